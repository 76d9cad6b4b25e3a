package org.sitewright.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.MarkedFindings;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;

/** No text whatsoever brings the checks down, and what they find lies within it. */
class AnyTextTest {
    private static final List<String> PIECES = List.of(" ", "\t", "\u00a0", ":", ": ", "- ", "-", "#", "\"", "'", "[", "]", "{", "}", ",",
            "&a ", "*a", "!reset ", "!!str ", "!!int ", "|", ">-\n", "---\n", "...\n", "? ", "%", "@", "\\", "\n", "\r\n", "<<: *a\n",
            "\n<<<<<<< a\n", "\n=======\n", "\n>>>>>>> b\n", "“", "”", "$", "${", "${A:-b}", "=", "yes", "~", "null", "12", "1.5", "0x1f",
            "\u0007", "🔭", "\"\": ", "? [a]\n", "services:", "x-a", "ports: ", "\n    restart: no\n", "user: 0\n", "depends_on: {a: {}}\n");

    private final MarkedFindings findings = new MarkedFindings();

    @Property(tries = 2000, shrinking = ShrinkingMode.OFF)
    void findingsLieWithinTheText(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        String text = part(GoodFilesTest.sample(), random);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            text = changed(text, random);
        }
        for (Finding finding : findings.of(text)) {
            assertThat(finding.range().end()).as("%s in%n%s", finding, text).isLessThanOrEqualTo(text.length());
            assertThat(finding.message()).isNotBlank();
            for (Fix fix : finding.fixes()) {
                assertWithin(fix.edit(), text);
            }
        }
    }

    private static void assertWithin(Edit edit, String text) {
        switch (edit) {
            case Edit.ReplaceText(TextRange range, String ignored) -> assertThat(range.end()).isLessThanOrEqualTo(text.length());
            case Edit.Several(List<Edit> edits) -> edits.forEach(each -> assertWithin(each, text));
            default -> { }
        }
    }

    private static String part(String text, Random random) {
        int start = random.nextInt(4) == 0 ? random.nextInt(text.length()) : 0;
        return text.substring(start, Math.min(text.length(), start + 200 + random.nextInt(3000)));
    }

    private static String changed(String text, Random random) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length() + 1);
        int end = random.nextInt(3) == 0 ? Math.min(text.length(), at + random.nextInt(20)) : at;
        return text.substring(0, at) + (random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()))) + text.substring(end);
    }
}
