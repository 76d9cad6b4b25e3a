package org.sitewright.compose;

import java.util.List;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlPath;

/**
 * A network, volume, secret or config that is declared at the top level.
 *
 * @param name      its key
 * @param base      where its frame begins in the text
 * @param entry     what it was read from
 * @param variables {@code ${…}} in it, counted from the frame's start
 */
public record Declaration(Reference.Kind kind, String name, int base, YamlEntry entry, List<VariableUse> variables) {
    /** The range of its name, in the text. */
    public TextRange nameRange() {
        return new TextRange(base + entry.key().start(), base + entry.key().end());
    }

    public YamlPath path() {
        return YamlPath.of(section(kind), name);
    }

    /** The top-level key under which things of a kind are declared. */
    public static String section(Reference.Kind kind) {
        return switch (kind) {
            case SERVICE -> "services";
            case NETWORK -> "networks";
            case VOLUME -> "volumes";
            case SECRET -> "secrets";
            case CONFIG -> "configs";
        };
    }
}
