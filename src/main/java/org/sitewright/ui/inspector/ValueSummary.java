package org.sitewright.ui.inspector;

import java.util.List;
import java.util.stream.Collectors;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Secrets;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** A value in one line, for a list of keys. */
final class ValueSummary {
    private static final int MOST = 6;
    private static final int LONGEST = 80;

    private final Secrets secrets = new Secrets();

    String of(ResolvedEntry entry) {
        return shortened(of(entry.key(), entry.value().node()));
    }

    private String of(String key, YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar(key, scalar);
            case YamlMapping mapping -> listed(mapping.entries().stream().limit(MOST + 1L).map(this::member).toList(), mapping.entries().size());
            case YamlSequence sequence -> listed(sequence.items().stream().limit(MOST + 1L)
                    .map(item -> inner("", item.node())).toList(), sequence.items().size());
            case YamlAlias alias -> "*" + alias.name();
        };
    }

    private String scalar(String key, YamlScalar scalar) {
        String text = scalar.value().strip().replaceAll("\\s+", " ");
        return secrets.shown(key, text);
    }

    /** A value within another: only a short one is spelled out. */
    private String inner(String key, YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar(key, scalar);
            case YamlMapping mapping -> mapping.entries().stream().limit(2).map(YamlEntry::keyText).collect(Collectors.joining(", ", "{", "}"));
            case YamlSequence sequence -> sequence.items().stream().map(YamlSequence.Item::node)
                    .map(item -> item instanceof YamlScalar scalar ? scalar.value() : "…").limit(MOST).collect(Collectors.joining(" "));
            case YamlAlias alias -> "*" + alias.name();
        };
    }

    private String member(YamlEntry entry) {
        String value = inner(entry.keyText(), entry.value());
        return value.isEmpty() ? entry.keyText() : entry.keyText() + ": " + value;
    }

    private static String listed(List<String> parts, int count) {
        String text = parts.stream().limit(MOST).collect(Collectors.joining(" · "));
        return count > MOST ? text + " …" : text;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
    }
}
