package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitewright.check.Severity.ERROR;
import static org.sitewright.check.Severity.INFO;
import static org.sitewright.check.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

/** The rules of the site config file, and of the services that go by it. */
class ConfigRulesTest {
    private static final String HUB = "hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_realm: test_realm, address_root: observatory}\n";

    private static String service(String name, String rest) {
        return "services:\n  " + name + ": {image: 'simonsobs/socs:v0.6.2', " + rest + "}\n";
    }

    private static String config(String instances) {
        return HUB + "hosts:\n  lab: {agent-instances: [" + instances + "]}\n";
    }

    @Test
    void aServiceWithoutAnIdEndsAtOnce() {
        RuleCheck.rule("missing-instance-id").in("services:\n  ⟦ocs-a⟧: {image: 'simonsobs/ocs:v1', hostname: lab}\n")
                .withConfig(config("{agent-class: X, instance-id: a}"))
                .finds(ERROR, "ocs-a sets no INSTANCE_ID, so its agent ends as soon as it starts.").offers("Set INSTANCE_ID to a")
                .byEdits(new Edit.SetEnvironment("ocs-a", "INSTANCE_ID", "a"));
        RuleCheck.rule("missing-instance-id").in("services:\n  a: {image: 'simonsobs/ocs:v1', command: [⟦INSTANCE_ID=x⟧]}\n").finds(ERROR,
                "INSTANCE_ID of a belongs under environment: within the command the agent does not find it.").offers("Set INSTANCE_ID to x");
        for (String other : List.of("env_file: a.env", "entrypoint: bash", "environment: [INSTANCE_ID]", "command: --instance-id=x", "extends: {file: f, service: s}")) {
            RuleCheck.rule("missing-instance-id").in("services: {a: {image: 'simonsobs/ocs:v1', " + other + "}}").findsNothing();
        }
        RuleCheck.rule("missing-instance-id").in("services: {a: {image: 'simonsobs/ocs-web:v1'}, b: {image: 'simonsobs/ocs-crossbar:v1'}}").findsNothing();
    }

    @Test
    void aHostIsLookedForByItsExactName() {
        RuleCheck.rule("unknown-host").in(service("a", "hostname: ⟦labb⟧, environment: [INSTANCE_ID=x]"))
                .withConfig(config("{agent-class: X, instance-id: x}"))
                .finds(ERROR, "a looks for the host 'labb', which default.yaml does not have (did you mean 'lab'?).")
                .offers("Look for the host lab", "Add the host labb to default.yaml")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "hostname"), "lab"),
                        new Edit.In(new SiteFile("default.yaml"), new Edit.AddHost("labb")));
        RuleCheck.rule("unknown-host").in(service("a", "hostname: lab, environment: {INSTANCE_ID: x, SITE_HOST: ⟦elsewhere⟧}"))
                .withConfig(config("{agent-class: X, instance-id: x}"))
                .finds(ERROR, "a looks for the host 'elsewhere', which default.yaml does not have; there is no localhost either.")
                .offers("Look for the host lab", "Add the host elsewhere to default.yaml");
        RuleCheck.rule("unknown-host").in(service("a", "hostname: labb, environment: [INSTANCE_ID=x]"))
                .withConfig(config("") + "  localhost: {agent-instances: []}\n").findsNothing();
        RuleCheck.rule("unknown-host").in(service("a", "hostname: labb, command: --site=other, environment: [INSTANCE_ID=x]")).withConfig(config("")).findsNothing();
    }

    @Test
    void anInstanceHasToStandUnderItsHost() {
        RuleCheck.rule("unknown-instance").in(service("a", "hostname: lab, environment: [INSTANCE_ID=⟦LSA22Z3⟧]"))
                .withConfig(config("{agent-class: X, instance-id: LSA22Z2}"))
                .finds(ERROR, "a is to run the instance 'LSA22Z3', but 'lab' has none of that id (did you mean 'LSA22Z2'?).")
                .offers("Run the instance LSA22Z2", "Rename LSA22Z2 to LSA22Z3 in default.yaml");
        RuleCheck.rule("unknown-instance").in(service("a", "hostname: lab, environment: {INSTANCE_ID: ⟦x⟧}"))
                .withConfig(config("") + "  cryo: {agent-instances: [{agent-class: X, instance-id: x}]}\n")
                .finds(ERROR, "a looks for the instance 'x' under the host 'lab', but it stands under 'cryo'.")
                .offers("Look under the host cryo", "Set SITE_HOST to cryo")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "hostname"), "cryo"), new Edit.SetEnvironment("a", "SITE_HOST", "cryo"));
        RuleCheck.rule("unknown-instance").in(service("a", "hostname: lab, command: [--instance-id, ⟦gone⟧]")).withConfig(config(""))
                .finds(ERROR, "a is to run the instance 'gone', but 'lab' has none of that id.");
        RuleCheck.rule("unknown-instance").in(service("a", "hostname: lab, environment: ['INSTANCE_ID=⟦\"x\"⟧']"))
                .withConfig(config("{agent-class: X, instance-id: x}"))
                .finds(ERROR, "a takes the quotes of \"x\" for a part of the id: in a list they stand around the whole entry, or nowhere.")
                .byEdits(new Edit.SetEnvironment("a", "INSTANCE_ID", "x"));
        RuleCheck.rule("unknown-instance").in(service("a", "hostname: lab, environment: [INSTANCE_ID=x]")).withConfig(config("{agent-class: X, instance-id: x}")).findsNothing();
        // A host of its own hides localhost, whatever it lacks.
        assertThat(RuleCheck.rule("unknown-instance").in(service("a", "hostname: lab, environment: [INSTANCE_ID=x]"))
                .withConfig(config("") + "  localhost: {agent-instances: [{agent-class: X, instance-id: x}]}\n").findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"``|a has no hostname, so its agent looks for the container's id among the hosts of default.yaml.",
        "network_mode: host,|a has no hostname, so its agent looks for the machine's own name among the hosts of default.yaml."})
    void aServiceHasToSayItsHost(String mode, String message) {
        RuleCheck.rule("host-not-said").in("services:\n  ⟦a⟧: {image: 'simonsobs/socs:v1', " + mode + " environment: [INSTANCE_ID=x]}\n")
                .withConfig(config("{agent-class: X, instance-id: x}")).finds(WARNING, message)
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "hostname"), "lab"));
        RuleCheck.rule("host-not-said").in(service("a", "environment: [INSTANCE_ID=x]"))
                .withConfig(HUB + "hosts: {localhost: {agent-instances: [{agent-class: X, instance-id: x}]}}").findsNothing();
    }

    @Test
    void anIdIsOneAgents() {
        RuleCheck.rule("duplicate-instance").in("services: {}")
                .withConfig(HUB + "hosts: {a: {agent-instances: [{agent-class: X, instance-id: x}]}, b: {agent-instances: [{agent-class: X, instance-id: ⟦x⟧}]}}")
                .findsInConfig(ERROR, "There is an instance 'x' under 'a' already: crossbar refuses the second agent of one id.")
                .byEdits(new Edit.Unset(YamlPath.of("hosts", "b", "agent-instances").index(0)));
        RuleCheck.rule("duplicate-instance").in("services:\n  a: {image: 'simonsobs/socs:v1', environment: [INSTANCE_ID=x]}\n"
                + "  b: {image: 'simonsobs/socs:v1', environment: {INSTANCE_ID: ⟦x⟧}}\n").withConfig(config(""))
                .finds(ERROR, "Instance 'x' is started by a and by b: crossbar refuses the second.");
        RuleCheck.rule("duplicate-instance").in(service("a", "environment: [INSTANCE_ID=x], scale: ⟦2⟧")).withConfig(config(""))
                .finds(ERROR, "Instance 'x' is started 2 times: crossbar lets only the first one in.");
        RuleCheck.rule("duplicate-instance").in(service("a", "environment: [INSTANCE_ID=x], deploy: {replicas: ⟦3⟧}")).withConfig(config(""))
                .finds(ERROR, "Instance 'x' is started 3 times: crossbar lets only the first one in.");
    }

    @ParameterizedTest
    @CsvSource({"yes, host/up", "no, ignore", "on, host/up", "Off, ignore", "Docker/up, docker/up"})
    void manageIsAKnownWord(String written, String meant) {
        List<Finding> found = RuleCheck.rule("invalid-manage").in("services: {}").withConfig(config("{agent-class: X, instance-id: x, manage: ⟦" + written + "⟧}"))
                .ofOther("default.yaml");
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().fixes().getFirst().edit())
                .isEqualTo(new Edit.SetValue(YamlPath.of("hosts", "lab", "agent-instances").index(0).key("manage"), meant));
        RuleCheck.rule("invalid-manage").in("services: {}").withConfig(config("{agent-class: X, instance-id: x, manage: 'yes'}")).findsNothing();
    }

    private static final String MANAGER = "{agent-class: HostManager, instance-id: hm, arguments: ['--docker-compose', './docker-compose.yaml']}, ";

    @Test
    void whatAServiceRunsHostManagerMustNotStart() {
        RuleCheck.rule("managed-twice").in(service("ocs-x", "hostname: lab, environment: [INSTANCE_ID=x]"))
                .withConfig(config(MANAGER + "{agent-class: X, instance-id: ⟦x⟧}"))
                .findsInConfig(WARNING, "The service ocs-x runs 'x'; without manage: docker HostManager would start it on the host as well.")
                .byEdits(new Edit.SetValue(YamlPath.of("hosts", "lab", "agent-instances").index(1).key("manage"), "docker/up"));
        RuleCheck.rule("managed-twice").in(service("ocs-x", "hostname: lab, environment: [INSTANCE_ID=x]"))
                .withConfig(config("{agent-class: X, instance-id: x}")).findsNothing();
    }

    @Test
    void hostManagerFindsServicesByTheirNames() {
        RuleCheck.rule("unmanaged-service").in(service("agent-x", "hostname: lab, environment: [INSTANCE_ID=x]"))
                .withConfig(config(MANAGER + "{agent-class: X, instance-id: x, manage: ⟦docker⟧}"))
                .findsInConfig(WARNING, "HostManager looks for the service ocs-x to run 'x', but it is agent-x that runs it.")
                .offers("Rename agent-x to ocs-x");
        RuleCheck.rule("unmanaged-service").in("services: {}").withConfig(config("{agent-class: X, instance-id: x, manage: ⟦docker⟧}"))
                .findsInConfig(WARNING, "'x' is to be run by a HostManager, but the host 'lab' has none.");
        RuleCheck.rule("unmanaged-service").in(service("ocs-x", "hostname: lab, environment: [INSTANCE_ID=x]"))
                .withConfig(config("{agent-class: HostManager, instance-id: ⟦hm⟧}, {agent-class: X, instance-id: x, manage: docker}"))
                .findsInConfig(WARNING, "HostManager 'hm' of 'lab' is given no --docker-compose, so it finds no service.");
        RuleCheck.rule("unmanaged-service").in(service("ocs-x", "hostname: lab, environment: [INSTANCE_ID=x]"))
                .withConfig(config(MANAGER + "{agent-class: X, instance-id: x, manage: docker}")).findsNothing();
        RuleCheck.rule("unmanaged-service").in("services: {}").withConfig(config("{agent-class: HostManager, instance-id: hm, arguments: ['--docker-compose', ⟦'a.yml, b.yml'⟧]}"))
                .findsInConfig(WARNING, "A blank at a comma of 'a.yml, b.yml' counts as part of the file's name, so HostManager does not find the file.");
        // Another machine's file may have the service.
        RuleCheck.rule("unmanaged-service").in("services: {}").withConfig(config("{agent-class: HostManager, instance-id: hm, arguments: ['--docker-compose', '/else/where.yaml']}, "
                + "{agent-class: X, instance-id: x, manage: docker}")).findsNothing();
    }

    @Test
    void hostManagerHasToBeAbleToReadItsFiles() {
        RuleCheck.rule("manager-files").in("services:\n  ⟦a⟧: {build: .}\n").withConfig(config(MANAGER))
                .finds(ERROR, "a has no image, so that HostManager gives up all of docker-compose.yaml.");
        RuleCheck.rule("manager-files").in("services:\n  a: {image: ⟦'docker.io/simonsobs/socs:v1'⟧, environment: [INSTANCE_ID=x]}\n").withConfig(config(MANAGER))
                .finds(WARNING, "The image of a begins with docker.io/, so that HostManager asks for a restart for ever.").offers("Write simonsobs/socs:v1");
        RuleCheck.rule("manager-files").in("services: {a: {build: .}}").withConfig(config("")).findsNothing();
    }

    @Test
    void theDirectorOfAccessHasToBeOne() {
        String hub = HUB.replace("}", ", access_policy: ⟦%s⟧}");
        RuleCheck.rule("access-policy").in("services: {}").withConfig(hub.formatted("'director:acces'") + "hosts: {lab: {agent-instances: [{agent-class: AccessDirector, instance-id: access}]}}")
                .findsInConfig(ERROR, "There is no instance 'acces' to decide who may use agents, so that everything is blocked.").offers("Let access decide");
        RuleCheck.rule("access-policy").in("services: {}").withConfig(hub.formatted("'director:x'") + "hosts: {lab: {agent-instances: [{agent-class: X, instance-id: x}]}}")
                .findsInConfig(ERROR, "'x' is to decide who may use agents, but it is of the class X and no AccessDirector.");
        RuleCheck.rule("access-policy").in("services: {}").withConfig(hub.formatted("locked") + "hosts: {}")
                .findsInConfig(ERROR, "This is no access policy, and agents end because of it: write none, director:ID or override:PASSWORDS.");
        for (String fine : List.of("none", "''", "'override:a,b'")) {
            assertThat(RuleCheck.rule("access-policy").in("services: {}").withConfig(hub.formatted(fine) + "hosts: {}").ofOther("default.yaml")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"240|ERROR|The id 240 is no text without quotes, so that no service finds it and HostManager ends.",
        "yes|ERROR|The id yes is no text without quotes, so that no service finds it and HostManager ends.",
        "a.b|WARNING|What 'a.b' publishes is not recorded: the aggregator and InfluxDB do not see ids with a dot.",
        "\"a b\"|WARNING|'a b' does not fit into the name of a service: use letters, digits, - and _ for an id."})
    void anIdIsATextThatFits(String id, org.sitewright.check.Severity severity, String message) {
        RuleCheck.rule("instance-id-form").in("services: {}").withConfig(config("{agent-class: X, instance-id: ⟦" + id + "⟧}")).findsInConfig(severity, message);
    }

    @Test
    void whatIsToBeStoppedMustNotStartByItself() {
        RuleCheck.rule("restart-of-stopped").in(service("ocs-x", "hostname: lab, restart: ⟦always⟧, environment: [INSTANCE_ID=x]"))
                .withConfig(config(MANAGER + "{agent-class: X, instance-id: x, manage: docker/down}"))
                .finds(INFO, "Docker always starts ocs-x again, while HostManager is to keep 'x' stopped.").byEdits(new Edit.Unset(YamlPath.of("services", "ocs-x", "restart")));
    }

    @Test
    void anInstanceOfAContainersHostWantsAService() {
        RuleCheck.rule("instance-without-service").in(service("a", "hostname: lab, environment: [INSTANCE_ID=x]"))
                .withConfig(config("{agent-class: X, instance-id: x}, {agent-class: X, instance-id: ⟦y⟧}, {agent-class: X, instance-id: z, manage: host/up}")
                        + "  other: {agent-instances: [{agent-class: X, instance-id: o}]}\n")
                .findsInConfig(INFO, "No service runs the instance 'y' of 'lab'.").byEdits(new Edit.Unset(YamlPath.of("hosts", "lab", "agent-instances").index(1)));
    }

    @Test
    void keysAreThoseThatOcsReads() {
        RuleCheck.rule("unknown-config-key").in("services: {}").withConfig(HUB + "hosts:\n  lab:\n    ⟦crossbar-timeout⟧: 60\n    agent-instances: []\n")
                .findsInConfig(WARNING, "OCS does not read 'crossbar-timeout' here (did you mean 'crossbar_timeout'?).")
                .byEdits(new Edit.RenameKey(YamlPath.of("hosts", "lab", "crossbar-timeout"), "crossbar_timeout"));
        RuleCheck.rule("unknown-config-key").in("services: {}").withConfig(HUB + "hosts: {lab: {⟦working-dir⟧: /x, x-ours: 1, agent-instances: []}}\nanchors: {}\n")
                .findsInConfig(INFO, "OCS does not read 'working-dir' here.").offers("Remove working-dir");
        RuleCheck.rule("duplicate-config-key").in("services: {}").withConfig(HUB + "hosts:\n  lab: {agent-instances: []}\n  ⟦lab⟧: {agent-instances: []}\n")
                .findsInConfig(ERROR, "'lab' stands here a second time: OCS reads this one, and nothing of the first.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "hosts: {lab: {⟦agent-instances⟧: }}|'agent-instances' is empty and has to be a list: no agent of the site can start.",
        "hosts: {⟦lab⟧: }|'lab' is empty and has to be keys with values: no agent of the site can start.",
        "hosts: {lab: {agent-instances: ⟦x⟧}}|'agent-instances' has to be a list, and here it is a text: no agent of the site can start.",
        "hosts: {lab: {agent-instances: [], crossbar_timeout: ⟦'5'⟧}}|'crossbar_timeout' has to be a whole number, and here it is a text: no agent of the site can start.",
        "hosts: {lab: {agent-instances: [], crossbar_timeout: ⟦-1⟧}}|'crossbar_timeout' cannot be -1: it counts seconds, 0 for ever.",
        "hosts: {lab: {agent-instances: [{agent-class: ⟦5⟧, instance-id: x}]}}|'agent-class' has to be a text, and here it is a whole number: no agent of the site can start.",
        "hosts: {lab: {agent-instances: [{agent-class: X, instance-id: x, ⟦arguments⟧: }]}}|'arguments' is empty and has to be a list: no agent of the site can start.",
        "hosts: {lab: {agent-instances: [{agent-class: X, instance-id: x, arguments: ⟦'--a'⟧}]}}|'arguments' has to be a list, and here it is a text: no agent of the site can start."})
    void valuesAreOfTheKindThatOcsExpects(String hosts, String message) {
        RuleCheck.rule("config-form").in("services: {}").withConfig(HUB + hosts + "\n").findsInConfig(ERROR, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "⟦hosts: {}⟧|There is no 'hub', which tells all agents how to reach crossbar: none can start.",
        "⟦hub⟧: {wamp_server: 'ws://c:1/ws', wamp_realm: r}#hosts: {lab: {agent-instances: []}}|'hub' lacks 'address_root', without which no agent can start.",
        "hub: {wamp_server: 'ws://c:1/ws', wamp_realm: r, address_root: o}#hosts: {⟦lab⟧: {}}|The host 'lab' lacks 'agent-instances', so that OCS cannot read the file, on any host.",
        "hub: {wamp_server: 'ws://c:1/ws', wamp_realm: r, address_root: o}#hosts: {lab: {agent-instances: [{agent-class: X, instance-id: x}, ⟦{agent-class: X}⟧]}}|An instance of 'lab' lacks 'instance-id'.",
        "hub: {wamp_server: 'ws://c:1/ws', wamp_realm: r, address_root: o}#hosts: {lab: {agent-instances: [{instance-id: ⟦x⟧}]}}|An instance of 'lab' lacks 'agent-class'."})
    void whatOcsNeedsIsThere(String text, String message) {
        RuleCheck.rule("missing-config-key").in("services: {}").withConfig(text.replace('#', '\n') + "\n").findsInConfig(ERROR, message);
    }

    @Test
    void aFileThatFollowsNoYamlIsToldOfThat_andNothingElse() {
        String text = "hub: [\nhosts: {}\n";
        Site site = new Site("lab", List.of(new SitePart(new SiteFile("docker-compose.yaml"), new ComposeReader().read(new YamlReader().read(SourceText.of(
                service("a", "hostname: x, environment: [INSTANCE_ID=x]")))))), Variables.NONE)
                .with(Optional.of(new ConfigPart(new SiteFile("default.yaml"), SiteConfig.of(new YamlReader().read(SourceText.of(text))))));
        List<Finding> found = new Checker(Rules.all(KeyTable.load())).check(site).findings();
        assertThat(found).filteredOn(finding -> finding.file().equals(new SiteFile("default.yaml"))).extracting(Finding::rule).containsOnly("yaml-syntax");
        assertThat(found).extracting(Finding::rule).doesNotContain("unknown-host", "unknown-instance");
    }
}
