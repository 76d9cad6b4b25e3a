package org.sitewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sitewright.check.Finding;
import org.sitewright.check.Fix;
import org.sitewright.check.Severity;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * What is said at places of all kinds. Signs of the table: {@code t} the title, {@code b} part of a paragraph, {@code n} in no
 * paragraph or code, {@code c} the code, {@code 0} no help.
 */
class HoverHelpTest {
    private final HoverHelp help = new HoverHelp(KeyTable.load());

    @TestFactory
    Stream<DynamicTest> saysWhatTheTableSays() {
        return Cases.of("hover.txt").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            ComposeFile file = each.file();
            Optional<HelpText> found = help.at(Cases.site(file), file, List.of(), each.caret());
            assertThat(each.expectations()).isNotEmpty();
            each.expectations().forEach(expectation -> check(expectation, found));
        }));
    }

    private static void check(String expectation, Optional<HelpText> found) {
        if (expectation.equals("0")) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).isPresent();
        HelpText text = found.get();
        String argument = expectation.length() < 2 ? "" : expectation.substring(2);
        switch (expectation.charAt(0)) {
            case 't' -> assertThat(text.title()).isEqualTo(argument);
            case 'b' -> assertThat(String.join("\n", text.body())).contains(argument);
            case 'n' -> assertThat(String.join("\n", text.body()) + text.code()).doesNotContain(argument);
            case 'c' -> assertThat(text.code()).isEqualTo(argument.replace("\\n", "\n"));
            default -> throw new IllegalStateException(expectation);
        }
    }

    @Test
    void tellsWhatMendsAFindingAtThePlace() {
        ComposeFile file = Cases.read("services:\n  a:\n    image: x\n");
        SiteFile name = new SiteFile("compose.yaml");
        YamlPath path = YamlPath.of("services", "a", "image");
        Finding finding = new Finding("image-not-pinned", Severity.WARNING, name, new TextRange(27, 28), path, "No tag.",
                List.of(new Fix("Set the tag to 1", new Edit.Quote(path))));
        assertThat(help.at(Cases.site(file), file, List.of(finding), 27).orElseThrow().body())
                .contains("Can be mended: Set the tag to 1.");
        assertThat(help.at(Cases.site(file), file, List.of(finding), 12)).hasValueSatisfying(text ->
                assertThat(text.body()).noneMatch(line -> line.startsWith("Can be mended")));
    }

    @Test
    void everyPlaceOfEveryTextAnswersWithoutEmptyParagraphs() {
        for (String table : List.of("hover.txt", "completion.txt")) {
            for (Cases.Case each : Cases.of(table).stream().filter(each -> each.text().length() < 500).toList()) {
                ComposeFile file = each.file();
                for (int offset = 0; offset <= each.text().length(); offset++) {
                    help.at(Cases.site(file), file, List.of(), offset).ifPresent(text -> {
                        assertThat(text.title()).as(each.name()).isNotBlank();
                        assertThat(text.body()).as(each.name()).isNotEmpty().noneMatch(String::isBlank);
                        assertThat(text + "").doesNotContain("hush");
                    });
                }
            }
        }
    }
}
