package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.SampleSite;
import org.sitewright.layout.Box;
import org.sitewright.layout.CanvasSize;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.layout.LayoutEdge;
import org.sitewright.layout.Placement;
import org.sitewright.session.SiteOpener;

/** How large sites are shown on canvases as windows have them: the first two are those of 1280×800 and 1920×1080. */
class FittedScaleTest {
    /** What margins and controls take. */
    private static final double ACROSS = 32;
    private static final double DOWN = 70;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"420, 585, 0.70", "640, 860, 0.99", "1200, 900, 0.99", "1600, 700, 0.99"})
    void theSampleSiteCanBeRead(double width, double height, double least) throws IOException {
        SitePicture sample = sample();
        Placement placement = place(sample, width, height);
        assertThat(whole(placement, width, height)).isGreaterThanOrEqualTo(least);
        assertInOrder(placement);
        assertThat(sample.nodes()).hasSize(10);
        assertThat(placement.routes()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource({"420, 585, 0.75", "640, 860, 0.99", "1200, 900, 0.99", "1600, 700, 0.99"})
    void theSixServicesOfTheDocumentCanBeRead(double width, double height, double least) {
        Placement placement = place(PictureSamples.lab(), width, height);
        assertThat(whole(placement, width, height)).isGreaterThanOrEqualTo(least);
        assertInOrder(placement);
    }

    private static double whole(Placement placement, double width, double height) {
        Box bounds = placement.bounds();
        return room(width, height).whole(bounds.width(), bounds.height());
    }

    private static void assertInOrder(Placement placement) {
        for (LayoutEdge edge : placement.routes().keySet()) {
            assertThat(placement.nodes().get(edge.to()).bottom()).as("%s", edge)
                    .isLessThan(placement.nodes().get(edge.from()).y());
        }
    }

    private static CanvasSize room(double width, double height) {
        return new CanvasSize(width - ACROSS, height - DOWN);
    }

    private static Placement place(SitePicture picture, double width, double height) {
        return new LayeredLayout().place(new SitePainter().graph(picture), room(width, height), Map.of(), Optional.empty());
    }

    private SitePicture sample() throws IOException {
        SiteOpener opener = new SiteOpener(Map.of(), KeyTable.load());
        Path site = new SampleSite(folder.resolve("yale-lab")).copy();
        return opener.open(site, Runnable::run, Runnable::run) instanceof SiteOpener.Opening.Opened opened
                ? new SitePainter().paint(opened.site().session().snapshot().site(), List.of())
                : SitePicture.empty("");
    }
}
