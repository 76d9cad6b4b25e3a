package org.sitewright.ui.yaml;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class ControlTextTest {
    @Test
    void countsEveryLineBreakAsOneInTheControl() {
        ControlText text = ControlText.of(SourceText.of("a\r\nb\nc\rd\r\n"), HiddenLines.NONE);

        assertThat(text.content()).isEqualTo("a\nb\nc\nd\n");
        assertThat(text.toControl(3)).isEqualTo(2);
        assertThat(text.toControl(2)).as("between CR and LF").isEqualTo(1);
        assertThat(text.toSource(8)).isEqualTo(10);
    }

    @Test
    void givesTypedLineBreaksTheFilesOwn() {
        ControlText text = ControlText.of(SourceText.of("a\r\nb\r\n"), HiddenLines.NONE);

        assertThat(text.typed(3, 3, "x\ny")).isEqualTo(TextPatch.of(TextChange.insert(4, "x\r\ny")));
        assertThat(text.typed(1, 2, "")).isEqualTo(TextPatch.of(new TextChange(1, 3, "")));
    }

    @Test
    void leavesHiddenLinesOut() {
        ControlText text = ControlText.of(SourceText.of("a\r\nb\r\nc\r\nd"),
                HiddenLines.of(List.of(new HiddenLines.Stretch(1, 2))));

        assertThat(text.content()).isEqualTo("a\nd");
        assertThat(text.toControl(3)).as("hidden: its fold's end").isEqualTo(1);
        assertThat(text.toSource(2)).isEqualTo(9);
        assertThat(text.typed(0, 3, "")).as("a selection takes what it hides").isEqualTo(
                TextPatch.of(new TextChange(0, 10, "")));
        assertThat(text.typed(1, 1, "x")).isEqualTo(TextPatch.of(TextChange.insert(1, "x")));
    }

    @Property
    void placesInTheControlComeBack(@ForAll("texts") String content, @ForAll long folds) {
        SourceText source = SourceText.of(content);
        ControlText text = ControlText.of(source, hidden(source, folds));
        String shown = text.content();

        assertThat(shown.split("\n", -1)).hasSize(text.lineCount());
        assertThat(text.toControl(source.length())).isEqualTo(shown.length());
        for (int i = 0; i <= shown.length(); i++) {
            int there = text.toSource(i);
            assertThat(text.toControl(there)).isEqualTo(i);
            if (i < shown.length() && shown.charAt(i) != '\n') {
                assertThat(content.charAt(there)).isEqualTo(shown.charAt(i));
            }
        }
        for (int line = 0; line < text.lineCount(); line++) {
            assertThat(text.toControlLine(text.toSourceLine(line))).isEqualTo(line);
            assertThat(shown.split("\n", -1)[line]).isEqualTo(source.line(text.toSourceLine(line)));
        }
    }

    @Property(tries = 3000)
    void patchesDoTheSameInTheControl(@ForAll("texts") String content, @ForAll long folds,
            @ForAll("texts") String replacement, @ForAll("texts") String second, @ForAll int from, @ForAll int to) {
        SourceText before = SourceText.of(content);
        int a = Math.floorMod(from, content.length() + 1);
        int b = Math.floorMod(to, content.length() + 1);
        List<TextChange> changes = new ArrayList<>();
        changes.add(new TextChange(Math.min(a, b), Math.max(a, b), replacement));
        changes.add(TextChange.insert(content.length(), second));
        TextPatch patch = new TextPatch(changes);
        SourceText after = before.apply(patch);
        ControlText open = ControlText.of(before, HiddenLines.NONE);
        HiddenLines kept = open.meddlesWithPairs(patch, after) ? HiddenLines.NONE
                : hidden(before, folds).withoutCut(before, patch);
        ControlText text = ControlText.of(before, kept);

        ControlText expected = ControlText.of(after, kept.mapped(before, patch, after));

        assertThat(text.toControl(patch, after).applyTo(text.content())).isEqualTo(expected.content());
    }

    @Property(tries = 2000)
    void typingDoesTheSameInTheFile(@ForAll("texts") String content, @ForAll long folds,
            @ForAll("texts") String typed, @ForAll int from, @ForAll int to) {
        SourceText before = SourceText.of(content);
        ControlText text = ControlText.of(before, hidden(before, folds));
        String shown = text.content();
        int a = Math.floorMod(from, shown.length() + 1);
        int b = Math.floorMod(to, shown.length() + 1);
        int start = Math.min(a, b);
        int end = Math.max(a, b);
        String words = typed.replace("\r\n", "\n").replace('\r', '\n');
        TextPatch patch = text.typed(start, end, words);
        SourceText after = before.apply(patch);
        // Where a lone CR comes to stand before an LF the lines join: the view shows the text anew then.
        Assume.that(!text.meddlesWithPairs(patch, after));

        ControlText expected = ControlText.of(after,
                text.hidden().withoutCut(before, patch).mapped(before, patch, after));

        assertThat(expected.content()).isEqualTo(shown.substring(0, start) + words + shown.substring(end));
    }

    private static HiddenLines hidden(SourceText text, long folds) {
        Random random = new Random(folds);
        List<HiddenLines.Stretch> stretches = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0 && text.lineCount() > 1; i--) {
            int first = 1 + random.nextInt(text.lineCount() - 1);
            int last = Math.min(text.lineCount() - 1, first + random.nextInt(4));
            stretches.add(new HiddenLines.Stretch(first, last));
        }
        return HiddenLines.of(stretches);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "bc", "\n", "\r\n", "\r", "\n", "\r\n", "\ud83d\ude80", "  ")
                .list().ofMaxSize(14).map(parts -> String.join("", parts));
    }
}
