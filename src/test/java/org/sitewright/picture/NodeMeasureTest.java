package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeMeasureTest {
    private final NodeMeasure measure = new NodeMeasure();
    private final TextMetrics metrics = new TextMetrics();

    @Test
    void aBareNodeHasTheSmallestSize() {
        assertThat(measure.measure(PictureNode.of("a", ServiceKind.OTHER, "b", "1", "")))
                .isEqualTo(new NodeMeasure.Size(180, 54));
    }

    @Test
    void aLongNameWidensTheNodeUpToItsBoundAndIsCutThere() {
        assertThat(measure.measure(PictureNode.of("a-rather-long-name-of-it", ServiceKind.OTHER, "b", "1", "")).width())
                .isGreaterThan(180).isLessThan(270);
        PictureNode endless = PictureNode.of("n".repeat(400), ServiceKind.OTHER, "b", "1", "");
        assertThat(measure.measure(endless).width()).isEqualTo(270);
        for (Shape shape : new NodeDrawing().draw(endless, 270, 54, VolumeInks.of(SitePicture.empty("")))) {
            if (shape instanceof Shape.TextRun run && run.lettering() == Lettering.NAME) {
                assertThat(run.text()).endsWith("…");
                assertThat(run.x() + run.width()).isLessThan(260);
            }
        }
    }

    @Test
    void chipsStayInsideInAtMostThreeRowsAndTheRestIsCounted() {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            chips.add(Chip.port("127.0.0.1:80" + (10 + i) + "→80"));
        }
        PictureNode node = PictureNode.of("web", ServiceKind.WEB, "nginx", "1", "", chips.toArray(Chip[]::new));
        NodeMeasure.Size size = measure.measure(node);
        List<NodeMeasure.PlacedChip> placed = measure.place(node, size.width());
        assertThat(placed).allSatisfy(chip -> {
            assertThat(chip.x() + chip.width()).isLessThanOrEqualTo(size.width() - 9.9);
            assertThat(chip.y() + NodeMeasure.CHIP_HEIGHT).isLessThan(size.height());
        });
        assertThat(placed.stream().map(NodeMeasure.PlacedChip::y).distinct().count()).isEqualTo(3);
        assertThat(placed.getLast().text()).isEqualTo("+" + (40 - placed.size() + 1) + " more");
    }

    @Test
    void aChipTooLongForTheNodeIsCut() {
        PictureNode node = PictureNode.of("web", ServiceKind.WEB, "nginx", "1", "", Chip.volume("v".repeat(300)));
        NodeMeasure.PlacedChip chip = measure.place(node, measure.measure(node).width()).getFirst();
        assertThat(chip.text()).endsWith("…");
        assertThat(chip.width()).isLessThanOrEqualTo(250);
    }

    @Test
    void aCutTextFits() {
        for (String text : List.of("influxdb", "漢字漢字漢字漢字", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "ääääääää")) {
            String cut = metrics.fit(text, Lettering.NAME, 40);
            assertThat(metrics.width(cut, Lettering.NAME)).isLessThanOrEqualTo(40);
            assertThat(cut.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }
    }

    @Test
    void servicesThatShareAVolumeShowOneColourAndOthersDiffer() {
        SitePicture picture = new SitePicture("", List.of(
                PictureNode.of("a", ServiceKind.OTHER, "i", "1", "", Chip.volume("data")),
                PictureNode.of("b", ServiceKind.OTHER, "i", "1", "", Chip.volume("data"), Chip.volume("logs"))),
                List.of(), List.of());
        VolumeInks inks = VolumeInks.of(picture);
        assertThat(inks.of(Chip.volume("data"))).isNotEqualTo(inks.of(Chip.volume("logs"))).isNotEqualTo(Ink.DIM);
        assertThat(inks.of(Chip.volume("unknown"))).isEqualTo(Ink.DIM);
        assertThat(inks.of(Chip.port("1"))).isEqualTo(Ink.DIM);
    }

    @Test
    void everyInkHasAColourInBothPalettes() {
        for (Ink ink : Ink.values()) {
            if (ink != Ink.NONE) {
                assertThat(Palette.LIGHT.of(ink).hex()).matches("#[0-9a-f]{6}");
                assertThat(Palette.DARK.of(ink).hex()).matches("#[0-9a-f]{6}");
            }
        }
    }

    @Test
    void imagesAreTakenApartForShowing() {
        PictureNode node = PictureNode.of("a", ServiceKind.OTHER, "localhost:5000/so/ocs", "v1", "");
        assertThat(node.image()).isEqualTo("localhost:5000/so/ocs:v1");
        assertThat(node.shortImage()).isEqualTo("ocs");
        assertThat(PictureNode.of("a", ServiceKind.OTHER, "x", "sha256:ab", "").image()).isEqualTo("x@sha256:ab");
    }
}
