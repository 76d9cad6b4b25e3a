package org.sitewright.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.edit.Edit;
import org.sitewright.road.AddressFinder.Which;
import org.sitewright.site.SiteFile;
import org.sitewright.yaml.YamlPath;

/** Finds what would make the road of an agent to crossbar work. */
final class CrossbarMends {
    private static final String THIS_MACHINE = "127.0.0.1";

    private final Neighbourhood all;
    private final Located agent;
    private final Settings settings;
    private final List<Mend> found = new ArrayList<>();

    CrossbarMends(Neighbourhood all, Located agent, Settings settings) {
        this.all = all;
        this.agent = agent;
        this.settings = settings;
    }

    /** @param heedsEnvironment whether what is set in the environment counts for this road */
    List<Mend> of(Which which, boolean heedsEnvironment, Optional<Said> said, Optional<Url> url, Reasoning reasoning) {
        found.clear();
        Optional<Crossbar> crossbar = reasoning.end().filter(all::isRouter).map(at -> all.crossbar(at)).filter(each -> each.portNumber() > 0);
        switch (reasoning.cause()) {
            case CONFIG -> found.add(mount(reasoning.steps().getLast().arguments().getLast().toString()));
            case SETTINGS -> crossbar.ifPresent(each -> settings(each, reasoning.steps().getLast()));
            case ADDRESS, REACH -> crossbar.ifPresent(each -> {
                // Where the address is wrong as well, one of both would not do.
                url.filter(found -> isWellFormed(which, found) && isOnSomeNetwork()).ifPresent(right -> {
                    join(right, each);
                    publish(right, each);
                });
                said.ifPresent(known -> address(heedsEnvironment, known, each));
            });
            default -> { }
        }
        return List.copyOf(found);
    }

    /** Where other agents get the folder of the site config file from, this one can get it too. */
    Mend mount(String folder) {
        String source = all.source(agent, folder).orElse("${OCS_CONFIG_DIR}");
        String spec = source + ":" + folder + ":ro";
        return Mend.of("mend.mount", agent.file(), new Edit.AddMount(agent.name(), spec), spec);
    }

    private void settings(Crossbar crossbar, Step decision) {
        String variable = decision.key().startsWith("realm") ? "OCS_REALM" : "OCS_ADDRESS_ROOT";
        String value = decision.arguments().getFirst().toString();
        found.add(Mend.of("mend.setting", crossbar.at().file(), new Edit.SetEnvironment(crossbar.at().name(), variable, value), variable, value,
                crossbar.at().name()));
    }

    /** Whether scheme and path are as crossbar has them. */
    private static boolean isWellFormed(Which which, Url url) {
        return which == Which.SERVER ? url.scheme().equals("ws") && ConfigFile.bare(url.path()).equals(Crossbar.PATH)
                : url.scheme().equals("http") && ConfigFile.bare(url.path()).equals(Crossbar.CALL_PATH);
    }

    /** Lets the port be published where it is asked for. */
    private void publish(Url url, Crossbar crossbar) {
        if (!(url.isNumeric() || url.isLoopback()) || url.isLoopback() && !isOnHost() || !crossbar.at().mode().isEmpty()
                || url.port() == 0 || all.publications(url.port()).stream().anyMatch(each -> each.by() != crossbar.at())
                || crossbar.at().publications().stream().anyMatch(each -> each.has(url.port()) && each.isOnAllAddresses())) {
            return;
        }
        String address = url.host().equals("localhost") || url.host().equals("0.0.0.0") ? THIS_MACHINE : url.host();
        String spec = bracketed(address) + ":" + url.port() + ":" + crossbar.portNumber();
        found.add(Mend.of("mend.publish", crossbar.at().file(), new Edit.AddPort(crossbar.at().name(), spec), crossbar.at().name(), address, spec));
    }

    /** An address of the sixth version has colons of its own. */
    private static String bracketed(String address) {
        return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
    }

    /** Whether there is a network, and one that is known here. */
    private boolean isOnSomeNetwork() {
        return all.home(agent).map(Located::mode).filter(mode -> mode.isEmpty() || mode.equals("host") || mode.equals("bridge")).isPresent();
    }

    private boolean isOnHost() {
        return all.home(agent).filter(Located::isOnHost).isPresent();
    }

    /** Gives the agent addresses that lead there. */
    private void address(boolean heedsEnvironment, Said said, Crossbar crossbar) {
        Optional<String> authority = authority(crossbar);
        boolean told = !heedsEnvironment || settings.option(Which.SERVER.option()).isPresent() || settings.option(Which.HTTP.option()).isPresent();
        if (!told && said.source() != Said.Source.ARGUMENTS) {
            use(authority, crossbar);
        }
        authority.ifPresent(reached -> write(said, reached));
    }

    private void use(Optional<String> authority, Crossbar crossbar) {
        String reached = authority.orElse(THIS_MACHINE + ":" + crossbar.portNumber());
        String hub = "ws://" + reached + Crossbar.PATH;
        String http = "http://" + reached + Crossbar.CALL_PATH;
        Edit use = new Edit.Several(List.of(new Edit.SetEnvironment(agent.name(), Which.SERVER.variable(), hub),
                new Edit.SetEnvironment(agent.name(), Which.HTTP.variable(), http)));
        if (authority.isPresent()) {
            found.add(Mend.of("mend.use", agent.file(), use, hub));
        } else if (found.isEmpty() && isOnHost() && !crossbar.at().isOnHost() && crossbar.at().publications().isEmpty()) {
            Edit publish = new Edit.AddPort(crossbar.at().name(), reached + ":" + crossbar.portNumber());
            found.add(new Mend("mend.publish-and-use", List.of(crossbar.at().name(), reached, hub), both(crossbar.at().file(), publish, use)));
        }
    }

    /** Where the site config file says the address, that can be mended too; for all who go by it. */
    private void write(Said said, String reached) {
        if ((said.source() == Said.Source.HOST || said.source() == Said.Source.HUB) && said.where().isPresent()) {
            Where where = said.where().get();
            String hub = "ws://" + reached + Crossbar.PATH;
            Edit both = new Edit.Several(List.of(new Edit.SetValue(where.path().parent().key(Which.SERVER.key()), hub),
                    new Edit.SetValue(where.path().parent().key(Which.HTTP.key()), "http://" + reached + Crossbar.CALL_PATH)));
            found.add(Mend.of(said.source() == Said.Source.HUB ? "mend.write-hub" : "mend.write-host", where.file(), both, hub, where.file(),
                    where.path().keyAt(1)));
        }
    }

    private Map<SiteFile, Edit> both(SiteFile other, Edit there, Edit here) {
        if (other.equals(agent.file())) {
            return Map.of(other, new Edit.Several(List.of(there, here)));
        }
        Map<SiteFile, Edit> edits = new LinkedHashMap<>();
        edits.put(other, there);
        edits.put(agent.file(), here);
        return edits;
    }

    /** Host and port that lead from the agent to crossbar as things are; empty if none do. */
    private Optional<String> authority(Crossbar crossbar) {
        int port = crossbar.portNumber();
        Optional<Located> home = all.home(agent);
        Optional<Located> there = all.home(crossbar.at());
        if (home.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        if (home.get() == there.get() || home.get().isOnHost() && there.get().isOnHost()) {
            return Optional.of(THIS_MACHINE + ":" + port);
        }
        if (home.get().isOnHost()) {
            return there.get().publications().stream().filter(each -> each.leadsTo(port) && each.before(port) > 0)
                    .min(java.util.Comparator.comparing(each -> !each.isOnLoopback() && !each.isOnAllAddresses()))
                    .map(each -> (each.isOnAllAddresses() ? THIS_MACHINE : bracketed(each.address())) + ":" + each.before(port));
        }
        return Neighbourhood.common(home.get(), there.get()).isEmpty() ? Optional.empty() : Optional.of(there.get().name() + ":" + port);
    }

    /** Lets both be on one network, where a whole file can join it or a service has said nothing of networks yet. */
    private void join(Url url, Crossbar crossbar) {
        Located to = crossbar.at();
        if (url.port() != crossbar.portNumber() || !all.called(url.host()).contains(to) || !agent.mode().isEmpty() || !to.mode().isEmpty() || !Neighbourhood.common(agent, to).isEmpty()) {
            return;
        }
        if (agent.file().equals(to.file())) {
            joinInFile(to);
        } else if (!joinFile(agent, to)) {
            joinFile(to, agent);
        }
    }

    private void joinInFile(Located to) {
        if (!agent.service().has("networks")) {
            to.service().references().stream().filter(each -> each.key().equals("networks")).findFirst().ifPresent(network ->
                    found.add(Mend.of("mend.join-service", agent.file(), new Edit.SetValue(agent.service().path().key("networks"),
                            "[default, " + network.name() + "]"), agent.name(), network.name())));
        }
    }

    private boolean joinFile(Located joining, Located other) {
        Optional<String> network = all.context().fixed(other.file(), other.networks());
        if (network.isEmpty() || joining.service().has("networks") || all.context().declaresDefault(joining.file())) {
            return false;
        }
        YamlPath declaration = YamlPath.of("networks", "default");
        found.add(Mend.of("mend.join-file", joining.file(), new Edit.Several(List.of(new Edit.SetValue(declaration.key("external"), "true"),
                new Edit.SetValue(declaration.key("name"), network.get()))), joining.file(), network.get()));
        return true;
    }
}
