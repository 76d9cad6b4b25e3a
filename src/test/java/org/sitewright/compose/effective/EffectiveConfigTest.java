package org.sitewright.compose.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeFile;

class EffectiveConfigTest {
    @Test
    void aliasesAndMergesAreWrittenOut_ownEntriesFirst() {
        Value.Members service = Effective.service("""
                x-env: &env {LOG: info, TZ: UTC}
                x-more: &more {TZ: CET, X: 1}
                services:
                  a:
                    environment:
                      <<: [*env, *more]
                      LOG: debug
                    labels: *more
                """);
        assertThat(service.member("environment")).hasValue(Effective.service("""
                services:
                  a:
                    environment: [X=1, LOG=debug, TZ=UTC]
                """).member("environment").orElseThrow());
        assertThat(service.member("labels").orElseThrow()).hasToString("{TZ=\"CET\", X=\"1\"}");
    }

    @Test
    void aServiceThatIsAnAliasIsThatService() {
        Value.Members service = Effective.service("""
                services:
                  b: &b {image: x, ports: ['80']}
                  a: *b
                """);
        assertThat(service.text("image")).isEqualTo("x");
    }

    @Test
    void aliasBombsAreCutOff() {
        StringBuilder text = new StringBuilder("x-0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            text.append("x-").append(i).append(": &x").append(i).append(" [").append(("*x" + (i - 1) + ", ").repeat(7)).append("*x")
                    .append(i - 1).append("]\n");
        }
        text.append("services:\n  a:\n    command: *x11\n  b: {image: y}\n");
        EffectiveConfig config = Effective.config(text.toString(), Map.of());
        assertThat(config.cutOff()).isTrue();
        assertThat(config.services().get("b").text("image")).isEqualTo("y");
    }

    @Test
    void anAliasWithinItsOwnAnchorEnds() {
        assertThat(Effective.config("services:\n  a:\n    command: &c [x, *c]\n", Map.of()).services()).containsKey("a");
    }

    @Test
    void volumesAndNetworksHaveTheirRealNames() {
        EffectiveConfig config = Effective.config("""
                services:
                  a: {image: x}
                volumes:
                  plain:
                  named: {name: "v-${N}"}
                  out: {external: true}
                  old: {external: {name: older}}
                  bound: {driver_opts: {type: none, o: bind, device: ./d}}
                networks:
                  default: {name: ocs-net, external: true}
                  own: {driver: bridge, labels: [a=b]}
                """, Map.of("N", "1"));
        assertThat(config.volumes()).hasToString("{lab_plain={}, v-1={}, out={external=true}, older={external=true},"
                + " lab_bound={driver_opts={type=\"none\", o=\"bind\", device=/srv/lab/d}}}");
        assertThat(config.networks()).hasToString("{ocs-net={external=true}, lab_own={driver=\"bridge\", labels={a=\"b\"}}}");
        assertThat(config.services().get("a").member("networks").orElseThrow()).hasToString("{ocs-net={}}");
    }

    @Test
    void aNetworkModeLeavesNoNetworks() {
        assertThat(Effective.service("services:\n  a: {image: x, network_mode: host}\n").member("networks")).isEmpty();
    }

    @Test
    void namesThatComposeGivesAreThere() {
        Value.Members service = Effective.service("services:\n  a: {build: .}\n");
        assertThat(service.text("image")).isEqualTo("lab-a");
        assertThat(service.text("container_name")).isEqualTo("lab-a-1");
        assertThat(Effective.service("services:\n  a: {image: x, container_name: mine}\n").text("container_name")).isEqualTo("mine");
    }

    @Test
    void extensionsOfAServiceAreLeftOut_andResetKeysToo() {
        Value.Members service = Effective.service("services:\n  a: {x-note: y, image: x, ports: !reset [], labels: {a: !reset null}}\n");
        assertThat(service.members()).containsOnlyKeys("image", "labels", "networks", "container_name");
        assertThat(service.member("labels")).hasValue(Value.Members.NONE);
    }

    @Test
    void unsetVariablesAreToldAndEmpty() {
        EffectiveConfig config = Effective.config("services:\n  a: {image: \"x:${TAG}\", user: \"${UID:-1}\"}\n", Map.of());
        assertThat(config.unset()).containsExactly("TAG");
        assertThat(config.services().get("a").text("image")).isEqualTo("x:");
    }

    // --- extends

    @Test
    void aServiceIsMergedWithWhatItExtends() {
        Value.Members service = Effective.service("""
                services:
                  base:
                    image: x
                    command: [old]
                    environment: {A: 1, B: 1}
                    volumes: ['./a:/a', './b:/b']
                    ports: ['80:80']
                    cap_add: [A]
                    dns: 1.1.1.1
                    devices: ['/dev/a:/dev/x']
                  a:
                    extends: {service: base}
                    command: [new]
                    environment: [B=2]
                    volumes: ['./c:/b']
                    ports: ['80:80', '81:81']
                    cap_add: [B, A]
                    dns: [2.2.2.2]
                    devices: ['/dev/b:/dev/x']
                """);
        assertThat(service).isEqualTo(Effective.service("""
                services:
                  a:
                    image: x
                    command: [new]
                    environment: {A: 1, B: 2}
                    volumes: ['./a:/a', './c:/b']
                    ports: ['80:80', '81:81']
                    cap_add: [A, B]
                    dns: [1.1.1.1, 2.2.2.2]
                    devices: ['/dev/b:/dev/x']
                """));
    }

    @Test
    void overrideAndResetTakeTheBasesValueAway() {
        Value.Members service = Effective.service("""
                services:
                  base: {image: x, ports: ['80:80'], cap_add: [A]}
                  a: {extends: base, ports: !override ['81:81'], cap_add: !reset []}
                """);
        assertThat(service).isEqualTo(Effective.service("services:\n  a: {image: x, ports: ['81:81']}\n"));
    }

    @Test
    void aBaseOfAnotherFileCountsItsPathsFromThere() {
        ComposeFile other = Effective.file("services:\n  base: {extends: root, volumes: ['./d:/d']}\n  root: {image: x}\n");
        ComposeFile file = Effective.file("services:\n  a:\n    extends: {file: common/base.yaml, service: base}\n");
        Surroundings surroundings = Surroundings.of(file, Effective.variables(Map.of()), Effective.FOLDER)
                .withFiles(path -> path.equals("/srv/lab/common/base.yaml") ? Optional.of(other) : Optional.empty());
        Value.Members service = EffectiveConfig.of(file, surroundings).services().get("a");
        assertThat(service).isEqualTo(Effective.service("services:\n  a: {image: x, volumes: ['./common/d:/d']}\n"));
    }

    @Test
    void aBaseThatCannotBeReadStays_itsFileAbsolute() {
        Value.Members service = Effective.service("services:\n  a:\n    extends: {file: ../base.yaml, service: b}\n");
        assertThat(service.member("extends").orElseThrow()).hasToString("{service=\"b\", file=/srv/base.yaml}");
    }

    @Test
    void servicesThatExtendEachOtherEnd() {
        Value.Members service = Effective.service("services:\n  a: {extends: b, image: x}\n  b: {extends: a, user: y}\n");
        assertThat(service.text("image")).isEqualTo("x");
        assertThat(service.member("extends")).isPresent();
    }

    // --- differences

    @Test
    void differencesSayWhere() {
        EffectiveConfig before = Effective.config("services:\n  a: {image: x, volumes: ['./a:/a', './b:/b'], environment: [P=1]}\n  b: {image: y}\n", Map.of());
        EffectiveConfig after = Effective.config("services:\n  a: {image: z, volumes: ['./a:/a', './c:/b'], environment: [P=2]}\n", Map.of());
        assertThat(EffectiveDifference.between(before.services(), after.services()).stream().map(EffectiveDifference::toString))
                .containsExactly("a.image: \"x\" -> \"z\"", "a.volumes[1].source: /srv/lab/b -> /srv/lab/c", "a.environment.P", "b");
        assertThat(EffectiveDifference.between(before.services(), before.services())).isEmpty();
    }
}
