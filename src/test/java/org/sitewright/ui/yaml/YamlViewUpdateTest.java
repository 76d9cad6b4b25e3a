package org.sitewright.ui.yaml;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.testfx.framework.junit5.Start;

import static org.assertj.core.api.Assertions.assertThat;

class YamlViewUpdateTest extends YamlViewCase {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private static final String SERVICES = "services:\r\n  web:\r\n    image: a\r\n    ports: []\r\n  db:\r\n    image: b\r\n";
    private static final List<FoldRange> FOLDS = List.of(new FoldRange(0, 5, "5 lines"),
            new FoldRange(1, 3, "2 lines"), new FoldRange(4, 5, "1 line"));

    private void update(TextChange... changes) {
        TextPatch patch = TextPatch.of(changes);
        fx(() -> view.update(view.text().apply(patch), patch));
    }

    private static String manyLines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "key" + i + ": " + i).collect(Collectors.joining("\r\n"));
    }

    @Test
    void aPatchFromElsewhereMovesTheCaretAlongAndTellsNobody() {
        show("a: 1\r\nb: 2\r\nc: \u00a63\r\n");
        update(TextChange.insert(0, "x: 0\r\ny: 0\r\n"), new TextChange(9, 10, "22"));

        assertThat(withCaret()).isEqualTo("x: 0\r\ny: 0\r\na: 1\r\nb: 22\r\nc: \u00a63\r\n");
        assertThat(shown()).isEqualTo("x: 0\ny: 0\na: 1\nb: 22\nc: 3\n");
        assertThat(patches).isEmpty();
        assertThat(carets).isEmpty();
    }

    @Test
    void aPatchThatDoesNotFitIsFoundAnew() {
        show("a: 1\r\nb: \u00a62\r\n");
        fx(() -> view.update(SourceText.of("a: 100\r\nb: 2\r\n"), TextPatch.of(TextChange.insert(90, "x"))));

        assertThat(withCaret()).isEqualTo("a: 100\r\nb: \u00a62\r\n");
        assertThat(shown()).isEqualTo("a: 100\nb: 2\n");
    }

    @Test
    void changedLineBreaksChangeNothingOnTheScreen() {
        show("a: 1\r\nb: \u00a62\r\n");
        fx(() -> view.update(SourceText.of("a: 1\nb: 2\n"), TextPatch.NONE));

        assertThat(shown()).isEqualTo("a: 1\nb: 2\n");
        assertThat(withCaret()).isEqualTo("a: 1\nb: \u00a62\n");
        write("x");
        assertThat(texts.getLast().content()).isEqualTo("a: 1\nb: x2\n");
    }

    @Test
    void theWindowStaysWhereItIsWhenLinesComeAndGoAboveIt() {
        show(manyLines(400));
        fx(() -> view.reveal(TextRange.at(view.text().lineStart(300)), false));
        Pictures.settle();
        double before = ask(() -> topOf("key300: 300"));
        update(TextChange.insert(0, "new: 1\r\nnew2: 2\r\nnew3: 3\r\n"));
        Pictures.settle();
        assertThat(ask(() -> topOf("key300: 300"))).isEqualTo(before);
        fx(() -> view.update(view.text().apply(TextPatch.of(new TextChange(0, view.text().lineStart(60), ""))),
                TextPatch.of(new TextChange(0, view.text().lineStart(60), ""))));
        Pictures.settle();
        assertThat(ask(() -> topOf("key300: 300"))).isEqualTo(before);
    }

    private double topOf(String line) {
        return view.surface().viewport().lines().stream().filter(l -> view.text().line(l.line()).equals(line))
                .findFirst().orElseThrow(() -> new AssertionError(line + " is out of sight")).top();
    }

    @Test
    void foldsHideLinesAndTheRestGoesOnAsBefore() {
        show(SERVICES);
        fx(() -> {
            view.setFoldRanges(FOLDS);
            view.folds().fold(1);
        });
        assertThat(shown()).isEqualTo("services:\n  web:\n  db:\n    image: b\n");
        fx(() -> view.buffer().select(view.text().length(), view.text().length()));
        write("x");
        assertThat(text()).isEqualTo(SERVICES + "x");
        checkPatches(SERVICES);
    }

    @Test
    void keysFoldAndUnfoldAtTheCaret() {
        show(SERVICES.replace("image: b", "image:\u00a6 b"));
        fx(() -> view.setFoldRanges(FOLDS));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.OPEN_BRACKET);
        assertThat(shown()).isEqualTo("services:\n  web:\n    image: a\n    ports: []\n  db:\n");
        assertThat(ask(() -> view.caret())).isEqualTo(new TextPosition(4, 5));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.CLOSE_BRACKET);
        assertThat(shown()).isEqualTo(SERVICES.replace("\r", ""));
        assertThat(patches).isEmpty();
    }

    @Test
    void aFoldStaysThroughPatchesAroundAndInsideOfIt() {
        show(SERVICES);
        fx(() -> {
            view.setFoldRanges(FOLDS);
            view.folds().fold(1);
        });
        update(new TextChange(SERVICES.indexOf("a\r\n    ports"), SERVICES.indexOf("a\r\n    ports") + 1, "a:1\r\n    tty: true"),
                TextChange.insert(0, "# top\r\n"));
        assertThat(shown()).isEqualTo("# top\nservices:\n  web:\n  db:\n    image: b\n");
        fx(() -> view.setFoldRanges(List.of(new FoldRange(1, 7, ""), new FoldRange(2, 5, ""), new FoldRange(6, 7, ""))));
        assertThat(shown()).isEqualTo("# top\nservices:\n  web:\n  db:\n    image: b\n");
        fx(() -> view.unfoldAll());
        assertThat(shown()).isEqualTo(text().replace("\r", ""));
    }

    @Test
    void aFoldIsKnownAgainByItsWordsWhenTheWholeTextIsReplaced() {
        show(SERVICES);
        fx(() -> {
            view.setFoldRanges(FOLDS);
            view.folds().fold(4);
        });
        String next = "services:\n  db:\n    image: c\n  other:\n    image: x\n";
        fx(() -> {
            view.update(SourceText.of(next), TextPatch.NONE);
            view.setFoldRanges(List.of(new FoldRange(0, 4, ""), new FoldRange(1, 2, ""), new FoldRange(3, 4, "")));
        });
        assertThat(shown()).isEqualTo("services:\n  db:\n  other:\n    image: x\n");
    }

    @Test
    void aPatchThatCutsIntoAFoldOpensIt() {
        show(SERVICES);
        fx(() -> {
            view.setFoldRanges(FOLDS);
            view.folds().fold(1);
        });
        int from = SERVICES.indexOf("b:\r\n    image: a");
        update(new TextChange(from, from + 12, "c:\r\n    im"));
        assertThat(shown()).isEqualTo(text().replace("\r", ""));
    }

    @Test
    void deleteAtTheEndOfAFoldedLineOpensItInsteadOfTakingWhatIsHidden() {
        String before = SERVICES.replace("web:\r\n", "web:\u00a6\r\n");
        show(before);
        fx(() -> {
            view.setFoldRanges(FOLDS);
            view.folds().fold(1);
        });
        press(KeyCode.DELETE);
        assertThat(text()).isEqualTo(SERVICES.replace("web:\r\n", "web:"));
        checkPatches(before);
    }

    @Test
    void backspaceBehindAFoldOpensIt() {
        String before = SERVICES.replace("  db:", "\u00a6  db:");
        show(before);
        fx(() -> {
            view.setFoldRanges(FOLDS);
            view.folds().fold(1);
        });
        press(KeyCode.BACK_SPACE);
        assertThat(withCaret()).isEqualTo(before.replace("[]\r\n\u00a6", "[]\u00a6"));
        checkPatches(before);
    }

    @Test
    void revealUnfoldsAndSelects() {
        show(SERVICES);
        fx(() -> {
            view.setFoldRanges(FOLDS);
            view.foldAll();
        });
        assertThat(shown()).isEqualTo("services:\n");
        int at = SERVICES.indexOf("image: b");
        fx(() -> view.reveal(new TextRange(at, at + 8), true));
        assertThat(shown()).isEqualTo("services:\n  web:\n  db:\n    image: b\n");
        assertThat(ask(() -> view.selection())).isEqualTo(new TextRange(at, at + 8));
        assertThat(carets).isEmpty();
    }

    @Test
    void aBlockComesWholeIntoSight() {
        show(manyLines(400));
        int first = ask(() -> view.surface().viewport().lines().getLast().line()) - 1;
        fx(() -> view.revealBlock(new TextRange(view.text().lineStart(first), view.text().lineEnd(first + 8))));
        Pictures.settle();
        assertThat(inSight()).contains(first - 1, first, first + 8);
        assertThat(ask(() -> view.caret())).isEqualTo(new TextPosition(first, 0));
        List<Integer> before = inSight();
        fx(() -> view.revealBlock(new TextRange(view.text().lineStart(first + 2), view.text().lineEnd(first + 4))));
        Pictures.settle();
        assertThat(inSight()).isEqualTo(before);
    }

    @Test
    void aBlockThatIsLongerThanThePaneBeginsAtItsTop() {
        show(manyLines(400));
        fx(() -> view.revealBlock(new TextRange(view.text().lineStart(100), view.text().lineEnd(300))));
        Pictures.settle();
        assertThat(inSight()).startsWith(99, 100, 101);
    }

    private List<Integer> inSight() {
        return ask(() -> view.surface().viewport().lines().stream().map(Viewport.VisibleLine::line)
                .filter(line -> view.surface().viewport().isInSight(line)).toList());
    }

    @Test
    void aClickOnTheTriangleFolds() {
        show(SERVICES);
        fx(() -> view.setFoldRanges(FOLDS));
        Pictures.settle();
        robot.moveTo(view.surface().gutter());
        Pictures.settle();
        robot.clickOn(robot.lookup(".sw-yaml-fold").match(node -> node.isVisible()).nth(1).queryAs(javafx.scene.Node.class));
        Pictures.settle();
        assertThat(shown()).isEqualTo("services:\n  web:\n  db:\n    image: b\n");
        robot.clickOn(".sw-yaml-fold-hint");
        Pictures.settle();
        assertThat(shown()).isEqualTo(SERVICES.replace("\r", ""));
    }

    @Test
    void caretMovesOfTheUserAreTold() {
        show("a: 1\nb: 2\n");
        press(KeyCode.DOWN);
        press(KeyCode.RIGHT);
        assertThat(carets).containsExactly(new TextPosition(1, 0), new TextPosition(1, 1));
    }
}
