package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;

/** The agents that rules know of: those of the program's catalogue, which is read when a rule first asks, and those that a site adds. */
public final class KnownAgents {
    private final Supplier<Catalogue> reading;
    private @Nullable Catalogue builtIn;

    /** @param reading reads the program's catalogue; called once */
    public KnownAgents(Supplier<Catalogue> reading) {
        this.reading = reading;
    }

    private synchronized Catalogue builtIn() {
        Catalogue read = builtIn;
        if (read == null) {
            read = reading.get();
            builtIn = read;
        }
        return read;
    }

    /** The agent of an instance; empty where nobody knows its class. */
    Optional<AgentEntry> of(Instance instance, ConfigPart part) {
        return instance.className().flatMap(name -> part.added().agent(name).or(() -> builtIn().agent(name)));
    }

    /** The agent of an instance, if its arguments are known: an entry of the site's own may leave them out. */
    Optional<AgentEntry> withArguments(Instance instance, ConfigPart part) {
        return instance.arguments().isBroken() ? Optional.empty()
                : of(instance, part).filter(agent -> !agent.about().source().isOfSite() || !agent.arguments().isEmpty());
    }

    List<AgentEntry> all(ConfigPart part) {
        return Stream.concat(part.added().agents().stream(), builtIn().agents().stream()).toList();
    }
}
