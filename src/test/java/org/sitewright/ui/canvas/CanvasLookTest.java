package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.Optional;
import java.util.Set;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.layout.Placement;
import org.sitewright.picture.PictureSamples;
import org.sitewright.picture.SitePicture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the canvas in light and dark into target/pictures, to be looked at, and checks that the colours are the theme's. */
@ExtendWith(ApplicationExtension.class)
class CanvasLookTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 800;

    private Stage stage;
    private CanvasView canvas;

    @Start
    void start(Stage primary) {
        stage = primary;
        canvas = new CanvasView(new RecordingListener(), (_, _) -> Optional.empty(), (_, _) -> Optional.empty());
        canvas.setAnimated(false);
        Scene scene = new Scene(new StackPane(canvas), WIDTH, HEIGHT);
        scene.getStylesheets().setAll(CanvasLookTest.class.getResource("/org/sitewright/ui/tokens-light.css").toExternalForm());
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    @AfterEach
    void plainThemeAgain(FxRobot robot) {
        robot.interact(() -> Application.setUserAgentStylesheet(null));
    }

    @Test
    void theLabInLightAndDark(FxRobot robot) throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            SitePicture lab = PictureSamples.lab();
            WritableImage image = draw(robot, lab, PictureSamples.arrange(lab), dark, "lab");
            PixelReader pixels = image.getPixelReader();
            assertThat(pixels.getArgb(3, 3) & 0xFFFFFF).isEqualTo(dark ? 0x171a20 : 0xfbfcfd);
            robot.interact(() -> canvas.select(Set.of("influxdb")));
            draw(robot, lab, PictureSamples.arrange(lab), dark, "selected");
        }
    }

    @Test
    void whatElseCanBeSeen(FxRobot robot) throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            SitePicture lab = PictureSamples.busyLab();
            draw(robot, lab, PictureSamples.arrange(lab), dark, "busy");
            robot.interact(() -> {
                canvas.startConnect("grafana");
                canvas.connecting().orElseThrow().choose("crossbar");
            });
            draw(robot, lab, PictureSamples.arrange(lab), dark, "connecting");
            robot.interact(() -> canvas.connecting().orElseThrow().cancel());
        }
        draw(robot, SitePicture.empty(""), PictureSamples.placeLab(SitePicture.empty("")), false, "empty");
    }

    @Test
    void aLargeSite(FxRobot robot) throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            SitePicture many = PictureSamples.many(200);
            Placement placement = PictureSamples.placeMany(many);
            draw(robot, many, placement, dark, "many-fit");
            robot.interact(() -> canvas.setViewport(new Viewport(0.84, -300, -200)));
            draw(robot, many, placement, dark, "many-near");
            SitePicture thousand = PictureSamples.many(1000);
            robot.interact(() -> canvas.show(SitePicture.empty(""), placement));
            draw(robot, thousand, PictureSamples.placeMany(thousand), dark, "thousand");
            robot.interact(() -> canvas.show(SitePicture.empty(""), placement));
        }
    }

    private WritableImage draw(FxRobot robot, SitePicture picture, Placement placement, boolean dark, String name)
            throws Exception {
        robot.interact(() -> {
            Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            stage.getScene().getStylesheets().setAll(CanvasLookTest.class
                    .getResource("/org/sitewright/ui/" + (dark ? "tokens-dark.css" : "tokens-light.css")).toExternalForm());
            canvas.show(picture, placement);
        });
        WaitForAsyncUtils.waitForFxEvents(40);
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(5000, () -> canvas.snapshot(null, null));
        BufferedImage copy = new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < copy.getHeight(); y++) {
            for (int x = 0; x < copy.getWidth(); x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        File folder = new File("target/pictures");
        folder.mkdirs();
        ImageIO.write(copy, "png", new File(folder, "canvas-" + name + (dark ? "-dark" : "-light") + ".png"));
        return image;
    }
}
