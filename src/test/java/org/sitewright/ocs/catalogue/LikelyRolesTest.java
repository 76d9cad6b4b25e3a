package org.sitewright.ocs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.Service;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class LikelyRolesTest {
    private static final LikelyRoles ROLES = new LikelyRoles(Catalogue.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // The image goes before all else, and an agent's instance before names.
        "grafana    | image: influxdb:1.8                                         | INFLUXDB",
        "crossbar   | {build: ., environment: [INSTANCE_ID=a]}                    | AGENT",
        // The catalogue's images, from whatever registry.
        "logs       | image: grafana/loki:2                                       | GRAFANA",
        "pages      | image: ghcr.io/simonsobs/ocs-web                            | WEB",
        // Names, also with the site's before them and a number behind them.
        "crossbar   | build: .                                                    | CROSSBAR",
        "lab-crossbar | build: .                                                  | CROSSBAR",
        "influxdb_2 | image: registry.lab/tsdb:1                                  | INFLUXDB",
        "Influx     | build: .                                                    | INFLUXDB",
        "ocs-web    | build: .                                                    | WEB",
        "x          | {build: ., container_name: grafana1}                        | GRAFANA",
        "x          | {build: ., image: 'lab/my-influxdb:dev'}                    | INFLUXDB",
        "influxdb-backup | image: alpine                                          | OTHER",
        // What is built.
        "router     | build: ./docker/crossbar                                    | CROSSBAR",
        "router     | build: {context: ./docker, dockerfile: crossbar/Dockerfile} | CROSSBAR",
        "router     | build: {context: ., dockerfile: Dockerfile.crossbar}        | CROSSBAR",
        "router     | build: {context: ., target: crossbar}                       | CROSSBAR",
        "router     | build: 'https://git.lab/images.git#main:crossbar'           | CROSSBAR",
        "front      | build: ./reverse-proxy                                      | WEB",
        "web        | build: ./pages                                              | OTHER",
        // Agents that are told who they are by their command, or by name.
        "therm      | {build: ., command: '--instance-id=therm'}                  | AGENT",
        "therm      | {image: 'lab/x', entrypoint: [ocs-agent-cli]}               | AGENT",
        "crossbar   | {build: ., command: [--site-hub, ws://x:8001/ws]}           | AGENT",
        "my-agent   | build: .                                                    | AGENT",
        "thing      | image: thing                                                | OTHER",
        "thing      | init: true                                                  | OTHER"})
    void aPartIsTold_byAllThatTheLinesOfAServiceTell(String name, String keys, ServiceRole expected) {
        String lines = keys.startsWith("{") ? keys : "{" + keys + "}";
        Service service = new ComposeReader().read(new YamlReader().read(SourceText.of("services:\n  " + name + ": " + lines + "\n")))
                .service(name).orElseThrow().service();
        assertThat(ROLES.of(service)).isEqualTo(expected);
    }
}
