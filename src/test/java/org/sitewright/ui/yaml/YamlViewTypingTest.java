package org.sitewright.ui.yaml;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;

import java.util.concurrent.atomic.AtomicReference;

import org.testfx.framework.junit5.Start;

import static org.assertj.core.api.Assertions.assertThat;

class YamlViewTypingTest extends YamlViewCase {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aTypedCharacterIsAPatchInTheFilesOffsets() {
        show("a: 1\r\nb: 2\u00a6\r\n");
        write("3");

        assertThat(patches).containsExactly(TextPatch.of(TextChange.insert(10, "3")));
        assertThat(texts.getLast().content()).isEqualTo("a: 1\r\nb: 23\r\n");
        assertThat(carets).containsExactly(new TextPosition(1, 5));
    }

    @Test
    void enterTypesTheFilesOwnLineBreak() {
        String before = "a: 1\r\nservices:\u00a6\r\n";
        show(before);
        press(KeyCode.ENTER);

        assertThat(patches).containsExactly(TextPatch.of(TextChange.insert(15, "\r\n  ")));
        assertThat(withCaret()).isEqualTo("a: 1\r\nservices:\r\n  \u00a6\r\n");
        checkPatches(before);
    }

    @Test
    void enterKeepsTheIndentAndGoesDeeperAfterAColon() {
        show("services:\n    web:\u00a6\n");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("services:\n    web:\n        \u00a6\n");
        write("image: x");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("services:\n    web:\n        image: x\n        \u00a6\n");
    }

    @Test
    void enterGoesOnWithAListAndEndsItAtAnEmptyItem() {
        String before = "ports:\n  - \"80:80\"\u00a6\n";
        show(before);
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("ports:\n  - \"80:80\"\n  - \u00a6\n");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("ports:\n  - \"80:80\"\n  \u00a6\n");
        assertThat(patches).hasSize(2);
        checkPatches(before);
    }

    @Test
    void enterInAListOfMappingsGoesOnWithTheNextKey() {
        show("x:\n  - type: bind\u00a6\n");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("x:\n  - type: bind\n    \u00a6\n");
    }

    @Test
    void enterInTheMiddleOfALineTakesTheRestAlong() {
        show("a:\n  b: one\u00a6 two\n");
        press(KeyCode.ENTER);
        assertThat(withCaret()).isEqualTo("a:\n  b: one\n  \u00a6two\n");
    }

    @Test
    void tabTypesBlanksToTheFilesStep() {
        show("a:\n    b: 1\n\u00a6\n");
        press(KeyCode.TAB);
        assertThat(withCaret()).isEqualTo("a:\n    b: 1\n    \u00a6\n");
    }

    @Test
    void tabAndShiftTabMoveTheSelectedLines() {
        String more = "x:\r\n  y:\r\n    z: 1\r\n";
        String before = "a:\r\n  b: 1\r\n  c: 2\r\n" + more;
        show(before);
        select("b: 1\r\n  c");
        press(KeyCode.TAB);
        assertThat(text()).isEqualTo("a:\r\n    b: 1\r\n    c: 2\r\n" + more);
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(text()).isEqualTo("a:\r\nb: 1\r\nc: 2\r\n" + more);
        assertThat(patches).hasSize(3);
        checkPatches(before);
    }

    @Test
    void ctrlSlashCommentsAndUncomments() {
        String before = "a:\n  b: 1\n\n  c: 2\n";
        show(before);
        select("b: 1\n\n  c");
        press(KeyCode.CONTROL, KeyCode.SLASH);
        assertThat(text()).isEqualTo("a:\n  # b: 1\n\n  # c: 2\n");
        assertThat(patches).hasSize(1);
        press(KeyCode.CONTROL, KeyCode.SLASH);
        assertThat(text()).isEqualTo(before);
        checkPatches(before);
    }

    @Test
    void linesAreDuplicatedMovedAndDeleted() {
        String before = "a: 1\r\nb: \u00a62\r\nc: 3";
        show(before);
        press(KeyCode.CONTROL, KeyCode.D);
        assertThat(withCaret()).isEqualTo("a: 1\r\nb: 2\r\nb: \u00a62\r\nc: 3");
        press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(withCaret()).isEqualTo("a: 1\r\nb: 2\r\nc: 3\r\nb: \u00a62");
        press(KeyCode.ALT, KeyCode.UP);
        press(KeyCode.ALT, KeyCode.UP);
        press(KeyCode.ALT, KeyCode.UP);
        assertThat(withCaret()).isEqualTo("b: \u00a62\r\na: 1\r\nb: 2\r\nc: 3");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(withCaret()).isEqualTo("a: \u00a61\r\nb: 2\r\nc: 3");
        press(KeyCode.CONTROL, KeyCode.END);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        assertThat(text()).isEqualTo("a: 1\r\nb: 2");
        checkPatches(before);
    }

    @Test
    void pairsCloseThemselvesAndAreSteppedOver() {
        String before = "a: \u00a6\n";
        show(before);
        write("\"");
        assertThat(withCaret()).isEqualTo("a: \"\u00a6\"\n");
        write("x\"");
        assertThat(withCaret()).isEqualTo("a: \"x\"\u00a6\n");
        press(KeyCode.CONTROL, KeyCode.END);
        write("b: [");
        assertThat(withCaret()).endsWith("b: [\u00a6]");
        press(KeyCode.BACK_SPACE);
        assertThat(withCaret()).endsWith("b: \u00a6");
        checkPatches(before);
    }

    @Test
    void aQuoteInAWordStaysAlone() {
        show("a: it\u00a6\n");
        write("'");
        assertThat(text()).isEqualTo("a: it'\n");
    }

    @Test
    void aQuoteGoesAroundTheSelection() {
        show("a: 22:22\n");
        select("22:22");
        write("\"");
        assertThat(text()).isEqualTo("a: \"22:22\"\n");
        assertThat(patches).hasSize(1);
        assertThat(ask(() -> view.text().substring(view.selection()))).isEqualTo("22:22");
    }

    @Test
    void backspaceGoesBackOneStepOfIndentation() {
        show("a:\n  b:\n    \u00a6\n");
        press(KeyCode.BACK_SPACE);
        assertThat(withCaret()).isEqualTo("a:\n  b:\n  \u00a6\n");
    }

    @Test
    void aLetterOutsideOfTheBasicPlaneIsDeletedAsAWhole() {
        String before = "a: \ud83d\ude80\u00a6\ud83d\ude80\n\nb";
        show(before);
        press(KeyCode.BACK_SPACE);
        assertThat(withCaret()).isEqualTo("a: \u00a6\ud83d\ude80\n\nb");
        press(KeyCode.DELETE);
        assertThat(withCaret()).isEqualTo("a: \u00a6\n\nb");
        press(KeyCode.DELETE);
        assertThat(withCaret()).isEqualTo("a: \u00a6\nb");
        press(KeyCode.RIGHT);
        press(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("a: b");
        checkPatches(before);
    }

    @Test
    void deletingAcrossMixedLineBreaksTakesThemWhole() {
        String before = "a\r\nb\nc\u00a6\rd\r\ne";
        show(before);
        press(KeyCode.DELETE);
        assertThat(text()).isEqualTo("a\r\nb\ncd\r\ne");
        press(KeyCode.LEFT);
        press(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("a\r\nbcd\r\ne");
        press(KeyCode.LEFT);
        press(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("abcd\r\ne");
        checkPatches(before);
    }

    @Test
    void joiningALoneCarriageReturnWithALineFeedKeepsControlAndFileTheSame() {
        String before = "a\rx\u00a6\nb";
        show(before);
        press(KeyCode.BACK_SPACE);
        assertThat(text()).isEqualTo("a\r\nb");
        checkPatches(before);
        write("y");
        checkPatches(before);
    }

    @Test
    void pastedLinesGetTheFilesLineBreak() {
        String before = "a: 1\r\n\u00a6";
        show(before);
        fx(() -> {
            var content = new javafx.scene.input.ClipboardContent();
            content.putString("b: 2\nc: 3\n");
            javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
        });
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(text()).isEqualTo("a: 1\r\nb: 2\r\nc: 3\r\n");
        assertThat(patches).hasSize(1);
        checkPatches(before);
    }

    @Test
    void undoKeysCallTheirHandlersAndChangeNothingHere() {
        show("a: 1\u00a6\n");
        AtomicReference<String> called = new AtomicReference<>("");
        fx(() -> {
            view.setOnUndo(() -> called.accumulateAndGet("u", String::concat));
            view.setOnRedo(() -> called.accumulateAndGet("r", String::concat));
        });
        write("2");
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Y);

        assertThat(called.get()).isEqualTo("urr");
        assertThat(text()).isEqualTo("a: 12\n");
    }

    @Test
    void aHandlerMayAnswerTypingWithAnotherPatchAtOnce() {
        show("a: \u00a6\n");
        fx(() -> view.setOnTyped((patch, text) -> view.update(SourceText.of(text.content() + "#"),
                TextPatch.of(TextChange.insert(text.length(), "#")))));
        write("1");
        assertThat(withCaret()).isEqualTo("a: 1\u00a6\n#");
        assertThat(shown()).isEqualTo("a: 1\n#");
    }
}
