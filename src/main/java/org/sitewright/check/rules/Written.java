package org.sitewright.check.rules;

import java.util.Optional;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Service;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** The nodes of a service as they are written: what stands behind an alias or a merge key is not among them. */
final class Written {
    private Written() {}

    /** The scalar at a path from the document's root, if the service holds it itself. */
    static Optional<YamlScalar> scalar(Service service, YamlPath path) {
        Optional<YamlNode> node = Optional.of(service.body().value());
        for (YamlPath.Step step : path.steps().subList(Math.min(2, path.size()), path.size())) {
            node = node.flatMap(found -> step(found, step));
        }
        return node.flatMap(found -> found instanceof YamlScalar scalar ? Optional.of(scalar) : Optional.empty());
    }

    private static Optional<YamlNode> step(YamlNode node, YamlPath.Step step) {
        return switch (step) {
            case YamlPath.Key(String name) -> node instanceof YamlMapping mapping ? mapping.value(name) : Optional.empty();
            case YamlPath.Index(int index) -> node instanceof YamlSequence sequence && index < sequence.items().size()
                    ? Optional.of(sequence.items().get(index).node()) : Optional.empty();
        };
    }

    /** The text of a scalar in a mapping below a key of the service, own or merged; empty where there is none. */
    static String textBelow(Service service, String key, String member) {
        return service.key(key).map(ResolvedEntry::value).map(value -> textOf(value.node(), member)).orElse("");
    }

    /** The text of a member of a mapping; empty where there is none. */
    static String textOf(YamlNode node, String member) {
        return node instanceof YamlMapping mapping && mapping.value(member).orElse(null) instanceof YamlScalar scalar
                ? scalar.value() : "";
    }

    /** How many members a mapping or sequence has; 0 for all else. */
    static int size(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> mapping.entries().size();
            case YamlSequence sequence -> sequence.items().size();
            default -> 0;
        };
    }

    /** The index of the item that a path leads to; -1 if it does not end with one. */
    static int index(YamlPath path) {
        return path.last() instanceof YamlPath.Index(int index) ? index : -1;
    }
}
