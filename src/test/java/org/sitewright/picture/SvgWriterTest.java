package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sitewright.layout.Box;
import org.sitewright.layout.Placement;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SvgWriterTest {
    private static final Placement NOWHERE = new Placement(Map.of(), Map.of(), Map.of());

    @Test
    void everyNodeGroundAndArrowIsDrawnAndDescribed() throws Exception {
        SitePicture picture = PictureSamples.busyLab();
        Document svg = read(new SvgWriter(Palette.LIGHT).write(picture, PictureSamples.placeLab(picture)));
        assertThat(titles(svg, "node")).containsExactlyInAnyOrderElementsOf(
                picture.nodes().stream().map(new PictureWords()::describe).toList());
        assertThat(titles(svg, "edge")).contains("ocs-aggregator waits for crossbar (healthy)",
                "crossbar waits for crosbar: there is no service crosbar",
                "grafana waits for influxdb: part of a cycle");
        assertThat(titles(svg, "ground")).anyMatch(title -> title.startsWith("host network: ocs-LSA99ZZ"));
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("6 services, 4 dependencies");
    }

    @Test
    void namesThatMeanSomethingToXmlComeOutAsTheyAre() throws Exception {
        String name = "a<b>&\"'\u0001\uD83D\uDE00";
        SitePicture picture = one(PictureNode.of(name, ServiceKind.OTHER, "i&j", "<1>", "", Chip.port("]]>")));
        Document svg = read(new SvgWriter(Palette.DARK).write(picture, at(picture, 10, 10)));
        assertThat(titles(svg, "node").getFirst()).startsWith("a<b>&\"'\uFFFD\uD83D\uDE00, i&j:<1>, port ]]>");
    }

    @Test
    void unpairedSurrogatesDoNotBreakTheFile() throws Exception {
        SitePicture picture = one(PictureNode.of("x\uD83Dy", ServiceKind.OTHER, "", "", ""));
        byte[] bytes = new SvgWriter(Palette.LIGHT).write(picture, at(picture, 0, 0)).getBytes(StandardCharsets.UTF_8);
        assertThat(titles(read(new String(bytes, StandardCharsets.UTF_8)), "node").getFirst()).startsWith("x\uFFFDy");
    }

    @Test
    void theSamePictureGivesTheSameText() {
        SitePicture picture = PictureSamples.busyLab();
        Placement placement = PictureSamples.placeLab(picture);
        String first = new SvgWriter(Palette.LIGHT).write(picture, placement);
        assertThat(new SvgWriter(Palette.LIGHT).write(PictureSamples.busyLab(), PictureSamples.placeLab(picture)))
                .isEqualTo(first);
        assertThat(new SvgWriter(Palette.DARK).write(picture, placement)).isNotEqualTo(first);
    }

    @Test
    void nothingLiesOutsideOfThePicture() {
        SitePicture picture = one(PictureNode.of("far", ServiceKind.WEB, "nginx", "1", ""));
        SiteDrawing drawing = SiteDrawing.of(picture, at(picture, -500, 900));
        assertThat(drawing.extent().contains(new Extent(-500, 900, -320, 954))).isTrue();
    }

    @Test
    void anEmptySiteIsAPictureToo() throws Exception {
        Document svg = read(new SvgWriter(Palette.LIGHT).write(SitePicture.empty("bare"), NOWHERE));
        assertThat(svg.getDocumentElement().getAttribute("width")).isEqualTo("408");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("bare");
    }

    @Test
    void aNodeWithoutPlaceIsLeftOut() throws Exception {
        assertThat(titles(read(new SvgWriter(Palette.LIGHT).write(PictureSamples.lab(), NOWHERE)), "node")).isEmpty();
    }

    @Test
    void pngShowsTheSameAtItsScale() throws Exception {
        SitePicture picture = PictureSamples.busyLab();
        Placement placement = PictureSamples.placeLab(picture);
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new PngWriter(palette, 2).write(picture, placement, bytes);
            var image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            Extent extent = SiteDrawing.of(picture, placement).extent();
            assertThat(image.getWidth()).isEqualTo((int) (2 * Math.ceil(extent.width())));
            assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(palette.of(Ink.CANVAS).rgb());
            int insideHost = image.getRGB((int) (2 * (400 - extent.minX())), (int) (2 * (560 - extent.minY())));
            assertThat(insideHost & 0xFFFFFF).isEqualTo(palette.of(Ink.HOST).rgb());
            keep(bytes, palette == Palette.LIGHT ? "light" : "dark");
        }
    }

    @Test
    void aPictureAsTheProgramArrangesIt() throws Exception {
        SitePicture picture = PictureSamples.busyLab();
        Placement placement = PictureSamples.arrange(picture);
        assertThat(titles(read(new SvgWriter(Palette.LIGHT).write(picture, placement)), "node")).hasSize(6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new PngWriter(Palette.DARK, 2).write(picture, placement, bytes);
        keep(bytes, "arranged");
    }

    @Test
    void aHugePictureIsDrawnSmallerInsteadOfNotAtAll() {
        SitePicture picture = PictureSamples.many(5000);
        var image = new PngWriter(Palette.LIGHT, 2).draw(SiteDrawing.of(picture, PictureSamples.placeMany(picture)));
        assertThat((double) image.getWidth() * image.getHeight()).isLessThan(PngWriter.MOST_DOTS * 1.01);
    }

    private static void keep(ByteArrayOutputStream bytes, String name) throws Exception {
        File folder = new File("target/pictures");
        folder.mkdirs();
        java.nio.file.Files.write(new File(folder, "picture-" + name + ".png").toPath(), bytes.toByteArray());
    }

    private static SitePicture one(PictureNode node) {
        return new SitePicture("one", List.of(node), List.of(), List.of());
    }

    private static Placement at(SitePicture picture, double x, double y) {
        return new Placement(Map.of(picture.nodes().getFirst().id(), new Box(x, y, 180, 54)), Map.of(), Map.of());
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> titles(Document svg, String role) {
        List<String> titles = new ArrayList<>();
        NodeList groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            if (groups.item(i) instanceof org.w3c.dom.Element group && group.getAttribute("class").equals(role)) {
                NodeList own = group.getElementsByTagName("title");
                if (own.getLength() > 0) {
                    titles.add(own.item(0).getTextContent());
                }
            }
        }
        return Collections.unmodifiableList(titles);
    }
}
