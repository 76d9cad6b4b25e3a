package org.sitewright.assist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Every key of the table is proposed at its place, in block and in flow style, and the text stays YAML when it is written. */
class KeyProposalsTest {
    private static final KeyTable TABLE = KeyTable.load();
    private final Completer completer = new Completer(TABLE);

    @TestFactory
    Stream<DynamicTest> everyKeyIsProposedAndCanBeWritten() {
        return Stream.concat(Stream.of(TABLE.root()), TABLE.all().filter(spec -> !spec.children().isEmpty()))
                .filter(spec -> !spec.children().isEmpty())
                .map(spec -> DynamicTest.dynamicTest("below " + spec.path(), () -> {
                    for (String lineBreak : List.of("\n", "\r\n")) {
                        check(spec, block(steps(spec.path())).replace("\n", lineBreak));
                    }
                    if (!spec.path().isEmpty()) {
                        check(spec, flow(steps(spec.path())));
                    }
                }));
    }

    private void check(KeySpec map, String marked) {
        int caret = marked.indexOf('¦');
        String text = marked.replace("¦", "");
        ComposeFile file = Cases.read(text);
        List<Proposal> proposals = completer.complete(Cases.site(file), file, caret);
        Set<String> labels = new HashSet<>();
        proposals.forEach(proposal -> labels.add(proposal.label()));
        assertThat(labels).as(marked).containsAll(map.children().keySet());
        for (Proposal proposal : proposals) {
            if (proposal.kind() == ProposalKind.KEY || proposal.kind() == ProposalKind.SNIPPET) {
                String written = written(text, proposal);
                assertThat(new YamlReader().read(SourceText.of(written)).problems()).as(written).isEmpty();
            }
        }
    }

    /** What a view does with a proposal. */
    static String written(String text, Proposal proposal) {
        SourceText source = SourceText.of(text);
        String indent = " ".repeat(source.position(proposal.replace().start()).column());
        String insert = proposal.insert().replaceFirst("\\|", "").replace("\n", source.lineBreak() + indent);
        return text.substring(0, proposal.replace().start()) + insert + text.substring(proposal.replace().end());
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.isEmpty() ? new String[0] : path.replace("[]", ".[]").split("\\.")) {
            steps.add(step.equals("*") ? "some-name" : step);
        }
        return steps;
    }

    private static String block(List<String> steps) {
        StringBuilder text = new StringBuilder();
        int indent = 0;
        boolean fresh = true;
        for (String step : steps) {
            text.append(fresh ? " ".repeat(indent) : "");
            fresh = !step.equals("[]");
            text.append(fresh ? step + ":\n" : "- ");
            indent += 2;
        }
        return text.append(fresh ? " ".repeat(indent) : "").append("¦\n").toString();
    }

    private static String flow(List<String> steps) {
        StringBuilder text = new StringBuilder(steps.getFirst() + ": ");
        StringBuilder end = new StringBuilder();
        for (String step : steps.subList(1, steps.size())) {
            boolean item = step.equals("[]");
            text.append(item ? "[" : "{" + step + ": ");
            end.insert(0, item ? "]" : "}");
        }
        return text + "{¦}" + end + "\n";
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenWithAKeyHasAFormThatTheKeyTakes() {
        ComposeFile file = Cases.read("services:\n  a:\n    ");
        return completer.complete(Cases.site(file), file, file.tree().text().length()).stream()
                .filter(proposal -> proposal.kind() == ProposalKind.KEY)
                .map(proposal -> DynamicTest.dynamicTest(proposal.label(), () -> {
                    KeySpec spec = TABLE.find(List.of("services", "a", proposal.label())).orElseThrow();
                    String[] lines = proposal.insert().split("\n");
                    Form written = lines.length == 1 ? Form.STRING : lines[1].strip().startsWith("-") ? Form.LIST : Form.MAP;
                    assertThat(spec.forms()).anyMatch(form -> form == written || written == Form.STRING && form.isScalar());
                }));
    }
}
