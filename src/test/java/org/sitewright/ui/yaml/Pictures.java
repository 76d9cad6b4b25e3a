package org.sitewright.ui.yaml;

import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import javax.imageio.ImageIO;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes pictures of what the windows show, popups included. */
final class Pictures {
    private Pictures() {
    }

    /** The program's own colours. */
    static String tokens(String theme) {
        return Objects.requireNonNull(Pictures.class.getResource("/org/sitewright/ui/tokens-" + theme + ".css")).toExternalForm();
    }

    /** Waits until events, layout and a few frames are through. */
    static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        CountDownLatch frames = new CountDownLatch(8);
        Platform.runLater(() -> new javafx.animation.AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.countDown();
                if (frames.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        try {
            assertTrue(frames.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void assertTrue(boolean value) {
        if (!value) {
            throw new AssertionError("No frames were drawn");
        }
    }

    static Path take(FxRobot robot, String name) throws IOException {
        BufferedImage[] whole = new BufferedImage[1];
        robot.interact(() -> {
            List<Window> windows = List.copyOf(Window.getWindows());
            Window first = windows.getFirst();
            BufferedImage image = new BufferedImage((int) first.getWidth(), (int) first.getHeight(),
                    BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = image.createGraphics();
            for (Window window : windows) {
                WritableImage shot = shot(window);
                pen.drawImage(awt(shot), (int) (window.getX() - first.getX()), (int) (window.getY() - first.getY()), null);
            }
            pen.dispose();
            whole[0] = image;
        });
        Path path = Path.of("target", name + ".png");
        Files.createDirectories(path.getParent());
        ImageIO.write(whole[0], "png", path.toFile());
        return path;
    }

    private static WritableImage shot(Window window) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return window.getScene().getRoot().snapshot(parameters, null);
    }

    private static BufferedImage awt(WritableImage shot) {
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        PixelReader pixels = shot.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return image;
    }
}
