package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.ui.theme.FontSize;
import org.testfx.framework.junit5.Start;

/** The canvas follows the size of the window's text. */
class TextSizeTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void larger(int steps) {
        for (int i = 0; i < steps; i++) {
            window.run("font-larger");
        }
    }

    private Bounds onScreen(Node node) {
        return window.ask(() -> node.localToScreen(node.getLayoutBounds()));
    }

    /** A text on the node of a service, as its name or its image. */
    private Text written(String service, String words) {
        return window.ask(() -> window.node(service).lookupAll("*")).stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getText().equals(words)).findFirst().orElseThrow(() -> new AssertionError(words));
    }

    @Test
    void namesImagesAndPortsGrowWithTheTextAndTheirNodesWithThem() {
        window.open(Texts.LAB);
        double name = onScreen(written("influxdb", "influxdb")).getHeight();
        double image = onScreen(written("influxdb", "influxdb:1.7")).getHeight();
        double width = onScreen(window.node("influxdb")).getWidth();
        larger(2);
        double ratio = FontSize.PX_15.pixels() / (double) FontSize.DEFAULT.pixels();
        assertThat(onScreen(written("influxdb", "influxdb")).getHeight()).isCloseTo(name * ratio, within(0.5));
        assertThat(onScreen(written("influxdb", "influxdb:1.7")).getHeight()).isCloseTo(image * ratio, within(0.5));
        assertThat(onScreen(window.node("influxdb")).getWidth()).isCloseTo(width * ratio, within(0.5));
        window.run("font-reset");
        assertThat(onScreen(window.node("influxdb")).getWidth()).isCloseTo(width, within(0.5));
    }

    @Test
    void aHundredPerCentIsTheSizeOfTheTextWhateverThatIs() {
        window.open(Texts.LAB);
        larger(5);
        window.focusCanvas();
        window.press(KeyCode.DIGIT0);
        assertThat(window.<Double>ask(() -> window.view().canvas().view().scale())).isCloseTo(1, within(1e-6));
        assertThat(robot.lookup(".sw-zoom-percent").queryLabeled().getText()).startsWith("100");
    }

    @Test
    void buttonsAndLegendGrowToo() {
        window.open(Texts.LAB);
        double button = onScreen(robot.lookup(".sw-zoom-percent").query()).getHeight();
        double legend = onScreen(robot.lookup(".sw-legend").query()).getHeight();
        larger(7);
        assertThat(onScreen(robot.lookup(".sw-zoom-percent").query()).getHeight()).isGreaterThan(button * 1.25);
        assertThat(onScreen(robot.lookup(".sw-legend").query()).getHeight()).isGreaterThan(legend * 1.25);
    }

    @Test
    void theButtonsStayOnTheCanvasHoweverLargeTheTextIs() {
        window.open(Texts.LAB);
        larger(7);
        Bounds canvas = onScreen(window.view().canvas().view());
        for (Node button : robot.lookup(".sw-canvas-button").queryAll()) {
            assertThat(canvas.contains(onScreen(button))).as(((Labeled) button).getText()).isTrue();
        }
    }

    @Test
    void aSiteIsOpenedInTheSizeThatIsSet() {
        larger(5);
        window.open(Texts.LAB);
        double large = window.ask(() -> window.view().canvas().view().room().orElseThrow().width());
        window.run("close-site");
        window.run("font-reset");
        window.open(Texts.LAB);
        assertThat(window.<Double>ask(() -> window.view().canvas().view().room().orElseThrow().width()))
                .as("room for nodes at 100 %").isGreaterThan(large * 1.3);
    }
}
