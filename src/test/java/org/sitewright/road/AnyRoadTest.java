package org.sitewright.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.sitewright.site.Site;
import org.sitewright.text.TextRange;

/** Whatever an agent is told, there is an answer, it has its reasons, and what is offered to mend it does so. */
class AnyRoadTest {
    @Provide
    Arbitrary<String> agents() {
        Arbitrary<String> addresses = Combinators.combine(Arbitraries.of("ws", "wss", "http", "WS", ""),
                Arbitraries.of("crossbar", "crosbar", "localhost", "127.0.0.1", "10.1.1.1", "daq.lab", "[::1]", "db", "host.docker.internal", "?"),
                Arbitraries.of("", ":8001", ":8002", ":80010", ":x"), Arbitraries.of("", "/ws", "/call", "/ws/", "/ ws"))
                .as((scheme, host, port, path) -> (scheme.isEmpty() ? "" : scheme + "://") + host + port + path);
        Arbitrary<String> texts = Arbitraries.strings().withCharRange(' ', '~').excludeChars('\'', '"', '\\', '$', '{', '}').ofMaxLength(20);
        Arbitrary<String> modes = Arbitraries.of("init: true", "network_mode: host", "network_mode: none", "network_mode: bridge", "network_mode: 'service:crossbar'",
                "network_mode: 'service:agent'", "network_mode: 'container:x'", "networks: [net]", "networks: {net: , default: }");
        return Combinators.combine(Arbitraries.oneOf(addresses, addresses, texts), modes)
                .as((address, mode) -> mode + ", environment: {SITE_HUB: '" + address + "', SITE_HTTP: '" + address + "'}");
    }

    @Provide
    Arbitrary<String> routers() {
        return Arbitraries.of("ports: ['127.0.0.1:8001:8001']", "ports: ['8001:8001']", "ports: ['9001:8001', '10.1.1.1:8001:8001']", "init: true",
                "network_mode: host", "network_mode: 'service:agent'", "networks: [net]", "environment: [OCS_PORT=8002]", "volumes: ['./x:/ocs/.crossbar']");
    }

    @Property(tries = 500)
    void everyRoadHasAnAnswerWithItsReasons(@ForAll("agents") String agent, @ForAll("routers") String router) {
        Site site = new RoadSites().file("compose.yaml", "services:\n  agent: {image: 'simonsobs/ocs:v1', " + agent + "}\n"
                + "  crossbar: {image: 'simonsobs/ocs-crossbar:v1', " + router + "}\n  db: {image: 'influxdb:1.8', ports: ['8086:8086']}\n").site();
        int length = site.compose(RoadSites.MAIN).orElseThrow().tree().text().length();
        List<Road> roads = Roads.of(site).all();
        assertThat(roads).hasSize(1);
        for (Road road : roads) {
            assertThat(road.works()).isEqualTo(road.cause() == Road.Cause.NONE);
            assertThat(road.decision().mark()).isEqualTo(switch (road.verdict()) {
                case WORKS -> Step.Mark.GOOD;
                case CANNOT -> Step.Mark.BAD;
                case UNKNOWN -> Step.Mark.OPEN;
            });
            assertThat(RoadSites.explanation(road)).isNotBlank().doesNotContain("{");
            road.steps().stream().flatMap(step -> step.where().stream()).map(where -> where.in(site).orElseThrow())
                    .forEach(range -> assertThat(new TextRange(0, length).contains(range)).isTrue());
            for (Mend mend : road.mends()) {
                Road after = RoadSites.road(RoadSites.mended(site, mend), "agent", Road.Kind.HUB);
                assertThat(after.cannot()).as(new RoadWords().mend(mend) + ": " + RoadSites.explanation(after)).isFalse();
            }
        }
    }
}
