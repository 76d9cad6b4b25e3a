package org.sitewright.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The profiles with which a project is brought up (Compose Specification, "Profiles"): a service that has none always runs, one
 * that has some runs if one of them is active.
 *
 * @param active names; {@code *} stands for all
 */
public record Profiles(Set<String> active) {
    /** None: services with profiles do not run. */
    public static final Profiles NONE = new Profiles(Set.of());
    /** The variable that names profiles where the command line does not. */
    public static final String VARIABLE = "COMPOSE_PROFILES";

    private static final String ALL = "*";
    private static final String KEY = "profiles";

    public Profiles {
        active = Set.copyOf(active);
    }

    /** Those that a value of {@link #VARIABLE} names, parted by commas. */
    public static Profiles named(String value) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : value.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return new Profiles(names);
    }

    /** Whether a service runs with these. */
    public boolean run(Service service) {
        List<String> own = service.words(KEY);
        return own.isEmpty() || active.contains(ALL) || own.stream().anyMatch(active::contains);
    }

    /** Whether one is active. */
    public boolean has(String name) {
        return active.contains(ALL) || active.contains(name);
    }

    /** These and one more, or without it. */
    public Profiles with(String name, boolean nowActive) {
        Set<String> names = new LinkedHashSet<>(active);
        if (nowActive) {
            names.add(name);
        } else {
            names.remove(name);
        }
        return new Profiles(names);
    }

    /** The profiles that a file's services have, each with those services, in the order of the text. */
    public static Map<String, List<String>> of(ComposeFile file) {
        Map<String, List<String>> profiles = new LinkedHashMap<>();
        for (PlacedService placed : file.services()) {
            placed.shown().words(KEY).forEach(name -> profiles.computeIfAbsent(name, _ -> new ArrayList<>()).add(placed.name()));
        }
        return profiles;
    }
}
