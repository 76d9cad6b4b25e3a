package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Group;

/** What the rules add to the commands that bring the site up. */
final class Commands {
    private final List<BringUpStep> first = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final List<String> networkOptions = new ArrayList<>();
    private final Set<String> waited = new HashSet<>();
    private boolean networkKept;

    /** Adds a command that is run once, before any group is brought up. */
    void before(BringUpStep step) {
        if (!first.contains(step)) {
            first.add(step);
        }
    }

    List<BringUpStep> first() {
        return List.copyOf(first);
    }

    /** Adds options of Compose for a group. */
    void option(Group group, String... words) {
        options.computeIfAbsent(group.name(), key -> new ArrayList<>()).addAll(List.of(words));
    }

    List<String> options(Group group) {
        return options.getOrDefault(group.name(), List.of());
    }

    /** Notes that the next groups must not be brought up before a group's services are healthy. */
    void waitFor(Group group) {
        waited.add(group.name());
    }

    boolean isWaitedFor(Group group) {
        return waited.contains(group.name());
    }

    /** Notes that the network exists already. */
    void keepNetwork() {
        networkKept = true;
    }

    boolean isNetworkKept() {
        return networkKept;
    }

    /** Adds options for making the network. */
    void networkOption(String... words) {
        networkOptions.addAll(List.of(words));
    }

    List<String> networkOptions() {
        return List.copyOf(networkOptions);
    }
}
