package org.sitewright.compose;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Finds the variables that Compose puts in (Compose Specification, "Interpolation"): in values, not in keys. */
final class VariableFinder {
    private final YamlPath start;
    private final List<VariableUse> uses = new ArrayList<>(0);

    VariableFinder(YamlPath start) {
        this.start = start;
    }

    List<VariableUse> find(YamlNode node) {
        walk(node, 0, start);
        return List.copyOf(uses);
    }

    private void walk(YamlNode node, int base, YamlPath path) {
        switch (node) {
            case YamlScalar scalar -> {
                if (scalar.value().indexOf('$') >= 0) {
                    add(scalar, base, path);
                }
            }
            case YamlMapping mapping -> {
                for (YamlEntry entry : mapping.entries()) {
                    walk(entry.value(), base + entry.base(), path.key(entry.keyText()));
                }
            }
            case YamlSequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    walk(sequence.items().get(i).node(), base, path.index(i));
                }
            }
            case YamlAlias ignored -> { }
        }
    }

    private void add(YamlScalar scalar, int base, YamlPath path) {
        Interpolation interpolation = Interpolation.of(scalar.value());
        ScalarValue value = ScalarValue.of(new Resolved(scalar, new TextRange(base + scalar.start(), base + scalar.end()), path,
                Origin.OWN), scalar);
        for (Interpolation.Reference reference : interpolation.references()) {
            uses.add(new VariableUse(reference, value.part(reference.range()), path));
        }
    }
}
