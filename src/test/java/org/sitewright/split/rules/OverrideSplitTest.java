package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.split.PlannedMove;

/** An override file beside the file that is split goes along with its services. */
class OverrideSplitTest {
    private static final String SITE = """
            services:
              grafana: {image: grafana/grafana, volumes: ['store:/var', './dash:/dash']}
              crossbar: {image: simonsobs/ocs-crossbar}
              ocs-a: {image: simonsobs/ocs}
            volumes:
              store:
            """;
    private static final String OVERRIDE = """
            # for this machine only
            version: '3.7'

            services:
              # more to see
              grafana:
                ports:
                  - "3001:3000" # taken
                volumes:
                  - ./themes:/themes
                  - more:/more
                environment:
                  URL: ${ROOT_URL}
                depends_on:
                  - crossbar

              # close to the cryostat
              ocs-a:
                devices: ["/dev/x:/dev/x"]

              debug:
                image: alpine

            volumes:
              more:
            """;

    private static SplitCase site(String override) {
        return SplitCase.of(SITE).file("docker-compose.override.yaml", override).group("web", "grafana").group("crossbar", "crossbar");
    }

    @Test
    void whatItSaysOfAGroupsServicesGoesIntoThatGroupsFolder_byTheSameRules() {
        SplitCase site = site(OVERRIDE).dotEnv("ROOT_URL=http://x\nOTHER=1\n");
        assertThat(site.text("web/docker-compose.override.yaml")).isEqualTo("""
                version: '3.7'

                services:
                  # more to see
                  grafana:
                    ports:
                      - "3001:3000" # taken
                    volumes:
                      - ../themes:/themes
                      - more:/more
                    environment:
                      URL: ${ROOT_URL}
                    # Split: crossbar is in ../crossbar/docker-compose.yaml now; start that first, for depends_on ends with the file.
                    # depends_on:
                    #   - crossbar

                volumes:
                  more:
                    name: lab_more
                """.replace("; start that first, for depends_on ends with the file.", "; start it first."));
        assertThat(site.text("docker-compose.override.yaml")).isEqualTo("""
                # for this machine only
                version: '3.7'

                services:
                  # close to the cryostat
                  ocs-a:
                    devices: ["/dev/x:/dev/x"]

                  debug:
                    image: alpine
                """);
        assertThat(site.text("web/.env")).contains("ROOT_URL=http://x").doesNotContain("OTHER");
        assertThat(site.text("docker-compose.override.yaml.before-split")).isEqualTo(OVERRIDE);
        assertThat(site.plan().files()).noneMatch(file -> file.path().equals("crossbar/docker-compose.override.yaml"));
        assertThat(site.consequences()).contains("override:docker-compose.override.yaml", "override/dependency:grafana/crossbar",
                "override/path:grafana/volumes/0", "override/volume:more");
        assertThat(site.consequence("override/path:grafana/volumes/0").place().orElseThrow().file()).isEqualTo("docker-compose.override.yaml");
        assertThat(site.commands()).first().isEqualTo(
                ".$ docker compose -f docker-compose.yaml.before-split -f docker-compose.override.yaml.before-split down");
        assertThat(site.commands()).containsSubsequence("crossbar$ docker compose up -d", "web$ docker compose up -d");
    }

    @Test
    void whereAllItsServicesMove_theOldOneDoesNotStayWhereComposeWouldReadIt() {
        SplitCase site = site("services: {grafana: {restart: always}, crossbar: {restart: always}}\n");
        assertThat(site.text("web/docker-compose.override.yaml")).isEqualTo("services: {grafana: {restart: always}}\n");
        assertThat(site.text("crossbar/docker-compose.override.yaml")).isEqualTo("services: {crossbar: {restart: always}}\n");
        assertThat(site.plan().files()).noneMatch(file -> file.path().equals("docker-compose.override.yaml"));
        assertThat(site.plan().moves()).contains(new PlannedMove("docker-compose.override.yaml", "docker-compose.override.yaml.before-split"));
    }

    @Test
    void aChoiceIsItsOwn() {
        SplitCase site = site(OVERRIDE).dotEnv("ROOT_URL=x\n").choose("override/dependency:grafana/crossbar", "together");
        assertThat(site.plan().request().grouping().groupOf("crossbar").orElseThrow().name()).isEqualTo("crossbar");
        assertThat(site.text("web/docker-compose.override.yaml")).contains("    depends_on:\n      - crossbar\n").doesNotContain("Split:");
        assertThat(site.text("web/docker-compose.yaml")).contains("crossbar: {image");
        assertThat(site(OVERRIDE).choose("override/volume:more", "external").text("web/docker-compose.override.yaml"))
                .contains("  more:\n    name: lab_more\n    external: true\n");
    }

    @Test
    void whatItUsesOfTheMainFileIsThereInTheGroup() {
        SplitCase site = SplitCase.of("services:\n  a: {image: a}\n  b: {image: b, volumes: ['data:/d']}\nvolumes:\n  data:\n")
                .file("docker-compose.override.yml", "services: {a: {volumes: ['data:/d']}}\n").group("x", "a");
        assertThat(site.text("x/docker-compose.yaml")).contains("  data:\n    name: lab_data\n");
        assertThat(site.text("docker-compose.yaml")).contains("    external: true");
    }

    @Test
    void whatItMountsIsNotMovedAway() {
        SplitCase site = site("services: {grafana: {volumes: ['./dash/more:/more']}}\n").file("dash/more/x", "x");
        assertThat(site.consequence("path:grafana/volumes/1").choices()).hasSize(1);
        assertThat(site.text("web/docker-compose.override.yaml")).contains("../dash/more:/more");
        assertThat(SplitCase.of(SITE).file("dash/more/x", "x").group("web", "grafana").consequence("path:grafana/volumes/1").choices()).hasSize(2);
    }

    @Test
    void aPathThatAVariableGivesIsOneForBothFiles() {
        String site = "services:\n  a: {image: a, volumes: ['${DIR}/x:/x']}\n  b: {image: b}\n";
        SplitCase split = SplitCase.of(site).dotEnv("DIR=./conf\n").file("docker-compose.override.yml",
                "services: {a: {volumes: ['${DIR}/y:/y']}}\n").group("x", "a");
        assertThat(split.text("x/docker-compose.yaml")).contains("../${DIR}/x:/x");
        assertThat(split.text("x/docker-compose.override.yml")).contains("../${DIR}/y:/y");
        assertThat(split.text("x/.env")).contains("DIR=./conf");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "services: {grafana: {network_mode: 'service:crossbar'}}        | lets grafana use crossbar",
        "services: {grafana: {links: [crossbar]}}                       | lets grafana use crossbar",
        "services: {grafana: {restart: always}}, networks: {x: {}}      | sets networks for the whole site"})
    void whatCannotBePartedIsSaid(String lines, String words) {
        assertThat(site("{" + lines + "}\n").refusals()).anyMatch(sentence -> sentence.contains(words));
    }

    @Test
    void includedFilesHaveNone() {
        assertThat(site("services: {grafana: {restart: always}}\n").include().refusals()).singleElement().asString()
                .contains("docker-compose.override.yaml changes grafana", "have no override files of their own");
    }

    @Test
    void aRootWithoutServicesCannotKeepIt() {
        assertThat(SplitCase.of(SITE).file("docker-compose.override.yaml", "services: {debug: {image: x}}").group("web", "grafana", "crossbar", "ocs-a")
                .refusals()).anyMatch(sentence -> sentence.contains("No service would stay"));
    }
}
