package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

class ConfigEditsTest {
    private static final SiteFile COMPOSE = new SiteFile("docker-compose.yaml");
    private static final SiteFile CONFIG = new SiteFile("default.yaml");
    private static final YamlReader YAML = new YamlReader();
    private static final EditPlanner PLANNER = new EditPlanner(KeyTable.load());

    private static Site site(String compose, String config) {
        return new Site("lab", List.of(new SitePart(COMPOSE, new ComposeReader().read(YAML.read(SourceText.of(compose))))), Variables.NONE)
                .with(Optional.of(new ConfigPart(CONFIG, SiteConfig.of(YAML.read(SourceText.of(config))))));
    }

    private static Map<SiteFile, Planned> plan(String compose, String config, Edit edit) throws EditException {
        return PLANNER.plan(site(compose, config), COMPOSE, edit);
    }

    private static String after(String config, Edit edit) throws EditException {
        Planned planned = plan("services: {}\n", config, new Edit.In(CONFIG, edit)).get(CONFIG);
        return planned == null ? config : planned.tree().text().content();
    }

    private static Edit.AddInstance add(String host, String manage, String... words) {
        return new Edit.AddInstance(host, "fake1", "FakeDataAgent", words.length == 0 ? List.of() : List.of(List.of(words), List.of("--quiet")), manage);
    }

    @Test
    void anInstanceIsWrittenInBracesOverLines_asThoseBeforeIt() throws EditException {
        assertThat(after("""
                hosts:
                  ocs-docker:
                    agent-instances:
                      # first
                      - {agent-class: RegistryAgent,
                         instance-id: registry,
                         arguments: []}   # kept

                      - {agent-class: AggregatorAgent,
                         instance-id: aggregator,
                         arguments: [['--initial-state', 'record'],
                                     ['--data-dir', '/data/hk']]}
                  other: {agent-instances: []}
                """, add("ocs-docker", "docker/up", "--mode", "acq"))).isEqualTo("""
                hosts:
                  ocs-docker:
                    agent-instances:
                      # first
                      - {agent-class: RegistryAgent,
                         instance-id: registry,
                         arguments: []}   # kept

                      - {agent-class: AggregatorAgent,
                         instance-id: aggregator,
                         arguments: [['--initial-state', 'record'],
                                     ['--data-dir', '/data/hk']]}

                      - {agent-class: FakeDataAgent,
                         instance-id: fake1,
                         manage: docker/up,
                         arguments: [['--mode', 'acq'],
                                     ['--quiet']]}
                  other: {agent-instances: []}
                """);
    }

    @Test
    void quotedKeysAndFlatArgumentsStayTheHabit() throws EditException {
        assertThat(after("""
                hosts:
                  h:
                    'agent-instances': [
                      {'instance-id': 'LS1', 'agent-class': 'Lakeshore240Agent', 'arguments': ['--port', '/dev/LS1']},
                    ]
                """, add("h", "", "--mode", "acq"))).contains("{'instance-id': 'LS1', 'agent-class': 'Lakeshore240Agent', 'arguments': ['--port', '/dev/LS1']},\n")
                .contains("fake1").contains("FakeDataAgent");
        assertThat(after("""
                hosts:
                  h:
                    agent-instances:
                    - {'instance-id': 'LS1', 'agent-class': 'Lakeshore240Agent', 'arguments': ['--port', '/dev/LS1']}
                """, add("h", "", "--mode", "acq"))).endsWith(
                "    - {'instance-id': 'fake1', 'agent-class': 'FakeDataAgent', 'arguments': ['--mode', 'acq', '--quiet']}\n");
    }

    @Test
    void anInstanceIsWrittenOnLinesWhereOthersAre() throws EditException {
        assertThat(after("""
                hosts:
                  h:
                    agent-instances:
                      - agent-class: A
                        instance-id: "a"
                        arguments: ["--x", 1]
                """, add("h", "", "--mode", "yes"))).endsWith("""
                      - agent-class: FakeDataAgent
                        instance-id: fake1
                        arguments: ["--mode", "yes", "--quiet"]
                """);
    }

    @Test
    void aHostIsAddedWhereItIsMissing_inTheMannerOfOcs() throws EditException {
        assertThat(after("""
                hub: {wamp_realm: r}
                hosts:
                  a:
                    agent-instances: []
                """, add("b", "", "--mode", "acq"))).isEqualTo("""
                hub: {wamp_realm: r}
                hosts:
                  a:
                    agent-instances: []

                  b:
                    agent-instances:
                      - {agent-class: FakeDataAgent,
                         instance-id: fake1,
                         arguments: [['--mode', 'acq'],
                                     ['--quiet']]}
                """);
        assertThat(after("hub: {wamp_realm: r}\n", new Edit.AddHost("b"))).isEqualTo("hub: {wamp_realm: r}\n\nhosts:\n  b:\n    agent-instances: []\n");
    }

    /** Whatever an argument says, OCS reads it as it was asked for. */
    @ParameterizedTest
    @CsvSource({"yes", "12:30:45", "010", "-3.5", "'a: b'", "'it''s'", "'a, [b]'", "'#1'", "'a\\b\"c'", "'{x}'", "''", "é", "'null'"})
    void anyArgumentComesOut(String word) throws EditException {
        for (String model : List.of("hosts: {h: {agent-instances: []}}\n", "hosts:\n  h:\n    agent-instances:\n    - agent-class: A\n      instance-id: a\n"
                + "      arguments:\n      - --a\n      - b\n", "hosts:\n  h:\n    agent-instances: [{instance-id: \"a\", arguments: [[\"--x\", \"y\"]]}]\n")) {
            SiteConfig read = SiteConfig.of(YAML.read(SourceText.of(after(model, add("h", "", "--mode", word)))));
            assertThat(read.named("h").orElseThrow().instance("fake1").orElseThrow().arguments().text("--mode")).contains(word);
        }
    }

    @ParameterizedTest
    @CsvSource({"x.y", "'a b'", "''", "a", "240", "ü"})
    void anIdThatCannotBeOrIsTakenIsRefused(String id) {
        assertThatThrownBy(() -> after("hosts: {h: {agent-instances: [{agent-class: X, instance-id: a}, {agent-class: X, instance-id: 240}]}}\n",
                new Edit.AddInstance("h", id, "X", List.of(), ""))).isInstanceOf(EditException.class);
    }

    @Test
    void theLastInstanceLeavesAnEmptyList() throws EditException {
        assertThat(after("hosts:\n  h:\n    agent-instances:\n      - {agent-class: X, instance-id: a}\n",
                new Edit.Unset(YamlPath.of("hosts", "h", "agent-instances").index(0)))).isEqualTo("hosts:\n  h:\n    agent-instances: []\n");
    }

    @Test
    void valuesAreSetAsOcsReadsThem() throws EditException {
        String config = "hub: {wamp_realm: r}\nhosts:\n  h:\n    agent-instances: []\n";
        assertThat(after(config, new Edit.SetValue(YamlPath.of("hosts", "h", "crossbar_timeout"), "30"))).isEqualTo(
                "hub: {wamp_realm: r}\nhosts:\n  h:\n    crossbar_timeout: 30\n    agent-instances: []\n");
        assertThat(after(config, new Edit.SetValue(YamlPath.of("hub", "address_root"), "on"))).startsWith("hub: {wamp_realm: r, address_root: \"on\"}\n");
    }

    @Test
    void severalFilesChangeTogether_orNone() throws EditException {
        Edit both = new Edit.Several(List.of(new Edit.AddService("fake", "simonsobs/socs:v1"),
                new Edit.In(CONFIG, add("h", "")), new Edit.SetEnvironment("fake", "INSTANCE_ID", "fake1")));
        Map<SiteFile, Planned> planned = plan("services:\n  a:\n    image: a:1\n", "hosts:\n  h:\n    agent-instances: []\n", both);
        assertThat(planned.keySet()).containsExactly(COMPOSE, CONFIG);
        assertThat(planned.get(COMPOSE).tree().text().content()).contains("- INSTANCE_ID=fake1");
        assertThat(planned.get(CONFIG).tree().text().content()).contains("instance-id: fake1");
        assertThatThrownBy(() -> plan("services: {}\n", "hosts: {h: {agent-instances: [{instance-id: fake1}]}}\n", both))
                .isInstanceOf(EditException.class).hasMessageContaining("fake1");
        assertThatThrownBy(() -> plan("services: {}\n", "", new Edit.In(new SiteFile("x.yaml"), new Edit.AddHost("a")))).hasMessageContaining("x.yaml");
    }

    private static final String AGENTS = """
            x-env: &env
              SITE_HOST: cryo # cold
            services:
              a: {image: 'simonsobs/socs:1', hostname: cryo, environment: [INSTANCE_ID=LS1]}
              b: {image: 'simonsobs/socs:1', hostname: "cryo", command: "--instance-id=LS2"}
              c: {image: 'simonsobs/socs:1', environment: {<<: *env, INSTANCE_ID: LS1}}
              d: {image: 'simonsobs/socs:1', command: [--site-host, cryo, --instance-id, LS2]}
              e: {image: 'simonsobs/socs:1', hostname: other, environment: [INSTANCE_ID=LS1]}
              f: {image: 'influxdb:1.7', hostname: cryo}
            """;
    private static final String HOSTS = """
            hub: {access_policy: 'director:LS1'}
            hosts:
              'cryo': # cold
                agent-instances: [{agent-class: X, instance-id: 'LS1'}, {agent-class: X, instance-id: LS2}]
              other: {agent-instances: []}
            """;

    @Test
    void aRenamedHostIsFollowedByTheServicesThatLookForIt() throws EditException {
        Map<SiteFile, Planned> planned = plan(AGENTS, HOSTS, new Edit.In(CONFIG, new Edit.RenameHost("cryo", "dewar")));
        assertThat(planned.get(CONFIG).tree().text().content()).isEqualTo(HOSTS.replace("'cryo'", "'dewar'"));
        assertThat(planned.get(COMPOSE).tree().text().content()).isEqualTo(AGENTS.replace("SITE_HOST: cryo", "SITE_HOST: dewar")
                .replace("hostname: cryo, environment", "hostname: dewar, environment").replace("\"cryo\"", "\"dewar\"").replace("--site-host, cryo", "--site-host, dewar"));
    }

    @Test
    void aRenamedInstanceIsFollowedByTheServicesThatRunIt() throws EditException {
        YamlPath list = YamlPath.of("hosts", "cryo", "agent-instances");
        Map<SiteFile, Planned> planned = plan(AGENTS, HOSTS, new Edit.In(CONFIG, new Edit.RenameInstance(list.index(0), "LS9")));
        assertThat(planned.get(CONFIG).tree().text().content()).isEqualTo(HOSTS.replace("LS1", "LS9"));
        assertThat(planned.get(COMPOSE).tree().text().content()).isEqualTo(AGENTS.replace("hostname: cryo, environment: [INSTANCE_ID=LS1]",
                "hostname: cryo, environment: [INSTANCE_ID=LS9]").replace("*env, INSTANCE_ID: LS1", "*env, INSTANCE_ID: LS9"));
        planned = plan(AGENTS, HOSTS, new Edit.In(CONFIG, new Edit.RenameInstance(list.index(1), "LS8")));
        assertThat(planned.get(COMPOSE).tree().text().content()).isEqualTo(AGENTS.replace("LS2", "LS8"));
    }
}
