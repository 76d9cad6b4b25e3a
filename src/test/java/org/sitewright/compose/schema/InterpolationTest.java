package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.compose.schema.Interpolation.Operator;
import org.sitewright.compose.schema.Interpolation.Reference;
import org.sitewright.compose.schema.Interpolation.Resolution;
import org.sitewright.text.TextRange;

class InterpolationTest {
    private static final Map<String, String> VALUES = Map.of("A", "1", "B", "two", "E", "", "_x9", "under", "D", "$A");

    private static Resolution resolve(String text) {
        return Interpolation.of(text).resolve(name -> Optional.ofNullable(VALUES.get(name)));
    }

    private static Resolution resolved(String text, String... unset) {
        return new Resolution.Resolved(text, Set.of(unset));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "\"\"|\"\"|\"\"", "plain|\"\"|plain", "$A|A|1", "${A}|A|1", "$A$B|A B|1two", "$A-$B|A B|1-two", "$A.b|A|1.b",
            "$_x9|_x9|under", "${_x9}|_x9|under", "x${A}y|A|x1y", "$A9|A9|\"\"", "${E}|E|\"\"", "${a}|a|\"\"",
            "${A:-d}|A|1", "${E:-d}|E|d", "${U:-d}|U|d", "${A-d}|A|1", "${E-d}|E|\"\"", "${U-d}|U|d",
            "${U:-}|U|\"\"", "${U-}|U|\"\"", "${A:+r}|A|r", "${E:+r}|E|\"\"", "${U:+r}|U|\"\"", "${A+r}|A|r", "${E+r}|E|r",
            "${U+r}|U|\"\"", "${A:?m}|A|1", "${A?m}|A|1", "${E?m}|E|\"\"", "${A:?}|A|1",
            "${U:-$A}|U A|1", "${U:-${A}}|U A|1", "${U:-${V:-${A}}}|U V A|1", "${U:-${A} ${B}}|U A B|1 two",
            "${A:-${B}}|A B|1", "${A:+${A},}B|A|1,B", "${U:-a:b}|U|a:b", "${U:-/x}:/config|U|/x:/config", "${U:--1}|U|-1",
            "${U-:-}|U|:-", "${U:-a?b+c}|U|a?b+c", "${U:-{}}|U|{}", "${U:-{a}b}|U|{a}b", "${U:-{}|U|{", "${U:-}}|U|}",
            "{${A}}|A|{1}", "}${A}{|A|}1{", "$$|\"\"|$", "$$A|\"\"|$A", "$${A}|\"\"|${A}", "$$$A|A|$1", "$$$$|\"\"|$$",
            "${U:-$$A}|U|$A", "a$$b$A|A|a$b1", "${D}|D|$A", "{\"a\": \"${A}\"}|A|{\"a\": \"1\"}", "${U:- }|U|\" \"",
            "${U:-é😀}|U|é😀", "😀${A}|A|😀1"})
    void readsAndResolves(String text, String names, String result) {
        Interpolation read = Interpolation.of(text);
        assertThat(read.problems()).isEmpty();
        assertThat(read.references().stream().map(Reference::name).distinct().collect(Collectors.joining(" ")))
                .isEqualTo(names);
        assertThat(resolve(text)).isInstanceOfSatisfying(Resolution.Resolved.class,
                resolution -> assertThat(resolution.text()).isEqualTo(result));
        assertThat(read.isPlain()).isEqualTo(names.isEmpty());
    }

    @Test
    void tellsWhatAReferenceAsksFor() {
        assertThat(Interpolation.of("x${A:-${B}}").references()).containsExactly(
                new Reference("A", Operator.DEFAULT_IF_EMPTY, "${B}", new TextRange(1, 11), new TextRange(3, 4), 0),
                new Reference("B", Operator.NONE, "", new TextRange(6, 10), new TextRange(8, 9), 1));
        assertThat(Interpolation.of("$AB c").references()).containsExactly(
                new Reference("AB", Operator.NONE, "", new TextRange(0, 3), new TextRange(1, 3), 0));
    }

    @ParameterizedTest
    @CsvSource({"${A},NONE", "${A:-x},DEFAULT_IF_EMPTY", "${A-x},DEFAULT_IF_UNSET", "${A:?x},REQUIRED_AND_FILLED",
            "${A?x},REQUIRED", "${A:+x},REPLACED_IF_FILLED", "${A+x},REPLACED_IF_SET"})
    void tellsOperatorsApart(String text, Operator operator) {
        Reference reference = Interpolation.of(text).references().getFirst();
        assertThat(reference.operator()).isEqualTo(operator);
        assertThat(text).isEqualTo("${A" + operator.sign() + reference.argument() + "}");
        assertThat(operator.hasDefault()).isEqualTo(text.contains("-"));
        assertThat(operator.isRequired()).isEqualTo(text.contains("?"));
        assertThat(operator.isReplaced()).isEqualTo(text.contains("+"));
    }

    @Test
    void tellsWhichNamesHaveNoValue() {
        assertThat(resolve("${U}/$V/${U}/${W:-x}/${X+y}/$E")).isEqualTo(resolved("///x//", "U", "V"));
        assertThat(resolve("${A:-$U}")).isEqualTo(resolved("1"));
        assertThat(resolve("${W:-$U}")).isEqualTo(resolved("", "U"));
    }

    @ParameterizedTest
    @CsvSource({"${U?set me},U,set me", "${U:?set me},U,set me", "${E:?set me},E,set me", "${U?},U,''", "${U?no $A},U,no 1",
            "a${A}b${U:?x}${V:?y},U,x", "${U:-${V?inner}},V,inner", "${U?${V?inner}},V,inner"})
    void refusesWithoutARequiredValue(String text, String name, String message) {
        assertThat(resolve(text)).isEqualTo(new Resolution.Missing(name, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "${|VARIABLE_UNCLOSED|0|2", "a${|VARIABLE_UNCLOSED|1|3", "${A|VARIABLE_UNCLOSED|0|3",
            "${A:-x|VARIABLE_UNCLOSED|0|6", "${OCS_CONFIG_DIR:/config:ro|VARIABLE_UNCLOSED|0|27",
            "${}|VARIABLE_EMPTY_NAME|0|3", "x${}y|VARIABLE_EMPTY_NAME|1|4", "${1A}|VARIABLE_BAD_NAME|0|5",
            "${ A}|VARIABLE_BAD_NAME|0|5", "${ }|VARIABLE_BAD_NAME|0|4", "${-x}|VARIABLE_BAD_NAME|0|5",
            "${:-x}|VARIABLE_BAD_NAME|0|6", "${$A}|VARIABLE_BAD_NAME|0|5", "${${A}}|VARIABLE_BAD_NAME|0|7",
            "${é}|VARIABLE_BAD_NAME|0|4", "${A }|VARIABLE_BAD_OPERATOR|0|5", "${A!}|VARIABLE_BAD_OPERATOR|0|5",
            "${A:}|VARIABLE_BAD_OPERATOR|0|5", "${A:x}|VARIABLE_BAD_OPERATOR|0|6", "${A/b/c}|VARIABLE_BAD_OPERATOR|0|8",
            "${A.B}|VARIABLE_BAD_OPERATOR|0|6", "${A:=x}|VARIABLE_BAD_OPERATOR|0|7", "${A and ${B}|VARIABLE_UNCLOSED|0|12",
            "${U:-${}}|VARIABLE_EMPTY_NAME|5|8", "${U:-${B}|VARIABLE_UNCLOSED|5|8", "${A:-$}|VARIABLE_LONE_DOLLAR|5|6",
            "$ {A}|VARIABLE_BLANK_BEFORE_BRACE|0|3", "x$  {A}|VARIABLE_BLANK_BEFORE_BRACE|1|5", "$|VARIABLE_LONE_DOLLAR|0|1",
            "a$|VARIABLE_LONE_DOLLAR|1|2", "$1|VARIABLE_LONE_DOLLAR|0|1", "$}|VARIABLE_LONE_DOLLAR|0|1",
            "$(pwd)|VARIABLE_LONE_DOLLAR|0|1", "$-x|VARIABLE_LONE_DOLLAR|0|1", "$$$|VARIABLE_LONE_DOLLAR|2|3",
            "5$ a|VARIABLE_LONE_DOLLAR|1|2"})
    void findsWhatIsMalformed(String text, ProblemCode code, int start, int end) {
        assertThat(Interpolation.of(text).problems()).containsExactly(new ValueProblem(code, new TextRange(start, end)));
    }

    @Test
    void findsAllThatIsMalformed() {
        assertThat(Interpolation.of("${} ${1} $ ${A:-${}} ${").problems()).extracting(ValueProblem::code).containsExactly(
                ProblemCode.VARIABLE_EMPTY_NAME, ProblemCode.VARIABLE_BAD_NAME, ProblemCode.VARIABLE_LONE_DOLLAR,
                ProblemCode.VARIABLE_EMPTY_NAME, ProblemCode.VARIABLE_UNCLOSED);
    }

    @Test
    void bracesDoNotReachOverALinesEnd() {
        assertThat(Interpolation.of("${A:-x\ny}").problems()).containsExactly(
                new ValueProblem(ProblemCode.VARIABLE_LINE_BREAK, new TextRange(0, 9)));
        Interpolation lines = Interpolation.of("echo ${A\necho ${B}\n");
        assertThat(lines.references()).extracting(Reference::name).containsExactly("B");
        assertThat(lines.problems()).containsExactly(
                new ValueProblem(ProblemCode.VARIABLE_UNCLOSED, new TextRange(5, 8)));
        assertThat(resolve("$A\n$B\n")).isEqualTo(resolved("1\ntwo\n"));
    }

    @Test
    void aTextWithALoneDollarStandsAsItIs() {
        assertThat(resolve("5$ $ {A} $(x) $A")).isEqualTo(resolved("5$ $ {A} $(x) 1"));
        assertThat(resolve("${} $A")).isEqualTo(new Resolution.Malformed(
                new ValueProblem(ProblemCode.VARIABLE_EMPTY_NAME, new TextRange(0, 3))));
    }

    @Test
    void refusesVariablesNestedTooDeep() {
        String fine = "${A:-".repeat(Interpolation.DEEPEST + 1) + "x" + "}".repeat(Interpolation.DEEPEST + 1);
        assertThat(Interpolation.of(fine).problems()).isEmpty();
        String deep = "${A:-".repeat(100_000) + "x" + "}".repeat(100_000);
        assertThat(Interpolation.of(deep).problems()).extracting(ValueProblem::code)
                .containsExactly(ProblemCode.VARIABLE_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${", "${A", "${A:-", "${A:-{}", "$", "$$", "{", "}", "${A}", "${A\n", "$A ", "${}"})
    void longTextsOfOddSignsAreReadInReasonableTime(String part) {
        String text = part.repeat(100_000);
        Interpolation read = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20),
                () -> Interpolation.of(text));
        assertThat(read.text()).isSameAs(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("$", "{", "}", "${", "A", "B", "_", ":-", "-", "?", ":+", " ", "\n", "9", "$$", "/x", ":", "${A}")
                .list().ofMaxSize(14).map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void rangesAreThoseOfTheTextAndInOrder(@ForAll("texts") String text) {
        Interpolation read = Interpolation.of(text);
        List<Reference> references = read.references();
        assertThat(references).isSortedAccordingTo(Comparator.comparing((Reference r) -> r.range().start()));
        assertThat(references).allSatisfy(reference -> {
            String written = text.substring(reference.range().start(), reference.range().end());
            assertThat(written).isIn("$" + reference.name(),
                    "${" + reference.name() + reference.operator().sign() + reference.argument() + "}");
            assertThat(text.substring(reference.nameRange().start(), reference.nameRange().end()))
                    .isEqualTo(reference.name()).matches("[A-Za-z_][A-Za-z0-9_]*");
        });
        assertThat(read.problems()).isSortedAccordingTo(Comparator.comparing(ValueProblem::range));
        for (int i = 1; i < read.coveredRanges().size(); i++) {
            assertThat(read.coveredRanges().get(i - 1).end()).isLessThanOrEqualTo(read.coveredRanges().get(i).start());
        }
    }

    @Property(tries = 500)
    void whatIsEscapedComesOutAsItWas(@ForAll String text) {
        assertThat(resolve(text.replace("$", "$$"))).isEqualTo(resolved(text));
    }

    @Property(tries = 500)
    void whatHasNoDollarStandsAsItIs(@ForAll String text) {
        String plain = text.replace("$", "");
        assertThat(Interpolation.of(plain).isPlain()).isTrue();
        assertThat(resolve(plain)).isEqualTo(resolved(plain));
    }
}
