package org.sitewright.ocs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class SiteConfigReadingTest {
    private static final String TEXT = """
            ---
            # of a lab
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
              wamp_realm: test_realm
              address_root: observatory
              access_policy: 'director:'
            hosts:
              nuc-docker:
                log-dir: /logs
                crossbar_timeout: 0
                crossbar: {bin: /usr/bin/crossbar, config-dir: /ocs}
                agent-instances: [{'agent-class': 'Lakeshore240Agent', 'instance-id': 'LS1', 'arguments': [['--port', '/dev/LS1']]},
                                  {agent-class: FakeDataAgent, instance-id: 240, manage: docker/down}]
              cryo:
                agent-instances:
                  - agent-class: HostManager
                    instance-id: hm-cryo
                  - &fake
                    agent-class: FakeDataAgent
                    instance-id: fake
                    manage: yes
                  - <<: *fake
                    instance-id: fake2
              010: {agent-instances: []}
            """;

    private static SiteConfig config(String text) {
        return SiteConfig.of(new YamlReader().read(SourceText.of(text)));
    }

    private static String at(SiteConfig config, ConfigValue value) {
        return config.tree().text().substring(value.range());
    }

    @Test
    void allOfTheFileIsRead_eachValueWithItsPlace() {
        SiteConfig config = config(TEXT);
        assertThat(config.hub().router().realm().orElseThrow().text()).isEqualTo("test_realm");
        assertThat(at(config, config.hub().addressRoot().orElseThrow())).isEqualTo("observatory");
        assertThat(config.hub().director()).contains("access-director");
        ConfigHost nuc = config.named("nuc-docker").orElseThrow();
        assertThat(config.tree().text().substring(nuc.nameRange())).isEqualTo("nuc-docker");
        assertThat(at(config, nuc.logDir().orElseThrow())).isEqualTo("/logs");
        assertThat(nuc.timeout().orElseThrow().text()).isEqualTo("0");
        assertThat(at(config, nuc.crossbar().orElseThrow().bin().orElseThrow())).isEqualTo("/usr/bin/crossbar");
        assertThat(nuc.crossbar().orElseThrow().isControlled()).isTrue();
        Instance first = nuc.instances().getFirst();
        assertThat(at(config, first.agentClass().orElseThrow())).isEqualTo("'Lakeshore240Agent'");
        assertThat(at(config, first.arguments().given().getFirst().values().getFirst())).isEqualTo("'/dev/LS1'");
        assertThat(first.path()).hasToString("hosts.nuc-docker.agent-instances[0]");
        assertThat(config.tree().text().substring(first.range())).startsWith("{'agent-class'").endsWith("]]}");
    }

    @Test
    void mergedValuesAreThere_andStandWhereTheyAreBroughtIn() {
        SiteConfig config = config(TEXT);
        Instance merged = config.named("cryo").orElseThrow().instance("fake2").orElseThrow();
        assertThat(merged.className()).contains("FakeDataAgent");
        assertThat(at(config, merged.agentClass().orElseThrow())).isEqualTo("<<: *fake");
        assertThat(merged.agentClass().orElseThrow().origin().isOwn()).isFalse();
    }

    @Test
    void numbersAreNoIdsAndNoNames() {
        SiteConfig config = config(TEXT);
        assertThat(config.instances().map(Instance::id)).contains(Optional.empty());
        assertThat(config.named("nuc-docker").orElseThrow().instance("240")).isEmpty();
        assertThat(config.instances().map(Instance::shownId)).containsExactly("LS1", "240", "hm-cryo", "fake", "fake2");
        assertThat(config.named("010")).isEmpty();
        assertThat(config.hosts().getLast().textName()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''         | HOST    | true ", "manage:       | HOST    | true ", "manage: host/up | HOST | true", "manage: host | HOST | true",
        "manage: up | HOST    | true ", "manage: 'yes' | HOST    | true ", "manage: host/down | HOST | false", "manage: down | HOST | false",
        "manage: docker/up | DOCKER | true", "manage: docker | DOCKER | true", "manage: docker/down | DOCKER | false",
        "manage: ignore | IGNORED | false", "manage: 'no' | IGNORED | false",
        "manage: yes | | ", "manage: no | | ", "manage: on | | ", "manage: Docker | | ", "manage: host/Up | | ", "manage: [up] | | "})
    void manageMeansWhatHostManagerTakesItFor(String written, Manage.Place place, Boolean start) {
        Instance instance = config("hosts: {h: {agent-instances: [{agent-class: X, instance-id: x" + (written.isEmpty() ? "" : ", " + written) + "}]}}")
                .instances().findFirst().orElseThrow();
        assertThat(instance.manage()).isEqualTo(Optional.ofNullable(place).map(found -> new Manage(found, start)));
    }

    @Test
    void aHostManagerIsNeverManaged() {
        assertThat(config(TEXT).named("cryo").orElseThrow().hostManagers().getFirst().manage()).contains(new Manage(Manage.Place.IGNORED, false));
    }

    /** The first match wins; localhost is asked only where the host has no entry at all, and no name is a pattern. */
    @ParameterizedTest
    @CsvSource({"a, a", "b, localhost", "A, localhost", "a.example.org, localhost", "*, '*'", "c, localhost"})
    void aProcessFindsItsHostByTheExactName(String name, String found) {
        SiteConfig config = config("hosts: {a: {agent-instances: []}, '*': {agent-instances: []}, localhost: {agent-instances: []}}");
        assertThat(config.host(name).map(ConfigHost::name)).contains(found);
        assertThat(config("hosts: {a: {agent-instances: []}}").host("b")).isEmpty();
    }

    @Test
    void ofTwoInstancesWithOneIdOnlyTheFirstIsEverFound() {
        ConfigHost host = config("hosts: {h: {agent-instances: [{instance-id: x, agent-class: A}, {instance-id: x, agent-class: B}]}}").hosts().getFirst();
        assertThat(host.instance("x").flatMap(Instance::className)).contains("A");
        assertThat(host.instances()).hasSize(2);
    }

    @Test
    void ofARepeatedKeyTheLastCounts() {
        SiteConfig config = config("hosts:\n  h: {agent-instances: [{instance-id: a}]}\n  h: {agent-instances: [{instance-id: b}]}\n");
        assertThat(config.hosts()).hasSize(1);
        assertThat(config.instances().map(Instance::id)).containsExactly(Optional.of("b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "- 1", "hub:", "hosts:", "hosts: {h: }", "hosts: {h: x}", "hosts: {h: {agent-instances: }}",
        "hosts: {h: {agent-instances: {a: b}}}", "hosts: {h: {agent-instances: [, 5, [], *gone]}}", "hosts: {h: {crossbar: }}",
        "hosts: {h: {agent-instances: [{arguments: [*gone]", "hosts: {? [a] : b}"})
    void brokenPartsAreReadAsFarAsTheyGo(String text) {
        SiteConfig config = config(text + "\n");
        assertThat(config.instances().map(Instance::id)).allMatch(Optional::isEmpty);
        assertThat(config.hosts().stream().map(ConfigHost::crossbar).flatMap(Optional::stream)).noneMatch(ConfigHost.Crossbar::isControlled);
    }

    @Test
    void aBombOfAliasesIsCutOff() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            text.append("a").append(i).append(": &a").append(i).append(" [").append(String.join(", ", java.util.Collections.nCopies(10, "*a" + (i - 1)))).append("]\n");
        }
        List<ConfigValue> words = config(text + "hosts: {h: {agent-instances: [{arguments: *a11}]}}\n").instances().findFirst().orElseThrow()
                .arguments().words();
        assertThat(words.size()).isLessThan(200_000);
    }
}
