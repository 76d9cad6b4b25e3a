package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Tells which keys of a service the form has a field of their own for, and which it shows as settings. */
final class OtherKeys {
    private static final Set<String> SCALARS = Set.of("image", "restart", "container_name", "hostname", "user", "network_mode");
    private static final Set<String> LISTS = Set.of("ports", "volumes");
    private static final Set<String> COLLECTIONS = Set.of("environment", "depends_on");

    private OtherKeys() {}

    /** The settings of a service, in the order of the text. */
    static List<Setting> of(ShownService shown, Optional<KeySpec> map) {
        return shown.service().keys().stream().filter(entry -> !hasField(entry)).map(entry -> Setting.of(shown, map, entry)).toList();
    }

    /** Whether a key has a field that is there for every service. */
    static boolean hasOwnField(String key) {
        return SCALARS.contains(key) || LISTS.contains(key) || COLLECTIONS.contains(key) || key.equals("command");
    }

    /** Whether another part of the form shows a key in the form that its value has. */
    private static boolean hasField(ResolvedEntry entry) {
        boolean missing = entry.value().node() instanceof YamlScalar scalar && scalar.isMissing();
        return switch (entry.value().node()) {
            case YamlScalar ignored -> SCALARS.contains(entry.key()) || entry.key().equals("command")
                    || missing && (LISTS.contains(entry.key()) || COLLECTIONS.contains(entry.key()));
            case YamlSequence sequence -> entry.key().equals("command") || (LISTS.contains(entry.key())
                    || COLLECTIONS.contains(entry.key())) && sequence.items().stream().allMatch(item -> isShown(entry.key(), item));
            case YamlMapping mapping -> COLLECTIONS.contains(entry.key()) && mapping.entries().stream().allMatch(member ->
                    !entry.key().equals("environment") || member.isMerge() || !(member.value() instanceof YamlMapping)
                            && !(member.value() instanceof YamlSequence));
            default -> false;
        };
    }

    private static boolean isShown(String key, YamlSequence.Item item) {
        return switch (item.node()) {
            case YamlSequence ignored -> false;
            case YamlMapping ignored -> LISTS.contains(key);
            default -> true;
        };
    }
}
