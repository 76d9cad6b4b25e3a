package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.sitewright.check.Severity;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.session.Snapshot;

/**
 * What a person wants to know of a site at a glance.
 *
 * @param ports    published on the host, sorted by port; those of which a variable decides last
 * @param onHost   the services that run on the host's own network
 * @param volumes  named volumes with the services that use them, in the order of the text
 * @param networks with the services on them, in the order of the text, the default one first
 * @param images   sorted by name
 */
record OverviewFacts(int services, long errors, long warnings, List<HostPort> ports, List<String> onHost, List<Use> volumes,
                     List<Use> networks, List<ImageUse> images) {
    /** A port of the host. */
    record HostPort(String port, String address, String protocol, String service, int number) {}

    /** A declared thing and the services that use it. */
    record Use(Reference.Kind kind, String name, boolean declared, List<String> services) {}

    /** An image, and the services that run each version of it. */
    record ImageUse(String name, Map<Version, List<String>> versions) {}

    /** What fixes which of an image's versions runs: its tag, else its digest, else maybe a variable; without a text nothing does. */
    record Version(String text, boolean inVariable) implements Comparable<Version> {
        static Version of(ImageReference image) {
            return new Version(image.tag().or(image::shortDigest).orElse(""), image.tagMayBeInVariable());
        }

        @Override
        public int compareTo(Version other) {
            return Comparator.comparing(Version::text).thenComparing(Version::inVariable).compare(this, other);
        }
    }

    private static final String DEFAULT_NETWORK = "default";

    /** What one service adds; kept for as long as its text stays the same. */
    private record OfService(List<HostPort> ports, boolean onHost, String image, Version version) {
        static OfService of(Service service) {
            List<HostPort> ports = new ArrayList<>();
            service.ports().forEach(port -> addPort(port, service.name(), ports));
            ImageReference image = ImageReference.of(service.text("image"));
            return new OfService(List.copyOf(ports), service.text("network_mode").equals("host"), image.name(), Version.of(image));
        }
    }

    /** Reads the facts of one snapshot after another; services that have not changed are not read again. */
    static final class Reader {
        private Map<Service, OfService> known = Map.of();

        OverviewFacts read(Snapshot snapshot) {
            Map<Service, OfService> now = new IdentityHashMap<>();
            ComposeFile file = snapshot.compose(snapshot.composeFile());
            List<HostPort> ports = new ArrayList<>();
            List<String> onHost = new ArrayList<>();
            Map<String, Map<Version, List<String>>> images = new TreeMap<>();
            for (PlacedService placed : file.services()) {
                Service service = placed.shown();
                OfService facts = Objects.requireNonNullElseGet(known.get(service), () -> OfService.of(service));
                now.put(service, facts);
                ports.addAll(facts.ports());
                if (facts.onHost()) {
                    onHost.add(service.name());
                }
                if (!facts.image().isEmpty()) {
                    images.computeIfAbsent(facts.image(), _ -> new TreeMap<>()).computeIfAbsent(facts.version(), _ -> new ArrayList<>())
                            .add(service.name());
                }
            }
            known = now;
            ports.sort(Comparator.comparingInt(HostPort::number));
            List<ImageUse> imageUses = images.entrySet().stream().map(each -> new ImageUse(each.getKey(), each.getValue())).toList();
            return new OverviewFacts(file.services().size(), count(snapshot, Severity.ERROR), count(snapshot, Severity.WARNING),
                    List.copyOf(ports), List.copyOf(onHost), uses(file, Reference.Kind.VOLUME), uses(file, Reference.Kind.NETWORK), imageUses);
        }
    }

    static OverviewFacts of(Snapshot snapshot) {
        return new Reader().read(snapshot);
    }

    private static long count(Snapshot snapshot, Severity severity) {
        return snapshot.findingsHere().stream().filter(finding -> finding.severity() == severity).count();
    }

    private static void addPort(Port port, String service, List<HostPort> ports) {
        if (port.published().isPresent()) {
            PortRange range = port.published().get();
            ports.add(new HostPort(range.toString(), port.hostIp().orElse(""), port.protocol(), service, range.first()));
            return;
        }
        // A variable, or any free port.
        PortText text = PortText.of(port.text());
        if (!text.host().isEmpty()) {
            String published = PortText.published(text.host());
            ports.add(new HostPort(published.isEmpty() ? "?" : published, PortText.address(text.host()), text.protocol(), service,
                    Integer.MAX_VALUE));
        }
    }

    /** The declared and the merely named things of a kind, with those that use them. */
    static List<Use> uses(ComposeFile file, Reference.Kind kind) {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        if (kind == Reference.Kind.NETWORK) {
            Set<String> onDefault = new LinkedHashSet<>();
            file.services().stream().map(PlacedService::shown)
                    .filter(service -> !service.has("networks") && !service.has("network_mode"))
                    .forEach(service -> onDefault.add(service.name()));
            if (!onDefault.isEmpty()) {
                users.put(DEFAULT_NETWORK, onDefault);
            }
        }
        file.declarations().stream().filter(each -> each.kind() == kind).map(Declaration::name)
                .forEach(name -> users.putIfAbsent(name, new LinkedHashSet<>()));
        for (PlacedService placed : file.services()) {
            for (Reference reference : placed.shown().references()) {
                if (reference.kind() == kind) {
                    users.computeIfAbsent(reference.name(), _ -> new LinkedHashSet<>()).add(placed.name());
                }
            }
        }
        return users.entrySet().stream().map(each -> new Use(kind, each.getKey(), file.isDeclared(kind, each.getKey()),
                List.copyOf(each.getValue()))).toList();
    }
}
