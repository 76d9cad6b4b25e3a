package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/**
 * Files that another program lets go over the window. The headless platform knows no such drags, so this needs a display with
 * room beside the window: {@code .ci/run} makes one, and {@code mvn test} leaves this out.
 */
@Tag("display")
class DroppingTest extends WindowCase {
    private static final int ASIDE = WindowHarness.WIDTH + 60;
    private static final int PATIENCE_SECONDS = 60;

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    /** Lets another process drag a file to the middle of the window. */
    private void drop(Path file) throws IOException, InterruptedException {
        Bounds window = this.window.ask(() -> this.window.bench.localToScreen(this.window.bench.getLayoutBounds()));
        Process source = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), DragSource.class.getName(), file.toString(), String.valueOf(ASIDE), "100",
                String.valueOf((int) window.getCenterX()), String.valueOf((int) window.getCenterY())).inheritIO().start();
        try {
            assertThat(source.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(source.exitValue()).isZero();
        } finally {
            source.destroyForcibly();
        }
    }

    @Test
    void aFolderThatIsLetGoOverTheWindowIsOpened() throws IOException, InterruptedException {
        window.write(window.file(), Texts.LAB);
        drop(window.site());
        window.waitFor(() -> window.bench.site().isPresent());
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void aFileThatIsLetGoOverAnOpenSiteTakesItsPlace() throws IOException, InterruptedException {
        window.open(Texts.LAB);
        Path other = temp.resolve("other").resolve("compose.yaml");
        window.write(other, "services: {b: {image: b:1}}\n");
        drop(other);
        window.waitFor(() -> window.session().text().content().startsWith("services: {b"));
        assertThat(window.onDisk()).isEqualTo(Texts.LAB);
    }
}
