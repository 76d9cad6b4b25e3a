package org.sitewright.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * A service of a compose file, read. All ranges count from the start of the service's frame, so that the same object serves
 * wherever the service stands.
 *
 * @param name         its key
 * @param body         what it was read from
 * @param root         its value, aliases followed
 * @param keys         its keys as Compose sees them, merged ones too
 * @param scalars      by key, the values of its keys that are scalars
 * @param ports        in the order of the text
 * @param dependencies {@code depends_on}
 * @param references   names that must be declared elsewhere, those of dependencies not among them
 * @param variables    {@code ${…}} anywhere in it
 * @param broken       whether what was read of it does not follow YAML, so that something may be missing here; lines that were
 *                     passed over behind it are not looked at, {@link PlacedService#broken()} knows of them
 * @param tooLarge     whether its aliases stand for so much that they were cut off
 */
public record Service(String name, YamlEntry.Body body, Resolved root, List<ResolvedEntry> keys, Map<String, ScalarValue> scalars,
                      List<Port> ports, List<Mount> mounts, List<EnvironmentVariable> environment,
                      List<Dependency> dependencies, List<Reference> references, List<VariableUse> variables,
                      boolean broken, boolean tooLarge) {

    public YamlPath path() {
        return YamlPath.of("services", name);
    }

    /** The range of the service's name. */
    public TextRange nameRange() {
        return new TextRange(body.key().start(), body.key().end());
    }

    /** The entry of a key, own or merged. */
    public Optional<ResolvedEntry> key(String key) {
        for (ResolvedEntry entry : keys) {
            if (entry.key().equals(key)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public boolean has(String key) {
        return key(key).isPresent();
    }

    /** The value of a key that is a scalar, such as {@code image}. */
    public Optional<ScalarValue> scalar(String key) {
        return Optional.ofNullable(scalars.get(key));
    }

    /** The text of a key's scalar value; empty where there is none. */
    public String text(String key) {
        return scalar(key).map(ScalarValue::text).orElse("");
    }

    /** The words of a key such as {@code command}: the items of a list that are scalars, or one text as it stands. */
    public List<String> words(String key) {
        YamlNode value = key(key).map(entry -> entry.value().node()).orElse(null);
        return switch (value) {
            case YamlScalar scalar -> List.of(scalar.value());
            case YamlSequence sequence -> sequence.items().stream().map(YamlSequence.Item::node)
                    .filter(YamlScalar.class::isInstance).map(node -> ((YamlScalar) node).value()).toList();
            case null, default -> List.of();
        };
    }

    /** Two readings are compared by identity: the same text gives the same object. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
