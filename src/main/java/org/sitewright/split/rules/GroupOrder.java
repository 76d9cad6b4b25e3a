package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.split.Group;

/** The order in which groups are brought up: a group that another waits for goes before it, as far as that can be. */
final class GroupOrder {
    private final List<String> groups;
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    /** @param groups all of them, the root first */
    GroupOrder(List<Group> groups) {
        List<String> names = new ArrayList<>(groups.stream().map(Group::name).toList());
        // Where nothing else is said, the agents come last.
        if (names.remove(Group.ROOT_NAME)) {
            names.add(Group.ROOT_NAME);
        }
        this.groups = List.copyOf(names);
        names.forEach(name -> before.put(name, new LinkedHashSet<>()));
    }

    /** Notes that a group waits for another. */
    void waits(Group group, Group forOther) {
        if (!group.name().equals(forOther.name())) {
            before.getOrDefault(group.name(), new LinkedHashSet<>()).add(forOther.name());
        }
    }

    /** Whether a group waits, over others too, for itself, so that no order of groups is right. */
    boolean isCircular() {
        return groups.stream().anyMatch(group -> reaches(group, group, new LinkedHashSet<>()));
    }

    private boolean reaches(String from, String wanted, Set<String> seen) {
        return before.getOrDefault(from, Set.of()).stream()
                .anyMatch(next -> next.equals(wanted) || seen.add(next) && reaches(next, wanted, seen));
    }

    /** The names in their order; those in a circle as they come. */
    List<String> sorted() {
        List<String> sorted = new ArrayList<>();
        List<String> left = new ArrayList<>(groups);
        while (!left.isEmpty()) {
            String next = left.stream().filter(name -> sorted.containsAll(before.getOrDefault(name, Set.of()))).findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            sorted.add(next);
        }
        return sorted;
    }

    /** Which of some groups comes first. */
    int rank(String group) {
        return sorted().indexOf(group);
    }
}
