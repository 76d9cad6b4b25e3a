package org.sitewright.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.sitewright.yaml.ScalarStyle.DOUBLE_QUOTED;
import static org.sitewright.yaml.ScalarStyle.FOLDED;
import static org.sitewright.yaml.ScalarStyle.LITERAL;
import static org.sitewright.yaml.ScalarStyle.PLAIN;
import static org.sitewright.yaml.ScalarStyle.SINGLE_QUOTED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;

class YamlReaderTest {
    private final YamlReader reader = new YamlReader();

    private YamlTree read(String text) {
        return reader.read(SourceText.of(text));
    }

    private static YamlNode node(YamlTree tree, Object... steps) {
        return place(tree, steps).node();
    }

    private static YamlPlace place(YamlTree tree, Object... steps) {
        YamlPath path = YamlPath.ROOT;
        for (Object step : steps) {
            path = step instanceof Integer index ? path.index(index) : path.key((String) step);
        }
        return tree.find(path).orElseThrow();
    }

    private static String text(YamlTree tree, TextRange range) {
        return tree.text().substring(range);
    }

    /** Each text has the value at {@code a}. */
    static Stream<Arguments> scalars() {
        return Stream.of(
                arguments("a: b", PLAIN, "b"),
                arguments("a: b   # c", PLAIN, "b"),
                arguments("a: b#c", PLAIN, "b#c"),
                arguments("a:", PLAIN, ""),
                arguments("a: # c", PLAIN, ""),
                arguments("a: x:y", PLAIN, "x:y"),
                arguments("a: -x", PLAIN, "-x"),
                arguments("a: b\n  c", PLAIN, "b c"),
                arguments("a: b\n\n  c", PLAIN, "b\nc"),
                arguments("a: b\r\n\r\n\r\n  c", PLAIN, "b\n\nc"),
                arguments("a: b\r  c", PLAIN, "b c"),
                arguments("a:\n  b", PLAIN, "b"),
                arguments("a:\n\n  # c\n  b\nd:", PLAIN, "b"),
                arguments("a: 🔭 up", PLAIN, "🔭 up"),
                arguments("a: \"b\"", DOUBLE_QUOTED, "b"),
                arguments("a: \"\"", DOUBLE_QUOTED, ""),
                arguments("a: \"b # c\"", DOUBLE_QUOTED, "b # c"),
                arguments("a: \"\\t\\n\\r\\\"\\\\\\/\\0\\a\\b\\v\\f\\e\\ \\N\\_\\L\\P\"", DOUBLE_QUOTED,
                        "\t\n\r\"\\/\0\u0007\b\u000b\f\u001b \u0085\u00a0\u2028\u2029"),
                arguments("a: \"\\x41\\u00e9\\U0001F52D\"", DOUBLE_QUOTED, "Aé🔭"),
                arguments("a: \"b\n  c\"", DOUBLE_QUOTED, "b c"),
                arguments("a: \"b  \n\n  c\"", DOUBLE_QUOTED, "b\nc"),
                arguments("a: \"b\\\n  c\"", DOUBLE_QUOTED, "bc"),
                arguments("a: \"b \\\n   \\ c\"", DOUBLE_QUOTED, "b  c"),
                arguments("a: 'b'", SINGLE_QUOTED, "b"),
                arguments("a: ''", SINGLE_QUOTED, ""),
                arguments("a: 'it''s'", SINGLE_QUOTED, "it's"),
                arguments("a: 'b\\n'", SINGLE_QUOTED, "b\\n"),
                arguments("a: 'b\n\n  c'", SINGLE_QUOTED, "b\nc"),
                arguments("a: |\n  b\n  c\n", LITERAL, "b\nc\n"),
                arguments("a: |\n  b\n\n\nc: d", LITERAL, "b\n"),
                arguments("a: |-\n  b\n\n", LITERAL, "b"),
                arguments("a: |+\n  b\n\n\n", LITERAL, "b\n\n\n"),
                arguments("a: |+\n  b\n\nc: d\n", LITERAL, "b\n\n"),
                arguments("a: |\n  b", LITERAL, "b"),
                arguments("a: |+\n", LITERAL, ""),
                arguments("a: |+\n\n\n", LITERAL, "\n\n"),
                arguments("a: |\n     \nb: c", LITERAL, ""),
                arguments("a: |2\n    b\n  c\n", LITERAL, "  b\nc\n"),
                arguments("a: |2-\n   b\n", LITERAL, " b"),
                arguments("a: |-2\n   b\n", LITERAL, " b"),
                arguments("a: |+1\n  b\n\n", LITERAL, " b\n\n"),
                arguments("a: | # c\n  b\n", LITERAL, "b\n"),
                arguments("a: |\r\n  b\r\n  c\r\n", LITERAL, "b\nc\n"),
                arguments("a: |\n  b # no comment\n  \tc\n", LITERAL, "b # no comment\n\tc\n"),
                arguments("a: |\n  b\n # c\n", LITERAL, "b\n"),
                arguments("a: >\n  b\n  c\n", FOLDED, "b c\n"),
                arguments("a: >-\n  b\n\n  c\n", FOLDED, "b\nc"),
                arguments("a: >+\n  b\n\n", FOLDED, "b\n\n"),
                arguments("a: >\n  b\n    c\n    d\n  e\n", FOLDED, "b\n  c\n  d\ne\n"),
                arguments("a: >\n\n  b\n", FOLDED, "\nb\n"),
                arguments("? a\n: b", PLAIN, "b"),
                arguments("? a\n", PLAIN, ""),
                arguments("\"a\": b", PLAIN, "b"),
                arguments("'a' : b", PLAIN, "b"),
                arguments("&x a: &y b", PLAIN, "b"),
                arguments("---\na: b\n...\n", PLAIN, "b"),
                arguments("%YAML 1.2\n---\na: b\n", PLAIN, "b"),
                arguments("# c\n\n  \t\na: b\n", PLAIN, "b"),
                arguments("{a: b}", PLAIN, "b"),
                arguments("{\"a\":b}", PLAIN, "b"),
                arguments("{a}", PLAIN, ""),
                arguments("{a: , c: d}", PLAIN, ""),
                arguments("{\n# c\na: b, # d\n}", PLAIN, "b"),
                arguments("{? a : b}", PLAIN, "b"));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void readsAScalar(String content, ScalarStyle style, String value) {
        YamlTree tree = read(content);
        assertThat(tree.problems()).isEmpty();
        assertThat(node(tree, "a")).isInstanceOfSatisfying(YamlScalar.class, scalar -> {
            assertThat(scalar.value()).isEqualTo(value);
            assertThat(scalar.style()).isEqualTo(style);
        });
    }

    /** The value at {@code a} stands between the marks; its own text begins behind the bar. */
    static Stream<String> ranges() {
        return Stream.of(
                "a: ⟦|b⟧ # c",
                "x: 🔭\na: ⟦|b⟧\n",
                "# 🔭🔭\r\na: ⟦|\"🔭\"⟧\r\n",
                "x: y\ra: ⟦|'b'⟧\r",
                "a: ⟦&x |b⟧\n",
                "a: ⟦!t &x |b⟧\n",
                "a: ⟦&x !override |[b, c]⟧ # d\n",
                "a: ⟦*b⟧ # c\n",
                "a:⟦|⟧\nb: c",
                "a:⟦|⟧   # c\nb: c",
                "a: ⟦!reset|⟧\nb: c",
                "a:\n  ⟦|b: c\n  d: e⟧\n\n# f\ng:",
                "a: ⟦&x\n  |b: c⟧\n",
                "a:\n⟦|- b\n- c⟧\nd:",
                "a:\n  ⟦|- b\n  -⟧\n\nd:",
                "a: ⟦|>-\n  b\n\n  c⟧\n\nd:",
                "a: ⟦|{b: c,\n  d: [e]}⟧ # f\n",
                "{x: y, a: ⟦|b c⟧ , d: e}",
                "a: ⟦|b\n  c⟧\nd:",
                "? a\n: ⟦|b⟧\n");
    }

    @ParameterizedTest
    @MethodSource("ranges")
    void knowsWhereANodeStands(String marked) {
        String content = marked.replaceAll("[⟦⟧]", "");
        int start = marked.indexOf('⟦');
        int end = marked.indexOf('⟧') - 1;
        int bar = marked.indexOf('|', start);
        int contentStart = marked.contains("⟦*") ? start : bar - 1;
        if (contentStart >= 0 && !marked.contains("⟦*")) {
            content = content.substring(0, contentStart) + content.substring(contentStart + 1);
            end--;
        }
        YamlPlace place = place(read(content), "a");
        assertThat(place.range()).isEqualTo(new TextRange(start, end));
        assertThat(place.contentRange()).isEqualTo(new TextRange(contentStart, end));
    }

    @Test
    void keepsAByteOrderMarkOutOfTheOffsets() {
        YamlTree tree = reader.read(SourceText.of("a: b", true));
        assertThat(place(tree, "a").range()).isEqualTo(new TextRange(3, 4));
        assertThat(tree.problems()).isEmpty();
    }

    @Test
    void readsAnchorsAliasesMergeKeysAndTagsAsTheyAreWritten() {
        YamlTree tree = read("x: &env {TZ: UTC}\ns:\n  <<: *env\n  p: !override [a]\n  e: !reset null\n  t: !!str 1\n  u: !<tag:x,1:y> z\n");
        assertThat(tree.problems()).isEmpty();
        assertThat(node(tree, "x").anchor()).contains("env");
        assertThat(node(tree, "s", "<<")).isInstanceOfSatisfying(YamlAlias.class, alias -> assertThat(alias.name()).isEqualTo("env"));
        assertThat(place(tree, "s", "<<").entry()).matches(YamlEntry::isMerge);
        assertThat(node(tree, "s", "p").tag()).contains("!override");
        assertThat(node(tree, "s", "e").tag()).contains("!reset");
        assertThat(node(tree, "s", "t").tag()).contains("!!str");
        assertThat(node(tree, "s", "u").tag()).contains("!<tag:x,1:y>");
    }

    @Test
    void takesAnAliasForTheNearestAnchorBeforeIt() {
        YamlTree tree = read("a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: *y\n");
        YamlAnchors anchors = new YamlAnchors(tree);
        assertThat(anchors.resolve("x", place(tree, "b").range().start()).orElseThrow().start()).isEqualTo(3);
        assertThat(anchors.resolve("x", place(tree, "d").range().start()).orElseThrow().start()).isEqualTo(17);
        assertThat(anchors.unresolved()).extracting(alias -> alias.alias().name()).containsExactly("y");
    }

    @Test
    void keepsAKeyThatStandsTwice() {
        YamlTree tree = read("a: 1\na: 2\n");
        assertThat(((YamlMapping) node(tree)).entries()).extracting(YamlEntry::keyText).containsExactly("a", "a");
        assertThat(node(tree, "a")).isInstanceOfSatisfying(YamlScalar.class, scalar -> assertThat(scalar.value()).isEqualTo("1"));
    }

    @Test
    void readsFlowCollectionsOverLinesWithComments() {
        YamlTree tree = read("a: [ # one\n  b, # two\n  # three\n  {c: d, 'e':f}, g: h,\n  ] # four\ni: {}\n");
        assertThat(tree.problems()).isEmpty();
        assertThat(((YamlSequence) node(tree, "a")).items()).hasSize(3);
        assertThat(node(tree, "a", 1, "e")).isInstanceOfSatisfying(YamlScalar.class, scalar -> assertThat(scalar.value()).isEqualTo("f"));
        assertThat(node(tree, "a", 2, "g")).isInstanceOfSatisfying(YamlScalar.class, scalar -> assertThat(scalar.value()).isEqualTo("h"));
        assertThat(comments(tree)).containsExactly("# one", "# two", "# three", "# four");
    }

    @Test
    void findsCommentsInEveryPlace() {
        YamlTree tree = read("# 1\n--- # 2\na: # 3\n  # 4\n  b: c # 5\n   # 6\n\n  d: | # 7\n    # no\n  # 8\n  e:\n  - f # 9\n  # 10\n  -\t# 11\n"
                + "    \"x # no\" # 12\n  g: [ # 13\n   ] # 14\n# 15\n... # 16\n# 17");
        assertThat(tree.problems()).isEmpty();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 17; i++) {
            expected.add("# " + i);
        }
        assertThat(comments(tree)).containsExactlyElementsOf(expected);
    }

    private static List<String> comments(YamlTree tree) {
        List<TextRange> found = new ArrayList<>();
        for (YamlDocument document : tree.documents()) {
            document.frame().comments().forEach(comment -> found.add(comment.shifted(document.base())));
            collect(document.root(), document.base(), found);
        }
        return found.stream().sorted().map(comment -> text(tree, comment)).toList();
    }

    private static void collect(YamlNode node, int base, List<TextRange> found) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                YamlFrame frame = entry.body().frame();
                if (frame != null) {
                    frame.comments().forEach(comment -> found.add(comment.shifted(base + entry.base())));
                    collect(entry.value(), base + entry.base(), found);
                }
            }
        }
    }

    @Test
    void readsSeveralDocuments() {
        YamlTree tree = read("a: 1\n---\nb: 2\n...\n# c\n--- text\n");
        assertThat(tree.documents()).hasSize(3);
        assertThat(tree.documents().get(1).root()).isInstanceOf(YamlMapping.class);
        assertThat(tree.documents().get(2).root()).isInstanceOfSatisfying(YamlScalar.class,
                scalar -> assertThat(scalar.value()).isEqualTo("text"));
        assertThat(tree.documents()).extracting(YamlDocument::end).containsExactly(5, 18, 31);
    }

    @Test
    void readsAnEmptyTextAsOneEmptyDocument() {
        for (String content : List.of("", "\n\n", "# c", "   ", "---\n", "---\n...\n", "...\n")) {
            YamlTree tree = read(content);
            assertThat(tree.documents()).hasSize(1);
            assertThat(tree.problems()).isEmpty();
            assertThat(tree.document().root()).isInstanceOfSatisfying(YamlScalar.class, root -> assertThat(root.isMissing()).isTrue());
        }
    }

    @Test
    void findsTheNodeAtAnOffset() {
        String content = "services:\n  a:\n    ports:\n      - \"80:80\"\n      - 81\n  b: {x: y}\n";
        YamlTree tree = read(content);
        assertThat(tree.at(content.indexOf("80:80")).path()).hasToString("services.a.ports[0]");
        assertThat(tree.at(content.indexOf("81")).path()).hasToString("services.a.ports[1]");
        assertThat(tree.at(content.indexOf("ports")).path()).hasToString("services.a.ports");
        assertThat(tree.at(content.indexOf("y}")).path()).hasToString("services.b.x");
        assertThat(tree.at(0).path()).hasToString("services");
        assertThat(tree.at(content.length()).path()).isEqualTo(YamlPath.ROOT);
    }

    @Test
    void readsAnAliasBombWithoutExpandingIt() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [%s]%n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1)))));
        }
        YamlTree tree = read(bomb.toString().replace("\r", ""));
        assertThat(tree.problems()).isEmpty();
        assertThat(new YamlAnchors(tree).aliases()).hasSize(39 * 9);
    }
}
