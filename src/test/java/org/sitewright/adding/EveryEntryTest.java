package org.sitewright.adding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentProblem;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;

/**
 * Every entry of the catalogue, added to a site that is new and to the sample: no errors come of it, OCS finds the instance with
 * arguments that its agent takes, and the real Compose accepts the file.
 */
class EveryEntryTest {
    /** What the guide of OCS begins with. */
    private static final String NEW_COMPOSE = """
            services:
              crossbar:
                image: simonsobs/ocs-crossbar:v0.12.0
                restart: always
                ports:
                  - "127.0.0.1:8001:8001"
            """;
    private static final String NEW_CONFIG = """
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
              wamp_realm: test_realm
              address_root: observatory

            hosts:
              ocs-docker:
                agent-instances: []
            """;

    @TempDir
    Path folder;

    static Stream<CatalogueEntry> entries() {
        return AddingCase.CATALOGUE.entries().stream();
    }

    private static AddingCase added(AddingCase site, CatalogueEntry entry) {
        return site.add(entry.key(), AddingCase.answered(site.form(entry.key())));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void addedToANewSiteItMakesNoErrors(CatalogueEntry entry) {
        check(AddingCase.of(NEW_COMPOSE, NEW_CONFIG), entry);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void addedToTheSampleItMakesNoErrors(CatalogueEntry entry) {
        check(AddingCase.sample(), entry);
    }

    private static void check(AddingCase before, CatalogueEntry entry) {
        AddingCase after = added(before, entry);
        // The sample has an error of its own, to be mended by whoever tries the program.
        assertThat(after.errors()).isEqualTo(before.errors());
        assertThat(after.site().parts().getFirst().compose().tree().problems()).isEmpty();
        int services = before.site().parts().getFirst().compose().services().size();
        assertThat(after.site().parts().getFirst().compose().services()).hasSize(services + (entry.block().isPresent() ? 1 : 0));
        if (entry instanceof AgentEntry agent) {
            assertTaken(agent, before, after);
        } else {
            assertThat(after.config()).isEqualTo(before.config());
        }
    }

    /** As OCS reads it: the instance is under the service's host, and argparse takes its arguments. */
    private static void assertTaken(AgentEntry agent, AddingCase before, AddingCase after) {
        SiteConfig config = after.site().config().orElseThrow().config();
        List<String> had = before.site().config().orElseThrow().config().instances().flatMap(each -> each.id().stream()).toList();
        Instance instance = config.instances().filter(each -> !had.contains(each.id().orElseThrow())).reduce((one, other) -> {
            throw new AssertionError("two new instances");
        }).orElseThrow();
        assertThat(instance.className()).contains(agent.agentClass());
        assertThat(instance.arguments().dropped()).isEmpty();
        assertThat(instance.arguments().replaced()).isEmpty();
        assertThat(instance.arguments().crashing()).isEmpty();
        for (Argument given : instance.arguments().given()) {
            ArgumentSpec spec = agent.argument(given.name()).orElseThrow(() -> new AssertionError(given.name()));
            assertThat(ArgumentProblem.of(spec, given.texts())).as(given.name()).isEmpty();
        }
        assertThat(agent.arguments()).filteredOn(ArgumentSpec::required)
                .allSatisfy(spec -> assertThat(instance.arguments().argument(spec.flag())).as(spec.flag()).isPresent());
        if (!agent.outsideOfDocker()) {
            Set<String> there = before.site().parts().getFirst().compose().byName().keySet();
            assertThat(after.site().parts().getFirst().compose().services()).filteredOn(service -> !there.contains(service.name()))
                    .extracting(service -> service.service().text("hostname")).containsExactly(instance.host());
        }
    }

    @Test
    void allOfThemOneAfterTheOther_areAcceptedByCompose() throws IOException, InterruptedException {
        assumeTrue(config(NEW_COMPOSE).isEmpty(), "no docker-compose");
        for (AddingCase start : List.of(AddingCase.of(NEW_COMPOSE, NEW_CONFIG), AddingCase.sample())) {
            AddingCase all = start;
            for (CatalogueEntry entry : AddingCase.CATALOGUE.entries()) {
                all = added(all, entry);
            }
            assertThat(config(all.compose())).isEmpty();
            assertThat(all.site().parts().getFirst().compose().services().size()).isGreaterThan(75);
        }
    }

    /** What docker-compose says against a file; it needs no engine for that. */
    private Optional<String> config(String compose) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("docker-compose.yaml"), compose);
        Files.writeString(folder.resolve(".env"), "OCS_CONFIG_DIR=.\n");
        try {
            Process process = new ProcessBuilder("docker-compose", "config", "-q").directory(folder.toFile()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(said);
        } catch (IOException missing) {
            return Optional.of(String.valueOf(missing.getMessage()));
        }
    }
}
