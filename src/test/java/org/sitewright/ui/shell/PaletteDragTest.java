package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.disk.SampleSite;
import org.sitewright.layout.Point;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.text.SourceText;
import org.testfx.framework.junit5.Start;

/** Dragging from the palette to the canvas, in the program's window over the sample site. */
class PaletteDragTest extends WindowCase {
    private static final SiteFile COMPOSE = new SiteFile("docker-compose.yaml");
    private static final SiteFile CONFIG = new SiteFile("default.yaml");

    private PaletteForm palette;
    private Path site;
    private Map<SiteFile, SourceText> before;

    @Start
    void start(Stage stage) {
        begin(stage);
        palette = new PaletteForm(window);
    }

    @BeforeEach
    void openTheSample() throws java.io.IOException {
        site = new SampleSite(window.folders).copy();
        window.open(site);
        window.waitFor(() -> window.hasNode("crossbar"));
        before = texts();
    }

    private Map<SiteFile, SourceText> texts() {
        return window.ask(() -> {
            Session session = window.session();
            return Map.of(COMPOSE, session.text(COMPOSE), CONFIG, session.text(CONFIG));
        });
    }

    private boolean isHeld() {
        return window.ask(() -> !window.bench.lookupAll(".sw-entry-ghost").isEmpty());
    }

    private Node canvas() {
        return window.ask(() -> window.view().canvas().view());
    }

    /** A point of the canvas on the screen, by shares of its size. */
    private Point2D onCanvas(double x, double y) {
        Node canvas = canvas();
        Bounds bounds = window.ask(() -> canvas.localToScreen(canvas.getLayoutBounds()));
        return new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    private Point pictureAt(Point2D screen) {
        return window.ask(() -> {
            Point2D scene = window.bench.screenToLocal(screen);
            return window.view().canvas().drops().pointAt(scene.getX(), scene.getY()).orElseThrow();
        });
    }

    private void hold(String title, Point2D over) {
        Point2D from = palette.row(title);
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(over)).moveTo(over);
        WindowHarness.settle();
    }

    private void drop() {
        robot.release(MouseButton.PRIMARY);
        WindowHarness.settle();
    }

    @Test
    void droppedOnTheCanvasTheFormAsks_andTheNodeLiesWhereItWasDropped_inOneStepOverBothFiles() {
        palette.find("fake data");
        Point2D over = onCanvas(0.6, 0.7);
        Point expected = pictureAt(over.add(-24, -16));
        hold("Fake Data", over);
        assertThat(isHeld()).isTrue();
        drop();
        assertThat(isHeld()).isFalse();
        assertThat(palette.isAsking()).isTrue();
        assertThat(texts()).isEqualTo(before);
        window.press(KeyCode.ENTER);
        window.waitFor(() -> window.hasNode("ocs-fake-data2"));
        assertThat(window.selected()).containsExactly("ocs-fake-data2");
        assertThat(WindowHarness.read(site.resolve(".sitewright/layout.yaml"))).contains("ocs-fake-data2")
                .contains(String.valueOf((int) expected.x())).contains(String.valueOf((int) expected.y()));
        assertThat(texts().get(COMPOSE).content()).contains("  ocs-fake-data2:\n");
        assertThat(texts().get(CONFIG).content()).contains("instance-id: fake-data2");
        window.run("undo");
        assertThat(texts()).isEqualTo(before);
        assertThat(window.ask(() -> window.session().undoCaption())).isEmpty();
        window.run("redo");
        assertThat(texts().get(CONFIG).content()).contains("instance-id: fake-data2");
        assertThat(texts().get(COMPOSE).content()).contains("  ocs-fake-data2:\n");
    }

    @Test
    void addedByEnterItIsOneStepToo_andUndoGivesBackEveryByte() {
        for (String wanted : List.of("loki", "Aggregator", "fake data")) {
            palette.find(wanted);
            window.press(KeyCode.ENTER);
            window.press(KeyCode.ENTER);
            assertThat(palette.isAsking()).as(wanted).isFalse();
            assertThat(texts().get(COMPOSE)).as(wanted).isNotEqualTo(before.get(COMPOSE));
            window.run("undo");
            assertThat(texts()).as(wanted).isEqualTo(before);
        }
    }

    @Test
    void escapeWhileItIsHeldChangesNothing() {
        palette.find("fake data");
        hold("Fake Data", onCanvas(0.5, 0.5));
        window.press(KeyCode.ESCAPE);
        assertThat(isHeld()).isFalse();
        drop();
        assertThat(palette.isAsking()).isFalse();
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void droppedElsewhereNothingComesOfIt() {
        palette.find("fake data");
        Point2D row = palette.row("Fake Data");
        hold("Fake Data", row.add(20, -60));
        assertThat(isHeld()).isTrue();
        drop();
        assertThat(isHeld()).isFalse();
        assertThat(palette.isAsking()).isFalse();
        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void escapeInTheFormLeavesNeitherServiceNorPlace() {
        palette.find("fake data");
        hold("Fake Data", onCanvas(0.5, 0.5));
        drop();
        window.press(KeyCode.ESCAPE);
        assertThat(palette.isAsking()).isFalse();
        assertThat(texts()).isEqualTo(before);
        assertThat(site.resolve(".sitewright/layout.yaml")).doesNotExist();
    }
}
