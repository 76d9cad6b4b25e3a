package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.SplitNetwork;

/** What cannot be split is refused with a sentence. */
class ObstaclesTest {
    private static final String TWO = "services:\n  a: {image: a}\n  b: {image: b}\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../x      | leads out of the site's folder
            ..        | leads out of the site's folder
            /srv/x    | is no name of a folder
            ~         | is no name of a folder
            C:\\x     | is no name of a folder
            x/y       | more than one folder
            .git      | means something else
            .         | means something else
            NUL.txt   | means something else
            ab:c      | not every disk can write
            what?     | not every disk can write
            web.      | begins or ends with a sign
            'web '    | begins or ends with a sign
            ' '       | needs a name
            -f        | begins or ends with a sign
            """)
    void namesThatAreNoFolders(String name, String sentence) {
        assertThat(SplitCase.of(TWO).group(name, "a").refusals()).hasSize(1).first().asString().contains(sentence);
    }

    @Test
    void longName() {
        assertThat(SplitCase.of(TWO).group("x".repeat(101), "a").refusals()).first().asString().contains("longer than 100");
    }

    @Test
    void namesThatDifferOnlyInCapitals() {
        assertThat(SplitCase.of(TWO).group("web", "a").group("Web", "b").refusals()).first().asString().contains("differ only in capitals");
        assertThat(SplitCase.of(TWO).file("Web/x", "").group("web", "a").refusals()).first().asString().contains("differs from web only in capitals");
        assertThat(SplitCase.of(TWO).grouping(new Grouping(List.of(new Group("x", List.of("a")), new Group("x", List.of("b"))))).refusals())
                .first().asString().contains("two groups x");
    }

    @Test
    void foldersThatCannotBeUsed() {
        assertThat(SplitCase.of(TWO).file("web/compose.yml", "").group("web", "a").refusals()).first().asString().contains("holds compose.yml already");
        assertThat(SplitCase.of(TWO).file("web", "").group("web", "a").refusals()).first().asString().contains("is no folder");
        assertThat(SplitCase.of(TWO).file("web/notes.txt", "").group("web", "a").refusals()).isEmpty();
        SplitCase link = SplitCase.of(TWO).group("web", "a");
        link.folder().link("web", "/srv/web");
        assertThat(link.refusals()).first().asString().contains("symbolic link to /srv/web");
        SplitCase readOnly = SplitCase.of(TWO).group("web", "a");
        readOnly.folder().readOnly(".");
        assertThat(readOnly.refusals()).first().asString().contains("Nothing can be written into web");
    }

    @Test
    void services_unknown_twice_orLeftOut() {
        assertThat(SplitCase.of(TWO).group("x", "a", "nobody").refusals()).first().asString().contains("nobody (group x) is no service");
        Grouping twice = new Grouping(List.of(new Group("", List.of("a", "b")), new Group("x", List.of("a"))));
        assertThat(SplitCase.of(TWO).grouping(twice).refusals()).first().asString().contains("a is in two groups: the site's folder and x");
        assertThat(SplitCase.of(TWO).grouping(new Grouping(List.of(new Group("x", List.of("a"))))).refusals()).first().asString()
                .contains("In no group: b");
        assertThat(SplitCase.of(TWO).refusals()).first().asString().contains("All services are in one file");
        assertThat(SplitCase.of(TWO).grouping(new Grouping(List.of())).refusals()).first().asString().contains("In no group: a, b");
    }

    @Test
    void brokenBond() {
        SplitCase site = SplitCase.of("services:\n  a: {image: a, network_mode: \"service:b\"}\n  b: {image: b}\n").group("x", "a");
        assertThat(site.refusals()).containsExactly("a shares the network of b (network_mode), which must be in the same file.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'services: {a: {image: a'                                      | does not follow YAML in line 1
            'volumes: {x: }'                                               | holds no services
            '{services: {a: {image: a}}}'                                  | written in braces
            'services: {a: {image: *x}, b: {}}'                            | has no anchor
            'services: {a: {image: a}, a: {image: b}}'                     | stands there twice
            'services: {a: {image: a, depends_on: [c]}, b: {image: b}}'    | a names c, which is not defined
            'services: {a: {image: a, volumes: ["vol:/v"]}, b: {image: b}}' | a names vol, which is not defined
            'services: {a: {image: a, networks: [n]}, b: {image: b}}'      | a names n, which is not defined
            """)
    void filesThatComposeRefuses(String text, String sentence) {
        assertThat(SplitCase.of(text + "\n").group("x", "a").refusals()).first().asString().contains(sentence);
    }

    @Test
    void moreThanOneDocument_andServicesFromAMerge() {
        assertThat(SplitCase.of(TWO + "---\nx: 1\n").group("x", "a").refusals()).first().asString().contains("more than one document");
        assertThat(SplitCase.of("x-s: &s\n  c: {image: c}\nservices:\n  <<: *s\n  a: {image: a}\n  b: {image: b}\n").group("x", "a").refusals())
                .first().asString().contains("come from a merge key");
    }

    @Test
    void otherFilesThatComposeReadsTogetherWithIt() {
        assertThat(overriding("services: {a: {restart: always}}")).isEmpty();
        assertThat(overriding("services: {b: {depends_on: [a]}}")).isEmpty();
        assertThat(overriding("services: {b: {ipc: 'service:a'}}")).singleElement().asString().contains("lets b use a");
        assertThat(overriding("networks: {default: {name: y}}")).singleElement().asString().contains("sets networks for the whole site");
        assertThat(overriding("services: {a: [")).singleElement().asString().contains("or does not follow YAML");
        assertThat(overriding("version: '3.7'\nservices: {b: {restart: always}, debug: {image: y}}")).isEmpty();
        assertThat(SplitCase.of("lab", "site.yaml", TWO).file("docker-compose.override.yml", "").group("x", "a").refusals()).isEmpty();
        assertThat(SplitCase.of(TWO).dotEnv("COMPOSE_FILE=docker-compose.yaml:gpu.yaml\n").group("x", "a").refusals()).first().asString()
                .contains("COMPOSE_FILE names docker-compose.yaml:gpu.yaml");
        assertThat(SplitCase.of(TWO).shell(Map.of("COMPOSE_FILE", "docker-compose.yaml")).group("x", "a").refusals()).isEmpty();
    }

    private static List<String> overriding(String text) {
        return SplitCase.of(TWO).file("docker-compose.override.yml", text).group("x", "a").refusals();
    }

    @Test
    void anOverrideFileOfServicesThatStayIsToldOf() {
        assertThat(SplitCase.of(TWO).file("docker-compose.override.yml", "services: {b: {restart: always}}").group("x", "a").plan()
                .consequences()).filteredOn(each -> each.id().equals("override:docker-compose.override.yml")).hasSize(1);
    }

    @Test
    void networkNames() {
        for (String name : List.of("", "-x", "a b", "host")) {
            assertThat(SplitCase.of(TWO).group("x", "a").network(name, SplitNetwork.Driver.BRIDGE, SplitNetwork.Form.NAME_AND_EXTERNAL)
                    .refusals()).hasSize(1);
        }
    }

    @Test
    void includeWithoutARoot() {
        SplitCase site = SplitCase.of("include: [more.yaml]\n" + TWO).group("x", "a").group("y", "b");
        assertThat(site.refusals()).first().asString().contains("Leave one in the site's folder");
        assertThat(SplitCase.of("include: [more.yaml]\n" + TWO).group("x", "a").include().text("docker-compose.yaml"))
                .startsWith("include: [more.yaml, x/docker-compose.yaml]\n");
    }
}
