package org.sitewright.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.LikelyRoles;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class BondsTest {
    private static ComposeFile read(String text) {
        return new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"network_mode: service:b", "network_mode: container:bee", "ipc: service:b", "pid: 'service:b'",
            "volumes_from: [b:ro]", "volumes_from: [container:bee:ro]", "extends: b", "extends: {service: b}",
            "extends: {service: b, file: ./docker-compose.yml}", "build: {context: ., additional_contexts: {base: service:b}}",
            "build: {context: ., additional_contexts: [base=service:b]}", "image: lab/bee", "<<: {ipc: service:b}"})
    void servicesThatUseEachOther_areBound(String line) {
        ComposeFile file = read("services:\n  a: {" + line + "}\n  b: {build: b, image: lab/bee, container_name: bee}\n  c: {image: c}\n");
        Bonds bonds = Bonds.of(file, "docker-compose.yml");
        assertThat(bonds.all()).hasSize(1);
        assertThat(bonds.together("b")).containsExactly("b", "a");
        assertThat(bonds.together("c")).containsExactly("c");
        assertThat(bonds.brokenBy(Grouping.allInRoot(file).move("c", "x"))).isEmpty();
        assertThat(bonds.brokenBy(Grouping.allInRoot(file).move("a", "x"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"network_mode: host", "depends_on: [b]", "links: [b]", "extends: {service: b, file: other.yml}",
            "volumes_from: [container:elsewhere]", "image: other", "ipc: service:nobody", "pid: host", "network_mode: service:$X"})
    void servicesThatOnlyKnowEachOther_areNot(String line) {
        assertThat(Bonds.of(read("services:\n  a: {" + line + "}\n  b: {build: b, image: lab/bee}\n"), "docker-compose.yml").all())
                .isEmpty();
    }

    @Test
    void proposal_goesByPart_andKeepsBondsTogether() {
        ComposeFile file = read("""
                services:
                  grafana: {image: grafana/grafana}
                  ocs-a: {image: "simonsobs/ocs:latest", environment: [INSTANCE_ID=a]}
                  crossbar: {image: "simonsobs/ocs-crossbar:v1"}
                  proxy: {image: nginx}
                  sidecar: {image: telegraf, network_mode: "service:influxdb"}
                  influxdb: {image: "influxdb:1.7"}
                  thing: {image: thing}
                """);
        assertThat(new GroupProposal(new LikelyRoles(Catalogue.load())).propose(file, "docker-compose.yml").groups()).containsExactly(
                new Group("", java.util.List.of("ocs-a", "thing")), new Group("influxdb", java.util.List.of("sidecar", "influxdb")),
                new Group("crossbar", java.util.List.of("crossbar")), new Group("web", java.util.List.of("grafana", "proxy")));
    }

    @Test
    void proposal_takesWhatIsBuiltHereForWhatItsNameSays() {
        ComposeFile file = read("""
                services:
                  agent: {build: ./agent}
                  router: {build: {context: ., dockerfile: docker/crossbar/Dockerfile}, image: "lab/router:dev"}
                  store: {build: "https://github.com/lab/images.git#main:influxdb"}
                """);
        assertThat(new GroupProposal(new LikelyRoles(Catalogue.load())).propose(file, "docker-compose.yml").groups()).containsExactly(
                new Group("", java.util.List.of("agent")), new Group("influxdb", java.util.List.of("store")),
                new Group("crossbar", java.util.List.of("router")));
    }

    @Test
    void proposal_keepsAtTheRootWhatAnAgentIsBoundTo() {
        ComposeFile file = read("""
                services:
                  ocs-a: {image: "simonsobs/ocs:latest", network_mode: "service:crossbar"}
                  crossbar: {image: "simonsobs/ocs-crossbar:v1"}
                """);
        assertThat(new GroupProposal(new LikelyRoles(Catalogue.load())).propose(file, "c.yml").filled()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.4", "'3'", "3.4"})
    void oldFiles_getTheOlderFormOfTheNetwork(String version) {
        assertThat(SplitNetwork.usual(read("version: " + version + "\nservices: {}\n")).form())
                .isEqualTo(SplitNetwork.Form.EXTERNAL_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version: '3.5'", "version: 3.10", "version: 4", "name: x", "version: \"x\""})
    void newerFiles_getTheNewerForm(String line) {
        assertThat(SplitNetwork.usual(read(line + "\nservices: {}\n")).form()).isEqualTo(SplitNetwork.Form.NAME_AND_EXTERNAL);
    }
}
