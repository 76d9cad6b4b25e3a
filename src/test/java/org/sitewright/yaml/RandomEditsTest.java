package org.sitewright.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

/**
 * Random edits on random files. What must come out is worked out from another reader's events, not from our own check: the
 * events before, changed as the edit says, must be the events after. Only lines of what was edited change, the comments of
 * others stay, and the inverse patch gives the very text back.
 */
class RandomEditsTest {
    private static final int EDITS_PER_FILE = 12;
    private static final Map<String, Integer> OUTCOMES = new TreeMap<>();

    private final YamlReader reader = new YamlReader();
    private final YamlEditor editor = new YamlEditor();

    @Provide
    Arbitrary<String> texts() {
        return YamlTexts.any();
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Property(tries = 1700, seed = "20261101", shrinking = ShrinkingMode.OFF)
    void changesOnlyWhatIsMeant(@ForAll("texts") String content, @ForAll("seeds") long seed) {
        RandomChanges changes = new RandomChanges(new Random(seed));
        YamlTree tree = reader.read(SourceText.of(content));
        for (int i = 0; i < EDITS_PER_FILE; i++) {
            YamlChange change = changes.next(tree);
            YamlTree before = tree;
            try {
                YamlEdited edited = editor.apply(tree, change);
                count("applied");
                check(before, change, edited);
                tree = edited.tree();
            } catch (YamlEditException refused) {
                count("refused " + refused.reason());
            }
        }
    }

    private static void count(String outcome) {
        OUTCOMES.merge(outcome, 1, Integer::sum);
    }

    private void check(YamlTree before, YamlChange change, YamlEdited edited) {
        String old = before.text().content();
        String now = edited.tree().text().content();
        String shown = change + "\n" + old + "\n=== became ===\n" + now;
        assertThat(edited.patch().applyTo(old)).as(shown).isEqualTo(now);
        assertThat(edited.patch().inverse(old).applyTo(now)).as(shown).isEqualTo(old);
        assertThat(edited.tree().problems()).as(shown).isEmpty();

        OracleModel model = OracleModel.of(old);
        assertThat(model.changed(change)).as(shown).isTrue();
        assertThat(model.difference(OracleModel.of(now))).as(shown).isEmpty();
        checkLines(before, change, edited, shown);
        checkComments(before, change, edited.tree(), shown);
    }

    /** Lines change only within the touched member, at its edges, or next to it. */
    private static void checkLines(YamlTree before, YamlChange change, YamlEdited edited, String shown) {
        List<String> old = linesOf(before.text());
        List<String> now = linesOf(edited.tree().text());
        int removed = 0;
        int added = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            removed += delta.getSource().size();
            added += delta.getTarget().size();
        }
        EditBounds bounds = EditBounds.of(before, change);
        assertThat(removed).as("removed lines, %s", shown).isLessThanOrEqualTo(bounds.removed());
        assertThat(added).as("added lines, %s", shown).isLessThanOrEqualTo(bounds.added());
    }

    private static List<String> linesOf(SourceText text) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < text.lineCount(); i++) {
            lines.add(text.content().substring(text.lineStart(i), text.lineEndWithBreak(i)));
        }
        return lines;
    }

    /** Comments that do not stand in or directly above the touched member are all there, in their order. */
    private static void checkComments(YamlTree before, YamlChange change, YamlTree after, String shown) {
        TextRange mayGo = EditBounds.commentsThatMayGo(before, change);
        List<String> must = EditBounds.comments(before).stream().filter(comment -> !mayGo.touches(comment.start()))
                .map(comment -> before.text().substring(comment)).toList();
        List<String> has = EditBounds.comments(after).stream().map(comment -> after.text().substring(comment)).toList();
        if (change instanceof YamlChange.MoveItem) {
            // They go with their items.
            assertThat(has).as(shown).containsExactlyInAnyOrderElementsOf(must);
            return;
        }
        int at = 0;
        for (String comment : has) {
            if (at < must.size() && comment.equals(must.get(at))) {
                at++;
            }
        }
        assertThat(at).as("comments %s, are now %s, %s", must, has, shown).isEqualTo(must.size());
    }

    /** Else an editor that refuses everything would pass. */
    @AfterContainer
    static void fewAreRefused() {
        int all = OUTCOMES.values().stream().mapToInt(Integer::intValue).sum();
        int refused = all - OUTCOMES.getOrDefault("applied", 0);
        assertThat(all).isGreaterThanOrEqualTo(20_000);
        assertThat(refused).as("refused of %d: %s", all, OUTCOMES).isLessThan(all * 3 / 100);
        System.out.println("edits: " + OUTCOMES);
    }
}
