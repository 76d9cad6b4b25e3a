package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitNetwork;
import org.sitewright.text.SourceText;

/** What becomes of whole files. */
class SplitterTest {
    /** The site of the document that it all started from, shortened. */
    private static final String SEED = """
            version: '3.7'
            volumes:
              grafana-storage:

            services:
              # ------------------------------
              # Grafana for the live monitor.
              # ------------------------------
              grafana:
                image: grafana/grafana:latest
                volumes:
                  - grafana-storage:/var/lib/grafana

              # InfluxDB Backend for Grafana
              influxdb:
                image: influxdb:1.7

              # ------------------------------
              # Crossbar
              # ------------------------------
              crossbar:
                image: simonsobs/ocs-crossbar:latest
                ports:
                  - "127.0.0.1:8001:8001" # expose for OCS

              # ------------------------------
              # OCS Agents
              # ------------------------------
              ocs-aggregator:
                image: simonsobs/ocs:latest
                depends_on:
                  - "crossbar"

              ocs-influx-publisher:
                image: simonsobs/ocs:latest
            """;

    private static final String NETWORK = """
            networks:
              default:
                name: ocs-net
                external: true
            """;

    @Test
    void eachGroup_getsItsServicesWithTheirComments() {
        SplitCase site = SplitCase.of(SEED).proposed();
        assertThat(site.text("influxdb/docker-compose.yaml")).isEqualTo("version: '3.7'\n\n" + NETWORK + """

                services:
                  # InfluxDB Backend for Grafana
                  influxdb:
                    image: influxdb:1.7
                """);
        assertThat(site.text("docker-compose.yaml")).isEqualTo("version: '3.7'\n\n" + NETWORK + """

                services:
                  # ------------------------------
                  # OCS Agents
                  # ------------------------------
                  ocs-aggregator:
                    image: simonsobs/ocs:latest
                    # Split: crossbar is in crossbar/docker-compose.yaml now; start it first.
                    # depends_on:
                    #   - "crossbar"

                  ocs-influx-publisher:
                    image: simonsobs/ocs:latest
                """);
        assertThat(site.text("docker-compose.yaml.before-split")).isEqualTo(SEED);
    }

    @Test
    void everyLine_knowsWhereItComesFrom() {
        PlannedFile crossbar = SplitCase.of(SEED).proposed().plan().files().stream()
                .filter(file -> file.path().equals("crossbar/docker-compose.yaml")).findFirst().orElseThrow();
        for (int i = 0; i < crossbar.after().lineCount(); i++) {
            if (crossbar.origins().get(i) instanceof LineOrigin.Same(var ignored, int line)) {
                assertThat(crossbar.after().line(i)).isEqualTo(SEED.split("\n", -1)[line]);
            }
        }
        assertThat(crossbar.origins().getFirst()).isEqualTo(new LineOrigin.Same("docker-compose.yaml", 0));
        assertThat(crossbar.origins()).filteredOn(LineOrigin.New.class::isInstance).hasSize(5);
    }

    @Test
    void commands_takeTheOldDown_makeTheNetwork_andStartWhatOthersWaitForFirst() {
        assertThat(SplitCase.of(SEED).proposed().commands()).containsExactly(
                ".$ docker compose -f docker-compose.yaml.before-split down", ".$ docker network create ocs-net",
                "influxdb$ docker compose up -d", "crossbar$ docker compose up -d", "web$ docker compose up -d",
                ".$ docker compose up -d");
        assertThat(SplitCase.of(SEED).proposed().network("lab", SplitNetwork.Driver.OVERLAY, SplitNetwork.Form.EXTERNAL_NAME).commands())
                .contains(".$ docker swarm init", ".$ docker network create --driver overlay --attachable lab");
    }

    @Test
    void lineEndsAndByteOrderMark_stay() {
        SplitCase site = SplitCase.of(SourceText.of(SEED.replace("\n", "\r\n"), true)).proposed();
        for (PlannedFile file : site.plan().files().stream().filter(each -> !each.path().endsWith(".env")).toList()) {
            assertThat(file.after().hasByteOrderMark()).isTrue();
            assertThat(file.after().content().replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        }
    }

    @Test
    void keptTogether_theWaitedForStaysWhereItIsWaitedFor() {
        SplitCase site = SplitCase.of(SEED).proposed().choose("dependency:ocs-aggregator/crossbar", "together");
        assertThat(site.plan().files()).extracting(PlannedFile::path).doesNotContain("crossbar/docker-compose.yaml");
        assertThat(site.consequence("dependency:ocs-aggregator/crossbar").chosen()).isEqualTo("together");
        assertThat(site.text("docker-compose.yaml")).contains("  crossbar:\n").contains("    depends_on:\n      - \"crossbar\"\n");
    }

    @Test
    void olderForm_isWrittenWhereItIsAskedFor() {
        assertThat(SplitCase.of(SEED).proposed().network("ocs-net", SplitNetwork.Driver.BRIDGE, SplitNetwork.Form.EXTERNAL_NAME)
                .text("web/docker-compose.yaml")).startsWith("""
                version: '3.7'
                networks:
                  default:
                    external:
                      name: ocs-net
                volumes:
                """);
    }

    @Test
    void emptyRoot_leavesNoFileThere() {
        SplitCase site = SplitCase.of("# About all\n\nservices:\n  a: {image: a}\n  b: {image: b}\n").group("one", "a").group("two", "b");
        assertThat(site.plan().files()).extracting(PlannedFile::path)
                .isEqualTo(List.of("one/docker-compose.yaml", "two/docker-compose.yaml", "one/.env", "two/.env"));
        assertThat(site.plan().moves()).containsExactly(new PlannedMove("docker-compose.yaml", "docker-compose.yaml.before-split"));
        assertThat(site.text("one/docker-compose.yaml")).startsWith("# About all\n");
        assertThat(site.text("two/docker-compose.yaml")).doesNotContain("About");
    }
}
