package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.text.TextPosition;
import org.testfx.framework.junit5.Start;

/** After a gesture on the canvas, what it was about is selected and in sight, on the canvas, in the form and in the text. */
class AfterGesturesTest extends WindowCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.open(Texts.LAB);
    }

    private String caretLine() {
        TextPosition caret = window.ask(() -> window.view().text().view().caret());
        return window.text().split("\n", -1)[caret.line()];
    }

    private boolean inForm(String words) {
        return window.ask(() -> {
            ScrollPane form = robot.lookup(".sw-inspector .scroll-pane").queryAll().stream().map(ScrollPane.class::cast)
                    .filter(WindowHarness::isInSight).findFirst().orElseThrow();
            Bounds sight = form.localToScreen(form.getLayoutBounds());
            return form.getContent().lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                    .filter(label -> label.getText() != null && label.getText().equals(words))
                    .anyMatch(label -> sight.contains(label.localToScreen(label.getLayoutBounds())));
        });
    }

    private boolean onCanvas(String service) {
        return window.ask(() -> {
            Node canvas = window.view().canvas().view();
            Node node = window.node(service);
            return canvas.localToScreen(canvas.getLayoutBounds()).contains(node.localToScreen(node.getLayoutBounds()));
        });
    }

    @Test
    void theServiceThatGotADependencyIsSelectedAndItsLineInSight() {
        window.select("influxdb");
        window.connect("grafana", "crossbar");
        assertThat(window.selected()).containsExactly("grafana");
        assertThat(window.ask(() -> window.view().canvas().view().selected())).containsExactly("grafana");
        assertThat(caretLine()).isEqualTo("      - crossbar");
        assertThat(inForm("crossbar")).as("the row of the dependency in the form").isTrue();
        assertThat(window.<Boolean>ask(() -> window.view().canvas().view().isFocused())).isTrue();
    }

    @Test
    void itIsSoForADependencyThatWasDrawnByKeysAndInTheLongForm() {
        window.click("publisher");
        window.connect("publisher", "influxdb");
        assertThat(window.selected()).containsExactly("publisher");
        assertThat(caretLine()).isEqualTo("      influxdb:");
    }

    @Test
    void theServiceThatNoLongerWaitsIsSelected() {
        window.focusCanvas();
        window.select("grafana");
        window.press(KeyCode.E);
        assertThat(window.selected()).isEmpty();
        window.press(KeyCode.DELETE);
        assertThat(window.text()).isNotEqualTo(Texts.LAB);
        assertThat(window.selected()).containsExactly("grafana");
        assertThat(window.ask(() -> window.view().canvas().view().selected())).containsExactly("grafana");
    }

    @Test
    void aCopyIsSelectedAndComesIntoSight() {
        window.click("publisher");
        for (int i = 0; i < 2; i++) {
            window.press(KeyCode.PLUS);
        }
        asker.willWrite("publisher-b");
        window.press(KeyCode.CONTROL, KeyCode.D);
        assertThat(window.selected()).containsExactly("publisher-b");
        assertThat(window.ask(() -> window.view().canvas().view().selected())).containsExactly("publisher-b");
        assertThat(onCanvas("publisher-b")).isTrue();
        assertThat(caretLine()).isEqualTo("  publisher-b:");
    }

    @Test
    void aRenamedServiceStaysSelectedOnTheCanvasToo() {
        window.click("publisher");
        window.press(KeyCode.F2);
        window.type("feed");
        window.press(KeyCode.ENTER);
        assertThat(window.selected()).containsExactly("feed");
        assertThat(window.ask(() -> window.view().canvas().view().selected())).containsExactly("feed");
    }

    @Test
    void afterARemovalNothingIsSelected() {
        window.click("publisher");
        window.press(KeyCode.DELETE);
        assertThat(window.selected()).isEmpty();
        assertThat(window.ask(() -> window.view().canvas().view().selected())).isEmpty();
    }
}
