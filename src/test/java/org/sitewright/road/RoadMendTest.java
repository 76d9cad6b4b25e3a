package org.sitewright.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;

/** What would make a road work; and roads between the files of a site. */
class RoadMendTest {
    private static final String NET = "networks: {default: {external: true, name: ocs-net}}\n";
    private static final String CROSSBAR = "services: {crossbar: {image: 'simonsobs/ocs-crossbar:v1', ports: ['127.0.0.1:8001:8001']}}\n";
    private static final String ON_HOST = "services: {agent: {image: 'simonsobs/ocs:v1', network_mode: host, environment: [SITE_HUB=%s]}}\n";
    private static final String ON_NET = "services: {agent: {image: 'simonsobs/ocs:v1', environment: [SITE_HUB=%s]}}\n";

    private static List<String> titles(Road road) {
        RoadWords words = new RoadWords();
        return road.mends().stream().map(words::mend).toList();
    }

    private static Road check(Site site, String titles) {
        Road road = RoadSites.road(site, "agent", Road.Kind.HUB);
        assertThat(String.join("; ", titles(road))).as(RoadSites.explanation(road)).isEqualTo(titles);
        for (Mend mend : road.mends()) {
            Road after = RoadSites.road(RoadSites.mended(site, mend), "agent", Road.Kind.HUB);
            assertThat(after.works()).as(new RoadWords().mend(mend) + ": " + RoadSites.explanation(after)).isTrue();
        }
        return road;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            network_mode: host, environment: [SITE_HUB=ws://10.1.1.1:8001/ws] | ports: ['127.0.0.1:8001:8001'] | Publish crossbar on 10.1.1.1; Use ws://127.0.0.1:8001/ws
            network_mode: host, environment: [SITE_HUB=ws://crossbar:8001/ws] | ports: ['127.0.0.1:8001:8001'] | Use ws://127.0.0.1:8001/ws
            network_mode: host, environment: [SITE_HUB=ws://crossbar:8001/ws] | ports: ['9001:8001']           | Use ws://127.0.0.1:9001/ws
            network_mode: host, environment: [SITE_HUB=ws://crossbar:8001/ws] | ports: ['10.1.1.1:8001:8001']  | Use ws://10.1.1.1:8001/ws
            network_mode: host, environment: [SITE_HUB=ws://crossbar:8001/ws] | init: true                     | Publish crossbar on 127.0.0.1:8001 and use ws://127.0.0.1:8001/ws
            network_mode: host, environment: [SITE_HUB=ws://localhost:8001/ws] | init: true                    | Publish crossbar on 127.0.0.1
            environment: [SITE_HUB=ws://127.0.0.1:8001/ws]                    | ports: ['127.0.0.1:8001:8001'] | Use ws://crossbar:8001/ws
            environment: [SITE_HUB=ws://crossbar:9001/ws]                     | environment: [OCS_PORT=9002]   | Use ws://crossbar:9002/ws
            environment: [SITE_HUB=http://crossbar:8001/call]                 | init: true                     | Use ws://crossbar:8001/ws
            environment: [SITE_HUB=ws://crossbar:8001/ws]                     | networks: [net]                | Put agent on the network net too
            environment: [SITE_HUB=ws://crossbar:8001/ws]                     | network_mode: host             | ''
            command: [--site-hub, 'ws://crosbar:8001/ws']                     | init: true                     | ''
            """)
    void eachMendMakesItWork(String agent, String crossbar, String titles) {
        Site site = new RoadSites().file("compose.yaml", "services:\n  agent: {image: 'simonsobs/ocs:v1', " + agent
                + "}\n  crossbar: {image: 'simonsobs/ocs-crossbar:v1', " + crossbar + "}\n").site();
        check(site, titles == null ? "" : titles);
    }

    @Test
    void overANetworkOfSeveralFiles_aNameWorks() {
        Site site = new RoadSites().file("compose.yaml", NET + ON_NET.formatted("ws://crossbar:8001/ws")).file("crossbar/compose.yaml", NET + CROSSBAR).site();
        Road road = check(site, "");
        assertThat(road.works()).isTrue();
        assertThat(RoadSites.explanation(road)).contains("crossbar is a service of crossbar/compose.yaml, on the network ocs-net too.");
    }

    @Test
    void aFileThatIsNotOnOcsNet_canJoinIt_onEitherSide() {
        Site agentApart = new RoadSites().file("compose.yaml", ON_NET.formatted("ws://crossbar:8001/ws")).file("crossbar/compose.yaml", NET + CROSSBAR).site();
        Road road = check(agentApart, "Join compose.yaml to ocs-net");
        assertThat(RoadSites.decision(road)).isEqualTo("crossbar of crossbar/compose.yaml is on ocs-net, but agent on lab_default: "
                + "they share no network, so the name is not known.");

        Site crossbarApart = new RoadSites().file("compose.yaml", NET + ON_NET.formatted("ws://crossbar:8001/ws")).file("crossbar/compose.yaml", CROSSBAR).site();
        Road other = check(crossbarApart, "Join crossbar/compose.yaml to ocs-net");
        assertThat(other.mends().getFirst().edits()).containsOnlyKeys(new SiteFile("crossbar/compose.yaml"));
    }

    @Test
    void onOcsNetAlone_aNameMayBeOfAnotherFolder() {
        Road road = RoadSites.road(new RoadSites().file("compose.yaml", NET + ON_NET.formatted("ws://crossbar:8001/ws")).site(), "agent", Road.Kind.HUB);
        assertThat(road.verdict()).isEqualTo(Road.Verdict.UNKNOWN);
        assertThat(RoadSites.decision(road)).isEqualTo("crossbar is no service of this site. It may be one of another folder that is on ocs-net too.");
    }

    @Test
    void publishingAndUsing_changesBothFiles_asOneMend() {
        Site site = new RoadSites().file("compose.yaml", ON_HOST.formatted("ws://crossbar:8001/ws"))
                .file("crossbar/compose.yaml", "services: {crossbar: {image: 'simonsobs/ocs-crossbar:v1'}}\n").site();
        Road road = check(site, "Publish crossbar on 127.0.0.1:8001 and use ws://127.0.0.1:8001/ws");
        assertThat(road.mends().getFirst().edits()).containsOnlyKeys(RoadSites.MAIN, new SiteFile("crossbar/compose.yaml"));
    }

    @Test
    void anAgentWithoutConfig_getsTheMountOfTheOthers() {
        Site site = new RoadSites().config("hub: {wamp_server: 'ws://crossbar:8001/ws'}\nhosts: {localhost: {agent-instances: []}}\n").file("compose.yaml", """
                services:
                  agent: {image: 'simonsobs/ocs:v1', environment: [INSTANCE_ID=a]}
                  other: {image: 'simonsobs/ocs:v1', volumes: ['./:/config:ro']}
                  crossbar: {image: 'simonsobs/ocs-crossbar:v1'}
                """).site();
        assertThat(check(site, "Mount ./:/config:ro").cause()).isEqualTo(Road.Cause.CONFIG);
    }

    @Test
    void realmAndRoot_areSetWhereCrossbarIs() {
        Site site = new RoadSites().config("hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_realm: lab, address_root: observatory}\n"
                + "hosts: {localhost: {agent-instances: []}}\n").file("compose.yaml", "services:\n  agent: {image: 'simonsobs/ocs:v1', volumes: ['.:/config']}\n"
                + "  crossbar: {image: 'simonsobs/ocs-crossbar:v1'}\n").site();
        Road road = check(site, "Set OCS_REALM of crossbar to lab");
        assertThat(RoadSites.text(site, road.decision().where().orElseThrow())).isEqualTo("lab");
    }

    @Test
    void eachStepSaysWhereItIsFrom() {
        Site site = new RoadSites().config("hub:\n  wamp_server: ws://crossbar:8001/ws\nhosts:\n  ocs-docker: {agent-instances: []}\n").file("compose.yaml", """
                services:
                  agent:
                    image: simonsobs/ocs:v1
                    hostname: ocs-docker
                    volumes: ['.:/config']
                  crossbar:
                    image: simonsobs/ocs-crossbar:v1
                """).site();
        Road road = RoadSites.road(site, "agent", Road.Kind.HUB);
        assertThat(road.steps().stream().flatMap(step -> step.where().stream()).map(where -> where.file() + ": " + RoadSites.text(site, where)))
                .containsExactly("compose.yaml: agent", "compose.yaml: '.:/config'", "compose.yaml: ocs-docker", "default.yaml: ocs-docker",
                        "default.yaml: ws://crossbar:8001/ws", "compose.yaml: agent", "compose.yaml: crossbar", "compose.yaml: simonsobs/ocs-crossbar:v1",
                        "default.yaml: ws://crossbar:8001/ws");
        assertThat(road.said().map(where -> RoadSites.text(site, where))).contains("ws://crossbar:8001/ws");
    }
}
