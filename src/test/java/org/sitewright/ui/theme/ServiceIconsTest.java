package org.sitewright.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ServiceIconsTest {
    private static final Path DRAWINGS = Path.of("icons");
    private static final Path PICTURES = Path.of("src/main/resources/org/sitewright/ui/icons");

    private final ServiceIcons icons = new ServiceIcons();

    @Start
    void start(Stage stage) {
        stage.show();
    }

    @Test
    void everyDrawingHasItsPicturesAndNoPictureIsWithoutADrawing() throws IOException {
        var expected = new TreeSet<String>();
        for (var drawing : names(DRAWINGS, ".svg")) {
            var sizes = drawing.equals("sitewright") ? ServiceIcons.PROGRAM_SIZES : ServiceIcons.SIZES;
            sizes.forEach(size -> expected.add(drawing + "-" + size));
        }
        assertThat(names(PICTURES, ".png")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyKindHasADrawing() throws IOException {
        var kinds = List.of(IconKind.values()).stream().map(IconKind::fileName).collect(Collectors.toCollection(TreeSet::new));
        kinds.add("sitewright");
        assertThat(names(DRAWINGS, ".svg")).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void aPicturesEdgesAreThoseOfItsName() throws IOException {
        for (var name : names(PICTURES, ".png")) {
            var picture = ImageIO.read(PICTURES.resolve(name + ".png").toFile());
            int size = Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
            assertThat(List.of(picture.getWidth(), picture.getHeight())).as(name).containsOnly(size);
            assertThat(picture.getRGB(0, 0) >>> 24).as("corner of %s is clear", name).isLessThan(60);
            assertThat(picture.getRGB(size / 2, size - size / 8 - 1) >>> 24).as("ground of %s is solid", name).isEqualTo(255);
        }
    }

    @Test
    void aDenserScreenGetsALargerPicture(FxRobot robot) {
        robot.interact(() -> {
            assertThat(icons.image(IconKind.AGENT, 16).getWidth()).isEqualTo(16);
            assertThat(icons.image(IconKind.AGENT, 16 * 1.25).getWidth()).isEqualTo(20);
            assertThat(icons.image(IconKind.AGENT, 16 * 2).getWidth()).isEqualTo(32);
            assertThat(icons.image(IconKind.AGENT, 64 * 2).getWidth()).isEqualTo(48);
            assertThat(icons.image(IconKind.AGENT, 16)).isSameAs(icons.image(IconKind.AGENT, 15));
        });
    }

    @Test
    void aViewTakesTheSpaceThatWasAskedFor(FxRobot robot) {
        robot.interact(() -> {
            for (var kind : IconKind.values()) {
                var view = icons.view(kind, 18);
                assertThat(view.getBoundsInLocal().getWidth()).isEqualTo(18);
                assertThat(view.getImage().isError()).isFalse();
            }
        });
    }

    @Test
    void theProgramsIconComesInAllItsSizes(FxRobot robot) {
        robot.interact(() -> assertThat(icons.program()).extracting(image -> (int) image.getWidth())
                .containsExactlyElementsOf(ServiceIcons.PROGRAM_SIZES));
    }

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
