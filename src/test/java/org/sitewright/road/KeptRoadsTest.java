package org.sitewright.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.session.Session;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;

/** What is taken over from the roads before a change is what would be found anew. */
class KeptRoadsTest {
    private static final KeyTable KEYS = KeyTable.load();
    private static final SiteFile OTHER = new SiteFile("web/compose.yaml");
    private static final String MAIN = """
            networks:
              default:
                name: ocs-net
            services:
              crossbar:
                image: simonsobs/ocs-crossbar:v1
                ports:
                  - "127.0.0.1:8001:8001"
              agent-a:
                image: simonsobs/socs:v1
                hostname: lab
                environment:
                  - INSTANCE_ID=a
                volumes:
                  - .:/config:ro
              agent-b:
                image: simonsobs/socs:v1
                network_mode: host
                environment:
                  - INSTANCE_ID=b
                  - SITE_HUB=ws://127.0.0.1:8001/ws
                  - SITE_HTTP=http://127.0.0.1:8001/call
                volumes:
                  - .:/config:ro
              agent-c:
                image: simonsobs/socs:v1
                network_mode: service:side
                environment:
                  INSTANCE_ID: c
                  SITE_HUB: ws://router:8001/ws
              side:
                image: busybox:1
                networks:
                  default:
                    aliases: [router]
              publisher:
                image: simonsobs/ocs:v1
                hostname: lab
                environment: [INSTANCE_ID=influx]
                volumes: [".:/config:ro"]
              influxdb:
                image: influxdb:1.8
            """;
    private static final String WEB = """
            services:
              grafana:
                image: grafana/grafana:9
              agent-d:
                image: simonsobs/socs:v1
                environment: [INSTANCE_ID=d, "SITE_HUB=ws://crosbar:8001/ws"]
            networks:
              default:
                external: true
                name: ocs-net
            """;
    private static final String CONFIG = """
            hub:
              wamp_server: ws://crossbar:8001/ws
              wamp_http: http://crossbar:8001/call
              wamp_realm: test_realm
              address_root: observatory
            hosts:
              lab:
                agent-instances:
                  - {agent-class: FakeDataAgent, instance-id: a}
                  - {agent-class: HWPGripperAgent, instance-id: b}
                  - {agent-class: InfluxDBAgent, instance-id: influx}
            """;
    /** Lines that change what a service is to others. */
    private static final List<String> LINES = List.of("    ports: ['8001:8001']\n", "    container_name: router\n", "    hostname: crossbar\n", "    network_mode: host\n",
            "    image: simonsobs/ocs-crossbar:v2\n", "  crosbar:\n    image: influxdb:2\n", "      - OCS_PORT=8002\n", "    networks: [default, lab]\n",
            "  new:\n    image: simonsobs/socs:v1\n    volumes: ['/x:/config']\n", "# a note\n", "  router:\n    image: simonsobs/ocs-crossbar:v1\n", "      - x\n");

    private static Session session() {
        Site site = new RoadSites().file("compose.yaml", MAIN).file(OTHER.name(), WEB).config(CONFIG).site();
        return new Session(site, KEYS, Runnable::run, Runnable::run);
    }

    private static Roads roads(Session session) {
        return session.snapshot().roads();
    }

    private static void replace(Session session, String old, String text) {
        int at = session.text().content().indexOf(old);
        session.type(TextPatch.of(new TextChange(at, at + old.length(), text)), "test");
    }

    @Property(tries = 300)
    void anyChanges(@ForAll long seed) {
        Random random = new Random(seed);
        Session session = session();
        for (int i = 0; i < 12; i++) {
            session.show(session.snapshot().files().get(random.nextInt(3)), "test");
            change(session, random);
            Roads anew = Roads.of(session.snapshot().site());
            assertThat(roads(session)).as("after %s", session.text().content()).isEqualTo(anew);
            anew.all().forEach(road -> assertThat(roads(session).from(road.from())).isEqualTo(anew.from(road.from())));
        }
    }

    private static void change(Session session, Random random) {
        SourceText text = session.text();
        int line = random.nextInt(text.lineCount());
        TextChange change = switch (random.nextInt(5)) {
            case 0 -> new TextChange(text.lineStart(line), text.lineStart(line), LINES.get(random.nextInt(LINES.size())));
            case 1 -> new TextChange(text.lineStart(line), line + 1 < text.lineCount() ? text.lineStart(line + 1) : text.length(), "");
            case 2 -> {
                int at = text.lineStart(line);
                int end = text.lineEnd(line);
                String moved = text.content().substring(at, end) + "\n";
                int to = text.lineStart(random.nextInt(text.lineCount()));
                yield new TextChange(to, to, moved);
            }
            case 3 -> new TextChange(text.lineEnd(line), text.lineEnd(line), "x");
            default -> {
                int at = random.nextInt(text.length() + 1);
                yield new TextChange(at, Math.min(text.length(), at + 1), random.nextBoolean() ? "" : "b");
            }
        };
        session.type(TextPatch.of(change), "test");
    }

    @Test
    void aRoadOfNoneThatChanged_isTheSameObject() {
        Session session = session();
        Road before = road(session, "agent-a");
        replace(session, "INSTANCE_ID=b", "INSTANCE_ID=bb");
        assertThat(road(session, "agent-a")).isSameAs(before);
    }

    @Test
    void itsPlaces_moveWithTheText() {
        Session session = session();
        Road before = road(session, "publisher");
        replace(session, "SITE_HTTP", "LOGLEVEL=debug\n      - SITE_HTTP");
        assertThat(road(session, "publisher")).isSameAs(before);
        Site site = session.snapshot().site();
        assertThat(before.steps().stream().flatMap(step -> step.where().stream()).filter(where -> where.service().equals("publisher"))
                .map(where -> RoadSites.text(site, where))).contains("lab", "\".:/config:ro\"", "publisher");
    }

    @Test
    void crossbarLeavesTheNetwork_andItsAgentsKnow() {
        Session session = session();
        assertThat(road(session, "agent-a").works()).isTrue();
        replace(session, "    ports:\n      - \"127.0.0.1:8001:8001\"\n", "    network_mode: none\n");
        assertThat(road(session, "agent-a").cannot()).isTrue();
    }

    private static Road road(Session session, String service) {
        return roads(session).from(SitePlace.service(RoadSites.MAIN, service)).getFirst();
    }
}
