package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.Finding;
import org.sitewright.check.help.HelpPages;
import org.sitewright.check.help.RuleHelp;

/** The example of each page of help shows what its rule finds, and what it does not. */
class HelpExamplesTest {
    /** What these pages tell of cannot be shown in a few lines, or in one file. */
    private static final Set<String> WITHOUT_EXAMPLE = Set.of("alias-bomb", "ambiguous-service-name", "merged-service", "network-apart", "shared-volume",
            "client-address", "database-unreachable");

    /** What a site config file of these examples is for. */
    private static final String CONFIG = """
            hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_realm: test_realm, address_root: observatory}
            hosts:
              ocs-docker:
                agent-instances:
                  - {agent-class: HostManager, instance-id: hm, arguments: ['--docker-compose', 'docker-compose.yaml']}
                  - {agent-class: FakeDataAgent, instance-id: fake-data1, manage: docker/up}
                  - {agent-class: Lakeshore240Agent, instance-id: LSA, manage: docker/down, arguments: ['--port', /dev/LSA]}
                  - {agent-class: HWPBBBAgent, instance-id: HBA0, manage: docker/up}
              lab-docker: {agent-instances: []}
            """;
    /** The services for examples that are site config files. */
    private static final String SERVICES = """
            services:
              ocs-fake-data1: {image: 'simonsobs/ocs:v0.11.3', hostname: ocs-docker, environment: [INSTANCE_ID=fake-data1]}
              ocs-aggregator: {image: 'simonsobs/ocs:v0.11.3', hostname: ocs-docker, environment: [INSTANCE_ID=aggregator], volumes: ['/data:/data']}
              crossbar: {image: 'simonsobs/ocs-crossbar:v0.11.3', ports: ['127.0.0.1:8001:8001']}
            """;

    private static RuleCheck example(String id, String text) {
        return text.contains("hosts:") ? RuleCheck.rule(id).in(SERVICES).withConfig(text) : RuleCheck.rule(id).in(text).withConfig(CONFIG);
    }

    static List<String> rulesOfOurOwn() {
        return new HelpPages().ids().stream().filter(id -> !WITHOUT_EXAMPLE.contains(id) && !isOfTheSpecification(id)).toList();
    }

    /** The rules that the check of the specification's forms has. */
    private static boolean isOfTheSpecification(String id) {
        return Set.of("yaml-syntax", "tab-indentation", "unknown-alias", "duplicate-key", "too-deep", "file-too-large",
                "file-unreadable", "several-documents", "unknown-key", "wrong-form", "value-not-allowed", "missing-key",
                "value-out-of-range", "duplicate-item", "invalid-duration", "invalid-size", "invalid-restart", "invalid-user",
                "invalid-mount").contains(id);
    }

    @ParameterizedTest
    @MethodSource("rulesOfOurOwn")
    void exampleBefore_raisesItsRule(String id) {
        assertThat(example(id, page(id).exampleBefore()).all()).extracting(Finding::rule).contains(id);
    }

    @ParameterizedTest
    @MethodSource("rulesOfOurOwn")
    void exampleAfter_doesNot(String id) {
        assertThat(example(id, page(id).exampleAfter()).all()).isEmpty();
    }

    private static RuleHelp page(String id) {
        return new HelpPages().find(id).orElseThrow();
    }
}
