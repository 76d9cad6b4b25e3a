package org.sitewright.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.site.Site;

/** Which address an agent uses for crossbar, whether it gets there, and why: situation by situation. */
class CrossbarRoadTest {
    private static final String CONFIG = """
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
              wamp_realm: test_realm
              address_root: observatory
            hosts:
              ocs-docker:
                agent-instances:
                - {agent-class: FakeDataAgent, instance-id: fake}
                - {agent-class: FakeDataAgent, instance-id: told, arguments: [['--site-hub', 'ws://crossbar:8001/ws'], '--mode', 'acq']}
                - {agent-class: FakeDataAgent, instance-id: told-wrongly, arguments: ['--site-hub=ws://elsewhere.lab:8001/ws']}
              host-docker:
                wamp_server: ws://127.0.0.1:8001/ws
                wamp_http: http://127.0.0.1:8001/call
                agent-instances: [{agent-class: FakeDataAgent, instance-id: on-host}]
              other-realm: {wamp_realm: lab_realm, agent-instances: []}
              no-list: {wamp_server: 'ws://10.0.0.9:8001/ws', agent-instances: []}
            """;
    private static final String AGENT = "image: 'simonsobs/ocs:v1', volumes: ['.:/config']";

    private static Site site(String agent, String crossbar) {
        return new RoadSites().config(CONFIG).variables(Map.of("HUB", "crossbar", "OWN", "ws://crossbar:8001/ws"))
                .environmentFile("hub.env", "SITE_HUB=ws://crossbar:8001/ws\n").environmentFile("late.env", "SITE_HUB=ws://late.lab:8001/ws\n")
                .file("compose.yaml", "services:\n  agent: {" + AGENT + ", " + agent + "}\n"
                        + (crossbar.equals("none") ? "" : "  crossbar: {image: 'simonsobs/ocs-crossbar:v1'" + (crossbar.isEmpty() ? "" : ", " + crossbar) + "}\n")
                        + "  db: {image: 'influxdb:1.8', ports: ['8086:8086']}\n  proxy: {image: 'nginx:1', hostname: front, networks: {default: {aliases: [gate]}}}\n")
                .site();
    }

    private static void check(String agent, String crossbar, String address, String verdict, String explanation) {
        Site site = site(agent, crossbar == null ? "" : crossbar);
        Road road = RoadSites.road(site, "agent", Road.Kind.HUB);
        assertThat(road.address()).isEqualTo(address == null ? "" : address);
        assertThat(road.verdict().toString().toLowerCase(java.util.Locale.ROOT)).as(RoadSites.explanation(road)).isEqualTo(verdict);
        assertThat(RoadSites.explanation(road)).contains(explanation);
        if (!road.works()) {
            assertThat(RoadSites.decision(road)).contains(explanation);
        }
        for (Mend mend : road.mends()) {
            Road after = RoadSites.road(RoadSites.mended(site, mend), "agent", Road.Kind.HUB);
            assertThat(after.works()).as(new RoadWords().mend(mend) + ": " + RoadSites.explanation(after)).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            command: [--site-hub, 'ws://crossbar:8001/ws'], environment: [SITE_HUB=ws://x.lab:1/ws] | ws://crossbar:8001/ws | works | Its command says ws://crossbar:8001/ws (--site-hub).
            command: '--site-hub=ws://crossbar:8001/ws', hostname: ocs-docker                       | ws://crossbar:8001/ws | works | Its command says ws://crossbar:8001/ws
            command: [--site-hub, 'ws://a.lab:1/ws', --site-hub, 'ws://crossbar:8001/ws']           | ws://crossbar:8001/ws | works | Its command says ws://crossbar:8001/ws
            environment: [SITE_HUB=ws://crossbar:8001/ws], hostname: host-docker                    | ws://crossbar:8001/ws | works | SITE_HUB in its environment says ws://crossbar:8001/ws.
            environment: {SITE_HUB: 'ws://${HUB}:8001/ws'}                                          | ws://crossbar:8001/ws | works | SITE_HUB in its environment says
            environment: {SITE_HUB: '${OWN}'}                                                       | ws://crossbar:8001/ws | works | SITE_HUB in its environment says
            environment: {SITE_HUB: '${NO_HUB:-ws://crossbar:8001/ws}'}                             | ws://crossbar:8001/ws | works | SITE_HUB in its environment says
            environment: {SITE_HUB: 'ws://${NO_HUB}:8001/ws'}                                       | ''                    | unknown | SITE_HUB has NO_HUB in it, which is not set here.
            env_file: hub.env                                                                       | ws://crossbar:8001/ws | works | SITE_HUB in hub.env says ws://crossbar:8001/ws.
            env_file: [late.env, {path: ./hub.env}]                                                 | ws://crossbar:8001/ws | works | SITE_HUB in hub.env says
            env_file: [hub.env], environment: [SITE_HUB=ws://db:8001/ws]                            | ws://db:8001/ws       | cannot | db answers there, and that is not crossbar (influxdb:1.8).
            env_file: missing.env, hostname: ocs-docker                                             | ''                    | unknown | SITE_HUB may come from a file or a service that cannot be read here.
            environment: [SITE_HUB=], hostname: ocs-docker                                          | ''                    | cannot | SITE_HUB is set to nothing, and the agent ends with an error
            environment: [SITE_HUB], hostname: ocs-docker                                           | ws://crossbar:8001/ws | works | The hub says wamp_server: ws://crossbar:8001/ws.
            environment: ['SITE_HUB="ws://crossbar:8001/ws"']                                       | '"ws://crossbar:8001/ws"' | cannot | The quotation marks are part of the address
            environment: [SITE_HUB=crossbar 8001]                                                   | crossbar 8001         | cannot | crossbar 8001 is no address.
            environment: [SITE_HUB=ws://crossbar:80010/ws]                                          | ws://crossbar:80010/ws | cannot | is no address.
            environment: [SITE_HUB=http://crossbar:8001/call]                                       | http://crossbar:8001/call | cannot | The address of the hub begins with ws://; http:// is for clients
            environment: ['SITE_HUB=crossbar:8001/ws']                                              | crossbar:8001/ws      | cannot | The address of the hub begins with ws://
            environment: [SITE_HUB=wss://crossbar:8001/ws]                                          | wss://crossbar:8001/ws | cannot | crossbar does not speak wss://
            environment: [SITE_HUB=ws://crossbar:8001/call]                                         | ws://crossbar:8001/call | cannot | The path is /call, but crossbar answers at /ws.
            environment: [SITE_HUB=ws://crossbar:8001]                                              | ws://crossbar:8001    | cannot | The address has no path. Crossbar answers at /ws.
            environment: [SITE_HUB=ws://crossbar:8001/ws/]                                          | ws://crossbar:8001/ws/ | works | The path /ws is right.
            environment: ['SITE_HUB=ws://me:secret@crossbar:8001/ws']                               | ws://•••@crossbar:8001/ws | works | says ws://•••@crossbar:8001/ws
            """)
    void whatIsToldGoesBeforeTheSiteConfigFile(String agent, String address, String verdict, String explanation) {
        check(agent, "", address, verdict, explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hostname: ocs-docker                                                            | ws://crossbar:8001/ws | works | The hub says wamp_server: ws://crossbar:8001/ws.
            hostname: ocs-docker, environment: [INSTANCE_ID=told]                           | ws://crossbar:8001/ws | works | The arguments of its instance say ws://crossbar:8001/ws.
            hostname: ocs-docker, environment: [INSTANCE_ID=told-wrongly]                   | ws://elsewhere.lab:8001/ws | unknown | elsewhere.lab is no service of this site.
            hostname: ocs-docker, command: [--instance-id, told]                            | ws://crossbar:8001/ws | works | The arguments of its instance say
            hostname: host-docker, network_mode: host                                       | ws://127.0.0.1:8001/ws | works | The entry of host-docker says wamp_server: ws://127.0.0.1:8001/ws.
            hostname: host-docker                                                           | ws://127.0.0.1:8001/ws | cannot | 127.0.0.1 is the container of agent itself, not the machine.
            hostname: no-list                                                               | ws://10.0.0.9:8001/ws | cannot | crossbar publishes port 8001 on 127.0.0.1 only, not on 10.0.0.9.
            hostname: nowhere, environment: [SITE_HOST=ocs-docker]                          | ws://crossbar:8001/ws | works | SITE_HOST says that its host is ocs-docker.
            hostname: ocs-docker, environment: [SITE_HOST=nowhere]                          | ''                    | cannot | default.yaml has no entry for nowhere, and none for localhost.
            hostname: a, command: [--site-host, ocs-docker], environment: [SITE_HOST=b]     | ws://crossbar:8001/ws | works | Its command says that its host is ocs-docker.
            hostname: OCS-docker                                                            | ''                    | cannot | default.yaml has no entry for OCS-docker
            init: true                                                                      | ''                    | cannot | default.yaml has no entry for localhost.
            network_mode: host                                                              | ''                    | unknown | It has the machine's own name, which no file of the site tells. Set hostname or SITE_HOST
            network_mode: host, environment: [INSTANCE_ID=on-host]                          | ws://127.0.0.1:8001/ws | works | only host-docker has the instance on-host
            hostname: '${WHO:-ocs-docker}'                                                  | ws://crossbar:8001/ws | works | Its host name is ocs-docker.
            hostname: ocs-docker, command: [--site, none]                                   | ''                    | cannot | started with --site none
            hostname: ocs-docker, command: [--site, lab]                                    | ''                    | unknown | It reads /config/lab.yaml, and that is another file than default.yaml
            hostname: ocs-docker, command: [--site-file, /config/default.yaml]              | ws://crossbar:8001/ws | works | It reads default.yaml, as /config/default.yaml.
            hostname: ocs-docker, environment: [OCS_CONFIG_DIR=/etc/ocs]                    | ''                    | cannot | Nothing is mounted at /etc/ocs, so agent has no site config file
            hostname: ocs-docker, network_mode: 'service:crossbar'                          | ws://crossbar:8001/ws | works | It uses the network of crossbar as its own.
            """)
    void theSiteConfigFileSaysTheRest_byTheEntryOfTheHost(String agent, String address, String verdict, String explanation) {
        check(agent, "ports: ['127.0.0.1:8001:8001'], hostname: ocs-docker", address, verdict, explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ws://crossbar:8001/ws  | init: true                                    | works   | crossbar is a service of compose.yaml, on the network lab_default too.
            ws://CrossBar:8001/ws  | init: true                                    | works   | crossbar is a service of compose.yaml
            ws://router:8001/ws    | container_name: router                        | works   | router is another name of crossbar on the network lab_default.
            ws://wamp:8001/ws      | networks: {default: {aliases: [wamp]}}        | works   | wamp is another name of crossbar
            ws://wamp:8001/ws      | networks: {net: {aliases: [wamp]}, default: } | cannot  | crossbar is on lab_default, lab_net, but agent on lab_default: they share no network
            ws://crossbar:8001/ws  | networks: [net]                               | cannot  | crossbar is on lab_net, but agent on lab_default: they share no network, so the name is not known.
            ws://crossbar:8001/ws  | network_mode: host                            | cannot  | crossbar is on the machine's own network, so its name is not known on Docker's networks.
            ws://crossbar:8001/ws  | network_mode: none                            | cannot  | crossbar has network_mode: none, so its name is not known here.
            ws://crossbar:8001/ws  | network_mode: 'service:proxy'                 | cannot  | crossbar uses the network of proxy, and is known there as proxy only.
            ws://proxy:8001/ws     | network_mode: 'service:proxy'                 | works   | crossbar listens on port 8001.
            ws://gate:8001/ws      | init: true                                    | unknown | What proxy does with it cannot be known here.
            ws://crosbar:8001/ws   | init: true                                    | cannot  | Nobody here is called crosbar; crossbar is.
            ws://ocs-crossbar-1:8001/ws | init: true                               | cannot  | Nobody here is called ocs-crossbar-1.
            ws://wamp-router:8001/ws | hostname: wamp-router                       | cannot  | wamp-router is the hostname of crossbar, which nobody but itself knows. Others call it crossbar.
            ws://localhost:8001/ws | ports: ['8001:8001']                          | cannot  | localhost is the container of agent itself, not the machine.
            ws://0.0.0.0:8001/ws   | ports: ['8001:8001']                          | cannot  | 0.0.0.0 is the container of agent itself
            ws://[::1]:8001/ws     | ports: ['8001:8001']                          | cannot  | ::1 is the container of agent itself
            ws://daq.lab:8001/ws   | ports: ['8001:8001']                          | unknown | daq.lab is no service of this site. Whether it is this machine or another one cannot be known here.
            ws://host.docker.internal:8001/ws | ports: ['8001:8001']               | unknown | means the machine only where extra_hosts says so, or on Docker Desktop.
            ws://10.1.1.1:8001/ws  | ports: ['8001:8001']                          | works   | Port 8001 of the machine, at all of its addresses, leads to crossbar.
            ws://10.1.1.1:8001/ws  | ports: ['10.1.1.1:8001:8001']                 | works   | Port 8001 of the machine at 10.1.1.1 leads to crossbar.
            ws://10.1.1.1:8001/ws  | ports: ['127.0.0.1:8001:8001']                | cannot  | crossbar publishes port 8001 on 127.0.0.1 only, not on 10.1.1.1.
            ws://172.20.0.5:8001/ws | networks: {default: {ipv4_address: 172.20.0.5}} | works | 172.20.0.5 is the fixed address of crossbar.
            ws://crossbar:8001/ws  | environment: [OCS_PORT=9001]                  | cannot  | crossbar listens on port 9001, not on 8001.
            ws://crossbar:9001/ws  | environment: [OCS_PORT=9001]                  | works   | crossbar listens on port 9001.
            ws://crossbar:9001/ws  | environment: [OCS_CROSSBAR_PORT=9001]         | cannot  | crossbar listens on port 8001, not on 9001.
            ws://crossbar:9000/ws  | ports: ['9000:8001']                          | cannot  | 9000 is the port of the machine. Between containers the container's own port counts, and crossbar listens on 8001.
            ws://crossbar:8002/ws  | init: true                                    | cannot  | crossbar listens on port 8001, not on 8002.
            ws://crossbar/ws       | init: true                                    | cannot  | crossbar listens on port 8001, not on 80.
            ws://crossbar:9001/ws  | volumes: ['./cb:/ocs/.crossbar']              | unknown | crossbar has a configuration of its own, so whether it listens on port 9001 cannot be known here.
            ws://crossbar:8001/ws  | volumes: ['./cb:/ocs/.crossbar']              | works   | its realm is not looked at.
            wss://crossbar:8001/ws | volumes: ['./cb:/ocs/.crossbar']              | unknown | its path and whether it encrypts cannot be known here.
            ws://crossbar:8001/ws  | environment: [OCS_REALM=lab]                  | cannot  | The agents are of the realm test_realm, but crossbar serves lab (OCS_REALM), and sends them away.
            ws://crossbar:8001/ws  | environment: [OCS_CROSSBAR_REALM=lab]         | works   | Both speak of the realm test_realm.
            ws://crossbar:8001/ws  | environment: [OCS_ADDRESS_ROOT=lab]           | cannot  | The agents' addresses begin with observatory, but crossbar allows only those that begin with lab
            ws://crossbar:8001/ws  | environment: {OCS_REALM: '${NO_REALM}'}       | unknown | The realm of crossbar has NO_REALM in it, which is not set here.
            ws://crossbar:8001/ws  | none                                          | cannot  | Nobody is called crossbar on lab_default, and no other project can be on it.
            ws://10.1.1.1:8001/ws  | none                                          | unknown | Nothing in this site answers at 10.1.1.1: it must be outside, and cannot be known here.
            ws://daq.lab:8001/ws   | none                                          | unknown | Nothing in this site answers at daq.lab
            """)
    void fromDockersNetworks(String address, String crossbar, String verdict, String explanation) {
        check("hostname: ocs-docker, environment: ['SITE_HUB=" + address + "']", crossbar, address, verdict, explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ws://crossbar:8001/ws  | ports: ['127.0.0.1:8001:8001'] | cannot  | agent is on the machine's own network, which does not know the name crossbar
            ws://127.0.0.1:8001/ws | ports: ['127.0.0.1:8001:8001'] | works   | Port 8001 of the machine at 127.0.0.1 leads to crossbar.
            ws://localhost:8001/ws | ports: ['8001:8001']           | works   | Port 8001 of the machine, at all of its addresses, leads to crossbar.
            ws://localhost:8001/ws | ports: ['10.1.1.1:8001:8001']  | cannot  | crossbar publishes port 8001 on 10.1.1.1 only, not on localhost.
            ws://10.1.1.1:8001/ws  | ports: ['127.0.0.1:8001:8001'] | cannot  | crossbar publishes port 8001 on 127.0.0.1 only, not on 10.1.1.1.
            ws://10.1.1.1:8001/ws  | ports: ['10.1.1.1:8001:8001']  | works   | Port 8001 of the machine at 10.1.1.1 leads to crossbar.
            ws://10.1.1.1:8001/ws  | ports: ['8001:8001']           | works   | 10.1.1.1 is taken for this machine, as the service is here.
            ws://127.0.0.1:8001/ws | ports: ['9001:8001']           | cannot  | crossbar does not publish port 8001: it is port 9001 of the machine that leads there.
            ws://127.0.0.1:9001/ws | ports: ['9001:8001']           | works   | Port 9001 of the machine, at all of its addresses, leads to crossbar.
            ws://127.0.0.1:8001/ws | init: true                     | cannot  | crossbar publishes no port, so the machine does not answer at 127.0.0.1:8001.
            ws://127.0.0.1:8001/ws | ports: ['8001']                | cannot  | crossbar does not publish port 8001.
            ws://127.0.0.1:8001/ws | ports: ['8001:80']             | cannot  | That leads to port 80 of crossbar, which listens on 8001.
            ws://127.0.0.1:8003/ws | ports: ['8000-8010:7998-8008'] | works   | Port 8003 of the machine, at all of its addresses, leads to crossbar.
            ws://127.0.0.1:8001/ws | ports: ['${HUB_PORT:-8001}:8001'] | works | Port 8001 of the machine, at all of its addresses, leads to crossbar.
            ws://127.0.0.1:8001/ws | ports: [{target: 8001, published: 8001, host_ip: 127.0.0.1}] | works | Port 8001 of the machine at 127.0.0.1 leads to crossbar.
            ws://127.0.0.1:8001/ws | ports: ['8001:8001/udp']       | cannot  | crossbar publishes no port
            ws://127.0.0.1:8001/ws | network_mode: host             | works   | crossbar is on the machine's own network, so it listens there itself.
            ws://10.1.1.1:8001/ws  | network_mode: host             | works   | crossbar is on the machine's own network, so it listens there itself.
            ws://127.0.0.1:8086/ws | ports: ['8001:8001']           | cannot  | db answers there, and that is not crossbar (influxdb:1.8).
            ws://127.0.0.1:8001/ws | none                           | unknown | Something on the machine must answer at 127.0.0.1; nothing in this site does.
            ws://daq.lab:8001/ws   | ports: ['127.0.0.1:8001:8001'] | unknown | Whether it is this machine or another one cannot be known here.
            """)
    void fromTheMachinesOwnNetwork(String address, String crossbar, String verdict, String explanation) {
        check("network_mode: host, hostname: ocs-docker, environment: ['SITE_HUB=" + address + "']", crossbar, address, verdict, explanation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extra_hosts: ['host.docker.internal:host-gateway'] | ws://host.docker.internal:8001/ws | 8001:8001           | works   | extra_hosts says that host.docker.internal is host-gateway.
            extra_hosts: ['host.docker.internal:host-gateway'] | ws://host.docker.internal:8001/ws | 127.0.0.1:8001:8001 | cannot  | crossbar publishes port 8001 on 127.0.0.1 only, not on host.docker.internal.
            extra_hosts: {daq: 10.1.1.1}                       | ws://daq:8001/ws                  | 10.1.1.1:8001:8001  | works   | extra_hosts says that daq is 10.1.1.1.
            extra_hosts: ['daq=10.1.1.1'], network_mode: host  | ws://daq:8001/ws                  | 10.1.1.1:8001:8001  | works   | extra_hosts says that daq is 10.1.1.1.
            network_mode: none                                 | ws://crossbar:8001/ws             | 8001:8001           | cannot  | agent is on no network at all
            network_mode: bridge                               | ws://crossbar:8001/ws             | 8001:8001           | cannot  | Docker's default bridge does not know the name crossbar.
            network_mode: bridge                               | ws://10.1.1.1:8001/ws             | 8001:8001           | works   | agent is on Docker's default bridge
            network_mode: 'service:db'                         | ws://crossbar:8001/ws             | 8001:8001           | works   | It uses the network of db as its own.
            network_mode: 'service:crossbar'                   | ws://localhost:8001/ws            | 8001:8001           | works   | localhost is the network that it shares with crossbar.
            network_mode: 'service:db'                         | ws://localhost:8001/ws            | 8001:8001           | cannot  | db answers there, and that is not crossbar
            network_mode: 'container:elsewhere'                | ws://crossbar:8001/ws             | 8001:8001           | unknown | Where network_mode: container:elsewhere leads cannot be known
            network_mode: somewhere                            | ws://crossbar:8001/ws             | 8001:8001           | unknown | Where network_mode: somewhere leads cannot be known
            networks: [a, default]                             | ws://crossbar:8001/ws             | 8001:8001           | works   | agent is on the networks lab_a, lab_default.
            """)
    void whereAnAgentRuns(String agent, String address, String port, String verdict, String explanation) {
        check(agent + ", hostname: ocs-docker, environment: ['SITE_HUB=" + address + "']", "ports: ['" + port + "']", address, verdict, explanation);
    }
}
