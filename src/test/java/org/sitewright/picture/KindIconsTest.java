package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One drawing for each kind of service: what stands on the canvas is what lists and forms show. */
class KindIconsTest {
    private static final Path DRAWINGS = Path.of("icons");
    private static final Path RESOURCES = Path.of("src/main/resources/org/sitewright");
    private static final int SIZE = 48;

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void thePictureHasTheDrawingOfTheFolderOfIcons(ServiceKind kind) throws IOException {
        assertThat(RESOURCES.resolve("picture/icons").resolve(name(kind) + ".svg")).as("run icons/render")
                .hasSameTextualContentAs(DRAWINGS.resolve(name(kind) + ".svg"));
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void whatThePictureDrawsLooksLikeThePngOfLists(ServiceKind kind) throws IOException {
        BufferedImage expected = ImageIO.read(RESOURCES.resolve("ui/icons").resolve(name(kind) + "-" + SIZE + ".png").toFile());
        BufferedImage drawn = draw(kind);
        int far = 0;
        for (int x = 0; x < SIZE; x++) {
            for (int y = 0; y < SIZE; y++) {
                if (distance(expected.getRGB(x, y), drawn.getRGB(x, y)) > 90) {
                    far++;
                }
            }
        }
        // Two renderers smooth edges in their own ways; a line that is elsewhere differs in far more dots.
        assertThat(far).as("dots of %s that differ, of %s", kind, SIZE * SIZE).isLessThan(25);
    }

    @ParameterizedTest
    @EnumSource(ServiceKind.class)
    void canvasFileAndDrawingHaveOneColourForAKind(ServiceKind kind) throws IOException {
        String colour = KindIcons.load().of(kind).colour();
        assertThat(Palette.LIGHT.of(kind.ink()).hex()).isEqualTo(colour);
        assertThat(Palette.DARK.of(kind.ink()).hex()).isEqualTo(colour);
        assertThat(Files.readString(RESOURCES.resolve("ui/canvas.css"))).contains("-sw-ink-" + kind.ink().styleName() + ": " + colour + ";");
    }

    @Test
    void anIconFillsThePlaceThatItIsGiven() {
        Shape.RoundedRect ground = (Shape.RoundedRect) new Glyphs().kind(ServiceKind.AGENT, 10, 9, 17).getFirst();
        assertThat(ground.x()).isCloseTo(10, within(1e-9));
        assertThat(ground.y()).isCloseTo(9, within(1e-9));
        assertThat(ground.width()).isCloseTo(17, within(1e-9));
    }

    private static BufferedImage draw(ServiceKind kind) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ShapePainter painter = new ShapePainter(graphics, Palette.LIGHT);
        double unit = SIZE / 24.0;
        new Glyphs().kind(kind, unit, unit, SIZE - 2 * unit).forEach(painter::paint);
        graphics.dispose();
        return image;
    }

    private static int distance(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((a >>> shift & 0xFF) - (b >>> shift & 0xFF)));
        }
        return most;
    }

    private static String name(ServiceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
