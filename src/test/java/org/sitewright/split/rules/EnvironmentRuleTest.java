package org.sitewright.split.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.split.PlannedFile;

/** Variables, the names of projects, networks, and what the rest of the site must know. */
class EnvironmentRuleTest {
    private static SplitCase site(String web) {
        return SplitCase.of("services:\n  web: {image: w, " + web + "}\n  a: {image: a, hostname: h}\n").group("web", "web");
    }

    @Test
    void neededEntries_areCopiedAsTheyStand_withTheirComments() {
        SplitCase site = site("environment: [A, \"B=$B\"]").dotEnv("# all\nA=1\n\n# unused\nX=2\n# the b\nexport B=\"${C}/b\" # why\nC=3\nCOMPOSE_PROJECT_NAME=p\nCOMPOSE_PROFILES=x\n");
        assertThat(site.text("web/.env")).isEqualTo(
                "COMPOSE_PROJECT_NAME=p-web\n# all\nA=1\n# the b\nexport B=\"${C}/b\" # why\nC=3\nCOMPOSE_PROFILES=x\n");
        assertThat(site.plan().files()).extracting(PlannedFile::path).doesNotContain(".env");
    }

    @Test
    void filesOfTheEnvironment_secretsAndBuilds_needVariablesToo() {
        SplitCase site = SplitCase.of("""
                secrets:
                  s: {environment: SECRET}
                services:
                  web: {image: w, env_file: w.env, secrets: [s], build: {context: /x, args: [ARG]}}
                  a: {image: a}
                """).file("w.env", "X=${FROM_FILE}\n").dotEnv("SECRET=1\nARG=2\nFROM_FILE=3\nOTHER=4\n").group("web", "web");
        assertThat(site.text("web/.env")).isEqualTo("COMPOSE_PROJECT_NAME=lab-web\nSECRET=1\nARG=2\nFROM_FILE=3\n");
    }

    @Test
    void optionInTheCommands_leavesTheFileWhereItIs() {
        SplitCase site = site("environment: [A]").dotEnv("A=1\n").choose("env:web", "option");
        assertThat(site.plan().files()).extracting(PlannedFile::path).doesNotContain("web/.env");
        assertThat(site.commands()).contains("web$ docker compose --env-file ../.env -p lab-web up -d");
    }

    @Test
    void existingFile_isAddedTo_orInTheWay() {
        SplitCase site = site("environment: [A]").dotEnv("A=1\n").file("web/.env", "Z=9\n");
        assertThat(site.text("web/.env")).isEqualTo("Z=9\nCOMPOSE_PROJECT_NAME=lab-web\nA=1\n");
        assertThat(site("environment: [A]").dotEnv("A=1\n").file("web/.env", "A=2\n").refusals()).first().asString().contains("web/.env sets A already");
    }

    @Test
    void shellsVariables_areSaid() {
        assertThat(site("environment: [A]").shell(Map.of("A", "1")).consequence("shell:web").effect()).isEqualTo(Effect.NOTHING);
    }

    @Test
    void projects_areNamedAfterTheSite() {
        assertThat(site("init: true").text("web/.env")).isEqualTo("COMPOSE_PROJECT_NAME=lab-web\n");
        assertThat(site("init: true").choose("project:web", "folder").plan().files()).extracting(PlannedFile::path).doesNotContain("web/.env");
        SplitCase shell = site("init: true").shell(Map.of("COMPOSE_PROJECT_NAME", "p"));
        assertThat(shell.commands()).contains("web$ docker compose -p p-web up -d");
        assertThat(shell.consequence("project:web").effect()).isEqualTo(Effect.BY_HAND);
    }

    @Test
    void customNetworkOfSeveralGroups_staysOne() {
        SplitCase site = SplitCase.of("networks:\n  lan:\n    driver: bridge\nservices:\n  web: {image: w, networks: [lan]}\n  a: {image: a, networks: [lan]}\n")
                .group("web", "web");
        assertThat(site.text("web/docker-compose.yaml")).startsWith(
                "networks:\n  default:\n    name: ocs-net\n    external: true\n  lan:\n    name: lab_lan\n    driver: bridge\nservices:");
        assertThat(site.text("docker-compose.yaml")).contains("  lan:\n    name: lab_lan\n    external: true\nservices:");
        SplitCase external = site.choose("network:lan", "external");
        assertThat(external.commands()).contains(".$ docker network create lab_lan");
    }

    @Test
    void defaultNetworksOptions_goIntoTheCommand() {
        SplitCase site = SplitCase.of("""
                networks:
                  default: # ours
                    driver_opts:
                      com.docker.network.driver.mtu: 1400
                    ipam:
                      config:
                        - subnet: 10.9.0.0/16
                services:
                  web: {image: w}
                  a: {image: a}
                """).group("web", "web");
        assertThat(site.commands()).contains(".$ docker network create --opt com.docker.network.driver.mtu=1400 --subnet 10.9.0.0/16 ocs-net");
        assertThat(site.text("docker-compose.yaml")).startsWith("networks:\n  default: # ours\n    name: ocs-net\n    external: true\nservices:");
        assertThat(site.choose("network:default", "plain").commands()).contains(".$ docker network create ocs-net");
    }

    @Test
    void externalDefaultNetwork_isKept() {
        String text = "networks:\n  default:\n    external:\n      name: lab-net\nservices:\n  web: {image: w}\n  a: {image: a}\n";
        SplitCase site = SplitCase.of(text).group("web", "web");
        assertThat(site.text("web/docker-compose.yaml")).contains("      name: lab-net\n").doesNotContain("ocs-net");
        assertThat(site.commands()).noneMatch(each -> each.contains("network create"));
        assertThat(site.choose("network:default", "replace").text("web/docker-compose.yaml")).contains("name: ocs-net");
    }

    @Test
    void agentOnTheHostsNetwork_needsAnAddress() {
        String text = "services:\n  crossbar: {image: simonsobs/ocs-crossbar, ports: [\"8001:8001\"]}\n  ocs-a: {image: simonsobs/ocs, hostname: h, network_mode: host%s}\n";
        String hub = ", environment: [\"SITE_HUB=ws://10.0.0.1:8001/ws\", \"SITE_HTTP=http://10.0.0.1:8001/call\"]";
        assertThat(SplitCase.of(text.formatted(hub)).proposed().consequence("host:ocs-a").effect()).isEqualTo(Effect.NOTHING);
        assertThat(SplitCase.of(text.formatted("")).proposed().consequence("host:ocs-a").effect()).isEqualTo(Effect.BY_HAND);
        assertThat(SplitCase.of(text.formatted("")).siteConfig("hub: {wamp_server: 'ws://crossbar:8001/ws'}\nhosts: {h: {wamp_server: 'ws://10.0.0.1:8001/ws'}}\n")
                .proposed().consequence("host:ocs-a").effect()).isEqualTo(Effect.NOTHING);
        assertThat(SplitCase.of(text.formatted("")).siteConfig("hub: {wamp_server: 'ws://crossbar:8001/ws'}\nhosts: {}\n")
                .proposed().consequence("host:ocs-a").effect()).isEqualTo(Effect.BY_HAND);
        assertThat(SplitCase.of(text.formatted(hub).replace(", ports: [\"8001:8001\"]", "")).proposed().consequence("host:ocs-a").reason())
                .contains("publishes no port");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "command: [--site-hub, 'ws://10.0.0.1:8001/ws', --site-http, 'http://10.0.0.1:8001/call'] | NOTHING | --site-hub ws://10.0.0.1:8001/ws.",
        "env_file: hub.env                                                                        | BY_HAND | SITE_HUB=ws://10.0.0.2:8001/ws is set, but not SITE_HTTP",
        "{env_file: hub.env, command: --site-http=http://10.0.0.2:8001/call}                      | NOTHING | SITE_HUB=ws://10.0.0.2:8001/ws.",
        "command: '--site-host other'                                                             | NOTHING | crossbar at ws://10.0.0.3:8001/ws",
        "{command: '--site-host other', environment: [SITE_HOST=h]}                               | NOTHING | crossbar at ws://10.0.0.3:8001/ws"})
    void agentOnTheHostsNetwork_mayBeToldItsAddressInAllWays(String keys, Effect effect, String reason) {
        String inner = keys.startsWith("{") ? keys.substring(1, keys.length() - 1) : keys;
        Consequence host = SplitCase.of("services:\n  crossbar: {image: simonsobs/ocs-crossbar, ports: [\"8001:8001\"]}\n"
                        + "  ocs-a: {image: simonsobs/ocs, hostname: h, network_mode: host, " + inner + "}\n")
                .file("hub.env", "SITE_HUB=ws://10.0.0.2:8001/ws\n")
                .siteConfig("hub: {wamp_server: 'ws://crossbar:8001/ws'}\nhosts: {h: {}, other: {wamp_server: 'ws://10.0.0.3:8001/ws'}}\n")
                .proposed().consequence("host:ocs-a");
        assertThat(host.effect()).isEqualTo(effect);
        assertThat(host.reason()).contains(reason);
    }

    @Test
    void hostManager_isToldOfTheNewFiles_inItsOwnLines() {
        String config = "hosts:\n  lab:\n    agent-instances:\n      - {agent-class: HostManager, instance-id: hm, # here\n         arguments: [['--docker-compose', '/srv/lab/docker-compose.yaml,/x/other.yaml']]}\n";
        SplitCase site = site("init: true").siteConfig(config);
        assertThat(site.text("default.yaml")).isEqualTo(config.replace("/srv/lab/docker-compose.yaml,", "/srv/lab/docker-compose.yaml,/srv/lab/web/docker-compose.yaml,"));
        assertThat(site.choose("host-manager:lab", "leave").plan().files()).extracting(PlannedFile::path).doesNotContain("default.yaml");
        SplitCase flat = site("init: true").siteConfig(config.replace("[['--docker-compose', '/srv/lab/docker-compose.yaml,/x/other.yaml']]", "[--docker-compose=docker-compose.yaml]"));
        assertThat(flat.text("default.yaml")).contains("docker-compose.yaml,web/docker-compose.yaml");
        SplitCase other = site("init: true").siteConfig(config.replace("/srv/lab/", "/srv/else/"));
        assertThat(other.consequences()).noneMatch(id -> id.startsWith("host-manager"));
    }

    @Test
    void whatOnlyOneCanHave_isSaid() {
        SplitCase site = SplitCase.of("""
                services:
                  web: {image: w, container_name: x, ports: ["80:80"], profiles: [p]}
                  a: {image: a, container_name: x, ports: ["127.0.0.1:79-81:1-3"], profiles: [p]}
                """).group("web", "web");
        assertThat(site.consequences()).contains("container-name:x", "port:79-81", "profile:p");
        SplitCase apart = SplitCase.of("services:\n  web: {image: w, ports: [\"127.0.0.1:80:80\"]}\n  a: {image: a, ports: [\"10.0.0.1:80:80\", \"127.0.0.1:80:80/udp\"]}\n")
                .group("web", "web");
        assertThat(apart.consequences()).noneMatch(id -> id.startsWith("port:"));
    }

    @Test
    void containersNames_writtenSomewhere_areSaid() {
        SplitCase site = SplitCase.of("services:\n  web: {image: w}\n  a: {image: a, environment: [\"U=http://lab_web_1:80\"]}\n").group("web", "web");
        assertThat(site.consequence("container:web").effect()).isEqualTo(Effect.BY_HAND);
    }
}
