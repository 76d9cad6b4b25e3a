package org.sitewright.assist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.words.Words;

/** Offers what a site config file can take from the services and from the catalogue of agents: hosts, ids and classes. */
final class ConfigOffers {
    private static final String INSTANCE = "hosts.*.agent-instances[].";
    private static final String ID = INSTANCE + "instance-id";
    private static final String CLASS = INSTANCE + "agent-class";

    private final Known known;
    private final Words words;

    ConfigOffers(Known known, Words words) {
        this.known = known;
        this.words = words;
    }

    /** Whether the values of a place come from here. */
    static boolean knows(KeySpec spec) {
        return spec.path().equals(ID) || spec.path().equals(CLASS);
    }

    void addValues(KeySpec spec, Offers offers) {
        if (spec.path().equals(ID)) {
            Set<String> taken = known.site().config().map(part -> part.config().instances().flatMap(each -> each.id().stream()).collect(Collectors.toSet())).orElse(Set.of());
            known.environmentValues("INSTANCE_ID").stream().filter(id -> id.indexOf('$') < 0 && !taken.contains(id))
                    .forEach(id -> offers.scalar(ProposalKind.VALUE, id, words.of("config.id"), "", spec));
        } else {
            Catalogue.load().agents().forEach(agent -> offers.scalar(ProposalKind.VALUE, agent.agentClass(), agent.about().title(), agent.about().purpose(), spec));
        }
    }

    /** The names of hosts that services say and that have no entry yet. */
    List<String> missingHosts() {
        Set<String> there = known.site().config().map(part -> part.config().hosts().stream().map(ConfigHost::name).collect(Collectors.toSet())).orElse(Set.of());
        return known.valuesOf("hostname").stream().filter(name -> name.indexOf('$') < 0 && !there.contains(name)).toList();
    }
}
