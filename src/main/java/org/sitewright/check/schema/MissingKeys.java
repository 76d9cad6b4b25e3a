package org.sitewright.check.schema;

import java.util.Optional;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/** Checks that a mapping has the keys that it cannot do without. */
final class MissingKeys {
    private final Reporter reporter;

    MissingKeys(Reporter reporter) {
        this.reporter = reporter;
    }

    void check(YamlMapping mapping, Spot spot) {
        // A merge key may bring what is missing.
        if (mapping.entries().stream().anyMatch(YamlEntry::isMerge)) {
            return;
        }
        for (String key : spot.spec().requiredKeys()) {
            if (mapping.entry(key).isEmpty()) {
                YamlPath path = spot.path();
                Reporter.Report report = reporter.report("missing-key", "", Severity.ERROR, spot.shownAt(), path, key, path);
                usual(key, mapping, spot).ifPresent(value -> report.fix("add", new Edit.SetValue(path.key(key), value), key, value));
            }
        }
    }

    /** The value that the rest of the mapping, or what Compose does without the long form, asks for. */
    private static Optional<String> usual(String key, YamlMapping mapping, Spot spot) {
        if (key.equals("condition")) {
            return Optional.of("service_started");
        }
        if (!key.equals("type") || !spot.spec().path().endsWith("volumes[]")) {
            return Optional.empty();
        }
        if (mapping.entry("tmpfs").isPresent()) {
            return Optional.of("tmpfs");
        }
        return mapping.value("source").filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast).map(YamlScalar::value)
                .filter(source -> !source.isEmpty() && source.charAt(0) != '$')
                .map(source -> "./~\\".indexOf(source.charAt(0)) >= 0 ? "bind" : "volume");
    }
}
