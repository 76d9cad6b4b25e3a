package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

class ActionsTest extends WindowCase {
    /** What the text and the canvas do with keys of their own. */
    private static final List<String> OWN = List.of("Shortcut+D", "Shortcut+Slash", "Shortcut+K", "Shortcut+Shift+K", "Shortcut+Space",
            "Shortcut+A", "Shortcut+C", "Shortcut+X", "Shortcut+V", "Shortcut+L", "Shortcut+Shift+Open_Bracket",
            "Shortcut+Shift+Close_Bracket", "Alt+Enter", "Alt+Up", "Alt+Down", "Alt+Left", "Alt+Right", "F1", "F2", "F3", "Shift+F3",
            "Delete", "Enter", "Escape", "Tab");

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private Stream<KeyCombination> keys() {
        return window.bench.actions().all().stream().flatMap(action -> Stream.concat(action.keys().stream(), action.others().stream()));
    }

    @Test
    void eachActionHasATitleAndAShortcutOfItsOwn() {
        List<Action> all = window.bench.actions().all();
        assertThat(all).extracting(Action::title).doesNotContain("").doesNotHaveDuplicates();
        assertThat(all).extracting(Action::id).doesNotHaveDuplicates();
        assertThat(keys().map(KeyCombination::getName)).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void noShortcutTakesAKeyFromTextOrCanvas() {
        Stream<KeyCombination> everywhere = window.bench.actions().all().stream().filter(action -> !action.local())
                .flatMap(action -> Stream.concat(action.keys().stream(), action.others().stream()));
        assertThat(everywhere.map(KeyCombination::getName)).doesNotContainAnyElementsOf(
                OWN.stream().map(KeyCombination::valueOf).map(KeyCombination::getName).toList());
    }

    @Test
    void thePaletteRunsWhatWasTyped() {
        window.open(Texts.LAB);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        TextField field = robot.lookup(".sw-palette-field").queryAs(TextField.class);
        assertThat(window.<Boolean>ask(field::isFocused)).isTrue();
        window.type("go to the fi");
        ListView<Action> list = robot.lookup(".sw-palette .list-view").queryListView();
        assertThat(list.getItems()).extracting(Action::id).containsExactly("focus-findings");
        window.press(KeyCode.ENTER);
        assertThat(robot.lookup(".sw-palette-field").tryQuery()).isEmpty();
        assertThat(window.<Boolean>ask(() -> robot.lookup(".sw-problems-list").query().isFocused())).isTrue();
    }

    @Test
    void thePaletteIsAsHighAsItsMatches() {
        window.open(Texts.LAB);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        ListView<Action> list = robot.lookup(".sw-palette .list-view").queryListView();
        double full = window.ask(list::getHeight);
        double row = window.ask(() -> list.lookup(".list-cell").getLayoutBounds().getHeight());
        window.type("go to the fi");
        assertThat(list.getItems()).hasSize(1);
        assertThat(window.<Double>ask(list::getHeight)).isLessThan(2 * row).isGreaterThanOrEqualTo(row);
        assertThat(window.<Double>ask(() -> list.getScene().getWindow().getHeight())).isLessThan(full);
        assertThat(window.<Boolean>ask(() -> list.lookupAll(".scroll-bar").stream().noneMatch(javafx.scene.Node::isVisible))).isTrue();
        window.type("nowhere");
        assertThat(list.getItems()).isEmpty();
        assertThat(window.<Double>ask(() -> list.lookup(".sw-empty").getLayoutBounds().getHeight())).isGreaterThanOrEqualTo(row);
        for (int i = 0; i < 20; i++) {
            window.press(KeyCode.BACK_SPACE);
        }
        assertThat(window.<Double>ask(list::getHeight)).isEqualTo(full);
    }

    @Test
    void thePaletteIsWalkedByArrowsAndClosedByEscape() {
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        ListView<Action> list = robot.lookup(".sw-palette .list-view").queryListView();
        assertThat(list.getItems()).extracting(Action::id).contains("open-folder").doesNotContain("save", "fit");
        window.press(KeyCode.DOWN);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        window.type("exit");
        window.press(KeyCode.ESCAPE);
        assertThat(robot.lookup(".sw-palette-field").tryQuery()).isEmpty();
        assertThat(window.exits).isEmpty();
        window.press(KeyCode.CONTROL, KeyCode.Q);
        assertThat(window.exits).hasSize(1);
    }

    @Test
    void typingInAFieldTriggersNothing() {
        window.open(Texts.LAB);
        window.click("influxdb");
        double scale = window.ask(() -> window.view().canvas().view().scale());
        robot.clickOn(".sw-side-filter .text-field");
        window.type("cefi0+-");
        window.press(KeyCode.DELETE);
        window.press(KeyCode.BACK_SPACE);
        window.press(KeyCode.F2);
        window.press(KeyCode.HOME);
        window.press(KeyCode.DELETE);
        assertThat(robot.lookup(".sw-side-filter .text-field").queryAs(TextField.class).getText()).isEqualTo("efi0+");
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.<Double>ask(() -> window.view().canvas().view().scale())).isEqualTo(scale);
        assertThat(window.selected()).containsExactly("influxdb");
        assertThat(robot.lookup(".sw-rename").query().isVisible()).isFalse();
        assertThat(asker.said).isEmpty();
    }

    @Test
    void findAndReplaceOpenTheBarOfTheText() {
        window.open(Texts.LAB);
        window.press(KeyCode.CONTROL, KeyCode.F);
        window.type("publisher");
        assertThat(window.text()).isEqualTo(Texts.LAB);
        assertThat(window.<Boolean>ask(() -> window.stage.getScene().getFocusOwner() instanceof TextField)).isTrue();
    }

    @Test
    void focusGoesWhereTheKeysSay() {
        window.open(Texts.LAB);
        window.select("crossbar");
        window.press(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(window.<Boolean>ask(() -> robot.lookup(".sw-yaml-area").query().isFocused())).isTrue();
        window.press(KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(window.<Boolean>ask(() -> window.view().inspector().isFocusWithin())).isTrue();
        window.press(KeyCode.ALT, KeyCode.DIGIT4);
        assertThat(window.<Boolean>ask(() -> window.view().problems().isFocusWithin())).isTrue();
        window.press(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(window.<Boolean>ask(() -> window.view().canvas().view().isFocused())).isTrue();
        assertThat(window.text()).isEqualTo(Texts.LAB);
    }

    @Test
    void theTextGrowsAndShrinks() {
        int size = window.ask(() -> window.bench.theme().fontSizeProperty().get().pixels());
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.EQUALS);
        assertThat(window.<Integer>ask(() -> window.bench.theme().fontSizeProperty().get().pixels())).isGreaterThan(size);
        window.run("font-reset");
        assertThat(window.<Integer>ask(() -> window.bench.theme().fontSizeProperty().get().pixels())).isEqualTo(size);
    }

    @Test
    void whatARuleMeansIsShownInAWindowThatEscapeCloses() {
        window.open(Texts.LAB.replace("grafana/grafana:9.5.2", "grafana/grafana:latest"));
        window.caretBehind("grafana/grafana:latest");
        window.run("explain-finding");
        assertThat(robot.lookup(".sw-help-title").tryQuery()).isPresent();
        Window help = robot.lookup(".sw-help-title").query().getScene().getWindow();
        assertThat(help).isNotSameAs(window.stage);
        robot.targetWindow(help).push(KeyCode.ESCAPE);
        WindowHarness.settle();
        assertThat(window.<Boolean>ask(help::isShowing)).isFalse();
    }

    @Test
    void theListOfShortcutsNamesThem() {
        window.run("keys");
        assertThat(robot.lookup(".sw-keys .label").queryAll().stream().map(node -> ((Labeled) node).getText()))
                .contains("Ctrl+S", "Save", "Alt+Enter", "Draw a dependency from here").noneMatch(text -> text.contains("|"));
        window.fx(() -> List.copyOf(Window.getWindows()).stream().filter(each -> each != window.stage).forEach(Window::hide));
    }
}
