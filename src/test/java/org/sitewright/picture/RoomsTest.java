package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Checker;
import org.sitewright.check.rules.Rules;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.layout.Box;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.layout.Placement;
import org.sitewright.session.SiteReader;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** The files of a site as rooms on their network. */
class RoomsTest {
    private static final String AGENTS = "docker-compose.yaml";
    private static final String CROSSBAR = "crossbar/docker-compose.yaml";

    private final SitePainter painter = new SitePainter();
    private final Site site = ((SiteReader.Reading.Read) new SiteReader(Map.of())
            .read(Path.of("src/test/resources/org/sitewright/sites/observatory"), remark -> { })).site().site();
    private final SitePicture picture = paint(site);

    private SitePicture paint(Site painted) {
        return painter.paint(painted, new Checker(Rules.all(KeyTable.load())).check(painted).findings());
    }

    private static SitePart part(String name, String text) {
        return new SitePart(new SiteFile(name), new ComposeReader().read(new YamlReader().read(SourceText.of(text))));
    }

    private Placement placed(SitePicture shown) {
        return new LayeredLayout().place(painter.graph(shown), Map.of(), Optional.empty());
    }

    @Test
    void eachFileIsARoom_thoseThatAreCalledFirst() {
        assertThat(picture.groups()).extracting(PictureGroup::id)
                .containsExactly(CROSSBAR, "influxdb/docker-compose.yaml", "web/docker-compose.yaml", AGENTS);
        assertThat(picture.groups()).extracting(PictureGroup::title).contains("crossbar · docker-compose.yaml", "observatory · docker-compose.yaml");
        assertThat(picture.groups()).extracting(PictureGroup::kind).containsOnly(PictureGroup.Kind.CUSTOM);
        assertThat(picture.node("crossbar (" + CROSSBAR + ")").orElseThrow().group()).isEqualTo(CROSSBAR);
    }

    @Test
    void servicesCallEachOtherFromRoomToRoom_byNameOverTheNetwork() {
        List<String> calls = picture.edges().stream().filter(edge -> edge.kind() == PictureEdge.Kind.BY_NAME)
                .map(edge -> NodeIds.service(edge.from()) + " " + NodeIds.service(edge.to()) + " " + edge.condition()).toList();
        assertThat(calls).containsExactlyInAnyOrder("ocs-aggregator crossbar ocs-net", "ocs-influx-publisher crossbar ocs-net",
                "ocs-influx-publisher influxdb ocs-net", "fake-data1 crossbar ocs-net", "grafana influxdb ocs-net", "ocs-web crossbar ocs-net");
        assertThat(picture.edges()).extracting(PictureEdge::problem).containsOnly(PictureEdge.Problem.NONE);
        assertThat(new PictureWords().describe(picture.edges().stream().filter(edge -> edge.kind() == PictureEdge.Kind.BY_NAME).findFirst()
                .orElseThrow())).isEqualTo("ocs-aggregator (docker-compose.yaml) reaches crossbar (crossbar/docker-compose.yaml) by name "
                + "over ocs-net: environment of ocs-aggregator names crossbar");
    }

    @Test
    void theLegendTellsOfCallsByName_onlyWhereThereAreSome() {
        assertThat(new Legend(picture).draw().toString()).contains("by name over ocs-net");
        assertThat(new Legend(paint(new Site("one", List.of(part("compose.yaml", "services: {a: {image: b:1, depends_on: [c]}, c: {image: c:1}}")),
                Variables.NONE))).draw().toString()).doesNotContain("by name");
    }

    @Test
    void theNetworkIsTheGroundBelowItsRooms() {
        assertThat(picture.networks()).extracting(PictureNetwork::id).containsExactly("ocs-net");
        Placement placement = placed(picture);
        List<Grounds.Ground> grounds = Grounds.of(picture, placement);
        assertThat(grounds).extracting(ground -> ground.group().kind()).startsWith(PictureGroup.Kind.NETWORK).hasSize(6);
        Box network = grounds.getFirst().box();
        grounds.subList(1, 5).forEach(room -> assertThat(network.union(room.box())).as(room.group().id()).isEqualTo(network));
        placement.groups().values().forEach(room -> assertThat(room.y() - network.y()).as("room for the heading").isGreaterThan(20));
    }

    @Test
    void aRoomThatIsNotOnTheNetwork_standsOnNoGround() {
        String net = "networks: {default: {external: true, name: ocs-net}}\n";
        Site mixed = new Site("mixed", List.of(part("compose.yaml", "services: {z: {image: a:1}}"),
                part("a/compose.yaml", net + "services: {a: {image: a:1}}"), part("b/compose.yaml", net + "services: {b: {image: a:1}}")),
                Variables.NONE);
        SitePicture shown = paint(mixed);
        Placement placement = new Placement(Map.of(), Map.of("a/compose.yaml", new Box(0, 0, 100, 100), "compose.yaml", new Box(120, 0, 100, 100),
                "b/compose.yaml", new Box(240, 0, 100, 100)), Map.of());
        List<Box> network = Grounds.of(shown, placement).stream().filter(ground -> ground.group().kind() == PictureGroup.Kind.NETWORK)
                .map(Grounds.Ground::box).toList();
        assertThat(network).hasSize(2).allMatch(box -> box.width() < 150);
    }

    @Test
    void whatIsOnAnotherNetworkThanItsRoomSaysSo() {
        assertThat(picture.node("ocs-LSA99ZZ (" + AGENTS + ")").orElseThrow().chips()).extracting(Chip::text).contains("host network");
        assertThat(picture.node("ocs-aggregator (" + AGENTS + ")").orElseThrow().chips()).extracting(Chip::kind).doesNotContain(Chip.Kind.NETWORK);
    }

    @Test
    void whatIsOnTheHostsNetworkHasGroundOfItsOwnInItsRoom() {
        Placement placement = placed(picture);
        Box node = placement.nodes().get("ocs-LSA99ZZ (" + AGENTS + ")");
        List<Grounds.Ground> grounds = Grounds.of(picture, placement);
        Grounds.Ground own = grounds.getLast();
        assertThat(own.group().kind()).isEqualTo(PictureGroup.Kind.HOST);
        assertThat(own.box().union(node)).isEqualTo(own.box());
        Box room = placement.groups().get(AGENTS);
        assertThat(room.union(own.box())).as("the room around it").isEqualTo(room);
        assertThat(placement.nodes().entrySet()).filteredOn(other -> !other.getKey().startsWith("ocs-LSA99ZZ"))
                .noneMatch(other -> other.getValue().x() < own.box().right() && own.box().x() < other.getValue().right()
                        && other.getValue().y() < own.box().bottom() && own.box().y() < other.getValue().bottom());
        assertThat(new GroundDrawing().title(own.group(), own.box(), false)).isEmpty();
    }

    @Test
    void aDependencyOnAServiceOfAnotherProjectLeadsThere_asOneThatCannotWork() {
        String net = "networks: {default: {external: true, name: ocs-net}}\n";
        SitePicture shown = paint(new Site("apart", List.of(part("compose.yaml", net + "services: {a: {image: a:1, depends_on: [db, gone]}}"),
                part("b/compose.yaml", net + "services: {db: {image: a:1}}")), Variables.NONE));
        assertThat(shown.edges()).extracting(PictureEdge::to, PictureEdge::problem).containsExactly(
                tuple("db (b/compose.yaml)", PictureEdge.Problem.OTHER_FILE), tuple("gone (compose.yaml)", PictureEdge.Problem.UNDEFINED));
        assertThat(new PictureWords().describe(shown.edges().getFirst()))
                .isEqualTo("a (compose.yaml) waits for db (b/compose.yaml): Compose does not reach over files");
        assertThat(painter.graph(shown).edges()).hasSize(1);
    }

    @Test
    void servicesOfOneNameInTwoFilesAreTwoNodes_withFindingsOfTheirOwn() {
        Site twins = new Site("twins", List.of(part("compose.yaml", "services: {db: {image: a}}"), part("b/compose.yaml", "services: {db: {image: a:1}}")),
                Variables.NONE);
        SitePicture shown = paint(twins);
        assertThat(shown.nodes()).extracting(PictureNode::name).containsExactly("db", "db");
        assertThat(shown.nodes()).extracting(PictureNode::findings).containsExactly(1, 0);
        NodeIds ids = new NodeIds(twins);
        assertThat(shown.nodes()).extracting(node -> ids.place(node.id()).orElseThrow())
                .containsExactly(SitePlace.service(new SiteFile("compose.yaml"), "db"), SitePlace.service(new SiteFile("b/compose.yaml"), "db"));
    }

    @Test
    void aDependencyOnAnIncludedFileIsDrawnAsOne_andNothingBesides() {
        SitePart main = part("compose.yaml", "include: [b/compose.yaml]\nservices: {a: {image: a:1, depends_on: [db], environment: [U=http://db:1]}}");
        SitePart included = new SitePart(new SiteFile("b/compose.yaml"), part("b", "services: {db: {image: a:1}}").compose(), main.file());
        SitePicture shown = paint(new Site("one", List.of(main, included), Variables.NONE));
        assertThat(shown.edges()).extracting(PictureEdge::to, PictureEdge::kind, PictureEdge::problem)
                .containsExactly(tuple("db (b/compose.yaml)", PictureEdge.Kind.DEPENDS_ON, PictureEdge.Problem.NONE));
    }

    @Test
    void aTitleCoversTheArrowsBehindIt_butNoNode() {
        List<SiteDrawing.Part> parts = SiteDrawing.of(picture, placed(picture)).parts();
        List<String> order = parts.stream().map(part -> part.role() == SiteDrawing.Role.GROUND && part.description().isEmpty() ? "TITLE"
                : part.role().name()).distinct().toList();
        assertThat(order).containsSubsequence("GROUND", "EDGE", "TITLE", "NODE");
    }

    @Test
    void aSiteOfOneFileHasNoRooms_andItsNodesAreCalledAsItsServices() {
        SitePicture shown = paint(new Site("one", List.of(part("compose.yaml", "services: {a: {image: b:1, environment: [U=http://c:1]}, c: {image: c:1}}")),
                Variables.NONE));
        assertThat(shown.nodes()).extracting(PictureNode::id).containsExactly("a", "c");
        assertThat(shown.networks()).isEmpty();
        assertThat(shown.edges()).isEmpty();
        assertThat(shown.groups()).extracting(PictureGroup::kind).containsExactly(PictureGroup.Kind.NETWORK);
    }
}
