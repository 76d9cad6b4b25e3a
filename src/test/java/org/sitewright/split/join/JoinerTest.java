package org.sitewright.split.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.rules.PlanVerifier;
import org.sitewright.split.rules.SplitCase;

class JoinerTest {
    private static final String ROOT = """
            # the site

            version: '3.7'

            networks:
              default:
                external:
                  name: ocs-net

            services:
              # the agents
              agg:
                image: ocs
                volumes:
                  - ./conf:/config:ro
                # Split: crossbar is in crossbar/docker-compose.yaml now; start that first, for depends_on ends with the file.
                # depends_on:
                #   - crossbar

              pub:
                image: ocs
                depends_on:
                  # Split: influxdb is in db/docker-compose.yaml now; start that first, for depends_on ends with the file.
                  # - influxdb
                  - agg
            """;
    private static final String CROSSBAR = """
            version: '3.7'

            networks:
              default:
                external:
                  name: ocs-net

            services:
              crossbar:
                image: crossbar # pinned
                volumes:
                  - ../.crossbar:/ocs/.crossbar
            """;
    private static final String DB = """
            networks:
                default: {external: {name: ocs-net}}
            services:
                # keeps what is measured
                influxdb:
                    image: influxdb
                    volumes:
                        - store:/var/lib/influxdb
                        - ./own:/own

            volumes:
                store:
                    name: lab_store
            """;

    private static JoinCase seed() {
        return JoinCase.of("docker-compose.yaml", ROOT, "crossbar/docker-compose.yaml", CROSSBAR, "db/docker-compose.yaml", DB);
    }

    @Test
    void blankLinesThatStoodBetweenServicesAreTheUsersOwn_andOnlyThoseThatJoinFilesAreNew() {
        String root = "services:\n  a:\n    image: a\n\n  b:\n    image: b\n\n  # more\n\n  c:\n    image: c\n";
        String web = "services:\n  d:\n    image: d\n\n  e:\n    image: e\n";
        PlannedFile joined = JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", web).plan().files().getFirst();
        String content = joined.after().content();
        assertThat(content).isEqualTo(web + "\n" + root.substring(root.indexOf("  a:")));
        assertThat(IntStream.range(0, joined.after().lineCount() - 1).filter(line -> joined.after().line(line).isEmpty())
                .mapToObj(joined.origins()::get)).containsExactly(new LineOrigin.Same("web/docker-compose.yaml", 3), LineOrigin.NEW,
                new LineOrigin.Same("docker-compose.yaml", 3), new LineOrigin.Same("docker-compose.yaml", 6),
                new LineOrigin.Same("docker-compose.yaml", 8));
    }

    @Test
    void severalFilesBecomeOne() {
        assertThat(seed().text()).isEqualTo("""
                # the site

                version: '3.7'

                services:
                  crossbar:
                    image: crossbar # pinned
                    volumes:
                      - ./.crossbar:/ocs/.crossbar

                  # keeps what is measured
                  influxdb:
                      image: influxdb
                      volumes:
                          - store:/var/lib/influxdb
                          - ./db/own:/own

                  # the agents
                  agg:
                    image: ocs
                    volumes:
                      - ./conf:/config:ro
                    depends_on:
                      - crossbar

                  pub:
                    image: ocs
                    depends_on:
                      - influxdb
                      - agg

                volumes:
                    store:
                """);
        assertThat(seed().consequences()).containsExactlyInAnyOrder("network:default", "volume:store",
                "dependency:agg/crossbar", "dependency:pub/influxdb", "path:crossbar/crossbar/../.crossbar", "path:db/influxdb/./own", "project:lab");
    }

    @Test
    void everyLineKnowsItsFile() {
        PlannedFile file = seed().plan().files().getFirst();
        int crossbar = file.after().content().lines().toList().indexOf("    image: crossbar # pinned");
        assertThat(file.origins().get(crossbar)).isEqualTo(new LineOrigin.Same("crossbar/docker-compose.yaml", 9));
        assertThat(file.origins().get(crossbar + 2)).isEqualTo(new LineOrigin.Changed("crossbar/docker-compose.yaml", 11));
        assertThat(file.before()).isPresent();
    }

    @Test
    void theOldFilesAreKept_andTakenDownFirst() {
        JoinPlan plan = seed().plan();
        assertThat(plan.files().stream().map(PlannedFile::path)).containsExactly("docker-compose.yaml", "docker-compose.yaml.before-join");
        assertThat(plan.moves()).containsExactly(
                new PlannedMove("crossbar/docker-compose.yaml", "crossbar/docker-compose.yaml.before-join"),
                new PlannedMove("db/docker-compose.yaml", "db/docker-compose.yaml.before-join"));
        assertThat(plan.bringUp().stream().map(step -> step.folder() + " " + String.join(" ", step.command()))).containsExactly(
                ". docker compose -f docker-compose.yaml.before-join down",
                "crossbar docker compose -f docker-compose.yaml.before-join down",
                "db docker compose -f docker-compose.yaml.before-join down", ". docker compose up -d");
    }

    @Test
    void choicesAreFollowed() {
        String text = seed().choose("network:default", "keep").choose("volume:store", "keep").text();
        assertThat(text).contains("external:\n      name: ocs-net\n").contains("store:\n        name: lab_store\n");
    }

    @Test
    void theOrderBeforeTheSplitComesBack() {
        String original = "services:\n  pub: {}\n  influxdb: {}\n  agg: {}\n  crossbar: {}\nvolumes:\n  store:\n";
        assertThat(JoinCase.read(seed().original(original).text()).byName().keySet())
                .containsExactly("pub", "influxdb", "agg", "crossbar");
    }

    @Test
    void linesComeBackToTheirOwnService_inBracesOrNot() {
        String root = """
                services:
                  a:
                    image: x
                    # Split: c is in web/docker-compose.yaml now; start it first.
                    # depends_on:
                    #   - c
                  # Split: c is in web/docker-compose.yaml now; start it first.
                  # depends_on: [c]
                  b: {image: y}
                  d:
                    image: z
                    # Split: c is in web/docker-compose.yaml now; start it first.
                    # depends_on: [a, c]
                    depends_on: [a]
                """;
        assertThat(JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", "services:\n  c: {image: c}\n").text())
                .isEqualTo("""
                services:
                  c: {image: c}
                  a:
                    image: x
                    depends_on:
                      - c
                  b: {image: y, depends_on: [c]}
                  d:
                    image: z
                    depends_on: [a, c]
                """);
    }

    @Test
    void aNoteOfTheUsersOwnBelowStaysAComment_andSoDoesWhatNamesAServiceThatIsGone() {
        String root = """
                services:
                  a:
                    image: x
                    # Split: c is in web/docker-compose.yaml now; start it first.
                    # depends_on:
                    #   - c
                    # restart: always
                  b:
                    image: y
                    # Split: gone is in gone/docker-compose.yaml now; start it first.
                    # depends_on: [gone]
                """;
        assertThat(JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", "services:\n  c: {image: c}\n").text())
                .contains("    depends_on:\n      - c\n    # restart: always\n").contains("    # depends_on: [gone]\n");
    }

    // --- what is in the way

    @Test
    void allPathsThatASplitRewritesAreWrittenBack() {
        String text = JoinCase.of("docker-compose.yaml", ROOT, "web/docker-compose.yaml", """
                services:
                  web:
                    build:
                      context: ../web-image
                      cache_from: ["type=local,src=../cache"]
                      ssh: [default=../keys]
                    security_opt: ["seccomp=../profile.json"]
                    env_file: [{path: ../web.env, required: false}]
                    volumes: [/abs:/abs, ~/home:/home, "${SOMEWHERE:-/x}:/y", named:/named]
                volumes: {named: {name: web_named}}
                """).text();
        assertThat(text).contains("context: ./web-image", "src=./cache", "default=./keys", "seccomp=./profile.json", "path: ./web.env",
                "[/abs:/abs, ~/home:/home, \"${SOMEWHERE:-/x}:/y\", named:/named]");
    }

    @Test
    void aHostManagerReadsTheJoinedFile_unlessThatIsLeftToTheUser() {
        String config = """
                hosts:
                  lab:
                    agent-instances:
                      - agent-class: HostManager
                        instance-id: hm
                        arguments: # who is watched
                          - [--docker-compose, "/data/lab/docker-compose.yaml,/data/lab/crossbar/docker-compose.yaml,/else/docker-compose.yaml"]
                """;
        assertThat(seed().siteConfig(config).file("default.yaml")).contains(config.replace(",/data/lab/crossbar/docker-compose.yaml", ""));
        assertThat(seed().siteConfig(config).plan().consequences()).filteredOn(each -> each.id().equals("host-manager:lab")).singleElement()
                .satisfies(each -> assertThat(each.place().orElseThrow().file()).isEqualTo("default.yaml"));
        assertThat(seed().siteConfig(config).choose("host-manager:lab", "leave").file("default.yaml")).isEmpty();
        String only = config.replace("/data/lab/docker-compose.yaml,", "");
        assertThat(seed().siteConfig(only).file("default.yaml")).contains(only.replace("/data/lab/crossbar/docker", "/data/lab/docker"));
    }

    @Test
    void aHostManagerOfOtherFilesIsLeftAlone() {
        assertThat(seed().siteConfig("""
                hosts:
                  lab:
                    agent-instances:
                      - {agent-class: HostManager, instance-id: hm, arguments: [--docker-compose, /other/docker-compose.yaml]}
                """).plan().consequences()).noneMatch(each -> each.id().startsWith("host-manager"));
    }

    @Test
    void everyConsequenceOfLinesStandsInItsFile() {
        assertThat(seed().plan().consequences()).filteredOn(each -> !each.id().startsWith("project:"))
                .allSatisfy(each -> assertThat(each.place()).isPresent());
        assertThat(seed().plan().consequences()).filteredOn(each -> each.id().equals("volume:store")).singleElement()
                .satisfies(each -> assertThat(each.place().orElseThrow().file()).isEqualTo("db/docker-compose.yaml"));
    }

    @Test
    void oneNameForTwoServicesIsRefused() {
        assertThat(JoinCase.of("docker-compose.yaml", "services:\n  a: {image: x}\n", "web/docker-compose.yaml",
                "services:\n  a: {image: y}\n").refusals()).containsExactly(
                "a is a service in docker-compose.yaml and in web/docker-compose.yaml. Rename one of them, or take one away.");
    }

    @Test
    void blocksThatDifferAreRefused_equalOnesStandOnce() {
        String root = "x-env: &env {A: 1}\nservices:\n  a: {image: x, environment: *env}\n";
        String web = "x-env: &env {A: 1}\nservices:\n  b: {image: y, environment: *env}\n";
        assertThat(JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", web).text())
                .isEqualTo("x-env: &env {A: 1}\nservices:\n  b: {image: y, environment: *env}\n  a: {image: x, environment: *env}\n");
        assertThat(JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", web.replace("A: 1", "A: 2")).refusals())
                .hasSize(1).first().asString().startsWith("The block x-env says one thing in");
    }

    @Test
    void anAnchorThatBothDefineAlikeIsDefinedOnce_elseItStays() {
        String root = "services:\n  a:\n    image: x\n    environment: &env\n      A: 1\n      B: 2\n";
        String web = "services:\n  b:\n    image: y\n    environment: &env\n      A: 1\n      B: 2\n  c: {image: z, environment: *env}\n";
        assertThat(JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", web).text()).endsWith("    environment: *env\n");
        String other = JoinCase.of("docker-compose.yaml", root.replace("B: 2", "B: 3"), "web/docker-compose.yaml", web).text();
        assertThat(other).contains("B: 2").contains("B: 3");
    }

    @Test
    void volumesOfOneNameAndTwoMeaningsAreRefused() {
        String root = "services:\n  a: {image: x, volumes: ['s:/s']}\nvolumes:\n  s:\n";
        String web = "services:\n  b: {image: y, volumes: ['s:/s']}\nvolumes:\n  s:\n";
        assertThat(JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", web).refusals()).containsExactly(
                "s stands for different things (lab_s, web_s) in these files: docker-compose.yaml, web/docker-compose.yaml. Rename one of them.");
        String external = web.replace("  s:\n", "  s: {name: lab_s, external: true}\n");
        assertThat(JoinCase.of("docker-compose.yaml", root, "web/docker-compose.yaml", external).text()).endsWith("volumes:\n  s:\n");
    }

    @Test
    void variablesOfGroupsComeIntoOneFile() {
        JoinCase made = JoinCase.of().part("docker-compose.yaml", "services:\n  a: {image: 'x:${A}'}\n", "# a\nA=1\n")
                .part("web/docker-compose.yaml", "services:\n  b: {image: 'y:${B}${A}', volumes: ['${D}:/d']}\n",
                        "COMPOSE_PROJECT_NAME=lab-web\nA=1\n# of the web\nB=2\nD=../data\n");
        assertThat(made.file(".env")).contains("# a\nA=1\n# of the web\nB=2\nD=./data\n");
        assertThat(made.text()).contains("'${D}:/d'");
    }

    @Test
    void twoValuesOfOneVariableAreRefused() {
        JoinCase made = JoinCase.of().part("docker-compose.yaml", "services:\n  a: {image: 'x:${A}'}\n", "A=1\n")
                .part("web/docker-compose.yaml", "services:\n  b: {image: 'y:${A}'}\n", "A=2\n");
        assertThat(made.refusals()).containsExactly(
                "A has one value in web/.env and another in .env; in one file it can have only one. Rename one of them.");
    }

    // --- include

    @Test
    void includedFilesComeBack() {
        String text = JoinCase.of("docker-compose.yaml", "include:\n  - web/docker-compose.yaml\n\nservices:\n  a: {image: x, depends_on: [b]}\n",
                "web/docker-compose.yaml", "services:\n  b:\n    image: y\n    env_file: [b.env]\nvolumes:\n  s:\n").text();
        assertThat(text).isEqualTo("services:\n  b:\n    image: y\n    env_file: [./web/b.env]\n  a: {image: x, depends_on: [b]}\nvolumes:\n  s:\n");
    }

    // --- round trips

    @Test
    void theSampleSiteComesBack() throws IOException {
        try (InputStream sample = JoinerTest.class.getResourceAsStream("/org/sitewright/sample/docker-compose.yaml")) {
            String text = new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
            SplitCase split = SplitCase.of(text).proposed().dotEnv("OCS_CONFIG_DIR=./conf\n");
            assertThat(PlanVerifier.unnamed(split.source(), split.plan())).isEmpty();
            JoinCase join = JoinCase.behind(split.source(), split.plan());
            assertThat(join.text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"volumes:_  store:_ | volumes:_  store:_    name: web_store_",
            "volumes:_  store: {driver: local}_ | volumes:_  store: {name: web_store, driver: local}_",
            "volumes: {store: }_ | store: {name: web_store} }_"})
    void aVolumeThatItsOwnProjectNamed_isFoundByThatName(String volumes, String expected) {
        JoinCase join = JoinCase.of("docker-compose.yaml", "services:\n  a:\n    image: a\n", "web/docker-compose.yaml",
                "services:\n  b:\n    image: b\n    volumes: ['store:/s']\n    networks: [lab]\n" + volumes.replace("_", "\n") + "networks:\n  lab:\n");
        assertThat(join.text()).contains(expected.replace("web_store", "web!store").replace("_", "\n").replace("!", "_"));
        assertThat(join.plan().consequences()).filteredOn(each -> each.id().equals("volume:store")).singleElement()
                .satisfies(each -> assertThat(each.chosen()).isEqualTo("pin"));
        assertThat(join.text()).contains("  lab:\n    name: web_lab\n");
    }
}
