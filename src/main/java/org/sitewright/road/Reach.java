package org.sitewright.road;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitewright.compose.schema.NearMiss;

/**
 * Follows an address from where a service runs to the service that answers there, as Docker's networks do it: names of services are
 * known on common networks only, and lead to the container's own ports; the machine's addresses lead to published ports; a container's
 * {@code localhost} is itself. A service on the machine's network knows no names of services.
 */
final class Reach {
    private static final String DOCKER_INTERNAL = "host.docker.internal";
    private static final String GATEWAY = "host-gateway";

    /** What is looked for. */
    interface Wanted {

        /** The services of the site that are it. */
        List<Located> candidates();

        /** The port of a container that it listens on; 0 if nobody knows. */
        int port(Located candidate);

        /** Whether a name looks as though it were meant. */
        boolean isUsualName(String name);
    }

    /**
     * Who answers.
     *
     * @param port      of the container
     * @param overHost  whether the way goes over a port of the machine
     */
    record Arrival(Located at, int port, boolean overHost) {}

    private final Neighbourhood all;
    private final Located from;
    private final Wanted wanted;
    private final Optional<Where> said;
    private final Reasoning reasoning;
    private final NearMiss near = new NearMiss();

    /** @param said where the address stands */
    Reach(Neighbourhood all, Located from, Wanted wanted, Optional<Where> said, Reasoning reasoning) {
        this.said = said.or(() -> Optional.of(from.whereName()));
        this.all = all;
        this.from = from;
        this.wanted = wanted;
        this.reasoning = reasoning;
    }

    /** Who answers at an address; empty if the reasoning has ended before. */
    Optional<Arrival> follow(Url url) {
        wanted.candidates().stream().findFirst().ifPresent(reasoning::endsAt);
        Optional<Located> home = all.home(from);
        if (home.isEmpty()) {
            reasoning.open(Road.Cause.REACH, "from.elsewhere", Optional.of(from.where("network_mode")), from.mode());
            return Optional.empty();
        }
        Located at = home.get();
        if (at != from) {
            reasoning.fact("from.shared", Optional.of(from.where("network_mode")), at.name());
        }
        if (at.isOnHost()) {
            reasoning.fact("from.host", Optional.of(at.where("network_mode")), from.name());
            return onHost(url, at);
        }
        if (at.mode().equals("none") && url.isLoopback() && within(at).isPresent()) {
            // What shares a container's network has its loopback, however little else there is.
            return onNetworks(url, at);
        }
        if (at.mode().equals("none")) {
            reasoning.bad(Road.Cause.REACH, "from.none", Optional.of(at.where("network_mode")), from.name());
            return Optional.empty();
        }
        if (at.mode().isEmpty()) {
            reasoning.fact(at.networks().size() == 1 ? "from.network" : "from.networks", Optional.of(at.where("networks")), from.name(),
                    names(at.networks()));
        } else if (at.mode().equals("bridge")) {
            reasoning.fact("from.bridge", Optional.of(at.where("network_mode")), from.name());
        } else {
            reasoning.open(Road.Cause.REACH, "from.elsewhere", Optional.of(at.where("network_mode")), at.mode());
            return Optional.empty();
        }
        return onNetworks(url, at);
    }

    private static String names(Set<String> networks) {
        return networks.size() == 1 ? networks.iterator().next() : networks.stream().sorted().collect(Collectors.joining(", "));
    }

    private Optional<Arrival> onHost(Url url, Located at) {
        if (url.isLoopback()) {
            return overHost(url, url.host());
        }
        Optional<String> given = ExtraHosts.of(at, url.host());
        if (given.isPresent()) {
            reasoning.fact("name.extra-host", Optional.of(at.where("extra_hosts")), url.host(), given.get());
            return overHost(url, given.get());
        }
        if (url.isNumeric()) {
            return overHost(url, url.host());
        }
        List<Located> meant = all.called(url.host());
        if (!meant.isEmpty()) {
            reasoning.endsAt(meant.getFirst());
            reasoning.bad(Road.Cause.REACH, "name.not-on-host", Optional.of(at.where("network_mode")), from.name(), url.host());
        } else {
            outside(url);
        }
        return Optional.empty();
    }

    private Optional<Arrival> onNetworks(Url url, Located at) {
        if (url.isLoopback()) {
            Optional<Located> within = within(at);
            if (within.isPresent() || at != from) {
                Located there = within.orElse(at);
                reasoning.good("loopback.shared", said, url.host(), there.name());
                return Optional.of(new Arrival(there, url.port(), false));
            }
            reasoning.bad(Road.Cause.REACH, "loopback.container", said, url.host(), from.name());
            return Optional.empty();
        }
        Optional<String> given = ExtraHosts.of(at, url.host());
        if (given.isPresent()) {
            reasoning.fact("name.extra-host", Optional.of(at.where("extra_hosts")), url.host(), given.get());
            return overHost(url, given.get());
        }
        if (url.isNumeric()) {
            Optional<Located> fixed = all.withNumber(url.host());
            if (fixed.isPresent() && !Neighbourhood.common(at, fixed.get()).isEmpty()) {
                reasoning.good("number.fixed", Optional.of(fixed.get().where("networks")), url.host(), fixed.get().name());
                return Optional.of(new Arrival(fixed.get(), url.port(), false));
            }
            return overHost(url, url.host());
        }
        if (url.host().equals(DOCKER_INTERNAL)) {
            reasoning.open(Road.Cause.REACH, "name.docker-internal", said, url.host());
            return Optional.empty();
        }
        return byName(url, at);
    }

    private Optional<Arrival> byName(Url url, Located at) {
        List<Located> reached = all.called(url.host(), at.networks());
        if (!reached.isEmpty()) {
            List<Located> right = reached.stream().filter(wanted.candidates()::contains).toList();
            if (right.size() != reached.size() && reached.size() > 1) {
                reasoning.endsAt(right.isEmpty() ? reached.getFirst() : right.getFirst());
                reasoning.open(Road.Cause.REACH, "name.ambiguous", Optional.of(reached.getFirst().whereName()), url.host());
                return Optional.empty();
            }
            Located to = reached.getFirst();
            String network = Neighbourhood.common(at, to).stream().findFirst().orElse("");
            reasoning.good(url.host().equals(Located.key(to.name())) ? "name.service" : "name.other", Optional.of(to.whereName()), url.host(),
                    to.name(), network, to.file());
            return Optional.of(new Arrival(right.isEmpty() ? within(to).orElse(to) : to, url.port(), false));
        }
        List<Located> apart = all.called(url.host());
        if (!apart.isEmpty()) {
            apart(url, at, apart.getFirst());
        } else if (all.withHostname(url.host()).isPresent()) {
            Located meant = all.withHostname(url.host()).get();
            reasoning.endsAt(meant);
            reasoning.bad(Road.Cause.REACH, "name.hostname-only", Optional.of(meant.where("hostname")), url.host(), meant.name());
        } else {
            nobody(url, at);
        }
        return Optional.empty();
    }

    /** One of those that are looked for, if it uses the network of another service as its own. */
    private Optional<Located> within(Located home) {
        return wanted.candidates().stream().filter(each -> all.home(each).filter(found -> found == home).isPresent()).findFirst();
    }

    /** There is such a service, but not where the name is asked for. */
    private void apart(Url url, Located at, Located meant) {
        reasoning.endsAt(meant);
        Located home = all.home(meant).orElse(meant);
        if (home.isOnHost()) {
            reasoning.bad(Road.Cause.REACH, "name.is-on-host", Optional.of(home.where("network_mode")), meant.name());
        } else if (home != meant && !Neighbourhood.common(at, home).isEmpty()) {
            reasoning.bad(Road.Cause.REACH, "name.is-shared", Optional.of(meant.where("network_mode")), meant.name(), home.name());
        } else if (!meant.mode().isEmpty()) {
            reasoning.bad(Road.Cause.REACH, "name.is-apart", Optional.of(meant.where("network_mode")), meant.name(), meant.mode());
        } else if (!at.mode().isEmpty()) {
            reasoning.bad(Road.Cause.REACH, "name.none-on-bridge", Optional.of(at.where("network_mode")), url.host());
        } else {
            reasoning.bad(Road.Cause.REACH, meant.file().equals(from.file()) ? "name.no-common-network" : "name.no-common-network.files",
                    Optional.of(meant.where("networks")), meant.name(), names(meant.networks()), from.name(), names(at.networks()), meant.file());
        }
    }

    /** Nobody in the site has that name. */
    private void nobody(Url url, Located at) {
        Optional<String> meant = near.nearest(url.host(), all.names()).filter(name -> wanted.candidates().stream()
                .anyMatch(candidate -> all.called(name).contains(candidate)));
        if (meant.isPresent()) {
            reasoning.endsAt(all.called(meant.get()).getFirst());
            reasoning.bad(Road.Cause.REACH, "name.mistyped", said, url.host(), meant.get());
            return;
        }
        boolean usual = wanted.isUsualName(url.host());
        if (usual && !wanted.candidates().isEmpty()) {
            reasoning.bad(Road.Cause.REACH, "name.nobody", Optional.of(wanted.candidates().getFirst().whereName()), url.host(),
                    wanted.candidates().getFirst().name());
        } else if (usual && all.mayHoldOthers(at.networks())) {
            reasoning.open(Road.Cause.REACH, "name.on-open-network", Optional.of(at.where("networks")), url.host(), names(at.networks()));
        } else if (usual) {
            reasoning.bad(Road.Cause.REACH, "name.nobody-at-all", Optional.of(at.where("networks")), url.host(), names(at.networks()));
        } else {
            outside(url);
        }
    }

    private void outside(Url url) {
        reasoning.open(Road.Cause.REACH, wanted.candidates().isEmpty() ? "outside.none-here" : "outside.name", said, url.host());
    }

    /** Over a port of the machine that has an address. */
    private Optional<Arrival> overHost(Url url, String address) {
        List<Publication> here = all.publications(url.port()).stream().filter(each -> answers(each, address)).toList();
        Optional<Publication> answering = here.stream().filter(each -> wanted.candidates().contains(each.by())).findFirst()
                .or(() -> here.stream().findFirst());
        Optional<Located> onHost = wanted.candidates().stream()
                .filter(each -> all.home(each).filter(Located::isOnHost).isPresent()).findFirst();
        if (answering.isPresent()) {
            Publication found = answering.get();
            presume(url, address, found.isOnAllAddresses());
            reasoning.good(found.isOnAllAddresses() ? "published.everywhere" : "published.here", Optional.of(found.where()), found.by().name(),
                    url.port(), found.address());
            return Optional.of(new Arrival(found.by(), found.behind(url.port()), true));
        }
        if (onHost.isPresent()) {
            presume(url, address, true);
            reasoning.good("published.on-host", Optional.of(onHost.get().where("network_mode")), onHost.get().name());
            return Optional.of(new Arrival(onHost.get(), url.port(), false));
        }
        if (wanted.candidates().isEmpty()) {
            reasoning.open(Road.Cause.REACH, isLoopback(address) ? "outside.on-host" : "outside.none-here", said, url.host());
        } else {
            unpublished(url, address);
        }
        return Optional.empty();
    }

    /** An address of a site whose crossbar is here is taken for this machine's, unless a port is published on just that one. */
    private void presume(Url url, String address, boolean anyAddress) {
        if (anyAddress && !isLoopback(address) && !address.equals(GATEWAY)) {
            reasoning.fact("published.presumed", said, url.host());
        }
    }

    private static boolean isLoopback(String address) {
        return address.equals("localhost") || address.startsWith("127.") || address.equals("::1") || address.equals("0.0.0.0");
    }

    private static boolean answers(Publication published, String address) {
        if (published.isOnAllAddresses()) {
            return true;
        }
        return switch (address) {
            case "localhost", "0.0.0.0" -> published.isOnLoopback();
            default -> published.address().equals(address);
        };
    }

    private void unpublished(Url url, String address) {
        List<Publication> ofWanted = wanted.candidates().stream().flatMap(each -> each.publications().stream()).toList();
        Optional<Publication> elsewhere = ofWanted.stream().filter(each -> each.has(url.port())).findFirst();
        Optional<Publication> otherPort = ofWanted.stream().filter(each -> each.host().isPresent() && answers(each, address)
                && each.leadsTo(wanted.port(each.by()))).findFirst();
        Located meant = elsewhere.or(() -> otherPort).map(Publication::by).orElse(wanted.candidates().getFirst());
        reasoning.endsAt(meant);
        if (elsewhere.isPresent()) {
            reasoning.bad(Road.Cause.REACH, "published.elsewhere", Optional.of(elsewhere.get().where()), url.port(), elsewhere.get().address(),
                    url.host(), meant.name());
        } else if (otherPort.isPresent()) {
            reasoning.bad(Road.Cause.REACH, "published.other-port", Optional.of(otherPort.get().where()), url.port(), meant.name(),
                    otherPort.get().before(wanted.port(meant)));
        } else {
            Optional<Publication> any = ofWanted.stream().filter(each -> each.by() == meant).findFirst();
            reasoning.bad(Road.Cause.REACH, any.isPresent() ? "published.not-that" : "published.not",
                    Optional.of(any.map(Publication::where).orElseGet(meant::whereName)), meant.name(), url.port(), url.host());
        }
    }
}
