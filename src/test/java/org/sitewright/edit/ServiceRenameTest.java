package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Every place of the Compose Specification where one service names another, and those that only look like it. */
class ServiceRenameTest {
    private static final String BEFORE = """
            services:
              # the router
              crossbar: {image: a:1}
              crossbar-2: {image: a:1}
              agent:
                image: b:1 # crossbar
            """;

    private final EditPlanner planner = new EditPlanner(KeyTable.load());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "depends_on: [crossbar, crossbar-2]                        | depends_on: [router, crossbar-2]",
            "depends_on: ['crossbar']                                  | depends_on: ['router']",
            "depends_on: {crossbar: {condition: service_started}}      | depends_on: {router: {condition: service_started}}",
            "depends_on: {\"crossbar\": {}, crossbar-2: {}}            | depends_on: {\"router\": {}, crossbar-2: {}}",
            "links: [crossbar, 'crossbar:ws', crossbar-2:crossbar]     | links: [router, 'router:ws', crossbar-2:crossbar]",
            "volumes_from: [crossbar, crossbar:ro, crossbar-2]         | volumes_from: [router, router:ro, crossbar-2]",
            "volumes_from: ['container:crossbar']                      | volumes_from: ['container:crossbar']",
            "network_mode: service:crossbar                            | network_mode: service:router",
            "network_mode: \"service:crossbar\"                        | network_mode: \"service:router\"",
            "network_mode: service:crossbar-2                          | network_mode: service:crossbar-2",
            "network_mode: container:crossbar                          | network_mode: container:crossbar",
            "ipc: service:crossbar                                     | ipc: service:router",
            "pid: 'service:crossbar'                                   | pid: 'service:router'",
            "extends: crossbar                                         | extends: router",
            "extends: {service: crossbar}                              | extends: {service: router}",
            "extends: {file: other.yaml, service: crossbar}            | extends: {file: other.yaml, service: crossbar}",
            "build: {context: ., additional_contexts: {base: service:crossbar}} | build: {context: ., additional_contexts: {base: service:router}}",
            "build: {context: ., additional_contexts: {crossbar: 'service:crossbar', b: service:crossbar-2}} | build: {context: ., additional_contexts: {crossbar: 'service:router', b: service:crossbar-2}}",
            "build: {context: ., additional_contexts: [base=service:crossbar, b=./crossbar]} | build: {context: ., additional_contexts: [base=service:router, b=./crossbar]}",
            "build: {context: ., additional_contexts: [\"crossbar=service:crossbar\"]} | build: {context: ., additional_contexts: [\"crossbar=service:router\"]}",
            "build: {context: ., additional_contexts: {a: crossbar, b: docker-image://crossbar}} | build: {context: ., additional_contexts: {a: crossbar, b: docker-image://crossbar}}",
            "build: {context: crossbar}                                | build: {context: crossbar}",
            // Containers of elsewhere, and names of other things.
            "external_links: [crossbar, crossbar:ws]                   | external_links: [crossbar, crossbar:ws]",
            "container_name: crossbar                                  | container_name: crossbar",
            "hostname: crossbar                                        | hostname: crossbar",
            "networks: {default: {aliases: [crossbar]}}                | networks: {default: {aliases: [crossbar]}}",
            "volumes: ['crossbar:/data']                               | volumes: ['crossbar:/data']",
            "environment: [HOST=crossbar]                              | environment: [HOST=crossbar]",
            "profiles: [crossbar]                                      | profiles: [crossbar]",
            "labels: {crossbar: crossbar}                              | labels: {crossbar: crossbar}"})
    void aServiceIsRenamedWhereverItIsNamed_andNowhereElse(String before, String after) throws EditException {
        String expected = BEFORE.replace("  crossbar: {", "  router: {") + "    " + after + "\n";
        assertThat(renamed(BEFORE + "    " + before + "\n")).isEqualTo(expected);
    }

    @Test
    void aContextOverLinesAndOneOfAnAnchorAreFollowed() throws EditException {
        String text = """
                x-build: &build
                  context: .
                  additional_contexts:
                    base: service:crossbar   # built before
                services:
                  crossbar:
                    image: a:1
                  agent:
                    build: *build
                  other:
                    build:
                      context: .
                      additional_contexts:
                        - base=service:crossbar
                """;
        assertThat(renamed(text)).isEqualTo(text.replace("service:crossbar", "service:router").replace("  crossbar:\n", "  router:\n"));
    }

    @Test
    void aServiceThatAnotherOneIsBuiltFromIsNotRemoved() {
        ComposeFile file = read(BEFORE + "    build: {context: ., additional_contexts: {base: service:crossbar}}\n");
        assertThatThrownBy(() -> planner.plan(file, new Edit.RemoveService("crossbar"))).isInstanceOf(EditException.class)
                .hasMessageContaining("agent").hasMessageContaining("additional_contexts");
    }

    private String renamed(String text) throws EditException {
        return planner.plan(read(text), new Edit.RenameService("crossbar", "router", false)).tree().text().content();
    }

    private static ComposeFile read(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }
}
