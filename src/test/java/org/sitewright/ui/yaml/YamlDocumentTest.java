package org.sitewright.ui.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.text.SourceText;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class YamlDocumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a", "a: 1\nb: 'x\n  y'\n", "a: 1\r\nb:\r\n  - \"c\" # d\r\n", "mixed: |\r  one\n  two\r\n\r\n\n", "x: \uD83D\uDE00 # é\n"})
    void itsLinesAreWhatTheControlShows(String content) {
        SourceText text = SourceText.of(content);
        YamlDocument document = YamlDocument.of(text);
        assertThat(document.text()).isEqualTo(text);
        assertThat(document.lines().getText()).isEqualTo(ControlText.of(text, HiddenLines.NONE).content());
        assertThat(document.lines().getParagraphs()).hasSize(text.lineCount());
    }

    @Test
    void allOfItHasItsColours() {
        SourceText text = SourceText.of("services:\n  a:\n    image: \"b:1\" # c\n    command: |\n      not: a key\n");
        YamlDocument document = YamlDocument.of(text);
        assertThat(document.colours().firstUncoloured()).isEqualTo(text.lineCount());
        YamlHighlighter highlighter = new YamlHighlighter();
        YamlLineState state = YamlLineState.START;
        for (int line = 0; line < text.lineCount(); line++) {
            YamlHighlighter.Result expected = highlighter.highlight(text.line(line), state);
            state = expected.next();
            assertThat(document.lines().getParagraphs().get(line).getStyleSpans())
                    .isEqualTo(YamlDocument.spans(expected.tokens(), text.line(line).length()));
        }
    }

    /** It may be shown again: what is typed into the view is not its affair. */
    @Test
    void typingIntoTheViewLeavesItAsItIs(FxRobot robot) {
        YamlDocument document = YamlDocument.of(SourceText.of("a: 1\nb: 2\n"));
        robot.interact(() -> typeAndShowAgain(document));
    }

    private static void typeAndShowAgain(YamlDocument document) {
        YamlView view = new YamlView();
        view.show(document);
        view.buffer().area().insertText(0, 0, "# ");
        assertThat(view.text().content()).isEqualTo("# a: 1\nb: 2\n");
        view.show(document);
        assertThat(view.text().content()).isEqualTo("a: 1\nb: 2\n");
        assertThat(view.highlighting().isDone()).isTrue();
        assertThat(view.buffer().area().getStyleOfChar(0)).isEqualTo(List.of(YamlTokenKind.KEY.styleClass()));
    }
}
