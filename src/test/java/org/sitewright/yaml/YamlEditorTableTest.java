package org.sitewright.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.yaml.YamlEditException.Reason;

/** The hand-made cases in {@code edits/*.txt}; {@link EditCase} says how to read and extend them. */
class YamlEditorTableTest {
    private static final List<String> FILES = List.of("setting.txt", "adding.txt", "removing.txt", "renaming.txt", "refusing.txt");

    @TestFactory
    Stream<DynamicTest> edits() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            EditCase.in(file).forEach(edit -> tests.add(DynamicTest.dynamicTest(file + ": " + edit.title(), () -> check(edit))));
        }
        return tests.stream();
    }

    @Test
    void thereAreManyCases() throws IOException {
        int count = 0;
        for (String file : FILES) {
            count += EditCase.in(file).size();
        }
        assertThat(count).isGreaterThanOrEqualTo(150);
    }

    private static void check(EditCase edit) throws YamlEditException {
        YamlTree before = new YamlReader().read(SourceText.of(edit.before()));
        if (edit.after().startsWith("refused ")) {
            Reason reason = Reason.valueOf(edit.after().substring("refused ".length()).strip());
            assertThatThrownBy(() -> new YamlEditor().apply(before, edit.toChange()))
                    .isInstanceOfSatisfying(YamlEditException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
            return;
        }
        YamlEdited edited = new YamlEditor().apply(before, edit.toChange());
        assertThat(edited.tree().text().content()).isEqualTo(edit.after());
        assertThat(edited.patch().applyTo(edit.before())).isEqualTo(edit.after());
        assertThat(edited.patch().inverse(edit.before()).applyTo(edit.after())).isEqualTo(edit.before());
        checkLines(before.text(), edited);
    }

    /** Lines that no change of the patch touches stand in the text afterwards, break and all. */
    private static void checkLines(SourceText before, YamlEdited edited) {
        for (int line = 0; line < before.lineCount(); line++) {
            int start = before.lineStart(line);
            int end = before.lineEndWithBreak(line);
            boolean touched = false;
            for (TextChange change : edited.patch().changes()) {
                touched |= change.start() <= end && start <= change.end();
            }
            if (!touched) {
                int now = edited.patch().mapOffset(start);
                assertThat(edited.tree().text().content().substring(now, now + end - start))
                        .isEqualTo(before.content().substring(start, end));
            }
        }
    }
}
