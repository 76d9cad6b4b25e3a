package org.sitewright.ocs.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

class SiteConfigTest {
    private static final String TEXT = """
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
            hosts:
              ocs-docker: {agent-instances: []}
              cryo:
                wamp_server: "ws://10.10.10.2:8001/ws"
                agent-instances: []
              empty: {wamp_server: '', wamp_http: }
              twice: {wamp_server: ws://a:1/ws, wamp_server: ws://b:1/ws}
              base: &base {wamp_server: ws://c:1/ws}
              merged: {<<: *base, agent-instances: []}
              nothing:
            """;

    private static SiteConfig config(String text) {
        return SiteConfig.of(new YamlReader().read(SourceText.of(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "ocs-docker, ws://crossbar:8001/ws, hub.wamp_server, http://crossbar:8001/call",
        "cryo, ws://10.10.10.2:8001/ws, hosts.cryo.wamp_server, http://crossbar:8001/call",
        "empty, ws://crossbar:8001/ws, hub.wamp_server, http://crossbar:8001/call",
        "twice, ws://b:1/ws, hosts.twice.wamp_server, http://crossbar:8001/call",
        "merged, ws://c:1/ws, hosts.merged.wamp_server, http://crossbar:8001/call",
        "nothing, ws://crossbar:8001/ws, hub.wamp_server, http://crossbar:8001/call"})
    void aHostsOwnRouterGoesBeforeTheHubs(String host, String server, String path, String http) {
        Router router = config(TEXT).router(host).orElseThrow();
        assertThat(router.server().orElseThrow().text()).isEqualTo(server);
        assertThat(router.server().orElseThrow().path().toString()).isEqualTo(path);
        assertThat(router.http().orElseThrow().text()).isEqualTo(http);
    }

    @Test
    void aHostWithoutAnEntryIsLocalhost_orNothing() {
        assertThat(config(TEXT).router("OCS-docker")).isEmpty();
        assertThat(config(TEXT + "  localhost: {wamp_http: http://here:1/call}\n").router("OCS-docker").orElseThrow().http().orElseThrow().path())
                .isEqualTo(YamlPath.of("hosts", "localhost", "wamp_http"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''", "[1, 2]", "hub: x", "hosts: [a]", "hub: {wamp_server: {a: b}}", "hub: {wamp_server: *gone}"})
    void whatOcsWouldNotTakeIsLeftOut(String text) {
        SiteConfig config = config(text + "\n");
        assertThat(config.hub().router().server()).isEmpty();
        assertThat(config.router("localhost")).isEmpty();
    }

    @Test
    void twoReadingsOfOneTextAreEqual() {
        assertThat(config(TEXT)).isEqualTo(config(TEXT)).hasSameHashCodeAs(config(TEXT)).isNotEqualTo(config(TEXT + "#\n"));
    }
}
