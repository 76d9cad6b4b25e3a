package org.sitewright.split.lines;

import java.util.stream.Collectors;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** A node of the source on one line, as it must be within braces; with the changes that were made in it. */
public final class FlowText {
    private final FileDraft draft;

    public FlowText(FileDraft draft) {
        this.draft = draft;
    }

    /** @param base what must be added to the node's offsets */
    public String of(YamlNode node, int base) {
        String written = draft.changed(new TextRange(base + node.contentStart(), base + node.end()));
        return switch (node) {
            case YamlAlias ignored -> written;
            case YamlScalar scalar -> scalar(scalar, written);
            case YamlMapping mapping when mapping.flow() -> oneLine(written);
            case YamlSequence sequence when sequence.flow() -> oneLine(written);
            case YamlMapping mapping -> mapping.entries().stream().map(entry -> entry(entry, base))
                    .collect(Collectors.joining(", ", "{", "}"));
            case YamlSequence sequence -> sequence.items().stream().map(item -> with(item.node(), base))
                    .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private String entry(YamlEntry entry, int base) {
        String value = with(entry.value(), base + entry.base());
        return with(entry.key(), base + entry.base()) + ":" + (value.isEmpty() ? "" : " " + value);
    }

    /** With anchor and tag. */
    private String with(YamlNode node, int base) {
        String properties = draft.source().substring(new TextRange(base + node.start(), base + node.contentStart())).strip();
        String text = of(node, base);
        return properties.isEmpty() ? text : properties.replaceAll("\\s+", " ") + " " + text;
    }

    private static String oneLine(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining(" "));
    }

    private static String scalar(YamlScalar scalar, String written) {
        boolean oneLine = written.indexOf('\n') < 0 && written.indexOf('\r') < 0;
        boolean fits = scalar.style().isQuoted() || PlainScalars.isPlainSyntax(scalar.value(), true) || scalar.isMissing();
        return oneLine && fits ? written : ScalarText.quoted(scalar.style().isBlock() || !oneLine ? scalar.value() : written);
    }
}
