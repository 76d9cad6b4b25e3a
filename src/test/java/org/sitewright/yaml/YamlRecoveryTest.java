package org.sitewright.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlProblem.Kind;

/** Broken texts: what is said about them, and what can still be read. */
class YamlRecoveryTest {
    private final YamlReader reader = new YamlReader();

    /** The place of the one problem is marked; each text has an entry {@code ok: yes} that must be readable. */
    static Stream<Arguments> problems() {
        return Stream.of(
                arguments(Kind.UNCLOSED_QUOTE, "a: ⟦\"x⟧\nok: yes\n"),
                arguments(Kind.UNCLOSED_QUOTE, "a: ⟦'x y⟧  \n\nok: yes\n"),
                arguments(Kind.UNCLOSED_QUOTE, "ok: yes\nb:\n  - ⟦\"x⟧\n  - y\n"),
                arguments(Kind.UNCLOSED_QUOTE, "ok: yes\na: ⟦\"x\\⟧"),
                arguments(Kind.UNCLOSED_FLOW, "a: ⟦[x, y⟧\nok: yes\n"),
                arguments(Kind.UNCLOSED_FLOW, "a: ⟦{b: c,⟧\n  d: e\nok: yes\n"),
                arguments(Kind.UNCLOSED_FLOW, "ok: yes\na: ⟦[⟧"),
                arguments(Kind.BAD_INDENTATION, "a:\n  b: 1\n    ⟦c: 2⟧\nok: yes\n"),
                arguments(Kind.BAD_INDENTATION, "a:\n  b: 1\n ⟦c: 2⟧\nok: yes\n"),
                arguments(Kind.BAD_INDENTATION, "a:\n  - b\n ⟦- c⟧\nok: yes\n"),
                arguments(Kind.MISSING_COLON, "a: 1\n⟦image⟧\nok: yes\n"),
                arguments(Kind.MISSING_COLON, "⟦imag⟧\nok: yes\n"),
                arguments(Kind.MISSING_COLON, "a:\n  ⟦foo⟧ # c\n  b: c\nok: yes\n"),
                arguments(Kind.MISSING_COLON, "a:\n  ⟦\"foo\"⟧\n  - b\nok: yes\n"),
                arguments(Kind.MISSING_COLON, "a: 1\n⟦image⟧\n  b: c\nok: yes\n"),
                arguments(Kind.VALUE_AND_MAPPING_ON_LINE, "a: b⟦:⟧ c\nok: yes\n"),
                arguments(Kind.VALUE_AND_MAPPING_ON_LINE, "a: \"b\"⟦:⟧ c\nok: yes\n"),
                arguments(Kind.VALUE_AND_MAPPING_ON_LINE, "a: ⟦-⟧ b\nok: yes\n"),
                arguments(Kind.ITEM_IN_MAPPING, "a: 1\n⟦- b⟧\nok: yes\n"),
                arguments(Kind.ITEM_IN_MAPPING, "a: 1\n⟦- b: c⟧\n  d: e\nok: yes\n"),
                arguments(Kind.KEY_IN_SEQUENCE, "a:\n  - b\n  ⟦c: d⟧\n  - e\nok: yes\n"),
                arguments(Kind.KEY_IN_SEQUENCE, "a:\n  - b\n  ⟦c⟧\nok: yes\n"),
                arguments(Kind.UNKNOWN_ESCAPE, "a: \"x⟦\\q⟧\"\nok: yes\n"),
                arguments(Kind.UNKNOWN_ESCAPE, "a: \"🔭⟦\\u⟧00g0\"\nok: yes\n"),
                arguments(Kind.BAD_BLOCK_HEADER, "a: |⟦x⟧\n  b\nok: yes\n"),
                arguments(Kind.BAD_BLOCK_HEADER, "a: >- ⟦b⟧\n  c\nok: yes\n"),
                arguments(Kind.BAD_BLOCK_HEADER, "a: |-⟦-⟧\n  b\nok: yes\n"),
                arguments(Kind.TAB_INDENTATION, "a:\n⟦\t⟧b: c\nok: yes\n"),
                arguments(Kind.TAB_INDENTATION, "a:\r\n  ⟦\t⟧b: c\r\nok: yes\r\n"),
                arguments(Kind.TAB_INDENTATION, "a:\n  -⟦\t⟧b: c\nok: yes\n"),
                arguments(Kind.RESERVED_INDICATOR, "a: ⟦@⟧b\nok: yes\n"),
                arguments(Kind.RESERVED_INDICATOR, "a: ⟦`⟧b\nok: yes\n"),
                arguments(Kind.RESERVED_INDICATOR, "a: ⟦%⟧b\nok: yes\n"),
                arguments(Kind.BAD_ALIAS, "a: ⟦*⟧\nok: yes\n"),
                arguments(Kind.BAD_ALIAS, "a: ⟦&⟧ b\nok: yes\n"),
                arguments(Kind.BAD_ALIAS, "x: &b c\na: &d ⟦*⟧b\nok: yes\n"),
                arguments(Kind.BAD_TAG, "a: ⟦!<x⟧ b\nok: yes\n"),
                arguments(Kind.BAD_DIRECTIVE, "⟦%YAML 1.2⟧\nok: yes\n"),
                arguments(Kind.UNEXPECTED_TEXT, "a: \"x\" ⟦y z⟧  \nok: yes\n"),
                arguments(Kind.UNEXPECTED_TEXT, "a: [x] ⟦y⟧\nok: yes\n"),
                arguments(Kind.UNEXPECTED_TEXT, "a: [x⟦}⟧]\nok: yes\n"),
                arguments(Kind.UNEXPECTED_TEXT, "a: *b ⟦y⟧\nok: yes\n"),
                arguments(Kind.FLOW_COMMA_MISSING, "a: [\"x\"⟦ ⟧\"y\"]\nok: yes\n"),
                arguments(Kind.FLOW_EXTRA_COMMA, "a: [x,⟦,⟧ y]\nok: yes\n"),
                arguments(Kind.FLOW_EXTRA_COMMA, "a: {⟦,⟧ x: y}\nok: yes\n"),
                arguments(Kind.CONTENT_AFTER_DOCUMENT_END, "ok: yes\n... ⟦x⟧\n"),
                arguments(Kind.CONTROL_CHARACTER, "a: x⟦\u0001\u0002⟧y\nok: yes\n"),
                arguments(Kind.CONTROL_CHARACTER, "a⟦\u0001⟧x:\n  b:\n    c: d\nok: yes\n"),
                arguments(Kind.CONTROL_CHARACTER, "# ⟦\u0000⟧\nok: yes\n"),
                arguments(Kind.CONTROL_CHARACTER, "a: ⟦\ud83d⟧\nok: yes\n"),
                arguments(Kind.CONFLICT_MARKER, "a: x\n⟦<<<<<<< mine⟧\nok: yes\n"),
                arguments(Kind.TOO_DEEP, "a: " + "[".repeat(99) + "⟦[⟧]" + "]".repeat(99) + "\nok: yes\n"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhatIsWrongAndReadsTheRest(Kind kind, String marked) {
        TextRange range = new TextRange(marked.indexOf('⟦'), marked.indexOf('⟧') - 1);
        YamlTree tree = reader.read(SourceText.of(marked.replaceAll("[⟦⟧]", "")));
        assertThat(tree.problems()).extracting(problem -> problem.kind() + " " + problem.range()).containsExactly(kind + " " + range);
        assertThat(tree.find(YamlPath.of("ok")).orElseThrow().node())
                .isInstanceOfSatisfying(YamlScalar.class, ok -> assertThat(ok.value()).isEqualTo("yes"));
    }

    @Test
    void hasATestForEachKind() {
        Set<Kind> tested = problems().map(arguments -> (Kind) arguments.get()[0]).collect(Collectors.toSet());
        assertThat(tested).isEqualTo(EnumSet.allOf(Kind.class));
    }

    @Test
    void findsAllProblemsOfAText() {
        YamlTree tree = reader.read(SourceText.of("""
                services:
                  a:
                    image: "x
                    user: 1
                  b:
                    ports: [80, 81
                    image
                  c:
                \t\t\t\timage: y
                  d:
                    image: e: f
                volumes:
                  - g
                  h: i
                """));
        assertThat(tree.problems()).extracting(YamlProblem::kind).containsExactly(Kind.UNCLOSED_QUOTE, Kind.UNCLOSED_FLOW,
                Kind.MISSING_COLON, Kind.TAB_INDENTATION, Kind.VALUE_AND_MAPPING_ON_LINE, Kind.KEY_IN_SEQUENCE);
        assertThat(tree.find(YamlPath.of("services", "a", "user"))).isPresent();
        assertThat(tree.find(YamlPath.of("services", "b", "ports").index(1))).isPresent();
        assertThat(tree.find(YamlPath.of("services", "c", "image"))).isPresent();
        assertThat(tree.find(YamlPath.of("services", "d", "image"))).isPresent();
    }

    /** Whatever is cut off of a file, the services above stay as they are. */
    @Test
    void keepsTheServicesAboveAMistake() {
        String good = "services:\n  a:\n    image: x\n    ports:\n      - \"80:80\"\n";
        for (String bad : List.of("  b", "  b:\n    image: \"", "  b:\n    [", "  b:\n   {a: [", "  b: |x", "  b\n    image: x\n", "  - b\n",
                "  ? b", "  b: *", "  b: &", "  b: !", "  \"b", "  'b: c", "\tb: c", "  b:\n\timage: x", " b:\n", "   b: c\n", "@", "%")) {
            YamlTree tree = reader.read(SourceText.of(good + bad));
            assertThat(tree.find(YamlPath.of("services", "a", "ports").index(0))).as(bad).isPresent()
                    .hasValueSatisfying(place -> assertThat(tree.text().substring(place.range())).isEqualTo("\"80:80\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: ", "- - ? "})
    void refusesDeepNestingOnOneLine(String opening) {
        YamlTree tree = within(() -> reader.read(SourceText.of("a: b\nc:\n " + opening.repeat(10_000) + "\nok: yes\n")));
        assertThat(tree.problems()).extracting(YamlProblem::kind).contains(Kind.TOO_DEEP);
        assertThat(tree.find(YamlPath.of("ok"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "a:", "? "})
    void refusesDeepNestingOverManyLines(String opening) {
        StringBuilder text = new StringBuilder("ok: yes\nc:\n");
        for (int i = 1; i < 5_000; i++) {
            text.append(" ".repeat(i)).append(opening).append('\n');
        }
        YamlTree tree = within(() -> reader.read(SourceText.of(text.toString())));
        assertThat(tree.problems()).extracting(YamlProblem::kind).contains(Kind.TOO_DEEP);
        assertThat(tree.find(YamlPath.of("ok"))).isPresent();
    }

    /** Each would take minutes, were it not linear. */
    @Test
    void readsLongTextsInLinearTime() {
        String two = "x".repeat(2_000_000);
        List<String> texts = new ArrayList<>(List.of("a: " + two, "a: \"" + two + "\"", "a: '" + two, "a: |\n  " + two, "- ".repeat(50) + two,
                "a: \"" + "\\n".repeat(1_000_000) + "\"", "a: [" + "x, ".repeat(700_000) + "]", "a: {" + "x: y, ".repeat(300_000) + "}",
                "a: x\n" + "  y\n".repeat(500_000), "a: |\n" + "  y\n".repeat(500_000), "a: \"\n" + "  y\n".repeat(500_000), "a:\n" + "- x\n".repeat(500_000),
                "a: b\n".repeat(400_000), "\u0001".repeat(1_000_000), "a: \"" + "\u0001".repeat(300_000), "\n".repeat(2_000_000), "# c\n".repeat(500_000),
                "a\n".repeat(500_000), "a: [\n".repeat(200_000), "a:\n  - \"\n".repeat(100_000), "---\n".repeat(200_000), "...\n".repeat(200_000),
                "%\n".repeat(200_000), two, "&".repeat(1_000_000), "!".repeat(1_000_000), "a: " + ": ".repeat(500_000),
                "a: |\n" + "\n".repeat(1_000_000) + "b: c", "a: x\n" + "\n".repeat(1_000_000) + "b: c", "- a\n" + "b\n".repeat(300_000)));
        for (String text : texts) {
            YamlTree tree = within(() -> reader.read(SourceText.of(text)));
            assertThat(tree.documents().getLast().end()).isEqualTo(text.length());
        }
    }

    private static YamlTree within(org.junit.jupiter.api.function.ThrowingSupplier<YamlTree> reading) {
        return assertTimeoutPreemptively(Duration.ofSeconds(30), reading);
    }

    @Test
    void leavesNothingOutOfABrokenText() {
        for (String text : Arrays.asList("]", "a: }", ": :", "- - -", "? ? ?", "{[}]", "\"", "'", "\t", "\t- a", "&a", "*a : b", "!!", "--- - a\n--- |\n")) {
            YamlTree tree = reader.read(SourceText.of(text));
            assertThat(tree.documents().getFirst().base()).isZero();
            assertThat(tree.documents().getLast().end()).isEqualTo(text.length());
        }
    }
}
