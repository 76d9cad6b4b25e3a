package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What the text does by keys of its own is found in the menu, too. */
class EditMenuTest extends WindowCase {
    private static final String WRONG = Texts.LAB.replace("grafana/grafana:9.5.2", "grafana/grafana:latest");

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void choose(String id) {
        robot.clickOn("Edit");
        WindowHarness.settle();
        robot.clickOn(window.action(id).title());
        WindowHarness.settle();
    }

    private boolean shows(String popup) {
        return robot.lookup(popup).tryQuery().filter(WindowHarness::isInSight).isPresent();
    }

    @Test
    void theMenuShowsTheKeysOfTheText() {
        MenuItem complete = item("complete");
        assertThat(complete.getAccelerator()).isEqualTo(KeyCombination.valueOf("Shortcut+Space"));
        assertThat(item("quick-fix").getAccelerator()).isEqualTo(KeyCombination.valueOf("Alt+Enter"));
    }

    private MenuItem item(String id) {
        return window.ask(() -> robot.lookup(".sw-menus").queryAs(javafx.scene.control.MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(each -> each.getUserData() instanceof Action action && action.id().equals(id)).findFirst().orElseThrow());
    }

    @Test
    void completionsAreListedAtTheCaret() {
        window.open(WRONG);
        window.caretBehind("    restart: always\n    ");
        window.focusCanvas();
        choose("complete");
        window.waitFor(() -> shows(".sw-yaml-choice"));
        assertThat(window.<Boolean>ask(() -> robot.lookup(".sw-yaml-area").query().isFocused())).isTrue();
    }

    @Test
    void fixesAreListedAtTheCaretEvenIfThatIsOutOfSight() {
        window.open("# one\n".repeat(200) + WRONG);
        window.caretBehind("grafana/grafana:latest");
        window.fx(() -> robot.lookup(".sw-yaml-area").queryAs(org.fxmisc.richtext.GenericStyledArea.class).showParagraphAtTop(0));
        window.focusCanvas();
        choose("quick-fix");
        window.waitFor(() -> shows(".sw-yaml-fix-title"));
    }

    @Test
    void theKeysDoNothingWhereTheTextIsNotMeant() {
        window.open(WRONG);
        window.select("grafana");
        window.fx(() -> window.field("tag").requestFocus());
        window.press(KeyCode.CONTROL, KeyCode.SPACE);
        window.press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(shows(".sw-yaml-choice")).isFalse();
        assertThat(window.<Boolean>ask(() -> window.field("tag").isFocused())).isTrue();
        assertThat(window.text()).isEqualTo(WRONG);
    }

    @Test
    void inTheTextTheyDoWhatTheyAlwaysDid() {
        window.open("services:\n  grafana:\n    image: grafana/grafana:latest\n");
        window.caretBehind("grafana/grafana:latest");
        window.press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(shows(".sw-yaml-fix-title")).isTrue();
        window.press(KeyCode.ESCAPE);
        window.caretBehind("  grafana:\n    ");
        window.press(KeyCode.CONTROL, KeyCode.SPACE);
        window.waitFor(() -> shows(".sw-yaml-choice"));
    }
}
