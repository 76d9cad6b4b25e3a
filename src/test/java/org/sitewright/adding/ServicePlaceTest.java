package org.sitewright.adding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.PlacedService;

/** Where a new service goes, with the comments around it at their places. */
class ServicePlaceTest {
    private static final String WEB_LAST = """
            services:
              # ---------- Router ----------
              crossbar:
                image: simonsobs/ocs-crossbar:v0.11.3

              # ---------- Agents ----------
              ocs-registry:
                image: simonsobs/ocs:v0.11.3
                hostname: ocs-docker
                environment:
                  INSTANCE_ID: registry

              ocs-fake-data1:
                image: simonsobs/ocs:v0.11.3
                hostname: ocs-docker
                environment:
                  INSTANCE_ID: fake-data1
                # the last line of this agent

              ocs-fls:
                image: simonsobs/socs:v0.5.3
                hostname: ocs-docker
                environment:
                  INSTANCE_ID: fls
              # ocs-fls2: on loan to the other lab
              #   image: simonsobs/socs:v0.5.3

              # ---------- Live monitor ----------
              # InfluxDB backend
              influxdb:
                image: influxdb:1.7

              # ---------- Web tools ----------
              ocs-web:
                image: ghcr.io/simonsobs/ocs-web:v0.4.1
            """;
    private static final String CONFIG = """
            hosts:
              ocs-docker:
                agent-instances:
                  - {agent-class: RegistryAgent, instance-id: registry}
                  - {agent-class: FakeDataAgent, instance-id: fake-data1}
                  - {agent-class: FLSAgent, instance-id: fls}
              other-docker:
                agent-instances:
                  # by the door
                  - {agent-class: FLSAgent, instance-id: door}

            # The end.
            """;

    private static AddingCase added(AddingCase site, String entry) {
        return site.add(entry, AddingCase.answered(site.form(entry)));
    }

    private static List<String> names(AddingCase site) {
        return site.site().parts().getFirst().compose().services().stream().map(PlacedService::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
            // Below one of its class, else below the last agent.
            "FakeDataAgent, ocs-fake-data1", "FLSAgent, ocs-fls", "CryomechCPAAgent, ocs-fls",
            // Below one of its part at the site, else below the last that is no agent.
            "crossbar, crossbar", "influxdb, influxdb", "influxdb-v2, influxdb", "nginx, ocs-web", "grafana, ocs-web", "loki, ocs-web"})
    void goesBelowItsLike(String entry, String neighbour) {
        AddingCase before = AddingCase.of(WEB_LAST, CONFIG);
        List<String> now = names(added(before, entry));
        String added = now.stream().filter(name -> !names(before).contains(name)).findFirst().orElseThrow();
        assertThat(now.get(now.indexOf(added) - 1)).isEqualTo(neighbour);
    }

    @Test
    void theHeadingsOfOthersStayAboveThem_andOnlyLinesAreAdded() {
        AddingCase after = added(AddingCase.of(WEB_LAST, CONFIG), "CryomechCPAAgent");
        assertThat(after.compose()).contains("""
                  INSTANCE_ID: fls
              # ocs-fls2: on loan to the other lab
              #   image: simonsobs/socs:v0.5.3

              ocs-ptc1:
            """).contains("""

              # ---------- Live monitor ----------
              # InfluxDB backend
              influxdb:
            """);
        assertThat(withoutAdded(WEB_LAST, after.compose())).isEqualTo(WEB_LAST.lines().toList());
    }

    @Test
    void whatFollowsIsPartedFromIt_whereTheFilePartsItsServices() {
        String text = """
                services:
                  crossbar:
                    image: simonsobs/ocs-crossbar:v0.11.3

                  ocs-registry:
                    image: simonsobs/ocs:v0.11.3
                  # Close below
                  influxdb:
                    image: influxdb:1.7

                  grafana:
                    image: grafana/grafana:9.1.0
                """;
        assertThat(added(AddingCase.of(text, CONFIG), "FakeDataAgent").compose()).contains("""
                    image: simonsobs/ocs:v0.11.3

                  ocs-fake-data2:
                """).contains("""

                  # Close below
                  influxdb:
                """);
    }

    @Test
    void aFileWithoutBlankLinesGetsNone() {
        String text = WEB_LAST.replace("\n\n", "\n");
        assertThat(added(AddingCase.of(text, CONFIG), "FakeDataAgent").compose()).doesNotContain("\n\n");
    }

    @Test
    void anInstanceGoesBelowTheLastOfItsHost() {
        AddingCase after = added(AddingCase.of(WEB_LAST, CONFIG), "CryomechCPAAgent");
        assertThat(after.config()).contains("instance-id: fls}\n      - {agent-class: CryomechCPAAgent, instance-id: ptc1, ")
                .contains("  other-docker:\n    agent-instances:\n      # by the door\n").endsWith("\n\n# The end.\n");
    }

    /** The lines of the new text that the old one has, in its order; fails where one is missing. */
    private static List<String> withoutAdded(String before, String after) {
        List<String> old = before.lines().toList();
        int at = 0;
        for (String line : after.lines().toList()) {
            at += at < old.size() && line.equals(old.get(at)) ? 1 : 0;
        }
        return old.subList(0, at);
    }
}
