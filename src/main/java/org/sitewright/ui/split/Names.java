package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.words.Words;

/** Tells what is wrong with a name that the user is typing, before any plan is made. */
final class Names {
    private static final Pattern FOLDER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    /** The engine's own pattern of a network's name. */
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]+");
    private static final Set<String> OF_THE_ENGINE = Set.of("bridge", "host", "none", "default", "ingress");

    private final Words words;

    Names(Words words) {
        this.words = words;
    }

    /**
     * What is wrong with a group's name; empty if nothing is.
     *
     * @param others the names of the other groups
     */
    Optional<String> group(String name, List<String> others) {
        if (name.isBlank()) {
            return Optional.of(words.of("name.empty"));
        }
        if (name.contains("..") || name.contains("/") || name.contains("\\")) {
            return Optional.of(words.of("name.leaves", name));
        }
        if (!FOLDER.matcher(name).matches()) {
            return Optional.of(words.of("name.signs", name));
        }
        for (String other : others) {
            if (other.equals(name)) {
                return Optional.of(words.of("name.taken", name));
            }
            if (other.equalsIgnoreCase(name)) {
                return Optional.of(words.of("name.case", name, other));
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the network's name; empty if nothing is. */
    Optional<String> network(String name) {
        if (name.isBlank()) {
            return Optional.of(words.of("network.name.empty"));
        }
        if (OF_THE_ENGINE.contains(name)) {
            return Optional.of(words.of("network.name.engine", name));
        }
        return NETWORK.matcher(name).matches() ? Optional.empty() : Optional.of(words.of("network.name.signs", name));
    }
}
