package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.yaml.YamlPath;

/** What the form shows and adds for a file as a whole: the project's name and what it includes. */
final class FileSettings {
    private static final String NAME = "name";
    private static final String INCLUDE = "include";

    private FileSettings() {}

    /** The name, which has a field in any case, and what is included. */
    static List<Setting> of(ShownPart file) {
        List<Setting> settings = new ArrayList<>();
        List<Setting> present = file.whole().plainMembers(file);
        settings.add(named(present, NAME).orElseGet(() -> Setting.absent(YamlPath.of(NAME), file.spec().orElseThrow())));
        named(present, INCLUDE).ifPresent(settings::add);
        return settings;
    }

    private static Optional<Setting> named(List<Setting> settings, String name) {
        return settings.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The top-level keys that are not there. */
    static SettingOffers offers(ShownPart file) {
        Set<String> present = new HashSet<>(Set.of("services", NAME));
        file.whole().plainMembers(file).forEach(each -> present.add(each.name()));
        return SettingOffers.of(file.spec().orElseThrow(), present, file.spec().orElseThrow().children().keySet());
    }
}
