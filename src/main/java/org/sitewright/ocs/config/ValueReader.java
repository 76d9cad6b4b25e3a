package org.sitewright.ocs.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;

/** Reads values of a tree as PyYAML does: merge keys and aliases followed, of a repeated key the last one. */
final class ValueReader {
    private final YamlTree tree;
    private final Resolver resolver;
    private final int base;

    ValueReader(YamlTree tree) {
        this.tree = tree;
        this.base = tree.document().base();
        this.resolver = Resolver.asPython(new YamlAnchors(tree), base);
    }

    Resolved root() {
        return resolver.resolve(tree.document().root(), YamlPath.ROOT);
    }

    Optional<Resolved> value(Resolved mapping, String key) {
        return resolver.value(mapping, key);
    }

    List<ResolvedEntry> entries(Resolved mapping) {
        return resolver.entries(mapping);
    }

    List<Resolved> items(Resolved sequence) {
        return resolver.items(sequence);
    }

    Optional<ConfigValue> get(Resolved mapping, String key) {
        return value(mapping, key).map(this::of);
    }

    TextRange range(Resolved value) {
        int start = value.origin().isOwn() ? value.node().contentStart() - value.node().start() : 0;
        return new TextRange(base + value.range().start() + start, base + value.range().end());
    }

    TextRange keyRange(ResolvedEntry entry) {
        return entry.keyRange().shifted(base);
    }

    /** Whether an entry's key is text to Python: a plain {@code 240} is not, and no name ever equals it. */
    boolean hasTextKey(ResolvedEntry entry) {
        TextRange range = keyRange(entry);
        boolean plain = tree.text().substring(range).equals(entry.key());
        return !plain || PythonScalar.plain(entry.key()).kind() == ConfigValue.Kind.TEXT;
    }

    /** A value; what a collection would be as a text is not worked out. */
    ConfigValue of(Resolved value) {
        return switch (value.node()) {
            case YamlScalar scalar -> {
                PythonScalar read = PythonScalar.of(scalar);
                yield value(value, read.kind(), read.text());
            }
            case YamlMapping ignored -> value(value, ConfigValue.Kind.MAPPING, "");
            case YamlSequence ignored -> value(value, ConfigValue.Kind.LIST, "");
            // An alias that means nothing: an error to every reader, which others tell.
            case YamlAlias alias -> value(value, ConfigValue.Kind.NULL, "*" + alias.name());
        };
    }

    /** A value that OCS takes the {@code str()} of, whatever it is. */
    ConfigValue word(Resolved value) {
        ConfigValue read = of(value);
        return value.node() instanceof YamlScalar || value.node() instanceof YamlAlias ? read
                : value(value, read.kind(), represented(value));
    }

    private ConfigValue value(Resolved value, ConfigValue.Kind kind, String text) {
        return new ConfigValue(kind, text, value.node(), range(value), value.path(), value.origin());
    }

    /** A collection as Python's {@code str()} writes it. */
    private String represented(Resolved value) {
        List<String> parts = new ArrayList<>();
        for (Resolved item : items(value)) {
            parts.add(quoted(item));
        }
        if (value.node() instanceof YamlSequence) {
            return "[" + String.join(", ", parts) + "]";
        }
        for (ResolvedEntry entry : entries(value)) {
            parts.add((hasTextKey(entry) ? quoted(entry.key()) : PythonScalar.plain(entry.key()).text()) + ": " + quoted(entry.value()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private String quoted(Resolved value) {
        ConfigValue read = word(value);
        return read.is(ConfigValue.Kind.TEXT) ? quoted(read.text()) : read.text();
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
        return escaped.indexOf('\'') >= 0 && escaped.indexOf('"') < 0 ? '"' + escaped + '"' : "'" + escaped.replace("'", "\\'") + "'";
    }
}
