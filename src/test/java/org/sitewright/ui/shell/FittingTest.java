package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** A site that was fitted into the canvas stays so when the window gets another size. */
class FittingTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.open(Texts.LAB);
    }

    private double scale() {
        return window.ask(() -> window.view().canvas().view().scale());
    }

    private void size(double width, double height) {
        window.fx(() -> {
            window.stage.setWidth(width);
            window.stage.setHeight(height);
        });
        WindowHarness.settle();
    }

    private boolean allInView() {
        return window.ask(() -> {
            Node canvas = window.view().canvas().view();
            Bounds view = canvas.localToScreen(canvas.getLayoutBounds());
            return robot.lookup(".sw-node").queryAll().stream()
                    .allMatch(node -> view.contains(node.localToScreen(node.getLayoutBounds())));
        });
    }

    @Test
    void whatWasFittedStaysFittedWhenTheWindowShrinksAndGrows() {
        window.run("fit");
        double before = scale();
        size(900, 560);
        assertThat(scale()).isLessThan(before);
        assertThat(allInView()).isTrue();
        size(WindowHarness.WIDTH, WindowHarness.HEIGHT);
        assertThat(scale()).isCloseTo(before, within(1e-6));
    }

    @Test
    void aSiteThatWasOnlyOpenedIsFittedTooAndReadable() {
        double before = scale();
        size(900, 560);
        assertThat(scale()).isNotCloseTo(before, within(1e-3)).isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void theSampleSiteIsSeenWholeOnASmallLaptop() throws IOException {
        try (InputStream sample = App.class.getResourceAsStream("/org/sitewright/sample/docker-compose.yaml")) {
            window.open(new String(sample.readAllBytes(), StandardCharsets.UTF_8));
        }
        // 1280 by 800 less what the desktop frames it with.
        size(1264, 740);
        window.run("arrange");
        assertThat(allInView()).isTrue();
    }

    @Test
    void whatTheUserHasZoomedStaysAsItIs() {
        window.focusCanvas();
        window.press(KeyCode.PLUS);
        double zoomed = scale();
        size(900, 560);
        assertThat(scale()).isCloseTo(zoomed, within(1e-6));
    }

    @Test
    void whatTheUserHasMovedStaysAsItIs() {
        double before = scale();
        Bounds canvas = window.ask(() -> {
            Node view = window.view().canvas().view();
            return view.localToScreen(view.getLayoutBounds());
        });
        var corner = new javafx.geometry.Point2D(canvas.getMinX() + 4, canvas.getMinY() + 4);
        window.drag(corner, corner.add(30, 40));
        size(900, 560);
        assertThat(scale()).isCloseTo(before, within(1e-6));
    }

    @Test
    void fittingAgainAfterThatKeepsItFitted() {
        window.focusCanvas();
        window.press(KeyCode.PLUS);
        window.run("fit");
        size(900, 560);
        assertThat(allInView()).isTrue();
    }

    @Test
    void selectingWhatIsInViewIsNoMove() {
        window.run("fit");
        window.select("influxdb");
        size(900, 560);
        assertThat(allInView()).isTrue();
    }
}
