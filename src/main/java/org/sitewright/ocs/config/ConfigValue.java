package org.sitewright.ocs.config;

import java.util.Optional;
import org.sitewright.compose.Origin;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/**
 * A value of a site config file, as OCS gets it from PyYAML.
 *
 * @param kind   what Python makes of it
 * @param text   what Python's {@code str()} says of it: the text itself, {@code 45045} for {@code 12:30:45}, {@code True} for
 *               {@code yes}, {@code None} for nothing. Of collections that is worked out only where OCS does it, in arguments:
 *               {@code {'--mode': 'acq'}} for a mapping
 * @param node   what stands there, aliases followed
 * @param range  where it stands in the text, without anchor and tag; behind an alias or a merge key where that stands
 * @param path   the way to it from the document's root
 * @param origin how it came there
 */
public record ConfigValue(Kind kind, String text, YamlNode node, TextRange range, YamlPath path, Origin origin) {
    /** The types of Python that come out of a file. */
    public enum Kind {
        TEXT, INTEGER, FLOAT, BOOLEAN, NULL,
        /** A date, or a date with a time of day. */
        DATE,
        LIST, MAPPING
    }

    /** What Python makes of a scalar. */
    public static Kind kindOf(YamlScalar scalar) {
        return PythonScalar.of(scalar).kind();
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** The text of a value that is text to Python too; empty for numbers, truth values and the rest. */
    public Optional<String> asText() {
        return kind == Kind.TEXT ? Optional.of(text) : Optional.empty();
    }

    /** The scalar as it is written, without quotes; empty for collections. */
    public Optional<String> written() {
        return node instanceof YamlScalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }

    /** Whether YAML 1.1 turns what is written into another text, as {@code 010} into 8, unless it is quoted. */
    public boolean isAltered() {
        return written().filter(each -> !each.equals(text)).isPresent();
    }
}
