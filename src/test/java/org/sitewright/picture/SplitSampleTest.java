package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.SampleSite;
import org.sitewright.disk.UserFolders;
import org.sitewright.layout.Box;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SiteReader;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitPlan;

/** The sample site as a split leaves it: its agents know the router from the site config file alone. */
class SplitSampleTest {
    @TempDir
    private Path folder;
    private Path site;

    @BeforeEach
    void split() throws IOException {
        site = new SampleSite(folder.resolve("yale-lab")).copy();
        UserFolders user = UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder);
        SplitDraft draft = ((SplitDesk.Reading.Ready<SplitDraft>) new SplitDesk(Map.of(), KeyTable.load(), user).read(site)).draft();
        PlanResult<SplitPlan> result = draft.plan(draft.firstRequest());
        assertThat(draft.write(((PlanResult.Planned<SplitPlan>) result).plan())).isInstanceOf(PlanWriting.Written.class);
    }

    private SitePicture picture() {
        return new SitePainter().paint(((SiteReader.Reading.Read) new SiteReader(Map.of()).read(site, remark -> { })).site().site(), List.of());
    }

    private static Map<String, String> notes(SitePicture picture) {
        Map<String, String> notes = new HashMap<>();
        picture.edges().forEach(edge -> notes.put(NodeIds.service(edge.from()) + " " + NodeIds.service(edge.to()), edge.note()));
        return notes;
    }

    @Test
    void allThatWereJoinedAreJoinedOverTheNetwork() {
        SitePicture picture = picture();
        assertThat(picture.edges()).allMatch(edge -> edge.kind() == PictureEdge.Kind.BY_NAME && edge.condition().equals("ocs-net"));
        assertThat(notes(picture)).containsOnlyKeys("ocs-registry crossbar", "ocs-aggregator crossbar", "ocs-influx-publisher crossbar",
                "ocs-influx-publisher influxdb", "ocs-fake-data1 crossbar", "ocs-LSA22Z2 crossbar", "grafana influxdb", "ocs-web crossbar");
        assertThat(notes(picture).get("ocs-registry crossbar")).isEqualTo("hub.wamp_server in default.yaml names crossbar; "
                + "ocs-registry is started after crossbar, as the comment in place of its dependency says");
        assertThat(notes(picture).get("grafana influxdb"))
                .isEqualTo("grafana is started after influxdb, as the comment in place of its dependency says");
        assertThat(new PictureWords().summary(picture)).isEqualTo("10 services, no dependencies, 8 by name");
    }

    @Test
    void withoutItsComments_agentsStillCallTheRouter_andThePublisherItsDatabase() throws IOException {
        for (String file : List.of("docker-compose.yaml", "web/docker-compose.yaml")) {
            Path path = site.resolve(file);
            Files.writeString(path, Files.readString(path).replace("# Split: ", "# "));
        }
        assertThat(notes(picture())).containsOnlyKeys("ocs-registry crossbar", "ocs-aggregator crossbar", "ocs-influx-publisher crossbar",
                "ocs-fake-data1 crossbar", "ocs-LSA22Z2 crossbar", "ocs-influx-publisher influxdb");
    }

    @Test
    void noArrowGoesThroughANode() {
        SitePicture picture = picture();
        Placement placement = new LayeredLayout().place(new SitePainter().graph(picture), Map.of(), Optional.empty());
        Routes routes = new Routes(placement.nodes(), placement.routes());
        for (PictureEdge edge : picture.edges()) {
            List<Point> route = routes.of(edge).orElseThrow();
            placement.nodes().forEach((id, box) -> {
                for (int i = 1; i < route.size(); i++) {
                    assertThat(goesThrough(box, route.get(i - 1), route.get(i))).as("%s through %s", edge, id).isFalse();
                }
            });
        }
    }

    /** Whether a level or upright part of an arrow has something of a node's inside. */
    private static boolean goesThrough(Box box, Point from, Point to) {
        return Math.min(from.x(), to.x()) < box.right() - 1 && Math.max(from.x(), to.x()) > box.x() + 1
                && Math.min(from.y(), to.y()) < box.bottom() - 1 && Math.max(from.y(), to.y()) > box.y() + 1;
    }
}
