package org.sitewright.ui.yaml;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class YamlHighlighterTest {
    /** Each token is written as a letter for its kind and its text; lines are parted by a slash. */
    static Stream<Arguments> snippets() {
        return Stream.of(
                arguments("image: influxdb:1.7", "k<image> p<:> s<influxdb:1.7>"),
                arguments("image:influxdb", "s<image:influxdb>"),
                arguments("'quoted key': x", "k<'quoted key'> p<:> s<x>"),
                arguments("\"key\" : \"a \\\" b\"", "k<\"key\"> p<:> q<\"a \\\" b\">"),
                arguments("a: 'it''s' # c", "k<a> p<:> q<'it''s'> #<# c>"),
                arguments("a: x#y", "k<a> p<:> s<x#y>"),
                arguments("a: x # y: z", "k<a> p<:> s<x> #<# y: z>"),
                arguments("a: \"x # y\"", "k<a> p<:> q<\"x # y\">"),
                arguments("  # all comment: no key", "#<# all comment: no key>"),
                arguments("- \"8086:8086\" # expose", "p<-> q<\"8086:8086\"> #<# expose>"),
                arguments("- - a", "p<-> p<-> s<a>"),
                arguments("-x", "s<-x>"),
                arguments("-", "p<->"),
                arguments("- key: 1", "p<-> k<key> p<:> n<1>"),
                arguments("n: 12", "k<n> p<:> n<12>"),
                arguments("n: -1.5e3", "k<n> p<:> n<-1.5e3>"),
                arguments("n: 0x1F", "k<n> p<:> n<0x1F>"),
                arguments("n: 22:22", "k<n> p<:> s<22:22>"),
                arguments("n: 1.2.3", "k<n> p<:> s<1.2.3>"),
                arguments("n: .inf", "k<n> p<:> n<.inf>"),
                arguments("b: true", "k<b> p<:> c<true>"),
                arguments("b: yes", "k<b> p<:> s<yes>"),
                arguments("b: ~", "k<b> p<:> c<~>"),
                arguments("b: trueish", "k<b> p<:> s<trueish>"),
                arguments("v: ${DIR}:/config:ro", "k<v> p<:> v<${DIR}> s<:/config:ro>"),
                arguments("v: \"${A:-${B}}x\"", "k<v> p<:> q<\"> v<${A:-${B}}> q<x\">"),
                arguments("v: $HOME/x", "k<v> p<:> v<$HOME> s</x>"),
                arguments("v: $$HOME ${open", "k<v> p<:> s<$$HOME ${open>"),
                arguments("a: &anchor value", "k<a> p<:> a<&anchor> s<value>"),
                arguments("&a key: v", "a<&a> k<key> p<:> s<v>"),
                arguments("<<: *agent", "k<<<> p<:> a<*agent>"),
                arguments("*a : b", "a<*a> p<:> s<b>"),
                arguments("p: !reset null", "k<p> p<:> t<!reset> c<null>"),
                arguments("p: !override", "k<p> p<:> t<!override>"),
                arguments("p: !!str 12", "k<p> p<:> t<!!str> n<12>"),
                arguments("---", "d<--->"),
                arguments("--- # c", "d<---> #<# c>"),
                arguments("--- a: b", "d<---> k<a> p<:> s<b>"),
                arguments("...", "d<...>"),
                arguments("---x: 1", "k<---x> p<:> n<1>"),
                arguments("%YAML 1.2", "d<%YAML 1.2>"),
                arguments("f: [a, 'b', 3, true]", "k<f> p<:> p<[> s<a> p<,> q<'b'> p<,> n<3> p<,> c<true> p<]>"),
                arguments("f: {a: 1, \"b\":2, c}",
                        "k<f> p<:> p<{> k<a> p<:> n<1> p<,> k<\"b\"> p<:> n<2> p<,> s<c> p<}>"),
                arguments("f: {a: [x: y]} # c", "k<f> p<:> p<{> k<a> p<:> p<[> k<x> p<:> s<y> p<]> p<}> #<# c>"),
                arguments("f: [\"#x\", y#z] tail", "k<f> p<:> p<[> q<\"#x\"> p<,> s<y#z> p<]> s<tail>"),
                arguments("f: [${A}, &x *y]", "k<f> p<:> p<[> v<${A}> p<,> a<&x> a<*y> p<]>"),
                arguments("f: [http://a:80/x]", "k<f> p<:> p<[> s<http://a:80/x> p<]>"),
                arguments("{a: b}: c", "p<{> k<a> p<:> s<b> p<}> p<:> s<c>"),
                arguments("? complex\n: value", "p<?> s<complex>/p<:> s<value>"),
                arguments("f: [a,\n  b: c,\n]\nk: v", "k<f> p<:> p<[> s<a> p<,>/k<b> p<:> s<c> p<,>/p<]>/k<k> p<:> s<v>"),
                arguments("f: [a,\nk: v", "k<f> p<:> p<[> s<a> p<,>/k<k> p<:> s<v>"),
                arguments("a: |\n  ${B}: # x\n\n   - y\nb: 1",
                        "k<a> p<:> p<|>/v<${B}> b<: # x>//b<- y>/k<b> p<:> n<1>"),
                arguments("a: |-2 # c\n    # no comment\n# comment",
                        "k<a> p<:> p<|-2> #<# c>/b<# no comment>/#<# comment>"),
                arguments("- |\n x: y\n- z", "p<-> p<|>/b<x: y>/p<-> s<z>"),
                arguments("- k: >\n  a\n  b: c", "p<-> k<k> p<:> p<>>/s<a>/k<b> p<:> s<c>"),
                arguments("- k: >\n    a\n  b: c", "p<-> k<k> p<:> p<>>/b<a>/k<b> p<:> s<c>"),
                arguments("--- |\nx: y\n---\nx: y", "d<---> p<|>/b<x: y>/d<--->/k<x> p<:> s<y>"),
                arguments("a: \"x\n  y: z\" # c\nb: 1", "k<a> p<:> q<\"x>/q<y: z\"> #<# c>/k<b> p<:> n<1>"),
                arguments("a: 'x\n\n  it''s - # y'\nb: 1", "k<a> p<:> q<'x>//q<it''s - # y'>/k<b> p<:> n<1>"),
                arguments("a: \"open\nb: 1", "k<a> p<:> q<\"open>/k<b> p<:> n<1>"),
                arguments("f: [\"x\n  y\", z]", "k<f> p<:> p<[> q<\"x>/q<y\"> p<,> s<z> p<]>"),
                arguments("a: word\n  12 # c\n  more", "k<a> p<:> s<word>/s<12> #<# c>/s<more>"),
                arguments("a: word\n  12\nb: 12", "k<a> p<:> s<word>/s<12>/k<b> p<:> n<12>"),
                arguments("a: word\n  b: 1", "k<a> p<:> s<word>/k<b> p<:> n<1>"),
                arguments("emoji: \ud83d\ude80 x", "k<emoji> p<:> s<\ud83d\ude80 x>"),
                arguments("\tkey: x", "k<key> p<:> s<x>"),
                arguments("key:\t\"x\"\t# c", "k<key> p<:> q<\"x\"> #<# c>"),
                arguments("url: http://x/#frag", "k<url> p<:> s<http://x/#frag>"),
                arguments("- INSTANCE_ID=a", "p<-> s<INSTANCE_ID=a>"),
                arguments("a b c: d", "k<a b c> p<:> s<d>"),
                arguments("a:", "k<a> p<:>"),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void findsTheTokens(String source, String expected) {
        assertThat(tokens(source)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void takesAnyTextAndKeepsTokensInOrder(@ForAll("yamlish") String text) {
        YamlLineState state = YamlLineState.START;
        for (String line : text.split("\n", -1)) {
            YamlHighlighter.Result result = new YamlHighlighter().highlight(line, state);
            int end = 0;
            for (YamlToken token : result.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(end);
                assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(line.length());
                end = token.end();
            }
            state = result.next();
        }
    }

    @Property(tries = 300)
    void coloursAfterAnEditAsIfReadAnew(@ForAll("yamlish") String before, @ForAll("yamlish") String inserted,
            @ForAll int where, @ForAll int length) {
        List<String> lines = new ArrayList<>(List.of(before.split("\n", -1)));
        HighlightModel model = new HighlightModel(lines::get);
        model.reset(lines.size());
        List<List<YamlToken>> kept = new ArrayList<>();
        lines.forEach(line -> kept.add(List.of()));
        colourAll(model, kept);
        int first = Math.floorMod(where, lines.size());
        int removed = Math.floorMod(length, lines.size() - first) + 1;
        List<String> added = List.of(inserted.split("\n", -1));
        replace(lines, first, removed, added);
        replace(kept, first, removed, added.stream().map(line -> List.<YamlToken>of()).toList());
        model.replaced(first, removed, added.size());
        colourAll(model, kept);

        HighlightModel fresh = new HighlightModel(lines::get);
        fresh.reset(lines.size());
        List<List<YamlToken>> anew = new ArrayList<>();
        lines.forEach(line -> anew.add(List.of()));
        colourAll(fresh, anew);
        assertThat(kept).isEqualTo(anew);
    }

    private static <T> void replace(List<T> list, int first, int removed, List<T> added) {
        list.subList(first, first + removed).clear();
        list.addAll(first, added);
    }

    private static void colourAll(HighlightModel model, List<List<YamlToken>> into) {
        for (int line = model.firstUncoloured(); line < model.lineCount(); line = model.firstUncoloured()) {
            into.set(line, model.colour(line));
        }
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.of("a", "key", ": ", ":", "- ", "\n", "\n", "\n  ", "\n    ", "\"", "'", "[", "]", "{", "}", ", ",
                " # c", "|", ">-", "&x ", "*x", "!t ", "${V}", "$", "12", "true", "---", " ", "\t", "\\", "\ud83d\ude80")
                .list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    private static String tokens(String source) {
        List<String> lines = new ArrayList<>();
        YamlLineState state = YamlLineState.START;
        for (String line : source.split("\n", -1)) {
            YamlHighlighter.Result result = new YamlHighlighter().highlight(line, state);
            List<String> words = new ArrayList<>();
            for (YamlToken token : result.tokens()) {
                words.add(letter(token.kind()) + "<" + line.substring(token.start(), token.end()) + ">");
            }
            lines.add(String.join(" ", words));
            state = result.next();
        }
        return String.join("/", lines);
    }

    private static String letter(YamlTokenKind kind) {
        return switch (kind) {
            case KEY -> "k";
            case PLAIN -> "s";
            case QUOTED -> "q";
            case BLOCK_TEXT -> "b";
            case NUMBER -> "n";
            case CONSTANT -> "c";
            case COMMENT -> "#";
            case ANCHOR -> "a";
            case TAG -> "t";
            case PUNCTUATION -> "p";
            case VARIABLE -> "v";
            case DOCUMENT -> "d";
        };
    }
}
