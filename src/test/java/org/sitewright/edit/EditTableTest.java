package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlReader;

/**
 * Cases from tables in the resources. A case begins with a line {@code # what it shows}; {@code > edit} is what is done; the
 * file follows with a sign in the first column: blank for a line that stays, {@code -} for one that goes, {@code +} for one that
 * comes. A line {@code ! words} instead of signs says that the edit is refused with these words.
 */
class EditTableTest {
    private static final List<String> TABLES = List.of("values", "services", "dependencies", "images", "ports", "mounts",
            "environment", "shared", "declarations", "settings", "damages", "corners");

    private final EditPlanner planner = new EditPlanner(KeyTable.load());

    record Case(String table, String name, String edit, List<String> lines, Optional<String> refusal) {
        String before(String lineBreak) {
            return text('-', lineBreak);
        }

        String after(String lineBreak) {
            return text('+', lineBreak);
        }

        private String text(char sign, String lineBreak) {
            StringBuilder text = new StringBuilder();
            for (String line : lines) {
                if (line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == sign) {
                    text.append(line.isEmpty() ? "" : line.substring(1)).append(lineBreak);
                }
            }
            return text.toString();
        }
    }

    @TestFactory
    Stream<DynamicTest> tables() {
        return TABLES.stream().flatMap(table -> read(table).stream())
                .map(one -> DynamicTest.dynamicTest(one.table() + ": " + one.name(), () -> {
                    check(one, "\n", "");
                    if (!one.before("\n").isEmpty()) {
                        check(one, "\r\n", "");
                    }
                    check(one, "\n", "# an emoji before it all: \uD83D\uDE00\n\n");
                }));
    }

    @Test
    void tablesHoldMoreThanAHundredAndFiftyCases() {
        assertThat(TABLES.stream().mapToInt(table -> read(table).size()).sum()).isGreaterThan(220);
    }

    private void check(Case one, String lineBreak, String head) throws EditException {
        if (one.edit().startsWith("replace-text") && !head.isEmpty()) {
            return;
        }
        String before = one.before(lineBreak);
        boolean headed = !head.isEmpty() && !before.isEmpty() && !before.startsWith("#");
        String start = headed ? head + before : before;
        ComposeFile file = new ComposeReader().read(new YamlReader().read(SourceText.of(start)));
        Planned planned;
        try {
            planned = planner.plan(file, EditWords.edit(one.edit()));
        } catch (EditException e) {
            assertThat(one.refusal()).as("not refused, but: " + e.getMessage()).isPresent();
            assertThat(e.getMessage()).contains(one.refusal().get());
            return;
        }
        String text = start;
        List<TextPatch> back = new ArrayList<>();
        for (TextPatch patch : planned.patches()) {
            back.addFirst(patch.inverse(text));
            text = patch.applyTo(text);
        }
        if (one.refusal().isPresent()) {
            fail("should be refused, but gives\n" + text);
        }
        assertThat(text).isEqualTo(headed ? head + one.after(lineBreak) : one.after(lineBreak));
        assertThat(planned.tree().text().content()).isEqualTo(text);
        assertThat(TreeShape.of(planned.tree(), Optional.empty()))
                .isEqualTo(TreeShape.of(new YamlReader().read(SourceText.of(text)), Optional.empty()));
        for (TextPatch patch : back) {
            text = patch.applyTo(text);
        }
        assertThat(text).isEqualTo(start);
    }

    private static List<Case> read(String table) {
        List<Case> cases = new ArrayList<>();
        String name = "";
        String edit = "";
        List<String> lines = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        for (String line : (lines(table) + "\n# end").split("\n")) {
            if (line.startsWith("# ")) {
                if (!edit.isEmpty()) {
                    cases.add(new Case(table, name, edit, withoutLastBlank(lines), refusal));
                }
                name = line.substring(2);
                edit = "";
                lines = new ArrayList<>();
                refusal = Optional.empty();
            } else if (line.startsWith("> ")) {
                edit = line.substring(2);
            } else if (line.startsWith("! ")) {
                refusal = Optional.of(line.substring(2));
            } else {
                lines.add(line);
            }
        }
        return cases;
    }

    /** The line that parts two cases is not of the file. */
    private static List<String> withoutLastBlank(List<String> lines) {
        return !lines.isEmpty() && lines.getLast().isEmpty() ? List.copyOf(lines.subList(0, lines.size() - 1)) : List.copyOf(lines);
    }

    private static String lines(String table) {
        try (InputStream in = EditTableTest.class.getResourceAsStream(table + ".cases")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
