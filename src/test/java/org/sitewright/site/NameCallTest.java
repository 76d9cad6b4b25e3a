package org.sitewright.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** What agents know from the site config file, and services from a split's comments. */
class NameCallTest {
    private static final String NET = "networks: {default: {external: true, name: ocs-net}}\n";
    private static final String CONFIG = """
            hub: {wamp_server: 'ws://crossbar:8001/ws', wamp_http: 'http://crossbar:8001/call'}
            hosts:
              ocs-docker: {agent-instances: []}
              other: {wamp_server: 'ws://second:8001/ws', wamp_http: 'http://second:8001/call', agent-instances: []}
              far: {wamp_server: 'ws://10.0.0.1:8001/ws', wamp_http: 'http://10.0.0.1:8001/call', agent-instances: []}
            """;

    private static SitePart part(String name, String text) {
        return new SitePart(new SiteFile(name), new ComposeReader().read(new YamlReader().read(SourceText.of(text))));
    }

    private static List<NameCall> calls(String text, Optional<String> config) {
        Site site = new Site("lab", List.of(part("compose.yaml", NET + text),
                part("crossbar/compose.yaml", NET + "services: {crossbar: {image: 'simonsobs/ocs-crossbar:v1'}}\n"),
                part("second/compose.yaml", NET + "services: {second: {image: 'simonsobs/ocs-crossbar:v1'}}\n")),
                new Variables(Map.of(), Map.of("HOST", "ocs-docker", "HUB", "ws://second:8001/ws")), Map.of(),
                config.map(found -> new ConfigPart(new SiteFile("default.yaml"), SiteConfig.of(new YamlReader().read(SourceText.of(found))))));
        return NameCall.of(site, new SiteNetworks(site));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "hostname: ocs-docker, volumes: ['${OCS_CONFIG_DIR}:/config:ro']                              | crossbar hub.wamp_server",
        "hostname: '${HOST}', volumes: ['.:/config']                                                 | crossbar hub.wamp_server",
        "hostname: ocs-docker, volumes: ['/srv/ocs:/config/']                                        | crossbar hub.wamp_server",
        "hostname: ocs-docker, volumes: ['./default.yaml:/config/default.yaml']                      | crossbar hub.wamp_server",
        "hostname: ocs-docker, volumes: [{type: bind, source: ./, target: /config}]                  | crossbar hub.wamp_server",
        "hostname: ocs-docker, environment: {OCS_CONFIG_DIR: /etc/ocs}, volumes: ['.:/etc/ocs']      | crossbar hub.wamp_server",
        "hostname: other, volumes: ['.:/config']                                                     | second hosts.other.wamp_server",
        "hostname: ocs-docker, environment: [SITE_HOST=other], volumes: ['.:/config']                | second hosts.other.wamp_server",
        "environment: [SITE_HOST=ocs-docker], command: [--site-host, other], volumes: ['.:/config']  | second hosts.other.wamp_server",
        "hostname: ocs-docker, command: '--site-hub=ws://10.0.0.1:1/ws', volumes: ['.:/config']      | crossbar hub.wamp_http",
        "hostname: ocs-docker, environment: [SITE_HTTP=http://10.0.0.1/call], volumes: ['.:/config'] | crossbar hub.wamp_server",
        "hostname: ocs-docker, environment: [SITE_HUB=ws://10.0.0.1:1/ws, SITE_HTTP=http://10.0.0.1/call], volumes: ['.:/config'] | ''",
        "hostname: ocs-docker, command: [--site-file, /x.yaml], volumes: ['.:/config']               | ''",
        "hostname: ocs-docker, volumes: ['./web:/config']                                            | ''",
        "hostname: ocs-docker, volumes: ['../:/config']                                              | ''",
        "hostname: ocs-docker, volumes: ['data:/config']                                             | ''",
        "hostname: ocs-docker, volumes: ['.:/data']                                                  | ''",
        "hostname: ocs-docker                                                                        | ''",
        "hostname: unknown, volumes: ['.:/config']                                                   | ''",
        "hostname: far, volumes: ['.:/config']                                                       | ''",
        "hostname: ocs-docker, network_mode: host, volumes: ['.:/config']                            | ''",
        "volumes: ['.:/config']                                                                      | ''"})
    void anAgentCallsWhomTheSiteConfigFileNames_unlessItIsToldOtherwise(String keys, String expected) {
        List<NameCall> calls = calls("services: {agent: {image: 'simonsobs/ocs:v1', " + keys + "}}\n", Optional.of(CONFIG));
        assertThat(calls).extracting(call -> call.to().service() + " " + call.said().path()).containsExactlyElementsOf(
                expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(calls).allMatch(call -> call.source() == NameCall.Source.SITE_CONFIG && call.said().file().name().equals("default.yaml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "INFLUX_HOST=second                         | env_file: a.env                                                      | second",
        "URL=http://second:8086                     | env_file: [{path: ./a.env}]                                          | second",
        "INFLUX_HOST=second                         | env_file: a.env, environment: {INFLUX_HOST: 10.0.0.1}            | ''",
        "INFLUX_HOST=second                         | env_file: [a.env, b.env]                                           | crossbar",
        "NAME=second                                | env_file: a.env                                                      | ''",
        "INFLUX_HOST=second                         | env_file: unread.env                                                 | ''"})
    void aFileOfTheEnvironmentNamesWhomAServiceCalls(String text, String keys, String expected) {
        Site site = new Site("lab", List.of(part("compose.yaml", NET + "services: {web: {image: 'nginx:1', " + keys + "}}\n"),
                part("second/compose.yaml", NET + "services: {second: {image: 'influxdb:1'}, crossbar: {image: c}}\n")), Variables.NONE, Map.of(),
                Optional.empty(), Map.of(new SiteFile("a.env"), file(text), new SiteFile("b.env"), file("INFLUX_HOST=crossbar")));
        List<NameCall> calls = NameCall.of(site, new SiteNetworks(site));
        assertThat(calls).extracting(call -> call.to().service()).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(calls).allMatch(call -> call.source() == NameCall.Source.ENV_FILE && call.said().file().name().endsWith(".env"));
    }

    private static DotEnv file(String text) {
        return DotEnv.parse(SourceText.of(text), name -> Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[[--host, second]]                      | hosts.ocs-docker.agent-instances[0].arguments[0][0]",
        "['--host=second', --port, 8086]         | hosts.ocs-docker.agent-instances[0].arguments[0]",
        "[[--gateway-url, 'http://second:80/x']] | hosts.ocs-docker.agent-instances[0].arguments[0][0]",
        "[[--serial-number, second]]             | ''"})
    void theArgumentsOfAnInstanceNameWhomItsAgentCalls(String arguments, String expected) {
        String config = """
                hub: {wamp_server: 'ws://10.0.0.1:8001/ws', wamp_http: 'http://10.0.0.1:8001/call'}
                hosts:
                  ocs-docker: {agent-instances: [{agent-class: X, instance-id: x, arguments: %s}, {agent-class: X, instance-id: y}]}
                """.formatted(arguments);
        String agent = "services: {agent: {image: 'simonsobs/ocs:v1', hostname: ocs-docker, environment: [INSTANCE_ID=%s], volumes: ['.:/config']}}\n";
        assertThat(calls(agent.formatted("x"), Optional.of(config))).extracting(call -> call.to().service() + " " + call.said().path())
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of("second " + expected));
        assertThat(calls(agent.formatted("y"), Optional.of(config))).isEmpty();
    }

    @Test
    void whatIsNoAgentReadsNoSiteConfigFile_andWithoutOneNothingIsKnown() {
        assertThat(calls("services: {web: {image: 'nginx:1', hostname: ocs-docker, volumes: ['.:/config']}}\n", Optional.of(CONFIG))).isEmpty();
        assertThat(calls("services: {a: {image: 'simonsobs/ocs:v1', hostname: ocs-docker, volumes: ['.:/config']}}\n", Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"networks: [default], crossbar", "networks: [own], ''", "network_mode: host, ''", "init: true, crossbar"})
    void aCommentThatASplitLeftIsACall_whereBothAreOnOneNetwork(String key, String expected) {
        List<NameCall> calls = calls("""
                services:
                  web:
                    image: nginx:1
                    %s
                    # Split: crossbar is in crossbar/compose.yaml now; start it first.
                    # depends_on: [crossbar, local]
                  local:
                    image: nginx:1
                """.formatted(key), Optional.empty());
        assertThat(calls).extracting(call -> call.to().service()).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(calls).allMatch(call -> call.source() == NameCall.Source.SPLIT_COMMENT
                && call.said().equals(SitePlace.service(new SiteFile("compose.yaml"), "web")) && call.network().equals("ocs-net"));
    }

    @Test
    void withinOneFileNobodyCalls() {
        Site site = new Site("lab", List.of(part("compose.yaml", NET + "services: {crossbar: {image: c:1}, agent: {image: 'simonsobs/ocs:v1', "
                + "hostname: ocs-docker, volumes: ['.:/config']}}\n")), Variables.NONE, Map.of(),
                Optional.of(new ConfigPart(new SiteFile("default.yaml"), SiteConfig.of(new YamlReader().read(SourceText.of(CONFIG))))));
        assertThat(NameCall.of(site, new SiteNetworks(site))).isEmpty();
    }
}
