package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.split.Effect;

/** Yesterday's data must be there tomorrow. */
class VolumeRuleTest {
    private static String site(String head, String volume) {
        return head + "volumes:\n" + volume + "services:\n  web:\n    image: w\n    volumes:\n      - data:/d\n  agent:\n    image: a\n";
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                Arguments.of("empty", "  data:\n", "  data:\n    name: lab_data\n"),
                Arguments.of("comment behind", "  data: # all of it\n", "  data: # all of it\n    name: lab_data\n"),
                Arguments.of("empty braces", "  data: {}\n", "  data:\n    name: lab_data\n"),
                Arguments.of("null", "  data: ~\n", "  data:\n    name: lab_data\n"),
                Arguments.of("block", "  data:\n    driver: local\n", "  data:\n    name: lab_data\n    driver: local\n"),
                Arguments.of("braces", "  data: {driver: local}\n", "  data: {name: lab_data, driver: local}\n"),
                Arguments.of("alias", "  other: &v {driver: local}\n  data: *v\n", "  data: {<<: &v {driver: local}, name: lab_data}\n"),
                Arguments.of("named", "  data:\n    name: the-data\n", "  data:\n    name: the-data\n"),
                Arguments.of("external", "  data:\n    external: true\n", "  data:\n    external: true\n"),
                Arguments.of("external, old", "  data:\n    external: {name: x}\n", "  data:\n    external: {name: x}\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void volumeThatMoves_keepsItsRealName(String name, String before, String after) {
        assertThat(SplitCase.of(site("", before)).group("web", "web").text("web/docker-compose.yaml")).contains("volumes:\n" + after + "services:\n");
    }

    @Test
    void projectsName_isFoundAsComposeDoes() {
        String text = site("", "  data:\n");
        assertThat(SplitCase.of("My Lab.2", "docker-compose.yaml", text).group("web", "web").text("web/docker-compose.yaml")).contains("name: mylab2_data");
        assertThat(SplitCase.of(text).dotEnv("COMPOSE_PROJECT_NAME=env\n").group("web", "web").text("web/docker-compose.yaml")).contains("name: env_data");
        assertThat(SplitCase.of(text).dotEnv("COMPOSE_PROJECT_NAME=env\n").shell(Map.of("COMPOSE_PROJECT_NAME", "shell")).group("web", "web")
                .text("web/docker-compose.yaml")).contains("name: shell_data");
        assertThat(SplitCase.of(site("name: named\n", "  data:\n")).group("web", "web").text("web/docker-compose.yaml"))
                .contains("name: named_data").startsWith("name: named-web\n");
    }

    @Test
    void volumeThatStays_isLeftAlone() {
        SplitCase site = SplitCase.of(site("", "  data:\n")).group("x", "agent");
        assertThat(site.text("docker-compose.yaml")).contains("volumes:\n  data:\nservices:\n");
        assertThat(site.consequences()).doesNotContain("volume:data");
    }

    @Test
    void sharedVolume_isDeclaredInTheFirst_andExternalInTheOthers() {
        SplitCase site = SplitCase.of("""
                volumes:
                  data:
                    driver: local
                    labels: {a: b}
                services:
                  web: {image: w, volumes: ["data:/d"]}
                  agent: {image: a, volumes: ["data:/d"]}
                """).group("web", "web");
        assertThat(site.text("web/docker-compose.yaml")).contains("  data:\n    name: lab_data\n    driver: local\n    labels: {a: b}\n");
        assertThat(site.text("docker-compose.yaml")).contains("  data:\n    name: lab_data\n    external: true\nservices:");
        assertThat(site.commands()).endsWith("web$ docker compose up -d", ".$ docker compose up -d");
        assertThat(site.choose("volume:data", "external").commands()).contains(".$ docker volume create --driver local --label a=b lab_data");
    }

    @Test
    void choices_areFollowed() {
        SplitCase site = SplitCase.of(site("", "  data:\n")).group("web", "web");
        assertThat(site.choose("volume:data", "new").text("web/docker-compose.yaml")).contains("volumes:\n  data:\nservices:\n");
        assertThat(site.choose("volume:data", "external").text("web/docker-compose.yaml"))
                .contains("  data:\n    name: lab_data\n    external: true\n");
        assertThat(site.choose("volume:data", "nonsense").consequence("volume:data").chosen()).isEqualTo("pin");
    }

    @Test
    void oldVersion_whichKnowsNoNames_getsTheOldForm() {
        SplitCase site = SplitCase.of(site("version: '3'\n", "  data:\n")).group("web", "web");
        assertThat(site.text("web/docker-compose.yaml")).contains("  data:\n    external:\n      name: lab_data\n");
        assertThat(site.commands()).contains(".$ docker volume create lab_data");
    }

    @Test
    void volumeWithoutAName_cannotBeKept_andIsSaid() {
        assertThat(SplitCase.of("services:\n  a: {image: a, volumes: [/data]}\n  b: {image: b}\n").group("web", "b").consequence("anonymous:a/data").effect())
                .isEqualTo(Effect.BY_HAND);
    }
}
