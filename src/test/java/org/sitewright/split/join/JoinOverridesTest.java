package org.sitewright.split.join;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.rules.SplitCase;

/** Override files beside the files that become one. */
class JoinOverridesTest {
    private static final String NET = "networks:\n  default:\n    name: ocs-net\n    external: true\n";

    private static JoinCase seed() {
        return JoinCase.of("docker-compose.yaml", NET + "services:\n  agg:\n    image: ocs\n",
                "crossbar/docker-compose.yaml", NET + "services:\n  crossbar:\n    image: crossbar\n",
                "db/docker-compose.yaml", NET + "services:\n  influxdb:\n    image: influxdb\n");
    }

    @Test
    void overrideFilesBecomeOneToo() {
        JoinCase join = seed().file("crossbar/docker-compose.override.yaml", """
                services:
                  # on this machine
                  crossbar:
                    restart: always
                    volumes:
                      - ../.extra:/extra
                      - more:/more

                volumes:
                  more:
                    name: lab_more
                """).file("docker-compose.override.yaml", "# for us\nservices:\n  agg:\n    environment:\n      A: 1\n    # Split: crossbar is in crossbar/docker-compose.yaml now; start it first.\n    # depends_on: [crossbar]\n");
        assertThat(join.refusals()).isEmpty();
        assertThat(join.file("docker-compose.override.yaml")).contains("""
                # for us
                services:
                  # on this machine
                  crossbar:
                    restart: always
                    volumes:
                      - ./.extra:/extra
                      - more:/more
                  agg:
                    environment:
                      A: 1
                    depends_on: [crossbar]

                volumes:
                  more:
                """);
        assertThat(join.plan().moves()).contains(new PlannedMove("crossbar/docker-compose.override.yaml", "crossbar/docker-compose.override.yaml.before-join"));
        assertThat(join.file("docker-compose.override.yaml.before-join").orElseThrow()).startsWith("# for us");
        assertThat(join.consequences()).contains("override/path:crossbar/crossbar/../.extra", "override/volume:more");
    }

    @Test
    void anOverrideFileOfTheSitesFolderStays_andAFoldersAloneMovesThere() {
        JoinCase stays = seed().file("docker-compose.override.yaml", "services: {agg: {restart: always}}\n");
        assertThat(stays.refusals()).isEmpty();
        assertThat(stays.file("docker-compose.override.yaml")).isEmpty();
        JoinCase moves = seed().file("db/docker-compose.override.yaml", "services:\n  influxdb:\n    restart: always\n");
        assertThat(moves.file("docker-compose.override.yaml")).contains("services:\n  influxdb:\n    restart: always\n");
    }

    @Test
    void whatASplitMadeOfOneComesBackAsItWas() {
        String override = "# for us\nservices:\n  web:\n    restart: always\n    volumes:\n      - ./x:/x\n\n  agent:\n    init: true\n";
        SplitCase split = SplitCase.of("services:\n  web:\n    image: w\n\n  agent:\n    image: a\n")
                .file("docker-compose.override.yaml", override).group("pages", "web");
        SplitPlan plan = split.plan();
        JoinCase join = JoinCase.behind(split.source(), plan);
        plan.files().stream().filter(file -> file.path().contains("override")).forEach(file -> join.file(file.path(), file.after().content()));
        assertThat(join.file("docker-compose.override.yaml")).contains(override);
    }
}
