package org.sitewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.edit.Edit;

/** Goes through a list of mistakes that people make: each gives one finding, at its place, in its words, and can be mended. */
class MistakesTest {
    private static final Pattern CASE = Pattern.compile("(?ms)^@@@ ([^|\\n]*) \\| ?([^\\n]*)\\n(.*?)(?=^@@@|\\z)");

    private final MarkedFindings findings = new MarkedFindings();

    record Mistake(String name, List<String> variants, String marked) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Mistake> mistakes() throws IOException {
        List<Mistake> mistakes = new ArrayList<>();
        Matcher matcher = CASE.matcher(source());
        while (matcher.find()) {
            List<String> variants = matcher.group(2).isBlank() ? List.of() : List.of(matcher.group(2).strip().split(" "));
            mistakes.add(new Mistake(matcher.group(1), variants, matcher.group(3)));
        }
        return mistakes;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isFoundOnce_whereItIs(Mistake mistake) {
        String text = MarkedFindings.plain(mistake.marked());
        List<Finding> found = findings.of(text);
        assertThat(MarkedFindings.marked(text, found)).isEqualTo(mistake.marked());
        assertThat(found.stream().map(MarkedFindings::variant)).containsExactlyElementsOf(mistake.variants());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isGone_whenTheLastFixIsTaken(Mistake mistake) {
        String text = MarkedFindings.plain(mistake.marked());
        List<Finding> found = findings.of(text);
        if (found.size() != 1 || found.getFirst().fixes().isEmpty()) {
            return;
        }
        Edit edit = found.getFirst().fixes().getLast().edit();
        if (edit instanceof Edit.ReplaceText || edit instanceof Edit.Several) {
            assertThat(findings.of(MarkedFindings.mended(text, edit))).as(MarkedFindings.mended(text, edit))
                    .extracting(Finding::rule).doesNotContain(found.getFirst().rule());
        }
    }

    private static String source() throws IOException {
        try (InputStream in = Objects.requireNonNull(MistakesTest.class.getResourceAsStream("mistakes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
