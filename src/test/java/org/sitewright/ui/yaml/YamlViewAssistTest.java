package org.sitewright.ui.yaml;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

class YamlViewAssistTest extends YamlViewCase {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private void completeKeys() {
        fx(() -> view.setCompletionProvider(
                place -> CompletableFuture.completedStage(Sample.keys(view.text(), place))));
    }

    private List<String> labels() {
        return ask(() -> view.completion().popup().items().stream().map(CompletionItem::label).toList());
    }

    private boolean completing() {
        return ask(() -> view.completion().isShowing());
    }

    @Test
    void completionOpensWhileTypingAKeyAndNarrowsToWhatIsNear() {
        String before = "web:\r\n  \u00a6\r\n";
        show(before);
        completeKeys();
        write("i");
        assertThat(labels()).startsWith("image", "init", "ipc");
        write("n");
        assertThat(labels()).containsExactly("init");
    }

    @Test
    void enterInsertsTheChosenCompletionAsOnePatch() {
        String before = "web:\r\n  \u00a6\r\n";
        show(before);
        completeKeys();
        write("p");
        assertThat(labels()).startsWith("ports");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("web:\r\n  ports:\r\n    - \"\u00a6\"\r\n");
        assertThat(completing()).isFalse();
        assertThat(patches).hasSize(2);
        checkPatches(before);
    }

    @Test
    void keysChooseAmongTheCompletions() {
        show("web:\n  i\u00a6\n");
        completeKeys();
        press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(completing()).isTrue();
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        press(KeyCode.TAB);
        assertThat(withCaret()).isEqualTo("web:\n  init: true\u00a6\n");
    }

    @Test
    void whatIsTypedWhileTheListIsOpenIsReplacedToo() {
        String before = "web:\n  \u00a6\n";
        show(before);
        completeKeys();
        press(KeyCode.CONTROL, KeyCode.SPACE);
        write("ima");
        assertThat(labels()).containsExactly("image");
        press(KeyCode.BACK_SPACE);
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("web:\n  image: \u00a6\n");
        checkPatches(before);
    }

    @Test
    void escapeClosesTheListAndTypingGoesOn() {
        show("web:\n  \u00a6\n");
        completeKeys();
        write("i");
        press(KeyCode.ESCAPE);
        assertThat(completing()).isFalse();
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("web:\n  i\n  \u00a6\n");
    }

    @Test
    void nothingOpensByItselfWhereAValueStands() {
        show("web:\n  image: \u00a6\n");
        completeKeys();
        write("i");
        assertThat(completing()).isFalse();
    }

    @Test
    void aLateAnswerForAnotherTextIsAskedForAgain() {
        show("web:\n  \u00a6\n");
        List<CompletableFuture<CompletionList>> answers = new ArrayList<>();
        fx(() -> view.setCompletionProvider(place -> {
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }));
        write("i");
        write("p");
        assertThat(answers).hasSize(2);
        fx(() -> answers.getFirst().complete(Sample.keys(view.text(), new TextPosition(1, 3))));
        assertThat(completing()).isFalse();
        fx(() -> answers.getLast().complete(Sample.keys(view.text(), new TextPosition(1, 4))));
        assertThat(labels()).startsWith("ipc");
    }

    @Test
    void aListThatWouldOpenByItselfComesTooLateForAKeyThatIsWhole() {
        show("web:\n  \u00a6\n");
        List<CompletableFuture<CompletionList>> answers = new ArrayList<>();
        fx(() -> view.setCompletionProvider(place -> {
            answers.add(new CompletableFuture<>());
            return answers.getLast();
        }));
        write("ports:");
        int asked = answers.size();
        fx(() -> answers.forEach(answer -> answer.complete(Sample.keys(view.text(), new TextPosition(1, 3)))));
        assertThat(answers).hasSize(asked);
        assertThat(completing()).isFalse();
        press(KeyCode.ENTER);
        assertThat(withCaret()).startsWith("web:\n  ports:\n").doesNotContain("[");
    }

    @Test
    void altEnterOffersFixesAndEnterMakesTheChosenOne() {
        show("a: 1\nb: \u00a62\n");
        AtomicInteger made = new AtomicInteger();
        fx(() -> view.setFixProvider(place -> place.line() == 1
                ? List.of(new FixOffer("first", () -> made.set(1), Optional.empty()),
                        new FixOffer("second", () -> made.set(2), Optional.of("b: 3"))) : List.of()));
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(ask(() -> view.fixes().popup().items().stream().map(FixOffer::title).toList()))
                .containsExactly("first", "second");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(made).hasValue(2);
        assertThat(text()).isEqualTo("a: 1\nb: 2\n");
        assertThat(ask(() -> view.fixes().isShowing())).isFalse();
    }

    @Test
    void aBulbStandsInTheCaretsLineWhereFixesAre() {
        show("a: 1\nb: \u00a62\n");
        fx(() -> view.setFixProvider(place -> place.line() == 1
                ? List.of(new FixOffer("first", () -> { }, Optional.empty())) : List.of()));
        waitFor(() -> view.surface().decorations().bulb().equals(Optional.of(1)));
        Pictures.settle();
        robot.clickOn(robot.lookup(".sw-yaml-bulb").match(Node::isVisible).queryAs(Node.class));
        waitFor(() -> view.fixes().isShowing());
        press(KeyCode.ESCAPE);
        press(KeyCode.UP);
        waitFor(() -> view.surface().decorations().bulb().isEmpty());
    }

    @Test
    void aRestingMouseShowsTheMarkersMessageAndTheHelp() {
        show("image: a\nport: 1\n");
        fx(() -> {
            view.setMarkers(List.of(new Marker(new TextRange(9, 13), MarkerSeverity.ERROR, "No such key: port.")));
            view.setHoverProvider(place -> CompletableFuture.supplyAsync(() -> Optional.of(
                    new HoverContent("key at " + place.line(), List.of("What it means."), "ports: []"))));
        });
        Pictures.settle();
        var bounds = ask(() -> view.buffer().area().getCharacterBoundsOnScreen(10, 11).orElseThrow());
        robot.moveTo(bounds.getCenterX(), bounds.getCenterY());
        robot.moveBy(1, 0);
        waitFor(() -> view.hover().isShowing());
        assertThat(label("sw-yaml-hover-message")).isEqualTo("No such key: port.");
        assertThat(label("sw-yaml-hover-title")).isEqualTo("key at 1");
        robot.moveTo(view.surface().gutter());
        waitFor(() -> !view.hover().isShowing());
    }

    @Test
    void keysShowTheHelpForTheCaret() {
        show("image: a\np\u00a6ort: 1\n");
        fx(() -> view.setHoverProvider(place -> CompletableFuture.completedStage(Optional.of(
                new HoverContent("at " + place.line() + ":" + place.column(), List.of(), "")))));
        press(KeyCode.F1);
        assertThat(label("sw-yaml-hover-title")).isEqualTo("at 1:1");
        press(KeyCode.ESCAPE);
        assertThat(ask(() -> view.hover().isShowing())).isFalse();
        press(KeyCode.CONTROL, KeyCode.K);
        press(KeyCode.CONTROL, KeyCode.I);
        assertThat(ask(() -> view.hover().isShowing())).isTrue();
        assertThat(text()).isEqualTo("image: a\nport: 1\n");
    }

    @Test
    void squigglesAreDrawnUnderTheirWordsAndMoveWithThem() {
        show("image: a\nport: 1\n");
        fx(() -> view.setMarkers(List.of(new Marker(new TextRange(9, 13), MarkerSeverity.ERROR, "x"))));
        Pictures.settle();
        Path wave = robot.lookup(".sw-yaml-squiggle").match(node -> node.getStyleClass().contains("error"))
                .queryAs(Path.class);
        var words = ask(() -> wave.screenToLocal(view.buffer().area().getCharacterBoundsOnScreen(9, 13).orElseThrow()));
        assertThat(wave.getLayoutBounds().getMinX()).isBetween(words.getMinX() - 2, words.getMinX() + 1);
        assertThat(wave.getLayoutBounds().getMaxX()).isBetween(words.getMaxX() - 1, words.getMaxX() + 4);
        assertThat(wave.getLayoutBounds().getMaxY()).isBetween(words.getMaxY() - 3, words.getMaxY() + 4);
        double top = wave.getLayoutBounds().getMinY();
        press(KeyCode.ENTER);
        Pictures.settle();
        assertThat(wave.getLayoutBounds().getMinY()).isGreaterThan(top + 10);
        assertThat(ask(() -> view.surface().decorations().severity(2))).contains(MarkerSeverity.ERROR);
    }

    @Test
    void onlyMarkersInSightAreDrawn() {
        show("key: value\n".repeat(12_000));
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            markers.add(new Marker(new TextRange(i * 132, i * 132 + 3), MarkerSeverity.WARNING, "m" + i));
        }
        fx(() -> view.setMarkers(markers));
        Pictures.settle();
        Path wave = robot.lookup(".sw-yaml-squiggle").match(node -> node.getStyleClass().contains("warning"))
                .queryAs(Path.class);
        assertThat(wave.getElements().size()).isBetween(10, 100);
    }

    @Test
    void theRulerGoesToAMark() {
        show("key: value\n".repeat(1000));
        fx(() -> view.setMarkers(List.of(new Marker(new TextRange(800 * 11, 800 * 11 + 3), MarkerSeverity.ERROR, "m"))));
        Pictures.settle();
        Node ruler = robot.lookup(".sw-yaml-ruler").query();
        var bounds = ask(() -> ruler.localToScreen(ruler.getLayoutBounds()));
        robot.clickOn(bounds.getCenterX(), bounds.getMinY() + bounds.getHeight() * 0.8 + 1);
        waitFor(() -> view.caret().line() == 800);
        assertThat(carets).containsExactly(new TextPosition(800, 0));
    }

    @Test
    void labelsOfHintsSayWhatIsFolded() {
        show("services:\n  web:\n    image: a\n");
        fx(() -> {
            view.setFoldRanges(List.of(new FoldRange(0, 2, "2 lines")));
            view.foldAll();
        });
        Pictures.settle();
        assertThat(robot.lookup(".sw-yaml-fold-hint").queryAs(Label.class).getText()).isEqualTo("\u2026 2 lines");
    }
}
