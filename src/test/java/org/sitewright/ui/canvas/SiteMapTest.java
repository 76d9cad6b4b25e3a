package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sitewright.layout.CanvasSize;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Ink;
import org.sitewright.picture.Lettering;
import org.sitewright.picture.EdgeDrawing;
import org.sitewright.picture.PictureSamples;

class SiteMapTest {
    private final SiteMap map = new SiteMap(PictureSamples.lab(), PictureSamples.placeLab(PictureSamples.lab()), new EdgeDrawing());

    @Test
    void neighboursAreFoundByPlace() {
        assertThat(map.neighbour("crossbar", Direction.RIGHT)).contains("influxdb");
        assertThat(map.neighbour("crossbar", Direction.DOWN)).contains("ocs-aggregator");
        assertThat(map.neighbour("influxdb", Direction.UP)).contains("grafana");
        assertThat(map.neighbour("crossbar", Direction.LEFT)).isEmpty();
        assertThat(map.neighbour("nobody", Direction.LEFT)).isEmpty();
    }

    @Test
    void edgesAreFoundNearTheirRoute() {
        var edge = map.edges().iterator().next();
        Point on = map.route(edge).getFirst();
        assertThat(map.edgeNear(new Point(on.x() + 4, on.y() - 2), 6, _ -> false)).contains(edge);
        assertThat(map.edgeNear(new Point(on.x() + 12, on.y() - 2), 6, _ -> false)).isEmpty();
    }

    @Test
    void aMovedNodeIsFoundAtItsNewPlaceOnly() {
        SiteMap moved = map.withMoved(Map.of("crossbar", new Point(1000, 1000)));
        assertThat(moved.nodeAt(new Point(1010, 1010), 0)).contains("crossbar");
        assertThat(moved.nodeAt(new Point(60, 180), 0)).isEmpty();
        assertThat(moved.extent().contains(new Point(1010, 1010))).isTrue();
        assertThat(map.nodeAt(new Point(60, 180), 0)).contains("crossbar");
    }

    @Test
    void aPlaceOfTheViewStaysUnderTheMouseWhenZooming() {
        Viewport viewport = new Viewport(0.7, 13, -40);
        Point before = viewport.toPicture(300, 200);
        Viewport zoomed = viewport.zoomedAt(300, 200, 1.9);
        assertThat(zoomed.toPicture(300, 200).x()).isCloseTo(before.x(), within(1e-9));
        assertThat(zoomed.toPicture(300, 200).y()).isCloseTo(before.y(), within(1e-9));
        assertThat(viewport.zoomedAt(0, 0, 1000).scale()).isEqualTo(Viewport.LARGEST);
    }

    @Test
    void fittingNeverEnlarges() {
        CanvasSize room = new CanvasSize(760, 560);
        assertThat(Viewport.fitting(new Extent(0, 0, 10, 10), room, 1, 20).scale()).isEqualTo(1);
        Extent wide = new Extent(-500, 0, 1500, 100);
        assertThat(Viewport.fitting(wide, room, 1, 20).visible(800, 600).contains(wide)).isTrue();
    }

    @Test
    void aHighSiteIsFittedInWidthAndBeginsAtItsTop() {
        CanvasSize room = new CanvasSize(760, 560);
        Extent high = new Extent(100, 50, 1050, 2050);
        Viewport fitting = Viewport.fitting(high, room, 1, 20);
        assertThat(fitting.scale()).isCloseTo(0.8, within(1e-9));
        assertThat(fitting.toView(high).minX()).isCloseTo(20, within(1e-9));
        assertThat(fitting.toView(high).maxX()).isCloseTo(780, within(1e-9));
        assertThat(fitting.toView(high).minY()).isCloseTo(20, within(1e-9));
    }

    @Test
    void theWholeSiteIsShownOnDemandHoweverSmall() {
        Extent high = new Extent(100, 50, 1050, 2050);
        Viewport whole = Viewport.whole(high, new CanvasSize(760, 560), 1, 20);
        assertThat(whole.visible(800, 600).contains(high)).isTrue();
        assertThat(whole.scale()).isCloseTo(0.28, within(1e-9));
    }

    @Test
    void revealingWhatIsInViewMovesNothing() {
        Viewport viewport = new Viewport(1, 0, 0);
        assertThat(viewport.revealing(new Extent(5, 5, 100, 100), 800, 600, 40)).isEqualTo(viewport);
        assertThat(viewport.revealing(new Extent(-5, 5, 100, 100), 800, 600, 40).x()).isEqualTo(45);
    }

    @Test
    void aSiteTooHighToScrollThroughIsShownAsAWhole() {
        Extent endless = new Extent(0, 0, 950, 20_000);
        assertThat(Viewport.fitting(endless, new CanvasSize(760, 560), 1, 20).visible(800, 600).contains(endless)).isTrue();
    }

    @Test
    void theSiteCannotBeLostOutOfView() {
        Extent site = new Extent(0, 0, 100, 100);
        Viewport far = new Viewport(1, 5000, -5000).keptNear(site, 800, 600, 60);
        assertThat(far.toView(site).minX()).isEqualTo(740);
        assertThat(far.toView(site).maxY()).isEqualTo(60);
    }

    @Test
    void theStyleSheetKnowsEveryInkAndLettering() throws IOException {
        String css;
        try (InputStream in = CanvasView.class.getResourceAsStream("/org/sitewright/ui/canvas.css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Ink ink : Ink.values()) {
            if (ink != Ink.NONE) {
                assertThat(css).contains(".sw-fill-" + ink.styleName() + " {", ".sw-stroke-" + ink.styleName() + " {");
            }
        }
        for (Lettering lettering : Lettering.values()) {
            String size = String.valueOf(lettering.size()).replaceAll("\\.0$", "");
            assertThat(css).contains(".sw-letters-" + lettering.styleName() + " { -fx-font-size: " + size + "px;"
                    + (lettering.bold() ? " -fx-font-weight: bold;" : ""));
        }
    }
}
