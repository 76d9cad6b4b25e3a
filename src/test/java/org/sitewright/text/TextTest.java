package org.sitewright.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TextTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", " ", "\n", "\r", "\r\n", "🔭", "line\n").list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static TextPatch patch(String content, Random random) {
        List<TextChange> changes = new ArrayList<>();
        int from = 0;
        for (int i = random.nextInt(4); i > 0 && from <= content.length(); i--) {
            int start = from + random.nextInt(content.length() - from + 1);
            int end = start + random.nextInt(Math.min(4, content.length() - start + 1));
            changes.add(new TextChange(start, end, List.of("", "x", "\n", "\r", "\r\n", "y\r\nz").get(random.nextInt(6))));
            from = end + 1;
        }
        return new TextPatch(changes);
    }

    @Property(seed = "20261101", tries = 3000)
    void applyFindsTheLinesThatAWholeReadingFinds(@ForAll("texts") String content, @ForAll("seeds") long seed) {
        TextPatch patch = patch(content, new Random(seed));
        SourceText applied = SourceText.of(content, true).apply(patch);
        SourceText whole = SourceText.of(patch.applyTo(content), true);
        assertThat(applied).isEqualTo(whole);
        assertThat(lines(applied)).isEqualTo(lines(whole));
        for (int offset = 0; offset <= whole.length(); offset++) {
            assertThat(applied.position(offset)).isEqualTo(whole.position(offset));
        }
    }

    private static List<String> lines(SourceText text) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.lineCount(); i++) {
            lines.add(text.lineStart(i) + ":" + text.line(i) + ":" + text.lineEndWithBreak(i));
        }
        return lines;
    }

    @Property(seed = "20261101")
    void inverseGivesTheVeryTextBack(@ForAll("texts") String content, @ForAll("seeds") long seed) {
        TextPatch patch = patch(content, new Random(seed));
        String after = patch.applyTo(content);
        assertThat(after).hasSize(content.length() + patch.delta());
        assertThat(patch.inverse(content).applyTo(after)).isEqualTo(content);
    }

    @Property(seed = "20261101")
    void betweenLeadsFromOneTextToTheOther(@ForAll("texts") String before, @ForAll("texts") String after) {
        TextPatch patch = TextPatch.between(before, after);
        assertThat(patch.applyTo(before)).isEqualTo(after);
        assertThat(patch.isEmpty()).isEqualTo(before.equals(after));
    }

    @Property(seed = "20261101")
    void placesOutsideOfChangesKeepTheirCharacter(@ForAll("texts") String content, @ForAll("seeds") long seed) {
        TextPatch patch = patch(content, new Random(seed));
        String after = patch.applyTo(content);
        for (int offset = 0; offset < content.length(); offset++) {
            int place = offset;
            if (patch.changes().stream().noneMatch(change -> change.start() <= place && place < change.end())) {
                assertThat(after.charAt(patch.mapOffset(offset))).isEqualTo(content.charAt(offset));
            }
        }
    }

    @Test
    void mapsPlacesAtTheEdgesOfAChange() {
        TextPatch patch = TextPatch.of(new TextChange(2, 4, "xyz"), TextChange.insert(6, "!"));
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7)).extracting(patch::mapOffset).containsExactly(0, 1, 5, 5, 5, 6, 8, 9);
    }

    @Test
    void betweenIsAsSmallAsCanBe() {
        assertThat(TextPatch.between("image: a:1.7\n", "image: a:1.8\n")).isEqualTo(TextPatch.of(new TextChange(11, 12, "8")));
        assertThat(TextPatch.between("aa", "aaa").changes().getFirst().replacement()).isEqualTo("a");
    }

    @Test
    void refusesChangesThatOverlapOrLieOutside() {
        assertThatThrownBy(() -> TextPatch.of(new TextChange(0, 3, ""), new TextChange(2, 4, ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TextChange(3, 2, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextPatch.of(new TextChange(3, 9, "")).applyTo("abcd")).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void knowsLinesOfAllKinds() {
        SourceText text = SourceText.of("a\r\n\rb\nc");
        assertThat(text.lineCount()).isEqualTo(4);
        assertThat(List.of(text.line(0), text.line(1), text.line(2), text.line(3))).containsExactly("a", "", "b", "c");
        assertThat(text.lineAt(2)).isZero();
        assertThat(text.position(7)).isEqualTo(new TextPosition(3, 1));
        assertThat(text.offset(new TextPosition(0, 99))).isEqualTo(1);
        assertThat(SourceText.of("").lineCount()).isEqualTo(1);
        assertThat(SourceText.of("a\n").line(1)).isEmpty();
        assertThatThrownBy(() -> text.lineAt(9)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> text.line(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void countsColumnsAsPeopleDo() {
        SourceText text = SourceText.of("🔭🔭 x\n");
        assertThat(text.displayColumn(5)).isEqualTo(4);
        assertThat(text.offsetOfCodePoint(3)).isEqualTo(5);
    }

    @Test
    void learnsTheLineBreakThatMostLinesHave() {
        assertThat(SourceText.of("a\r\nb\r\nc\n").lineBreak()).isEqualTo("\r\n");
        assertThat(SourceText.of("a\nb\nc\r\n").lineBreak()).isEqualTo("\n");
        assertThat(SourceText.of("a\rb\r").lineBreak()).isEqualTo("\r");
        assertThat(SourceText.of("a").lineBreak()).isEqualTo("\n");
    }
}
