package org.sitewright.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.site.Site;
import org.sitewright.site.SitePlace;

/** The roads of publishers and of Grafana to the database, and those of clients. */
class DatabaseRoadTest {
    private static final String CONFIG = """
            hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_http: 'http://crossbar:8001/call'}
            hosts:
              localhost:
                agent-instances:
                - {agent-class: InfluxDBAgent, instance-id: usual}
                - {agent-class: InfluxDBAgent, instance-id: named, arguments: [['--host', 'influxdb'], ['--port', 8086]]}
                - {agent-class: InfluxDBAgent, instance-id: by-number, arguments: [['--host', '127.0.0.1']]}
                - {agent-class: InfluxDBAgent, instance-id: mistyped, arguments: [['--host', 'influxbd']]}
                - {agent-class: InfluxDBAgent, instance-id: port, arguments: [['--port', 9999]]}
                - {agent-class: InfluxDBAgentv2, instance-id: second}
                - {agent-class: ACUAgent, instance-id: acu}
                - {agent-class: HWPSupervisor, instance-id: hwp}
                - {agent-class: FakeDataAgent, instance-id: fake}
            """;
    private static final String REST = ", INFLUXDB_V2_TOKEN=t, INFLUXDB_V2_ORG=o, INFLUXDB_V2_BUCKET=b";

    private static Site site(String agent, String database) {
        return new RoadSites().config(CONFIG).file("compose.yaml", "services:\n  agent: {image: 'simonsobs/ocs:v1', volumes: ['.:/config'], " + agent
                + "}\n  influxdb: {" + database + "}\n  crossbar: {image: 'simonsobs/ocs-crossbar:v1', ports: ['8001:8001']}\n").site();
    }

    private static void check(Road road, String address, String verdict, String explanation) {
        assertThat(road.address()).isEqualTo(address);
        assertThat(road.verdict().toString().toLowerCase(Locale.ROOT)).as(RoadSites.explanation(road)).isEqualTo(verdict);
        assertThat(road.works() ? RoadSites.explanation(road) : RoadSites.decision(road)).contains(explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            environment: [INSTANCE_ID=usual]     | image: 'influxdb:1.8'   | http://influxdb:8086  | works   | Its arguments say neither host nor port, so it takes influxdb and 8086.
            environment: [INSTANCE_ID=named]     | image: 'influxdb:1.7'   | http://influxdb:8086  | works   | Its arguments say host influxdb and port 8086.
            environment: [INSTANCE_ID=named]     | image: 'influxdb:2.7'   | http://influxdb:8086  | cannot  | an InfluxDBAgent writes to InfluxDB 1 only
            environment: [INSTANCE_ID=named]     | image: 'influxdb:latest' | http://influxdb:8086 | unknown | influxdb:latest does not say its version; this publisher writes to InfluxDB 1.
            environment: [INSTANCE_ID=by-number] | image: 'influxdb:1.8', ports: ['8086:8086'] | http://127.0.0.1:8086 | cannot | 127.0.0.1 is the container of agent itself
            environment: [INSTANCE_ID=by-number], network_mode: host, hostname: x | image: 'influxdb:1.8', ports: ['8086:8086'] | http://127.0.0.1:8086 | works | leads to influxdb
            environment: [INSTANCE_ID=usual], network_mode: host, hostname: x | image: 'influxdb:1.8', ports: ['8086:8086'] | http://influxdb:8086 | cannot | does not know the name influxdb
            environment: [INSTANCE_ID=mistyped]  | image: 'influxdb:1.8'   | http://influxbd:8086  | cannot  | Nobody here is called influxbd; influxdb is.
            environment: [INSTANCE_ID=port]      | image: 'influxdb:1.8'   | http://influxdb:9999  | cannot  | influxdb listens on port 8086, not on 9999.
            environment: [INSTANCE_ID=port]      | image: 'influxdb:1.8', environment: ['INFLUXDB_HTTP_BIND_ADDRESS=:9999'] | http://influxdb:9999 | works | influxdb listens on port 9999.
            environment: [INSTANCE_ID=usual]     | image: 'grafana/grafana:9' | http://influxdb:8086 | cannot | influxdb answers there, and that is no database (grafana/grafana:9).
            environment: [INSTANCE_ID=usual]     | image: 'influxdb:1.8', networks: [own] | http://influxdb:8086 | cannot | they share no network
            environment: [INSTANCE_ID=second]    | image: 'influxdb:2.7'   | ''                    | cannot  | agent has no INFLUXDB_V2_URL in its environment
            environment: [INSTANCE_ID=second, 'INFLUXDB_V2_URL=http://influxdb:8086'] | image: 'influxdb:2.7' | http://influxdb:8086 | cannot | for INFLUXDB_V2_TOKEN, INFLUXDB_V2_ORG, INFLUXDB_V2_BUCKET
            environment: [INSTANCE_ID=second], env_file: .env | image: 'influxdb:2.7' | '' | unknown | INFLUXDB_V2_URL may come from a file
            """)
    void ofPublishers(String agent, String database, String address, String verdict, String explanation) {
        check(RoadSites.road(site(agent, database), "agent", Road.Kind.PUBLISHER), address, verdict, explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://influxdb:8086  | image: 'influxdb:2.7' | works  | influxdb:2.7 understands it.
            http://influxdb:8086  | image: 'influxdb:1.8' | cannot | an InfluxDBAgentv2 writes to InfluxDB 2 only
            http://127.0.0.1:8086 | image: 'influxdb:2.7' | cannot | 127.0.0.1 is the container of agent itself
            https://influxdb:8086 | image: 'influxdb:2.7' | unknown | Whether influxdb speaks https:// cannot be known here.
            """)
    void ofTheSecondPublisher(String address, String database, String verdict, String explanation) {
        Site site = site("environment: [INSTANCE_ID=second, 'INFLUXDB_V2_URL=" + address + "'" + REST + "]", database);
        Road road = RoadSites.road(site, "agent", Road.Kind.PUBLISHER);
        check(road, address, verdict, explanation);
        for (Mend mend : road.mends()) {
            assertThat(RoadSites.road(RoadSites.mended(site, mend), "agent", Road.Kind.PUBLISHER).works()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acu | environment: [INSTANCE_ID=acu, 'SITE_HTTP=http://crossbar:8001/call']                    | http://crossbar:8001/call  | works  | SITE_HTTP is set, but this agent's client does not read it
            acu | environment: [INSTANCE_ID=acu, 'SITE_HTTP=http://127.0.0.1:8001/call'], network_mode: host, hostname: x | http://crossbar:8001/call | cannot | does not know the name crossbar
            hwp | environment: [INSTANCE_ID=hwp, 'SITE_HTTP=http://127.0.0.1:8001/call'], network_mode: host, hostname: x | http://127.0.0.1:8001/call | works | SITE_HTTP in its environment says
            hwp | environment: [INSTANCE_ID=hwp, 'SITE_HTTP=ws://crossbar:8001/ws']                        | ws://crossbar:8001/ws      | cannot | The address for clients begins with http://; ws:// is for the hub
            hwp | environment: [INSTANCE_ID=hwp, 'SITE_HTTP=http://crossbar:8001/ws']                      | http://crossbar:8001/ws    | cannot | The path is /ws, but crossbar answers at /call.
            """)
    void ofClients(String name, String agent, String address, String verdict, String explanation) {
        Site site = site(agent, "image: 'influxdb:1.8'");
        Road road = RoadSites.road(site, "agent", Road.Kind.CALLS);
        check(road, address, verdict, explanation);
        assertThat(road.mends().isEmpty()).isEqualTo(road.works());
        for (Mend mend : road.mends()) {
            assertThat(RoadSites.road(RoadSites.mended(site, mend), "agent", Road.Kind.CALLS).works()).as(new RoadWords().mend(mend)).isTrue();
        }
    }

    @Test
    void theSequencerCalls_withoutAnEntryForItsHost() {
        Site site = new RoadSites().config("hub: {wamp_http: 'http://crossbar:8001/call'}\nhosts: {}\n").file("compose.yaml", """
                services:
                  backend: {image: 'ghcr.io/simonsobs/so-daq-sequencer:v1', volumes: ['.:/config']}
                  crossbar: {image: 'simonsobs/ocs-crossbar:v1'}
                """).site();
        check(RoadSites.road(site, "backend", Road.Kind.CALLS), "http://crossbar:8001/call", "works", "The hub says wamp_http: http://crossbar:8001/call.");
    }

    @Test
    void otherAgents_haveOneRoad() {
        assertThat(Roads.of(site("environment: [INSTANCE_ID=fake]", "image: 'influxdb:1.8'")).from(SitePlace.service(RoadSites.MAIN, "agent")))
                .extracting(Road::kind).containsExactly(Road.Kind.HUB);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init: true                                          | ''                    | unknown | A data source with http://influxdb:8086 would work from here.
            network_mode: host                                  | ''                    | unknown | It does not get to influxdb by that name from here.
            environment: ['DB_URL=http://influxdb:8086']        | http://influxdb:8086  | works   | Its environment speaks of influxdb.
            environment: ['DB_URL=http://influxdb:8086'], networks: [own] | http://influxdb:8086 | cannot | they share no network
            """)
    void ofGrafana_onlyWhatCanBeKnown(String grafana, String address, String verdict, String explanation) {
        Site site = new RoadSites().file("compose.yaml", "services:\n  grafana: {image: 'grafana/grafana:9', " + grafana + "}\n  influxdb: {image: 'influxdb:1.8'}\n").site();
        Road road = RoadSites.road(site, "grafana", Road.Kind.DASHBOARD);
        assertThat(road.address()).isEqualTo(address);
        assertThat(road.verdict().toString().toLowerCase(Locale.ROOT)).isEqualTo(verdict);
        assertThat(RoadSites.explanation(road)).contains(explanation);
    }
}
