package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;

/** The agents that rules know of: those of the program's catalogue, which is read when a rule first asks, and those that a site adds. */
public final class KnownAgents {
    private final Supplier<Catalogue> reading;

    /** @param reading brings the program's catalogue whenever a rule asks: it is read once, by whoever asks first */
    public KnownAgents(Supplier<Catalogue> reading) {
        this.reading = reading;
    }

    /** The agent of an instance; empty where nobody knows its class. */
    Optional<AgentEntry> of(Instance instance, ConfigPart part) {
        return instance.className().flatMap(name -> part.added().agent(name).or(() -> reading.get().agent(name)));
    }

    /** The agent of an instance, if its arguments are known: an entry of the site's own may leave them out. */
    Optional<AgentEntry> withArguments(Instance instance, ConfigPart part) {
        return instance.arguments().isBroken() ? Optional.empty()
                : of(instance, part).filter(agent -> !agent.about().source().isOfSite() || !agent.arguments().isEmpty());
    }

    List<AgentEntry> all(ConfigPart part) {
        return Stream.concat(part.added().agents().stream(), reading.get().agents().stream()).toList();
    }
}
