package org.sitewright.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.HttpClient;

/** Who calls other agents is a fact of the catalogue; the roads know the same. */
class ClientsTest {
    @Test
    void theClientsAreThoseOfTheCatalogue() {
        Map<String, HttpClient> known = Catalogue.load().agents().stream().filter(agent -> agent.httpClient().isPresent())
                .collect(Collectors.toMap(AgentEntry::agentClass, agent -> agent.httpClient().orElseThrow()));
        assertThat(known).isNotEmpty();
        known.forEach((agentClass, client) -> assertThat(Clients.of(agentClass)).as(agentClass)
                .isEqualTo(Optional.of(client == HttpClient.SCF ? Clients.Heeds.FILE : Clients.Heeds.ENVIRONMENT)));
        assertThat(Catalogue.load().agents().stream().filter(agent -> Clients.of(agent.agentClass()).isPresent()).map(AgentEntry::agentClass))
                .containsExactlyInAnyOrderElementsOf(known.keySet());
    }
}
