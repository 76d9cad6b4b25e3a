package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sitewright.check.Severity.ERROR;
import static org.sitewright.check.Severity.INFO;
import static org.sitewright.check.Severity.WARNING;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.check.Checker;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.SampleSite;
import org.sitewright.edit.Edit;
import org.sitewright.session.SiteReader;
import org.sitewright.site.SiteFile;
import org.sitewright.yaml.YamlPath;

/** The rules that hold an instance against the service that runs it, and those of the images. */
class AgentServiceRulesTest {
    private static final SiteFile CONFIG = new SiteFile("default.yaml");
    private static final String HUB = "hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_realm: test_realm, address_root: observatory}\n";

    private static final Set<String> OURS = Set.of("unknown-agent-class", "unknown-argument", "missing-argument", "argument-value", "argument-altered", "argument-lost",
            "argument-always-true", "class-not-in-image", "option-in-command", "unknown-image", "retired-image", "manager-address", "data-not-kept", "device-not-passed",
            "listener-not-published", "unknown-partner", "restart-forgotten");

    private static String service(String image, String rest) {
        return "services:\n  a: {image: " + image + ", hostname: lab, environment: [INSTANCE_ID=x]" + (rest.isEmpty() ? "" : ", " + rest) + "}\n";
    }

    private static String config(String agentClass, String arguments) {
        return HUB + "hosts:\n  lab: {agent-instances: [{agent-class: " + agentClass + ", instance-id: x, arguments: " + arguments + "}]}\n";
    }

    @Test
    void anAgentOfSocsIsNotInTheImageOfOcs() {
        RuleCheck.rule("class-not-in-image").in(service("'⟦simonsobs/ocs⟧:v0.11.3'", "")).withConfig(config("Lakeshore240Agent", "[]"))
                .finds(ERROR, "a is to be a Lakeshore240Agent, which is not in simonsobs/ocs but in simonsobs/socs: it ends at once.")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "image"), "simonsobs/socs:v0.6.3"));
        // The site's own version goes before the newest one.
        RuleCheck.rule("class-not-in-image").in(service("'⟦simonsobs/ocs⟧:v0.11.3'", "") + "  b: {image: 'simonsobs/socs:v0.5.3', environment: [INSTANCE_ID=y]}\n")
                .withConfig(config("Lakeshore240Agent", "[]")).finds(ERROR, "a is to be a Lakeshore240Agent, which is not in simonsobs/ocs but in simonsobs/socs: it ends at once.")
                .offers("Use simonsobs/socs:v0.5.3");
        RuleCheck.rule("class-not-in-image").in(service("'simonsobs/socs:v0.5.3'", "")).withConfig(config("Lakeshore240Agent", "[]")).findsNothing();
        RuleCheck.rule("class-not-in-image").in(service("'simonsobs/ocs:v0.11.3'", "")).withConfig(config("FakeDataAgent", "[]")).findsNothing();
        RuleCheck.rule("class-not-in-image").in(service("'simonsobs/ocs:v0.11.3'", "")).withConfig(config("OursAgent", "[]")).findsNothing();
        RuleCheck.rule("class-not-in-image").in(service("'simonsobs/ocs-pysmurf-agent:v0.6.3'", "")).withConfig(config("PysmurfController", "[]")).findsNothing();
        RuleCheck.rule("class-not-in-image").in(service("lab/ours", "")).withConfig(config("Lakeshore240Agent", "[]")).findsNothing();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "simonobs/ocs|simonsobs/ocs|WARNING|Nobody publishes an image 'simonobs/ocs' that is known here (did you mean 'simonsobs/ocs'?).",
        "simonsobs/osc|simonsobs/ocs|WARNING|Nobody publishes an image 'simonsobs/osc' that is known here (did you mean 'simonsobs/ocs'?).",
        "simonsobs/ocs-crosbar|simonsobs/ocs-crossbar|WARNING|Nobody publishes an image 'simonsobs/ocs-crosbar' that is known here (did you mean 'simonsobs/ocs-crossbar'?).",
        "grafana/grafna|grafana/grafana|WARNING|Nobody publishes an image 'grafana/grafna' that is known here (did you mean 'grafana/grafana'?).",
        "influxbd|influxdb|WARNING|Nobody publishes an image 'influxbd' that is known here (did you mean 'influxdb'?).",
        "socs|simonsobs/socs|INFO|'socs' is on this machine alone, if it was built here; what is published is called simonsobs/socs."})
    void anImageWithAMistypedNameIsTold(String written, String meant, Severity severity, String message) {
        RuleCheck.rule("unknown-image").in("services:\n  a:\n    image: ⟦" + written + "⟧:v1\n").finds(severity, message)
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "image"), meant + ":v1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"simonsobs/ocs:v1", "docker.io/simonsobs/socs:v1", "influxdb:1.8", "library/influxdb:2.7", "lab/ours:v1", "postgres:16", "ghcr.io/simonsobs/ocs-web:v1",
        "registry.lab:5000/ocs:v1", "simonsobs/ocs-lakeshore999-agent:v1", "${IMAGE}:v1", "redis:7", "nginx:1.28"})
    void anImageOfItsOwnIsNotMistaken(String image) {
        RuleCheck.rule("unknown-image").in("services:\n  a:\n    image: " + image + "\n").findsNothing();
        RuleCheck.rule("unknown-image").in("services: {a: {image: simonobs/ocs, build: .}}").findsNothing();
    }

    @Test
    void anAgentsOwnImageHasMovedOn() {
        RuleCheck.rule("retired-image").in("services:\n  a:\n    image: ⟦simonsobs/ocs-lakeshore240-agent⟧:v0.3.2\n")
                .finds(WARNING, "simonsobs/ocs-lakeshore240-agent was last published as v0.3.2; its agent is in simonsobs/socs now.")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "image"), "simonsobs/socs:v0.6.3"));
        RuleCheck.rule("retired-image").in("services:\n  a:\n    image: ⟦simonsobs/ocs-registry-agent⟧\n").finds(WARNING,
                "simonsobs/ocs-registry-agent was last published as v0.9.3; its agent is in simonsobs/ocs now.").offers("Use simonsobs/ocs:v0.12.1");
        for (String other : List.of("simonsobs/ocs-web:v0.9.3", "simonsobs/socs:v0.3.0", "simonsobs/ocs-hwp-rotation-agent:v0.3.2")) {
            RuleCheck.rule("retired-image").in("services: {a: {image: '" + other + "'}}").findsNothing();
        }
    }

    @Test
    void theCommandTakesNoOptionOfTheAgent() {
        YamlPath command = YamlPath.of("services", "a", "command");
        RuleCheck.rule("option-in-command").in(service("'simonsobs/ocs:v1'", "command: [--site-hub, 'ws://c:1/ws', ⟦--mode⟧, acq]")).withConfig(config("FakeDataAgent", "[]"))
                .finds(ERROR, "--mode cannot stand in the command of a, so that its agent ends at once: it belongs into the arguments of the instance.")
                .offers("Move --mode to the arguments of x").byEdits(new Edit.Several(List.of(
                        new Edit.In(CONFIG, new Edit.SetArgument(YamlPath.of("hosts", "lab", "agent-instances").index(0), "--mode", List.of("acq"))),
                        new Edit.Unset(command.index(3)), new Edit.Unset(command.index(2)))));
        RuleCheck.rule("option-in-command").in(service("'simonsobs/ocs:v1'", "command: '--site-hub=ws://c:1/ws ⟦--mode⟧ acq'")).withConfig(config("FakeDataAgent", "[]"))
                .finds(ERROR, "--mode cannot stand in the command of a, so that its agent ends at once: it belongs into the arguments of the instance.").offers();
        for (String fine : List.of("[--site-hub, 'ws://c:1/ws', --instance-id=x]", "--log-dir /x", "[--agent, f.py, --entrypoint, main, --mode, acq]", "[--crossbar-time, '5']")) {
            RuleCheck.rule("option-in-command").in(service("'simonsobs/ocs:v1'", "command: " + fine)).withConfig(config("FakeDataAgent", "[]")).findsNothing();
        }
        RuleCheck.rule("option-in-command").in(service("lab/ours", "command: [--mode, acq]")).withConfig(config("FakeDataAgent", "[]")).findsNothing();
    }

    private static final String CROSSBAR = "services:\n  crossbar: {image: 'simonsobs/ocs-crossbar:v1', ports: ['127.0.0.1:8011:8001']}\n";

    @Test
    void hostManagerKnowsNoServicesByName() {
        YamlPath lab = YamlPath.of("hosts", "lab");
        RuleCheck.rule("manager-address").in(CROSSBAR).withConfig(HUB + "hosts: {lab: {agent-instances: [{agent-class: HostManager, instance-id: ⟦hm⟧}]}}\n")
                .findsInConfig(WARNING, "HostManager 'hm' runs on the machine itself, where nobody knows 'crossbar': that is the name of a service.")
                .offers("Let lab use ws://127.0.0.1:8011/ws").byEdits(new Edit.Several(List.of(new Edit.SetValue(lab.key("wamp_server"), "ws://127.0.0.1:8011/ws"),
                        new Edit.SetValue(lab.key("wamp_http"), "http://127.0.0.1:8011/call"))));
        RuleCheck.rule("manager-address").in(CROSSBAR).withConfig(HUB + "hosts: {lab: {wamp_server: ⟦'ws://crossbar:8001/ws'⟧, agent-instances: [{agent-class: HostManager, instance-id: hm}]}}\n")
                .findsInConfig(WARNING, "HostManager 'hm' runs on the machine itself, where nobody knows 'crossbar': that is the name of a service.");
        for (String fine : List.of("{lab: {wamp_server: 'ws://127.0.0.1:8011/ws', agent-instances: [{agent-class: HostManager, instance-id: hm}]}}",
                "{lab: {agent-instances: [{agent-class: HostManager, instance-id: hm, arguments: [--site-hub, 'ws://127.0.0.1:8011/ws']}]}}",
                "{lab: {agent-instances: [{agent-class: FakeDataAgent, instance-id: x}]}}")) {
            RuleCheck.rule("manager-address").in(CROSSBAR).withConfig(HUB + "hosts: " + fine + "\n").findsNothing();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "|/data/hk|WARNING|Nothing is mounted at /data/hk in a: what is written there is gone with the container.",
        "volumes: ['/data2:/data2']|/data/hk|WARNING|Nothing is mounted at /data/hk in a: what is written there is gone with the container.",
        "volumes: ['/d:/data/h']|/data/hk|WARNING|Nothing is mounted at /data/hk in a: what is written there is gone with the container.",
        "volumes: ['/d:/data:ro']|/data/hk|WARNING|What is mounted at /data/hk in a is read-only, so that the agent cannot write there.",
        "tmpfs: [/data]|/data|WARNING|Nothing is mounted at /data in a: what is written there is gone with the container."})
    void dataLieBelowAMount(String rest, String path, Severity severity, String message) {
        RuleCheck.rule("data-not-kept").in(service("'simonsobs/ocs:v1'", rest == null ? "" : rest)).withConfig(config("AggregatorAgent", "[--data-dir, ⟦" + path + "⟧]"))
                .findsInConfig(severity, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"volumes: ['/data:/data']|/data/hk", "volumes: ['hk:/data/hk/']|/data/hk", "volumes: [{type: bind, source: /d, target: /data}]|/data/hk",
        "volumes: ['${D:-/d}:/data']|/data/hk", "volumes_from: [b]|/data/hk", "volumes: ['/d:/data:ro', '/e:/data/hk']|/data/hk", "labels: []|hk"})
    void dataThatAreKeptAreNotTold(String rest, String path) {
        RuleCheck.rule("data-not-kept").in(service("'simonsobs/ocs:v1'", rest)).withConfig(config("AggregatorAgent", "[--data-dir, " + path + "]")).findsNothing();
    }

    @Test
    void whatOthersMountIsOffered_andLogsAreLookedAtToo() {
        RuleCheck.rule("data-not-kept").in(service("'simonsobs/ocs:v1'", "") + "  b: {image: busybox, volumes: ['/srv/data:/data']}\n")
                .withConfig(config("AggregatorAgent", "[--data-dir, ⟦/data/hk⟧]"))
                .findsInConfig(WARNING, "Nothing is mounted at /data/hk in a: what is written there is gone with the container.").offers("Mount /srv/data:/data in a")
                .byEdits(new Edit.In(new SiteFile("docker-compose.yaml"), new Edit.AddMount("a", "/srv/data:/data")));
        RuleCheck.rule("data-not-kept").in(service("'simonsobs/ocs:v1'", "")).withConfig(HUB + "hosts: {lab: {log-dir: ⟦/log⟧, agent-instances: [{agent-class: X, instance-id: x}]}}\n")
                .findsInConfig(INFO, "Nothing is mounted at /log in a, so that its agent writes no log.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--port, /dev/ttyUSB0|/dev/ttyUSB0|--port", "--serial-number, LSA|/dev/LSA|--serial-number"})
    void aDeviceIsPassedIn(String arguments, String device, String flag) {
        RuleCheck.rule("device-not-passed").in("services:\n  ⟦a⟧: {image: 'simonsobs/socs:v1', hostname: lab, environment: [INSTANCE_ID=x]}\n")
                .withConfig(config("Lakeshore240Agent", "[" + arguments + "]"))
                .finds(ERROR, "a does not pass in " + device + ", which its agent opens because of " + flag + " in default.yaml.")
                .byEdits(new Edit.AddItem(YamlPath.of("services", "a", "devices"), device + ":" + device));
        RuleCheck.rule("device-not-passed").in("services:\n  a: {image: 'simonsobs/socs:v1', hostname: lab, environment: [INSTANCE_ID=x], ⟦devices⟧: ['/dev/other']}\n")
                .withConfig(config("Lakeshore240Agent", "[" + arguments + "]")).finds(ERROR, "a does not pass in " + device + ", which its agent opens because of " + flag + " in default.yaml.");
        for (String fine : List.of("devices: ['" + device + ":" + device + "']", "devices: ['" + device + "']", "devices: ['/dev/ttyS1:" + device + ":rw']", "privileged: true",
                "volumes: ['/dev:/dev']", "devices: ['${DEVICE}']", "devices: [{source: /dev/x, target: " + device + "}]", "extends: {file: f, service: s}")) {
            RuleCheck.rule("device-not-passed").in(service("'simonsobs/socs:v1'", fine)).withConfig(config("Lakeshore240Agent", "[" + arguments + "]")).findsNothing();
        }
    }

    @Test
    void whereThePathIsGivenTheSerialNumberNamesNoDevice() {
        RuleCheck.rule("device-not-passed").in(service("'simonsobs/socs:v1'", "devices: ['/dev/ttyUSB0']"))
                .withConfig(config("Lakeshore240Agent", "[--serial-number, LSA, --port, /dev/ttyUSB0]")).findsNothing();
        RuleCheck.rule("device-not-passed").in(service("'simonsobs/socs:v1'", "")).withConfig(config("Lakeshore240Agent", "[]")).findsNothing();
        RuleCheck.rule("device-not-passed").in(service("'simonsobs/socs:v1'", "")).withConfig(config("OursAgent", "[--port, /dev/ttyUSB0]")).findsNothing();
    }

    @Test
    void whereAnAgentListensThePortIsPublished() {
        RuleCheck.rule("listener-not-published").in("services:\n  ⟦a⟧: {image: 'simonsobs/socs:v1', hostname: lab, environment: [INSTANCE_ID=x]}\n").withConfig(config("HWPBBBAgent", "[--port, 8081]"))
                .finds(ERROR, "The agent of a waits for its device at port 8081/udp, which is not published: no data arrive.").byEdits(new Edit.AddPort("a", "8081:8081/udp"));
        RuleCheck.rule("listener-not-published").in(service("'simonsobs/socs:v1'", "ports: ['1:1', ⟦'8080:8080'⟧]")).withConfig(config("HWPBBBAgent", "[]"))
                .finds(ERROR, "The agent of a waits at port 8080 for udp, and it is published for tcp: no data arrive.").byEdits(new Edit.SetPort("a", 1, "8080:8080/udp"));
        for (String fine : List.of("ports: ['8080:8080/udp']", "ports: ['8000-8090:8000-8090/udp']", "network_mode: host", "network_mode: 'service:b'", "ports: ['${PORTS}']",
                "ports: [{target: 8080, published: '9000', protocol: udp}]")) {
            RuleCheck.rule("listener-not-published").in(service("'simonsobs/socs:v1'", fine)).withConfig(config("HWPBBBAgent", "[]")).findsNothing();
        }
        // Others on its network find it without.
        RuleCheck.rule("listener-not-published").in(service("'simonsobs/socs:v1'", "")).withConfig(config("SmurfStreamSimulator", "[]")).findsNothing();
    }

    @Test
    void aPartnerIsThere_andOfAClassThatFits() {
        String config = HUB + "hosts: {lab: {agent-instances: [{agent-class: HWPPMXAgent, instance-id: pmx, arguments: [--supervisor-id, %s]},"
                + " {agent-class: %s, instance-id: supervisor}, {agent-class: FakeDataAgent, instance-id: fake}]}}\n";
        RuleCheck.rule("unknown-partner").in("services: {}").withConfig(config.formatted("⟦supervizor⟧", "HWPSupervisor"))
                .findsInConfig(WARNING, "--supervisor-id names the instance 'supervizor', and there is none of that id.").offers("Name supervisor");
        RuleCheck.rule("unknown-partner").in("services: {}").withConfig(config.formatted("⟦fake⟧", "HWPSupervisor"))
                .findsInConfig(WARNING, "--supervisor-id names 'fake', which is a FakeDataAgent; it wants a HWPSupervisor.").offers("Name supervisor");
        RuleCheck.rule("unknown-partner").in("services: {}").withConfig(config.formatted("supervisor", "HWPSupervisor")).findsNothing();
        RuleCheck.rule("unknown-partner").in("services: {}").withConfig(config.formatted("supervisor", "OurSupervisor")).findsNothing();
    }

    private static String manager(String files) {
        return HUB + "hosts: {lab: {agent-instances: [{agent-class: HostManager, instance-id: hm, arguments: ['--docker-compose', " + files + "]}]}}\n";
    }

    @Test
    void aFileOfHostManagersListIsCalledSo() {
        YamlPath value = YamlPath.of("hosts", "lab", "agent-instances").index(0).key("arguments").index(1);
        RuleCheck.rule("unmanaged-service").in("services: {}").withConfig(manager("⟦./docker-compose.yml⟧"))
                .findsInConfig(WARNING, "HostManager is to read './docker-compose.yml', but the file is called docker-compose.yaml.")
                .byEdits(new Edit.SetValue(value, "./docker-compose.yaml"));
        RuleCheck.rule("unmanaged-service").in("services: {}").withConfig(manager("⟦/opt/site/docker-compse.yaml⟧"))
                .findsInConfig(WARNING, "HostManager is to read '/opt/site/docker-compse.yaml', but the file is called docker-compose.yaml.")
                .byEdits(new Edit.SetValue(value, "/opt/site/docker-compose.yaml"));
        RuleCheck.rule("unmanaged-service").in("services: {}").withConfig(manager("/opt/other/docker-compose.yml")).findsNothing();
    }

    @Test
    void hostManagerCannotDoWithoutTags_andKnowsNoShell() {
        RuleCheck.rule("manager-files").in("services:\n  a: {image: ⟦simonsobs/socs⟧}\n").withConfig(manager("docker-compose.yaml"))
                .finds(WARNING, "The image of a has no tag, so that HostManager asks for a restart for ever.").byEdits(new Edit.SetValue(YamlPath.of("services", "a", "image"), "simonsobs/socs:latest"));
        RuleCheck.rule("manager-files").in("services:\n  a: {image: 'x:1', volumes: ['⟦${OCS_CONFIG_DIR}⟧:/config', '${OCS_CONFIG_DIR}:/b']}\n").withShell("OCS_CONFIG_DIR", "/ocs")
                .withConfig(manager("docker-compose.yaml"))
                .finds(INFO, "OCS_CONFIG_DIR is set in your shell alone. HostManager does not have it, unless you add it to its launcher or to .env.");
        RuleCheck.rule("manager-files").in("services: {a: {image: 'x:1', volumes: ['${OCS_CONFIG_DIR}:/config']}}").withShell("OCS_CONFIG_DIR", "/ocs")
                .withEnvironmentFile("OCS_CONFIG_DIR", "/ocs").withConfig(manager("docker-compose.yaml")).findsNothing();
        RuleCheck.rule("manager-files").in("services: {a: {image: 'x:1', volumes: ['${OCS_CONFIG_DIR:-.}:/config']}}").withShell("OCS_CONFIG_DIR", "/ocs")
                .withConfig(manager("docker-compose.yaml")).findsNothing();
    }

    @Test
    void whatMostAgentsAreStartedAgainByIsNotForgotten() {
        String others = "  b: {image: 'simonsobs/ocs:v1', hostname: lab, restart: unless-stopped, environment: [INSTANCE_ID=b]}\n"
                + "  c: {image: 'simonsobs/ocs:v1', hostname: lab, restart: unless-stopped, environment: [INSTANCE_ID=c]}\n";
        String one = "services:\n  ⟦a⟧: {image: 'simonsobs/ocs:v1', hostname: lab, environment: [INSTANCE_ID=x]}\n";
        RuleCheck.rule("restart-forgotten").in(one + others).withConfig(config("FakeDataAgent", "[]"))
                .finds(INFO, "Nothing starts a again, and most other agents of this file have restart: unless-stopped.")
                .byEdits(new Edit.SetValue(YamlPath.of("services", "a", "restart"), "unless-stopped"));
        RuleCheck.rule("restart-forgotten").in(service("'simonsobs/ocs:v1'", "")).withConfig(config("FakeDataAgent", "[]")).findsNothing();
        RuleCheck.rule("restart-forgotten").in(service("'simonsobs/ocs:v1'", "restart: 'no'") + others).withConfig(config("FakeDataAgent", "[]")).findsNothing();
        RuleCheck.rule("restart-forgotten").in(service("'simonsobs/ocs:v1'", "") + others)
                .withConfig(HUB + "hosts: {lab: {agent-instances: [{agent-class: HostManager, instance-id: hm}]}}\n").findsNothing();
    }

    // --- no false alarms

    /** What is found in the sites of the tests by the rules of this class and of instances, each looked at and true. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"sample|", "sites/observatory|missing-argument option-in-command", "split/sites/host-manager|"})
    void sitesOfTheTestsHaveWhatIsTrueOfThem(String name, String expected, @TempDir Path folder) throws IOException {
        Path site = name.equals("sample") ? new SampleSite(folder).copy() : Path.of("src/test/resources/org/sitewright").resolve(name);
        SiteReader.Reading.Read read = (SiteReader.Reading.Read) new SiteReader(Map.of()).read(site, remark -> { });
        assertThat(new Checker(Rules.all(KeyTable.load())).check(read.site().site()).findings()).extracting(Finding::rule).filteredOn(OURS::contains)
                .containsOnly(expected == null ? new String[0] : expected.split(" "));
    }
}
