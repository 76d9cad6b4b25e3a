package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.site.SitePlace;
import org.testfx.framework.junit5.Start;

class SelectionTest extends WindowCase {
    /** With one finding: what is said of agents that are not set up is not what this is about. */
    private static final String TEXT = Texts.FAULTLESS.replace("grafana/grafana:9.5.2", "grafana/grafana:latest");

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @BeforeEach
    void openTheLab() {
        window.open(TEXT);
    }

    private ListView<?> list(String style) {
        return robot.lookup(style).queryListView();
    }

    private void checkAllShow(String service) {
        assertThat(window.selected()).containsExactly(service);
        assertThat(window.<Iterable<String>>ask(() -> window.view().canvas().view().selected())).containsExactly(service);
        assertThat(((SitePlace) list(".sw-side-list").getSelectionModel().getSelectedItem()).service()).isEqualTo(service);
        assertThat(robot.lookup(".sw-inspector .sw-title").queryAll().stream().filter(WindowHarness::isInSight)
                .map(node -> ((javafx.scene.control.Labeled) node).getText())).contains(service);
    }

    @Test
    void aClickOnANodeIsFollowedByListFormAndText() {
        window.click("influxdb");
        checkAllShow("influxdb");
        assertThat(caretLine()).isEqualTo(lineOf("  influxdb:\n"));
    }

    @Test
    void aClickInTheListIsFollowed() {
        robot.clickOn(cell("publisher"));
        WindowHarness.settle();
        checkAllShow("publisher");
        assertThat(caretLine()).isEqualTo(lineOf("  publisher:\n"));
    }

    @Test
    void theArrowsInTheListAreFollowed() {
        robot.clickOn(cell("crossbar"));
        window.press(KeyCode.DOWN);
        checkAllShow("influxdb");
    }

    private Node cell(String name) {
        return robot.lookup(".sw-side-list .list-cell").queryAll().stream()
                .filter(node -> name.equals(((javafx.scene.control.Labeled) node).getText())).findFirst().orElseThrow();
    }

    @Test
    void theCaretIsFollowed() {
        window.caretBehind("grafana/grafana:latest");
        checkAllShow("grafana");
        assertThat(window.ask(() -> window.view().text().view().selection().isEmpty())).isTrue();
        window.caretBehind("# yale-lab");
        assertThat(window.selected()).isEmpty();
    }

    @Test
    void aFindingIsFollowed() {
        Node row = robot.lookup(".sw-problems-row").query();
        robot.clickOn(row.lookup(".label"));
        WindowHarness.settle();
        checkAllShow("grafana");
        assertThat(caretLine()).isEqualTo(lineOf("    image: grafana"));
        window.select("crossbar");
        window.press(KeyCode.F8);
        checkAllShow("grafana");
    }

    @Test
    void theFilterShowsWhatItNames() {
        robot.clickOn(".sw-side-filter .text-field");
        window.type("graf");
        assertThat(list(".sw-side-list").getItems()).extracting(item -> ((SitePlace) item).service()).containsExactly("grafana");
        assertThat(window.text()).isEqualTo(TEXT);
    }

    private int caretLine() {
        return window.ask(() -> window.view().text().view().caret().line());
    }

    private static int lineOf(String words) {
        return (int) TEXT.substring(0, TEXT.indexOf(words)).chars().filter(c -> c == '\n').count();
    }
}
