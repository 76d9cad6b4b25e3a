package org.sitewright.split.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.sitewright.compose.PlacedService;
import org.sitewright.split.Effect;
import org.sitewright.split.Place;
import org.sitewright.split.lines.Walker;
import org.sitewright.yaml.YamlPlace;

/** Profiles whose services stand in several files: each file must be told of a profile by itself. */
final class ProfileRule implements Rule {
    @Override
    public void apply(Planning planning) {
        Map<String, Set<String>> files = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (PlacedService placed : planning.compose().byName().values()) {
            planning.walker().value(planning.walker().service(placed), "profiles").ifPresent(profiles -> {
                for (YamlPlace item : planning.walker().items(profiles)) {
                    YamlPlace at = planning.walker().follow(item);
                    planning.fileOf(placed.name()).ifPresent(file ->
                            files.computeIfAbsent(Walker.text(at), key -> new LinkedHashSet<>()).add(file.path()));
                    places.putIfAbsent(Walker.text(at), planning.place(at.path(), at.range()));
                }
            });
        }
        files.forEach((profile, users) -> {
            if (users.size() > 1 && !planning.isInclude()) {
                planning.card("profile:" + profile, planning.words().of("profile.title", profile, users.size()),
                        planning.words().of("profile.reason", String.join(", ", users), profile)).at(places.get(profile)).tell(Effect.BY_HAND);
            }
        });
    }
}
