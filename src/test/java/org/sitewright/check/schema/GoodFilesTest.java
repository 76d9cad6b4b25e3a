package org.sitewright.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.check.Finding;
import org.sitewright.check.MarkedFindings;
import org.sitewright.check.help.HelpPages;
import org.sitewright.check.help.RuleHelp;

/** What is right raises nothing, and the examples of the help pages raise what their page is about. */
class GoodFilesTest {
    /** Pages whose rules look at more than syntax and schema, or whose example is shortened. */
    private static final Set<String> NOT_HERE = Set.of("too-deep");

    private final MarkedFindings findings = new MarkedFindings();

    @Test
    void sampleSiteRaisesNothing() throws IOException {
        assertThat(findings.of(sample())).isEmpty();
    }

    static String sample() throws IOException {
        try (InputStream in = Objects.requireNonNull(GoodFilesTest.class.getResourceAsStream("/org/sitewright/sample/docker-compose.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml-syntax", "duplicate-key", "tab-indentation", "unknown-alias", "several-documents", "unknown-key",
            "wrong-form", "value-not-allowed", "missing-key", "value-out-of-range", "duplicate-item", "invalid-duration",
            "invalid-size", "invalid-restart", "invalid-user", "invalid-mount", "too-deep"})
    void examplesOfTheHelpPagesAreFoundAndMended(String rule) {
        RuleHelp help = new HelpPages().find(rule).orElseThrow();
        if (!NOT_HERE.contains(rule)) {
            assertThat(findings.of(help.exampleBefore())).extracting(Finding::rule).containsOnly(rule).isNotEmpty();
        }
        assertThat(findings.of(help.exampleAfter())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // From the manual of OCS.
            """
            version: '3.7'
            networks:
              default:
                external:
                  name: ocs-net
            volumes:
              grafana-storage:
            services:
              grafana:
                image: grafana/grafana:latest
                restart: always
                ports:
                  - "127.0.0.1:3000:3000"
                volumes:
                  - grafana-storage:/var/lib/grafana
              ocs-aggregator:
                image: simonsobs/ocs:latest
                hostname: ocs-docker
                user: "9000"
                environment:
                  - INSTANCE_ID=aggregator
                volumes:
                  - ${OCS_CONFIG_DIR}:/config:ro
                  - "/data:/data"
                depends_on:
                  - "crossbar"
              ocs-LSA99ZZ:
                image: simonsobs/ocs-lakeshore372-agent:latest
                network_mode: "host"
                environment:
                  - SITE_HUB=ws://10.10.10.2:8001/ws
            """,
            """
            services:
              example-container-name:
                image: simonsobs/example-docker-image:latest
                restart: always
                ports:
                  - "127.0.0.1:8001:8001" # expose for OCS
                volumes:
                  - /data:/data:ro
                  - ./.crossbar:/app/.crossbar
                environment:
                    MAX_POINTS: 1000
                    SQL_HOST: "database"
                depends_on:
                  - "crossbar"
                  - "database"
            """,
            // Anchors, aliases, merge keys.
            """
            x-common: &common
              restart: always
              nonsense: [1, 2]
            services:
              a: &a
                <<: *common
                image: x
              b:
                <<: [*a, *common]
                environment: &env
                  A: 1
              c: *a
              d:
                image: x
                environment:
                  <<: *env
                  B: ~
                depends_on:
                  a:
                    <<: *common
            """,
            // Tags and extensions.
            """
            services:
              a:
                image: x
                ports: !reset []
                environment: !reset nothing
                volumes: !override
                  - ./a:/a
                x-note: {any: thing}
                healthcheck:
                  x-note: 1
            """,
            // Variables are not judged.
            """
            services:
              a:
                image: x
                privileged: ${PRIVILEGED:-false}
                stop_grace_period: ${GRACE}s
                scale: ${SCALE}
                restart: ${RESTART}
                mem_limit: ${MEMORY}
                user: ${UID}:${GID}
                depends_on:
                  b:
                    condition: ${CONDITION}
                    required: ${REQUIRED}
            """,
            // Old forms that Compose still reads.
            """
            version: "2.4"
            services:
              a:
                image: x
                mem_limit: 512m
                memswap_limit: -1
                cpu_shares: 73
                cpus: 0.5
                restart: "no"
                ulimits:
                  nofile: 1024
                  nproc: {soft: 1, hard: 2}
                networks:
                  default:
            networks:
              default:
                external: true
            volumes:
              data: {}
              other:
            """,
            // Names that only look like something else, and files that have only begun.
            "", "# nothing yet\n", "services:\n", "services:\n  a:\n", "---\nservices:\n  a:\n    image: x\n",
            "services:\n  a:\n    image: x\n...\n",
            "services:\n  a:\n    image: x\n    environment:\n      on: x\n      y: 1\n      x-y: 2\n",
            "services:\n  a:\n    image: x\n    ports:\n      - 22:22\n      - 8086\n      - target: 80\n        published: 8080-8090\n",
            "services:\n  a:\n    image: x\n    command: |\n      <<<<<<< no conflict\n        “quoted”\n",
            "services:\r\n  a:\r\n    image: \"x\"\r\n    init: True\r\n"})
    void rightFilesRaiseNothing(String text) {
        assertThat(findings.of(text)).isEmpty();
    }
}
