package org.sitewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.KeyTable;

/** What is proposed at places of all kinds. The table explains its signs at its head. */
class CompleterTest {
    private final Completer completer = new Completer(KeyTable.load());

    @TestFactory
    Stream<DynamicTest> proposesWhatTheTableSays() {
        return Cases.of("completion.txt").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            ComposeFile file = each.file();
            List<Proposal> proposals = completer.complete(Cases.site(file), file, each.caret());
            assertThat(each.expectations()).isNotEmpty();
            each.expectations().forEach(expectation -> check(expectation, proposals, each));
        }));
    }

    @Test
    void proposesTheSameInAFileWithWindowsLineBreaks() {
        for (Cases.Case each : Cases.of("completion.txt")) {
            String text = each.text().replace("\n", "\r\n");
            int caret = each.caret() + (int) each.text().substring(0, each.caret()).chars().filter(c -> c == '\n').count();
            ComposeFile file = each.file();
            ComposeFile windows = Cases.read(text);
            assertThat(completer.complete(Cases.site(windows), windows, caret)).as(each.name())
                    .extracting(proposal -> proposal.label() + " " + proposal.insert())
                    .isEqualTo(completer.complete(Cases.site(file), file, each.caret()).stream()
                            .map(proposal -> proposal.label() + " " + proposal.insert()).toList());
        }
    }

    @Test
    void everyPlaceOfEveryTextAnswers() {
        for (Cases.Case each : Cases.of("completion.txt").stream().filter(each -> each.text().length() < 300).toList()) {
            ComposeFile file = each.file();
            for (int offset = 0; offset <= each.text().length(); offset++) {
                int caret = offset;
                assertThat(completer.complete(Cases.site(file), file, offset)).as(each.name() + " at " + offset)
                        .allSatisfy(proposal -> {
                            assertThat(proposal.replace().touches(caret)).isTrue();
                            assertThat(each.text().substring(proposal.replace().start(), proposal.replace().end()))
                                    .doesNotContain("\n");
                            assertThat(proposal.label()).isNotEmpty();
                        });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "restart:! 1", "init:! 1", "network_mode:! 1", "pull_policy:! 1", "volumes_from:\\n      -! 1", "depends_on:\\n      -! 1",
            "depends_on:\\n      - c! 1", "depends_on:\\n      b:\\n        condition:! 1", "networks:\\n      -! 1", "volumes:\\n      -! 1",
            "cap_add:\\n      -! 1", "extends:\\n      service:! 1", "'restart: \"'! 1", "environment:\\n      <<:! 1",
            "hostname:! 0", "image:! 0", "depends_on:! 0", "command:! 0", "ports:\\n      -! 0", "environment:\\n      TZ:! 0",
            "environment:\\n      -! 0", "user:! 0", "# restart:! 0", "res! 0"})
    void knowsWhereOneOfAFewIsWanted(String lines, int wanted) {
        String before = "x-env: &env {A: b}\nservices:\n  b:\n    image: b:1\n  a:\n    " + lines.replace("\\n", "\n") + (lines.endsWith("\"") ? "" : " ");
        assertThat(completer.isChoice(Cases.read(before + "\nvolumes:\n  data:\n"), before.length())).isEqualTo(wanted == 1);
    }

    private static void check(String expectation, List<Proposal> proposals, Cases.Case each) {
        List<String> labels = proposals.stream().map(Proposal::label).toList();
        String argument = expectation.length() < 2 ? "" : expectation.substring(2);
        switch (expectation.charAt(0)) {
            case '0' -> assertThat(labels).isEmpty();
            case '>' -> assertThat(labels.stream().limit(list(argument).size()).toList()).as(labels.toString())
                    .isEqualTo(list(argument));
            case '!' -> assertThat(labels).isEqualTo(list(argument));
            case '+' -> assertThat(labels).contains(list(argument).toArray(String[]::new));
            case '-' -> assertThat(labels).doesNotContain(list(argument).toArray(String[]::new));
            case '$' -> assertThat(labels.subList(labels.size() - list(argument).size(), labels.size())).isEqualTo(list(argument));
            case '=' -> assertThat(find(proposals, argument).insert()).isEqualTo(right(argument).replace("\\n", "\n"));
            case '@' -> assertThat(each.text().substring(find(proposals, argument).replace().start(),
                    find(proposals, argument).replace().end())).isEqualTo(right(argument));
            case 'd' -> assertThat(find(proposals, argument).detail()).isEqualTo(right(argument));
            case 'k' -> assertThat(find(proposals, argument).kind().name()).isEqualTo(right(argument));
            case '?' -> assertThat(find(proposals, argument).documentation()).contains(right(argument));
            default -> throw new IllegalStateException(expectation);
        }
    }

    private static List<String> list(String argument) {
        return Arrays.asList(argument.split(", "));
    }

    private static Proposal find(List<Proposal> proposals, String argument) {
        String label = argument.substring(0, argument.indexOf(" -> "));
        boolean last = label.endsWith(" (last)");
        String name = last ? label.substring(0, label.length() - 7) : label;
        Stream<Proposal> found = proposals.stream().filter(proposal -> proposal.label().equals(name));
        return (last ? found.reduce((a, b) -> b) : found.findFirst())
                .orElseThrow(() -> new AssertionError(name + " not in " + proposals.stream().map(Proposal::label).toList()));
    }

    private static String right(String argument) {
        return argument.substring(argument.indexOf(" -> ") + 4);
    }
}
