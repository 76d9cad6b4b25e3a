package org.sitewright.ui.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The list that comes up unasked where one of a few values is wanted. */
class UnaskedValuesTest extends YamlViewCase {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private void offer(String content) {
        show(content);
        fx(() -> view.setCompletionProvider(place -> CompletableFuture.completedStage(Sample.restart(view.text(), place))));
    }

    private List<String> labels() {
        return ask(() -> view.completion().isShowing() ? view.completion().popup().items().stream().map(CompletionItem::label).toList()
                : List.of());
    }

    @Test
    void itOpensBehindTheBlankAndEnterStillEndsTheLine() {
        offer("a:\n  restart:\u00a6\n");
        write(" ");
        assertThat(labels()).containsExactly("always", "unless-stopped", "no");
        assertThat(robot.lookup(".sw-yaml-about").match(Node::isVisible).tryQuery()).as("nothing is chosen that could be told about").isEmpty();
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("a:\n  restart: \n    \u00a6\n");
        assertThat(labels()).isEmpty();
    }

    @Test
    void itTakesEnterOnceSomethingWasTypedForIt() {
        offer("a:\n  restart: \u00a6\n");
        write("un");
        assertThat(labels()).containsExactly("unless-stopped");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("a:\n  restart: unless-stopped\u00a6\n");
    }

    @Test
    void itTakesEnterOnceTheUserHasMovedInIt() {
        offer("a:\n  restart:\u00a6\n");
        write(" ");
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("a:\n  restart: unless-stopped\u00a6\n");
    }

    @Test
    void tabTakesTheFirstAndUpTheLast() {
        offer("a:\n  restart:\u00a6\n");
        write(" ");
        press(KeyCode.TAB);
        assertThat(withCaret()).isEqualTo("a:\n  restart: always\u00a6\n");
        offer("a:\n  restart:\u00a6\n");
        write(" ");
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("a:\n  restart: no\u00a6\n");
    }

    @Test
    void aWholeValueLeavesEnterToTheLine() {
        offer("a:\n  restart: \u00a6\n");
        write("no");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("a:\n  restart: no\n  \u00a6\n");
    }

    @Test
    void takenBackLettersLeaveEnterToTheLineAgain() {
        offer("a:\n  restart: \u00a6\n");
        write("a");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("a:\n  restart: \n    \u00a6\n");
    }

    @Test
    void itStaysClosedWhereNoValueBegins() {
        for (String content : List.of("a:\n  # restart:\u00a6\n", "a: b\u00a6\n", "a:\n  b: c # d:\u00a6\n", "a:\n  b: some words\u00a6\n")) {
            offer(content);
            write(" ");
            assertThat(labels()).as(content).isEmpty();
        }
    }

    @Test
    void itOpensBehindADashAndWithinQuotationMarks() {
        offer("a:\n  -\u00a6\n");
        write(" ");
        assertThat(labels()).hasSize(3);
        offer("a: \u00a6\n");
        write("\"a");
        assertThat(labels()).containsExactly("always");
    }
}
