package org.sitewright.compose.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.compose.env.DotEnv.Entry;
import org.sitewright.compose.env.DotEnv.Problem;
import org.sitewright.compose.env.DotEnv.Problem.Kind;
import org.sitewright.compose.env.DotEnv.Quotes;
import org.sitewright.text.SourceText;

class DotEnvTest {
    private static final Function<String, Optional<String>> NO_SHELL = name -> Optional.empty();

    private static DotEnv parse(String text) {
        return DotEnv.parse(SourceText.of(text), NO_SHELL);
    }

    /** The text of each problem's range with its kind. */
    private static List<String> problems(String text) {
        SourceText source = SourceText.of(text);
        return DotEnv.parse(source, NO_SHELL).problems().stream()
                .map(problem -> problem.kind() + " " + source.substring(problem.range())).toList();
    }

    /** In the table, newlines are written as ¶, tabs as →, and values stand between bars, as blanks count. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, value = {
        "|FOO=bar| ~ FOO ~ |bar|",
        "|FOO =bar| ~ FOO ~ |bar|",
        "|FOO= bar| ~ FOO ~ |bar|",
        "|FOO=| ~ FOO ~ ||",
        "|FOO=¶BAR=1| ~ FOO ~ ||",
        "|FOO=\"bar\"| ~ FOO ~ |bar|",
        "|FOO='bar'| ~ FOO ~ |bar|",
        "|FOO=\"\"| ~ FOO ~ ||",
        "|FOO=\"escaped\\\"bar\"| ~ FOO ~ |escaped\"bar|",
        "|FOO=\"\\\"quoted\\\"\"| ~ FOO ~ |\"quoted\"|",
        "|FOO='it\\'s'| ~ FOO ~ |it's|",
        "|FOO=\"'d'\"| ~ FOO ~ |'d'|",
        "|OPTION_A: 1| ~ OPTION_A ~ |1|",
        "|OPTION_A: Foo=bar| ~ OPTION_A ~ |Foo=bar|",
        "|OPTION_A=1:B| ~ OPTION_A ~ |1:B|",
        "|export OPTION_A=2| ~ OPTION_A ~ |2|",
        "|export OPTION_B='\\n'| ~ OPTION_B ~ |\\n|",
        "|export→OPTION_A=2| ~ OPTION_A ~ |2|",
        "|  export OPTION_A=2| ~ OPTION_A ~ |2|",
        "|exportFOO=2| ~ exportFOO ~ |2|",
        "|export_FOO =2| ~ export_FOO ~ |2|",
        "|export.FOO= 2| ~ export.FOO ~ |2|",
        "|export=2| ~ export ~ |2|",
        "|FOO=\"bar\\nbaz\"| ~ FOO ~ |bar¶baz|",
        "|FOO=a\\tb| ~ FOO ~ |a\\tb|",
        "|FOO=\"a\\tb\"| ~ FOO ~ |a→b|",
        "|FOO=\"Z\\\\Z\\0123Z\"| ~ FOO ~ |Z\\ZSZ|",
        "|FOO=\"\\012 \\08 \\0777\"| ~ FOO ~ |\\012 \\08 \\0777|",
        "|FOO=\"\\x07\"| ~ FOO ~ |\\x07|",
        "|FOO=\"bar\\n\\ b\"| ~ FOO ~ |bar¶\\ b|",
        "|FOO=\"bar\\\\\\n\"| ~ FOO ~ |bar\\¶|",
        "|FOO=\"bar\\\\r\"| ~ FOO ~ |bar\\r|",
        "|FOO=\"baz\\\\\"| ~ FOO ~ |baz\\|",
        "|FOO.BAR=foobar| ~ FOO.BAR ~ |foobar|",
        "|A-B[0]=x| ~ A-B[0] ~ |x|",
        "|FOO=foobar=| ~ FOO ~ |foobar=|",
        "|FOO=bar | ~ FOO ~ |bar|",
        "|FOO=bar # this is foo| ~ FOO ~ |bar|",
        "|FOO=bar #| ~ FOO ~ |bar|",
        "|FOO=123#not-a-comment| ~ FOO ~ |123#not-a-comment|",
        "|FOO=1→#no comment| ~ FOO ~ |1→#no comment|",
        "|FOO=\"bar#baz\"#| ~ FOO ~ |bar#baz|",
        "|FOO=\"bar #baz\" # comment| ~ FOO ~ |bar #baz|",
        "|FOO='bar#baz' # comment| ~ FOO ~ |bar#baz|",
        "|→FOO=value| ~ FOO ~ |value|",
        "|# A=1¶   # B=2¶¶FOO=3| ~ FOO ~ |3|",
        "|FOO=\"one¶two # three¶\"¶B=1| ~ FOO ~ |one¶two # three¶|",
        "|FOO='one¶two'| ~ FOO ~ |one¶two|",
        "|A=1¶FOO=$A-${A}| ~ FOO ~ |1-1|",
        "|A=1¶FOO=\"$A\"| ~ FOO ~ |1|",
        "|A=1¶FOO='$A'| ~ FOO ~ |$A|",
        "|A=1¶FOO=\"\\$A\"| ~ FOO ~ |$A|",
        "|A=1¶FOO=$$A| ~ FOO ~ |$A|",
        "|FOO=5$ $5| ~ FOO ~ |5$ $5|",
        "|FOO=${A:-d}${A-e}| ~ FOO ~ |de|",
        "|A=¶FOO=${A:-d}${A-e}| ~ FOO ~ |d|",
        "|A=1¶FOO=${A:+x}${B+y}| ~ FOO ~ |x|",
        "|A=1¶FOO=${B:-${A:-c}}-${B:-x$A}| ~ FOO ~ |1-x1|",
        "|A=1¶FOO=${A:?must}| ~ FOO ~ |1|",
        "|FOO=1¶FOO=2| ~ FOO ~ |2|",
        "|FOO=gr\u00fcn \ud83d\ude80| ~ FOO ~ |gr\u00fcn \ud83d\ude80|",
    })
    void valuesAreReadAsComposeReadsThem(String text, String key, String value) {
        assertThat(parse(plain(text)).values()).containsEntry(key, plain(value));
    }

    private static String plain(String cell) {
        return cell.substring(1, cell.length() - 1).replace('¶', '\n').replace('→', '\t');
    }

    @Test
    void eachEntryHasItsPlace() {
        String text = "# x\n  export A = \"b c\" # no\nB=d # no\nC\n";
        List<Entry> entries = parse(text).entries();
        assertThat(entries).extracting(Entry::key).containsExactly("A", "B", "C");
        assertThat(entries).extracting(entry -> text.substring(entry.keyRange().start(), entry.keyRange().end()))
                .containsExactly("A", "B", "C");
        assertThat(entries).extracting(entry -> text.substring(entry.valueRange().start(), entry.valueRange().end()))
                .containsExactly("\"b c\"", "d", "");
        assertThat(entries).extracting(entry -> text.substring(entry.range().start(), entry.range().end()))
                .containsExactly("export A = \"b c\"", "B=d", "C");
        assertThat(entries).extracting(Entry::quotes).containsExactly(Quotes.DOUBLE, Quotes.NONE, Quotes.NONE);
        assertThat(entries).extracting(Entry::fromShell).containsExactly(false, false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB=1", "A\r\nB=1", "A", "export A"})
    void aNameAloneComesFromTheShell(String text) {
        assertThat(parse(text).entry("A").orElseThrow().value()).isEmpty();
        assertThat(parse(text).values()).doesNotContainKey("A");
        DotEnv withShell = DotEnv.parse(SourceText.of(text), name -> Optional.ofNullable(Map.of("A", "s").get(name)));
        assertThat(withShell.values()).containsEntry("A", "s");
    }

    @Test
    void theShellGoesBeforeTheFileWithinValues() {
        DotEnv read = DotEnv.parse(SourceText.of("A=file\nB=$A\n"),
                name -> name.equals("A") ? Optional.of("shell") : Optional.empty());
        assertThat(read.values()).containsExactly(Map.entry("A", "file"), Map.entry("B", "shell"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void windowsLineEndsDoNotCount() {
        DotEnv read = parse("A=1\r\n\r\n# c\r\nB=\"x\r\ny\"\r\nC='z'\r\nexport \r\nD=\r\nE=2");
        assertThat(read.values()).isEqualTo(Map.of("A", "1", "B", "x\ny", "C", "z", "D", "", "E", "2"));
        assertThat(read.problems()).extracting(Problem::kind).containsExactly(Kind.NO_NAME);
    }

    @Test
    void aByteOrderMarkIsNoPartOfAName() {
        assertThat(DotEnv.parse(SourceText.of("A=1", true), NO_SHELL).values()).containsEntry("A", "1");
    }

    @Test
    void problemsHaveTheirPlaceAndTheOtherLinesAreReadAllTheSame() {
        String text = "A B=1\n=2\nC%=3\nD='4' x\nE=5\nE=6\nF=$G\nH=${\nI=${J?no}\nK= # l\nM=\"open\nN=7\n";
        assertThat(problems(text)).containsExactly("BAD_NAME  ", "NO_NAME =", "BAD_NAME %", "TEXT_AFTER_QUOTE x",
                "DUPLICATE E", "UNSET_VARIABLE $G", "BAD_VARIABLE ${", "REQUIRED_VARIABLE ${J?no}",
                "COMMENT_AS_VALUE # l", "UNTERMINATED_QUOTE \"open");
        assertThat(parse(text).values()).containsEntry("D", "4").containsEntry("E", "6").containsEntry("K", "# l")
                .containsEntry("N", "7").doesNotContainKeys("A B", "C%", "M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=${}", "A=${1}", "A=${B", "A=${B!x}", "A=\"${B:}\"", "A=${B:x}"})
    void malformedVariablesAreErrors(String text) {
        assertThat(parse(text).problems()).extracting(Problem::kind).containsExactly(Kind.BAD_VARIABLE);
        assertThat(parse(text).problems().getFirst().kind().isError()).isTrue();
    }

    @Test
    void everyMessageIsASentenceWithoutPlaceholders() {
        String text = "A B=1\n=2\nD='4' x\nE=5\nE=6\nF=$G\nH=${\nI=${J?no}\nK= # l\nM=\"open\n";
        assertThat(parse(text).problems()).hasSize(9).allSatisfy(problem ->
                assertThat(problem.message()).doesNotContain("{0}").contains("."));
        assertThat(parse("F=$G").problems().getFirst().message()).contains("${G:-default}");
        assertThat(parse("H=${").problems().getFirst().message()).contains("${NAME}", "$$");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        String text = "A=" + "${B:-".repeat(5000) + "}".repeat(5000);
        assertThat(parse(text).problems()).extracting(Problem::kind).contains(Kind.BAD_VARIABLE);
    }

    @Test
    void noSecretIsInAMessageOrALog() {
        DotEnv read = parse("PASSWORD=s3cret\nOTHER=\"s3cret\n");
        assertThat(read.toString()).doesNotContain("s3cret");
    }

    @Property(tries = 2000)
    void anyTextIsReadWithRangesInsideOfIt(
            @ForAll @Chars({'A', '=', ':', '"', '\'', '\\', '$', '{', '}', '#', ' ', '\n', '\r', '-', '?'}) String text) {
        DotEnv read = parse(text);
        assertThat(read.entries()).allSatisfy(entry -> {
            assertThat(entry.range().end()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(entry.keyRange().start(), entry.keyRange().end())).isEqualTo(entry.key());
            assertThat(entry.range().contains(entry.keyRange())).isTrue();
            assertThat(entry.range().contains(entry.valueRange())).isTrue();
        });
        assertThat(read.problems()).allSatisfy(problem ->
                assertThat(problem.range().end()).isLessThanOrEqualTo(text.length()));
    }

    @Property(tries = 500)
    void doubleQuotedTextComesBack(@ForAll @CharRange(from = ' ', to = '~') String value) {
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
        assertThat(parse("A=\"" + quoted + "\"\n").values()).containsExactly(Map.entry("A", value));
    }
}
