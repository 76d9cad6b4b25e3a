package org.sitewright.road;

import java.util.List;
import java.util.Optional;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.road.AddressFinder.Which;
import org.sitewright.road.Said.Source;

/** Finds the roads of one agent to crossbar. */
final class CrossbarRoads {
    private final Neighbourhood all;
    private final Located agent;
    private final Settings settings;
    private final ConfigFile config;
    private final AddressFinder finder;
    private final CrossbarMends mends;

    CrossbarRoads(Neighbourhood all, Located agent, Settings settings, ConfigFile config) {
        this.all = all;
        this.agent = agent;
        this.settings = settings;
        this.config = config;
        this.finder = new AddressFinder(agent, settings, config);
        this.mends = new CrossbarMends(all, agent, settings);
    }

    /** The way over {@code ws://}, which every agent goes. */
    Road hub() {
        return find(Road.Kind.HUB, Which.SERVER, Clients.Heeds.ENVIRONMENT);
    }

    /** The way over {@code http://}, which clients go. */
    Road calls(Clients.Heeds heeds) {
        return find(Road.Kind.CALLS, Which.HTTP, heeds);
    }

    /** Whether the agent has no site config file. */
    Optional<Unconfigured> unconfigured() {
        if (config.isThere()) {
            return Optional.empty();
        }
        String folder = ConfigFile.folder(config.path());
        return Optional.of(new Unconfigured(agent.place(), agent.whereName(), folder, mends.mount(folder)));
    }

    private Road find(Road.Kind kind, Which which, Clients.Heeds heeds) {
        Reasoning reasoning = new Reasoning();
        all.routers().stream().findFirst().ifPresent(reasoning::endsAt);
        Optional<Said> said = finder.find(which, heeds, reasoning);
        Optional<Url> url = said.flatMap(found -> parse(which, found, reasoning));
        if (url.isPresent()) {
            new Reach(all, agent, new Wanted(), said.flatMap(Said::where), reasoning).follow(url.get())
                    .ifPresent(arrival -> arrive(which, url.get(), said.get(), arrival, reasoning));
        }
        if (reasoning.isOpen()) {
            reasoning.good("works." + kind.name().toLowerCase(java.util.Locale.ROOT), Optional.empty(), agent.name(),
                    reasoning.end().map(Located::name).orElse(""));
        }
        return new Road(kind, agent.place(), reasoning.end().map(Located::place), said.map(found -> Url.shown(found.text())).orElse(""),
                said.flatMap(Said::where), reasoning.verdict(), reasoning.cause(), reasoning.steps(),
                reasoning.verdict() == Road.Verdict.CANNOT ? mends.of(which, heeds == Clients.Heeds.ENVIRONMENT, said, url, reasoning) : List.of());
    }

    private Optional<Url> parse(Which which, Said said, Reasoning reasoning) {
        Optional<Url> url = all.url(said.text());
        if (url.isEmpty()) {
            boolean quoted = said.text().indexOf('"') >= 0 || said.text().indexOf('\'') >= 0;
            reasoning.bad(Road.Cause.ADDRESS, quoted ? "address.quoted" : "address.malformed", said.where(), Url.shown(said.text()));
            return url;
        }
        boolean right = which == Which.SERVER ? url.get().scheme().equals("ws") || url.get().scheme().equals("wss")
                : url.get().scheme().equals("http") || url.get().scheme().equals("https");
        if (!right) {
            reasoning.bad(Road.Cause.ADDRESS, which == Which.SERVER ? "scheme.not-ws" : "scheme.not-http", said.where(), Url.shown(said.text()),
                    url.get().scheme());
        }
        return right ? url : Optional.empty();
    }

    private void arrive(Which which, Url url, Said said, Reach.Arrival arrival, Reasoning reasoning) {
        Located at = arrival.at();
        reasoning.endsAt(at);
        if (!all.isRouter(at)) {
            ServiceRole role = at.role();
            if (role == ServiceRole.OTHER || role == ServiceRole.WEB) {
                reasoning.open(Road.Cause.REACH, "arrive.unknown", Optional.of(at.where("image")), at.name());
            } else {
                all.routers().stream().findFirst().ifPresent(reasoning::endsAt);
                reasoning.bad(Road.Cause.REACH, "arrive.other", Optional.of(at.where("image")), at.name(), at.text("image"));
            }
            return;
        }
        Crossbar crossbar = all.crossbar(at);
        port(crossbar, arrival, reasoning);
        if (reasoning.isOpen()) {
            form(which, url, said, crossbar, reasoning);
        }
        if (reasoning.isOpen()) {
            settings(crossbar, reasoning);
        }
    }

    private void port(Crossbar crossbar, Reach.Arrival arrival, Reasoning reasoning) {
        int asked = arrival.port();
        String name = crossbar.at().name();
        if (crossbar.portNumber() == 0 || crossbar.ownConfig() && asked != crossbar.portNumber()) {
            reasoning.open(Road.Cause.REACH, "port.own-config", crossbar.portWhere(), name, asked);
        } else if (asked == crossbar.portNumber()) {
            reasoning.good("port.right", crossbar.portWhere(), name, asked);
        } else if (arrival.overHost()) {
            reasoning.bad(Road.Cause.REACH, "port.leads-elsewhere", crossbar.portWhere(), asked, name, crossbar.portNumber());
        } else if (crossbar.at().publications().stream().anyMatch(each -> each.has(asked) && each.behind(asked) == crossbar.portNumber())) {
            reasoning.bad(Road.Cause.REACH, "port.published", crossbar.portWhere(), asked, name, crossbar.portNumber());
        } else {
            reasoning.bad(Road.Cause.REACH, "port.wrong", crossbar.portWhere(), asked, name, crossbar.portNumber());
        }
    }

    private static void form(Which which, Url url, Said said, Crossbar crossbar, Reasoning reasoning) {
        String path = ConfigFile.bare(url.path());
        String wanted = which == Which.SERVER ? Crossbar.PATH : Crossbar.CALL_PATH;
        boolean encrypted = url.scheme().equals("wss") || url.scheme().equals("https");
        if (encrypted && crossbar.ownConfig() || !path.equals(wanted) && crossbar.ownConfig()) {
            reasoning.open(Road.Cause.ADDRESS, "path.own-config", said.where(), crossbar.at().name());
        } else if (encrypted) {
            reasoning.bad(Road.Cause.ADDRESS, "scheme.encrypted", said.where(), url.scheme(), crossbar.at().name());
        } else if (!path.equals(wanted)) {
            reasoning.bad(Road.Cause.ADDRESS, path.isEmpty() ? "path.missing" : "path.wrong", said.where(), path, wanted);
        } else {
            reasoning.good("path.right", said.where(), wanted);
        }
    }

    /** Realm and address root, where the site config file says them. */
    private void settings(Crossbar crossbar, Reasoning reasoning) {
        Optional<ConfigFile.Entry> entry = config.known();
        if (crossbar.ownConfig()) {
            reasoning.fact("settings.own-config", Optional.of(crossbar.at().whereName()), crossbar.at().name());
        } else if (entry.isPresent()) {
            compare("realm", value(entry.get(), "--site-realm",
                    entry.get().host().router().realm().or(() -> entry.get().file().config().hub().router().realm())), crossbar.realm(), crossbar, reasoning);
            compare("root", value(entry.get(), "--address-root", entry.get().file().config().hub().addressRoot()), crossbar.root(), crossbar, reasoning);
        }
    }

    private Optional<Said> value(ConfigFile.Entry entry, String option, Optional<ConfigValue> written) {
        Optional<Argument> argument = entry.instance().flatMap(found -> found.arguments().argument(option));
        return settings.option(option)
                .or(() -> argument.map(found -> new Said(found.texts().stream().findFirst().orElse(""), Source.ARGUMENTS, java.util.Set.of(),
                        Optional.of(entry.where(found.range(), found.word().path())))))
                .or(() -> written.map(found -> new Said(found.text(), Source.HUB, java.util.Set.of(), Optional.of(entry.where(found.range(), found.path())))));
    }

    private static void compare(String what, Optional<Said> agents, Said crossbars, Crossbar crossbar, Reasoning reasoning) {
        if (agents.isEmpty() || !agents.get().isKnown()) {
            return;
        }
        if (!crossbars.isKnown()) {
            reasoning.open(Road.Cause.SETTINGS, what + ".unset", crossbars.where(), crossbar.at().name(), String.join(", ", crossbars.unset()));
        } else if (!agents.get().text().equals(crossbars.text())) {
            reasoning.bad(Road.Cause.SETTINGS, what + ".differs", agents.get().where(), agents.get().text(), crossbar.at().name(), crossbars.text());
        } else {
            reasoning.good(what + ".same", agents.get().where(), crossbars.text());
        }
    }

    private final class Wanted implements Reach.Wanted {
        @Override
        public List<Located> candidates() {
            return all.routers();
        }

        @Override
        public int port(Located candidate) {
            return all.crossbar(candidate).portNumber();
        }

        @Override
        public boolean isUsualName(String name) {
            return name.contains("crossbar");
        }
    }
}
