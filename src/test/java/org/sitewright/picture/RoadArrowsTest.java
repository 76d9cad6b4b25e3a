package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sitewright.compose.ComposeReader;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.layout.Placement;
import org.sitewright.road.Roads;
import org.sitewright.session.SiteReader;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Roads on the picture. */
class RoadArrowsTest {
    private static final String LAB = """
            services:
              crossbar: {image: 'simonsobs/ocs-crossbar:v1', ports: ['127.0.0.1:8001:8001']}
              good: {image: 'simonsobs/ocs:v1', environment: ['SITE_HUB=ws://crossbar:8001/ws']}
              bad: {image: 'simonsobs/ocs:v1', environment: ['SITE_HUB=ws://10.1.1.1:8001/ws']}
              unknown: {image: 'simonsobs/ocs:v1', environment: ['SITE_HUB=ws://daq.lab:8001/ws']}
            """;

    private final SitePainter painter = new SitePainter();

    private SitePicture lab() {
        Site site = new Site("lab", List.of(new SitePart(new SiteFile("compose.yaml"),
                new ComposeReader().read(new YamlReader().read(SourceText.of(LAB))))), Variables.NONE);
        return painter.paint(site, List.of(), Roads.of(site));
    }

    @Test
    void aRoadHasTheLookOfItsVerdict_andSaysWhatThereIsToSay() {
        SitePicture picture = lab();
        assertThat(picture.edges()).isEmpty();
        assertThat(picture.roads()).extracting(PictureEdge::from, PictureEdge::kind).containsExactly(
                org.assertj.core.api.Assertions.tuple("good", PictureEdge.Kind.TALKS),
                org.assertj.core.api.Assertions.tuple("bad", PictureEdge.Kind.CANNOT_TALK),
                org.assertj.core.api.Assertions.tuple("unknown", PictureEdge.Kind.MAY_TALK));
        assertThat(picture.roads()).allMatch(road -> road.to().equals("crossbar") && road.condition().equals("HUB"));
        assertThat(new PictureWords().describe(picture.roads().get(1))).isEqualTo("bad does not get to crossbar. Looks for crossbar at "
                + "ws://10.1.1.1:8001/ws: cannot work. crossbar publishes port 8001 on 127.0.0.1 only, not on 10.1.1.1.");
    }

    @Test
    void roadsMoveNothing_andThoseThatWorkAreShownOnRequest() {
        SitePicture picture = lab();
        assertThat(painter.graph(picture).edges()).isEmpty();
        assertThat(picture.withRoads(false).edges()).extracting(PictureEdge::from).containsExactly("bad");
        assertThat(picture.withRoads(true).edges()).extracting(PictureEdge::from).containsExactly("good", "bad", "unknown");
        assertThat(new Legend(picture.withRoads(false)).entries()).hasSize(1);
        assertThat(new Legend(picture.withRoads(true)).entries()).hasSize(3);
        assertThat(new PictureWords().summary(picture.withRoads(true))).isEqualTo("4 services, no dependencies");
    }

    @Test
    void whatCannotWorkHasACross_whatNobodyKnowsAQuestionMark_whatWorksNeither() {
        SitePicture picture = lab();
        Placement placement = new LayeredLayout().place(painter.graph(picture), Map.of(), Optional.empty());
        SiteDrawing drawing = SiteDrawing.of(picture.withRoads(true), placement);
        List<List<Shape>> arrows = drawing.parts().stream().filter(part -> part.role() == SiteDrawing.Role.EDGE).map(SiteDrawing.Part::shapes).toList();
        assertThat(arrows).hasSize(3);
        assertThat(arrows).extracting(List::size).containsExactlyInAnyOrder(2, 4, 5);
        assertThat(arrows.stream().flatMap(List::stream).filter(Shape.TextRun.class::isInstance).map(shape -> ((Shape.TextRun) shape).text()))
                .containsExactly("?");
    }

    @Test
    void callsByName_areRoads_whereTheyAreKnownAsSuch() {
        Site site = ((SiteReader.Reading.Read) new SiteReader(Map.of())
                .read(Path.of("src/test/resources/org/sitewright/sites/observatory"), remark -> { })).site().site();
        SitePicture without = painter.paint(site, List.of());
        SitePicture with = painter.paint(site, List.of(), Roads.of(site));
        assertThat(with.edges()).extracting(PictureEdge::key).isEqualTo(without.edges().stream().map(PictureEdge::key).toList());
        assertThat(with.edges()).anyMatch(edge -> edge.kind() == PictureEdge.Kind.TALKS);
        assertThat(painter.graph(with)).isEqualTo(painter.graph(without));
        assertThat(new PictureWords().summary(with)).isEqualTo(new PictureWords().summary(without));
    }
}
