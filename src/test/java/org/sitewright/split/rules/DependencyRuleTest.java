package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of {@code depends_on} and {@code links} that would cross files. */
class DependencyRuleTest {
    private static final String WHY = "# Split: router is in router/docker-compose.yaml now; start it first.\n";

    /** The agent's lines before and after router has moved. */
    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("list", "    depends_on:\n      - router\n      - db\n",
                        "    depends_on:\n      " + WHY + "      # - router\n      - db\n"),
                Arguments.of("last of a list", "    depends_on:\n      - router # the hub\n",
                        "    " + WHY + "    # depends_on:\n    #   - router # the hub\n"),
                Arguments.of("list without indent", "    depends_on:\n    - router\n    init: true\n",
                        "    " + WHY + "    # depends_on:\n    # - router\n    init: true\n"),
                Arguments.of("mapping", "    depends_on:\n      db: {condition: service_started}\n      router:\n        condition: service_healthy\n        required: false\n",
                        "    depends_on:\n      db: {condition: service_started}\n      " + WHY
                                + "      # router:\n      #   condition: service_healthy\n      #   required: false\n"),
                Arguments.of("brackets", "    depends_on: [router, db]\n",
                        "    " + WHY + "    # depends_on: [router, db]\n    depends_on: [db]\n"),
                Arguments.of("brackets, last", "    depends_on: [db, router]\n",
                        "    " + WHY + "    # depends_on: [db, router]\n    depends_on: [db]\n"),
                Arguments.of("brackets, all", "    depends_on: [\"router\"]\n", "    " + WHY + "    # depends_on: [\"router\"]\n"),
                Arguments.of("braces", "    depends_on: {router: {condition: service_started}, db: {condition: service_healthy}}\n",
                        "    " + WHY + "    # depends_on: {router: {condition: service_started}, db: {condition: service_healthy}}\n"
                                + "    depends_on: {db: {condition: service_healthy}}\n"),
                Arguments.of("anchored", "    depends_on: &wait\n      - router\n    init: true\n  other:\n    image: o\n    depends_on: *wait\n",
                        "    depends_on: &wait []\n      " + WHY + "      # - router\n    init: true\n  other:\n    image: o\n    depends_on: *wait\n"),
                Arguments.of("merged", "    depends_on:\n      <<: &base\n        router: {condition: service_started}\n      db: {condition: service_started}\n",
                        "    depends_on:\n      <<: &base {}\n        " + WHY
                                + "        # router: {condition: service_started}\n      db: {condition: service_started}\n"),
                Arguments.of("links", "    links:\n      - router\n", "    " + WHY + "    # links:\n    #   - router\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void crossingDependency_becomesAComment(String name, String before, String after) {
        String rest = "  db:\n    image: d\n";
        SplitCase site = SplitCase.of("services:\n  router:\n    image: r\n  agent:\n    image: a\n" + before + rest).group("router", "router");
        String text = site.text("docker-compose.yaml");
        assertThat(text).endsWith("services:\n  agent:\n    image: a\n" + after + rest);
        assertThat(new org.sitewright.yaml.YamlReader().read(org.sitewright.text.SourceText.of(text)).problems()).isEmpty();
    }

    @Test
    void serviceInBraces_keepsWhatItHadAboveItsLine() {
        SplitCase site = SplitCase.of("services:\n  router: {image: r}\n  a: {image: a, depends_on: [router], links: [\"router:hub\"], init: true}\n")
                .group("router", "router");
        assertThat(site.text("docker-compose.yaml")).endsWith("services:\n  " + WHY + "  # depends_on: [router]\n  " + WHY
                + "  # links: [\"router:hub\"]\n  a: {image: a, init: true}\n");
        assertThat(site.text("router/docker-compose.yaml")).endsWith("  router: {image: r, networks: {default: {aliases: [hub]}}}\n");
    }

    @Test
    void sharedAnchor_isChangedOnce_forAllOfAFile() {
        SplitCase site = SplitCase.of("""
                x-agent: &agent
                  image: a
                  depends_on:
                    - router
                services:
                  router:
                    image: r
                  a:
                    <<: *agent
                  b:
                    <<: *agent
                """).group("router", "router");
        assertThat(site.text("docker-compose.yaml")).containsOnlyOnce("# Split:").containsOnlyOnce("#   - router");
        assertThat(site.consequences()).contains("dependency:a/router", "dependency:b/router");
        assertThat(site.text("router/docker-compose.yaml")).doesNotContain("x-agent");
    }

    @Test
    void order_followsWhatWasDropped() {
        SplitCase site = SplitCase.of("services:\n  a: {image: a, depends_on: [c]}\n  b: {image: b, depends_on: [a]}\n  c: {image: c}\n")
                .group("one", "b").group("two", "a").group("three", "c");
        assertThat(site.commands()).endsWith("three$ docker compose up -d", "two$ docker compose up -d", "one$ docker compose up -d");
    }

    @Test
    void groupsThatWaitForEachOther_areStartedServiceByService() {
        SplitCase site = SplitCase.of("services:\n  a: {image: a, depends_on: [b]}\n  b: {image: b}\n  c: {image: c}\n  d: {image: d, depends_on: [c]}\n")
                .group("one", "a", "c").group("two", "b", "d");
        assertThat(site.commands()).containsSubsequence("two$ docker compose up -d b", "one$ docker compose up -d a c", "two$ docker compose up -d d");
    }

    @Test
    void healthyOne_isWaitedFor() {
        SplitCase site = SplitCase.of("services:\n  a:\n    image: a\n    depends_on:\n      b:\n        condition: service_healthy\n  b: {image: b}\n")
                .group("db", "b");
        assertThat(site.commands()).contains("db$ docker compose up -d --wait");
        assertThat(site.consequence("dependency:a/b").reason()).contains("service_healthy");
    }

    @Test
    void includedFiles_keepTheirDependencies() {
        SplitCase site = SplitCase.of("services:\n  a:\n    image: a\n    depends_on: [b]\n  b: {image: b}\n").group("db", "b").include();
        assertThat(site.text("docker-compose.yaml")).isEqualTo("include:\n  - db/docker-compose.yaml\n\nservices:\n  a:\n    image: a\n    depends_on: [b]\n");
        assertThat(site.text("db/docker-compose.yaml")).isEqualTo("services:\n  b: {image: b}\n");
        assertThat(site.commands()).containsExactly(".$ docker compose up -d");
    }

    @Test
    void nameOfALink_becomesANameOnTheNetwork() {
        SplitCase site = SplitCase.of("services:\n  a:\n    image: a\n    links: [\"b:base\"]\n  b:\n    image: b\n    init: true\n").group("db", "b");
        assertThat(site.text("db/docker-compose.yaml")).endsWith("    init: true\n    networks:\n      default:\n        aliases: [base]\n");
        assertThat(site.choose("link:a/b", "drop").text("db/docker-compose.yaml")).doesNotContain("aliases");
    }
}
