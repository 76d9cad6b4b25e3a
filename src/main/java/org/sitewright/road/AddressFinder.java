package org.sitewright.road;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Router;
import org.sitewright.site.ConfigPart;

/**
 * Which address an agent uses for crossbar: its command goes before its environment, that before the instance's arguments, those before
 * the host's entry, and that before the hub's ({@code ocs/agent_cli.py}, {@code ocs/site_config.py}).
 */
final class AddressFinder {
    /** One of the two addresses. */
    enum Which {
        SERVER("--site-hub", "SITE_HUB", "wamp_server", Router::server),
        HTTP("--site-http", "SITE_HTTP", "wamp_http", Router::http);

        private final String option;
        private final String variable;
        private final String key;
        private final Function<Router, Optional<ConfigValue>> value;

        Which(String option, String variable, String key, Function<Router, Optional<ConfigValue>> value) {
            this.option = option;
            this.variable = variable;
            this.key = key;
            this.value = value;
        }

        String option() {
            return option;
        }

        String variable() {
            return variable;
        }

        String key() {
            return key;
        }
    }

    private final Settings settings;
    private final ConfigFile config;
    private final Located agent;

    AddressFinder(Located agent, Settings settings, ConfigFile config) {
        this.agent = agent;
        this.settings = settings;
        this.config = config;
    }

    /** What the command or else the environment says. */
    Optional<Said> told(Which which) {
        return settings.option(which.option()).or(() -> settings.environment(which.variable()));
    }

    /**
     * The address.
     *
     * @param heeds whether command and environment count at all: some clients go by the site config file alone
     * @return empty if the reasoning has ended
     */
    Optional<Said> find(Which which, Clients.Heeds heeds, Reasoning reasoning) {
        boolean heedsEnvironment = heeds == Clients.Heeds.ENVIRONMENT;
        Optional<Said> told = told(which);
        if (told.isPresent() && heedsEnvironment) {
            return told(which, told.get(), reasoning);
        }
        if (told.isPresent()) {
            reasoning.fact("address.ignored", told.get().where(), which.variable(), agent.name());
        } else {
            if (heedsEnvironment && settings.isPartlyUnknown()) {
                reasoning.open(Road.Cause.ADDRESS, "address.perhaps-elsewhere",
                        Optional.of(agent.where(agent.service().has("extends") ? "extends" : "env_file")), which.variable());
                return Optional.empty();
            }
            reasoning.fact("address.not-told", Optional.of(agent.where("environment")), which.option(), which.variable());
        }
        Optional<ConfigPart> part = config.file(reasoning);
        if (heeds == Clients.Heeds.HUB && part.isPresent() && config.known().isEmpty()) {
            return ofHub(which, part.get(), reasoning);
        }
        return part.flatMap(found -> config.entry(found, reasoning)).flatMap(entry -> ofEntry(which, heedsEnvironment, entry, reasoning));
    }

    private static Optional<Said> ofHub(Which which, ConfigPart part, Reasoning reasoning) {
        Optional<ConfigValue> value = which.value.apply(part.config().hub().router());
        if (value.isEmpty()) {
            reasoning.bad(Road.Cause.ADDRESS, "address.nowhere-hub", Optional.empty(), which.key(), part.file());
            return Optional.empty();
        }
        Where where = Where.fixed(part.file(), value.get().range(), value.get().path());
        reasoning.fact("address.hub", Optional.of(where), Url.shown(value.get().text()), which.key(), "");
        return Optional.of(new Said(value.get().text(), Said.Source.HUB, Set.of(), Optional.of(where)));
    }

    private static Optional<Said> told(Which which, Said said, Reasoning reasoning) {
        if (!said.isKnown()) {
            reasoning.open(Road.Cause.ADDRESS, "value.unset", said.where(), which.variable(), String.join(", ", said.unset()));
        } else if (said.text().isEmpty()) {
            reasoning.bad(Road.Cause.ADDRESS, "address.empty", said.where(), which.variable());
        } else {
            reasoning.fact("address." + said.sourceKey(), said.where(), Url.shown(said.text()),
                    said.source() == Said.Source.COMMAND ? which.option() : which.variable(), said.where().map(Where::file).map(Object::toString).orElse(""));
            return Optional.of(said);
        }
        return Optional.empty();
    }

    private static Optional<Said> ofEntry(Which which, boolean heedsArguments, ConfigFile.Entry entry, Reasoning reasoning) {
        Optional<Argument> argument = heedsArguments ? entry.instance().flatMap(found -> found.arguments().argument(which.option())) : Optional.empty();
        Optional<ConfigValue> own = which.value.apply(entry.host().router());
        Optional<ConfigValue> hub = which.value.apply(entry.file().config().hub().router());
        Optional<Said> said;
        if (argument.isPresent()) {
            Argument found = argument.get();
            said = Optional.of(new Said(found.texts().stream().findFirst().orElse(""), Said.Source.ARGUMENTS, Set.of(),
                    Optional.of(entry.where(found.range(), found.word().path()))));
        } else {
            said = own.map(value -> said(value, Said.Source.HOST, entry)).or(() -> hub.map(value -> said(value, Said.Source.HUB, entry)));
        }
        if (said.isEmpty()) {
            reasoning.bad(Road.Cause.ADDRESS, "address.nowhere",
                    Optional.of(entry.where(entry.host().nameRange(), entry.host().path())), which.key(), entry.host().name(), entry.file().file());
        } else {
            reasoning.fact("address." + said.get().sourceKey(), said.get().where(), Url.shown(said.get().text()), which.key(), entry.host().name());
        }
        return said;
    }

    private static Said said(ConfigValue value, Said.Source source, ConfigFile.Entry entry) {
        return new Said(value.text(), source, Set.of(), Optional.of(entry.where(value.range(), value.path())));
    }
}
