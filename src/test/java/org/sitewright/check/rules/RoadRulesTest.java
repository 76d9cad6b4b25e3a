package org.sitewright.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.site.SiteFile;

/** Rules about the roads to crossbar and to the database; the reasoning itself has tests of its own. */
class RoadRulesTest {
    private static final String CROSSBAR = "  crossbar: {image: 'simonsobs/ocs-crossbar:v1', ports: ['127.0.0.1:8001:8001']}\n";
    private static final String CONFIG = """
            hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_http: 'http://crossbar:8001/call', wamp_realm: test_realm, address_root: observatory}
            hosts:
              ocs-docker:
                agent-instances:
                - {agent-class: InfluxDBAgent, instance-id: influxagent}
                - {agent-class: ACUAgent, instance-id: acu}
            """;

    // --- crossbar-unreachable

    @Test
    void anAddressThatDoesNotLeadThere_isToldWhereItStands_withWhatMendsIt() {
        RuleCheck.rule("crossbar-unreachable").in("services:\n" + CROSSBAR + """
                  ocs-x:
                    image: simonsobs/ocs:v1
                    network_mode: host
                    environment:
                    - ⟦SITE_HUB=ws://10.1.1.1:8001/ws⟧
                    - SITE_HTTP=http://10.1.1.1:8001/call
                """).finds(Severity.ERROR, "ocs-x cannot reach crossbar at ws://10.1.1.1:8001/ws. "
                        + "crossbar publishes port 8001 on 127.0.0.1 only, not on 10.1.1.1.")
                .at("services.ocs-x.environment[0]").offers("Publish crossbar on 10.1.1.1", "Use ws://127.0.0.1:8001/ws");
    }

    @Test
    void anAddressOfTheSiteConfigFile_isToldAtTheAgent() {
        RuleCheck.rule("crossbar-unreachable").withConfig(CONFIG).in("services:\n" + CROSSBAR
                        + "  ⟦ocs-x⟧: {image: 'simonsobs/ocs:v1', hostname: ocs-docker, network_mode: host, volumes: ['.:/config']}\n")
                .finds(Severity.ERROR, "ocs-x cannot reach crossbar at ws://crossbar:8001/ws. ocs-x is on the machine's own network, "
                        + "which does not know the name crossbar: names of services are known on Docker's networks only.")
                .offers("Use ws://127.0.0.1:8001/ws", "Write ws://127.0.0.1:8001/ws into the hub of default.yaml");
    }

    @Test
    void whatWorks_andWhatNobodyKnows_isNotTold() {
        RuleCheck.rule("crossbar-unreachable").withConfig(CONFIG).in("services:\n" + CROSSBAR
                + "  a: {image: 'simonsobs/ocs:v1', hostname: ocs-docker, volumes: ['.:/config']}\n"
                + "  b: {image: 'simonsobs/ocs:v1', environment: ['SITE_HUB=ws://router.lab:8001/ws']}\n").findsNothing();
        RuleCheck.rule("crossbar-unreachable").in("services: {a: {image: 'simonsobs/ocs:v1', environment: [INSTANCE_ID=a]}}").findsNothing();
    }

    @Test
    void aFixMayChangeAnotherFile() {
        RuleCheck.rule("crossbar-unreachable").in("services: {a: {image: 'simonsobs/ocs:v1', network_mode: host, "
                        + "environment: [⟦SITE_HUB=ws://10.1.1.1:8001/ws⟧]}}").beside("crossbar/compose.yaml", "services:\n" + CROSSBAR)
                .finds(Severity.ERROR, "a cannot reach crossbar at ws://10.1.1.1:8001/ws. crossbar publishes port 8001 on 127.0.0.1 only, not on 10.1.1.1.")
                .byEdits(new Edit.In(new SiteFile("crossbar/compose.yaml"), new Edit.AddPort("crossbar", "10.1.1.1:8001:8001")),
                        new Edit.Several(List.of(new Edit.SetEnvironment("a", "SITE_HUB", "ws://127.0.0.1:8001/ws"),
                                new Edit.SetEnvironment("a", "SITE_HTTP", "http://127.0.0.1:8001/call"))));
    }

    @Test
    void aFileThatIsNotOnTheNetwork_canJoinIt() {
        RuleCheck.rule("crossbar-unreachable").in("services: {⟦a⟧: {image: 'simonsobs/ocs:v1', environment: [⟦SITE_HUB=ws://crossbar:8001/ws⟧]}}".replaceFirst("⟦a⟧", "a"))
                .beside("crossbar/compose.yaml", "networks: {default: {external: true, name: ocs-net}}\nservices:\n" + CROSSBAR)
                .finds(Severity.ERROR, "a cannot reach crossbar at ws://crossbar:8001/ws. crossbar of crossbar/compose.yaml is on ocs-net, "
                        + "but a on site_default: they share no network, so the name is not known.")
                .offers("Join docker-compose.yaml to ocs-net");
    }

    // --- crossbar-address

    @Test
    void anAddressThatIsNone_isTold() {
        RuleCheck.rule("crossbar-address").in("services:\n" + CROSSBAR
                        + "  a: {image: 'simonsobs/ocs:v1', environment: [⟦SITE_HUB=http://crossbar:8001/call⟧]}\n")
                .finds(Severity.ERROR, "a does not find crossbar. The address of the hub begins with ws://; http:// is for clients (SITE_HTTP, wamp_http).")
                .offers("Use ws://crossbar:8001/ws");
    }

    // --- crossbar-pair

    @Test
    void oneAddressWithoutTheOther_isCompleted() {
        RuleCheck.rule("crossbar-pair").in("services: {a: {image: 'simonsobs/ocs:v1', environment: [⟦SITE_HUB=ws://crossbar:8001/ws⟧]}}")
                .finds(Severity.WARNING, "a has SITE_HUB but no SITE_HTTP: its connection and its calls may go to two different places.")
                .offers("Set SITE_HTTP to http://crossbar:8001/call").byEdits(new Edit.SetEnvironment("a", "SITE_HTTP", "http://crossbar:8001/call"));
        RuleCheck.rule("crossbar-pair").in("services: {a: {image: 'simonsobs/ocs:v1', environment: {⟦SITE_HTTP: 'http://crossbar:8001/call'⟧}}}")
                .finds(Severity.WARNING, "a has SITE_HTTP but no SITE_HUB: its connection and its calls may go to two different places.")
                .byEdits(new Edit.SetEnvironment("a", "SITE_HUB", "ws://crossbar:8001/ws"));
    }

    @Test
    void twoAddressesOfTwoPlaces_areTold() {
        RuleCheck.rule("crossbar-pair").in("services: {a: {image: 'simonsobs/ocs:v1', environment: "
                        + "['SITE_HUB=ws://crossbar:8001/ws', 'SITE_HTTP=⟦http://127.0.0.1:8001/call⟧']}}")
                .finds(Severity.WARNING, "a connects to crossbar:8001, but calls 127.0.0.1:8001: both are addresses of one crossbar.")
                .offers("Set SITE_HTTP to http://crossbar:8001/call");
        RuleCheck.rule("crossbar-pair").in("services: {a: {image: 'simonsobs/ocs:v1', environment: "
                        + "['SITE_HUB=ws://crossbar:8001/ws', 'SITE_HTTP=⟦ws://crossbar:8001/ws⟧']}}")
                .finds(Severity.ERROR, "SITE_HTTP of a begins with ws://, but calls go over http://.");
        RuleCheck.rule("crossbar-pair").in("services: {a: {image: 'simonsobs/ocs:v1', environment: "
                + "['SITE_HUB=ws://crossbar:8001/ws', 'SITE_HTTP=http://crossbar:8001/call']}}").findsNothing();
    }

    // --- crossbar-settings

    @Test
    void anotherRealm_isToldOnce_atCrossbar() {
        RuleCheck.rule("crossbar-settings").withConfig(CONFIG).in("""
                services:
                  ⟦crossbar⟧: {image: 'simonsobs/ocs-crossbar:v1', environment: [OCS_REALM=lab]}
                  a: {image: 'simonsobs/ocs:v1', hostname: ocs-docker, volumes: ['.:/config']}
                  b: {image: 'simonsobs/ocs:v1', hostname: ocs-docker, volumes: ['.:/config']}
                """).finds(Severity.ERROR, "Agents are turned away by crossbar. "
                        + "The agents are of the realm test_realm, but crossbar serves lab (OCS_REALM), and sends them away.")
                .offers("Set OCS_REALM of crossbar to test_realm");
    }

    @Test
    void aSettingThatIsNeverRead_isTold() {
        RuleCheck.rule("crossbar-settings").in("services: {crossbar: {image: 'simonsobs/ocs-crossbar:v1', environment: [⟦OCS_CROSSBAR_PORT⟧=8001]}}")
                .finds(Severity.WARNING, "Crossbar never reads OCS_CROSSBAR_PORT, though the manual has it; it reads OCS_PORT.").offers("Call it OCS_PORT");
    }

    // --- config-not-mounted

    @Test
    void anAgentWithoutTheFile_isTold_whereOthersHaveIt() {
        RuleCheck.rule("config-not-mounted").in("""
                services:
                  a: {image: 'simonsobs/ocs:v1', environment: [INSTANCE_ID=a], volumes: ['./:/config:ro']}
                  ⟦b⟧: {image: 'simonsobs/ocs:v1', environment: [INSTANCE_ID=b]}
                  c: {image: 'lab/own:v1', environment: [INSTANCE_ID=c]}
                """).finds(Severity.ERROR, "b has nothing mounted at /config, so it has no site config file and ends as soon as it starts.")
                .offers("Mount ./:/config:ro");
        RuleCheck.rule("config-not-mounted").in("services: {b: {image: 'simonsobs/ocs:v1', environment: [INSTANCE_ID=b]}}").findsNothing();
    }

    // --- client-address, database-unreachable

    @Test
    void aClientThatDoesNotReadItsEnvironment_isTold() {
        RuleCheck.rule("client-address").withConfig(CONFIG).in("services:\n" + CROSSBAR + "  ⟦acu⟧: {image: 'simonsobs/socs:v1', hostname: ocs-docker, "
                        + "network_mode: host, volumes: ['.:/config'], environment: [INSTANCE_ID=acu, 'SITE_HUB=ws://127.0.0.1:8001/ws', "
                        + "'SITE_HTTP=http://127.0.0.1:8001/call']}\n")
                .finds(Severity.WARNING, "acu calls other agents, and does not get there. acu is on the machine's own network, "
                        + "which does not know the name crossbar: names of services are known on Docker's networks only.");
    }

    @Test
    void aPublisherThatDoesNotGetToTheDatabase_isTold() {
        RuleCheck.rule("database-unreachable").withConfig(CONFIG).in("services:\n" + CROSSBAR + "  influxdb: {image: 'influxdb:2.7'}\n"
                        + "  ⟦pub⟧: {image: 'simonsobs/ocs:v1', hostname: ocs-docker, volumes: ['.:/config'], environment: [INSTANCE_ID=influxagent]}\n")
                .finds(Severity.WARNING, "pub cannot write to the database. influxdb is influxdb:2.7, but an InfluxDBAgent writes to InfluxDB 1 only. "
                        + "For InfluxDB 2 there is InfluxDBAgentv2.");
    }

    @Test
    void aBrokenService_isLeftAlone() {
        assertThat(RuleCheck.rule("crossbar-unreachable").in("services:\n" + CROSSBAR
                + "  a:\n    image: simonsobs/ocs:v1\n    environment: ['SITE_HUB=ws://127.0.0.1:8001/ws'\n").findings()).extracting(Finding::message).isEmpty();
    }
}
