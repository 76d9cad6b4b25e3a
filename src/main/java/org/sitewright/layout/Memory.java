package org.sitewright.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a previous placement tells about the nodes and groups of a scene. */
final class Memory {
    private final Map<String, Box> places = new LinkedHashMap<>();
    private final Map<String, Ground> grounds = new HashMap<>();
    private final Set<String> grown = new HashSet<>();

    Memory(Scene scene, Placement previous) {
        Map<String, String> groupBefore = new HashMap<>();
        previous.nodes().forEach((id, box) -> {
            Optional<LayoutNode> now = Optional.ofNullable(scene.nodes().get(id));
            groupBefore.put(id, groupAt(box, previous, now.map(LayoutNode::group).orElse("")));
        });
        Map<String, String> renamed = renamedGroups(scene, previous, groupBefore);
        Map<String, List<Box>> boxesBefore = new HashMap<>();
        Map<String, List<String>> gone = new HashMap<>();
        groupBefore.forEach((id, group) -> {
            boxesBefore.computeIfAbsent(group, g -> new ArrayList<>()).add(previous.nodes().get(id));
            if (!scene.nodes().containsKey(id)) {
                gone.computeIfAbsent(group, g -> new ArrayList<>()).add(id);
            }
        });
        scene.members().forEach((group, members) -> {
            String before = renamed.getOrDefault(group, group);
            List<LayoutNode> fresh = new ArrayList<>();
            for (LayoutNode node : members) {
                if (before.equals(groupBefore.get(node.id()))) {
                    remember(node, previous.nodes().get(node.id()));
                } else {
                    fresh.add(node);
                }
            }
            // One that went and one that came are taken for the same node under a new name.
            List<String> left = gone.getOrDefault(before, List.of());
            if (fresh.size() == 1 && left.size() == 1 && !previous.nodes().containsKey(fresh.getFirst().id())) {
                remember(fresh.getFirst(), previous.nodes().get(left.getFirst()));
            }
            if (previous.groups().containsKey(before) && boxesBefore.containsKey(before)) {
                grounds.put(group, Ground.of(previous.groups().get(before), Block.hull(boxesBefore.get(before))));
            }
        });
    }

    /** Where nodes stood, with the sizes that they have now; those that were not there, or in another group, are missing. */
    Map<String, Box> places() {
        return places;
    }

    /** Nodes that have become larger. */
    Set<String> grown() {
        return grown;
    }

    Ground ground(String group) {
        return grounds.getOrDefault(group, Ground.TIGHT);
    }

    private void remember(LayoutNode node, Box before) {
        places.put(node.id(), new Box(before.x(), before.y(), node.width(), node.height()));
        if (node.width() > before.width() || node.height() > before.height()) {
            grown.add(node.id());
        }
    }

    private static String groupAt(Box box, Placement previous, String expected) {
        if (previous.groups().containsKey(expected)
                && previous.groups().get(expected).contains(box.centerX(), box.centerY())) {
            return expected;
        }
        for (Map.Entry<String, Box> group : previous.groups().entrySet()) {
            if (group.getValue().contains(box.centerX(), box.centerY())) {
                return group.getKey();
            }
        }
        return "";
    }

    /** Groups whose nodes all come from one group that is no more, with the name of that. */
    private static Map<String, String> renamedGroups(Scene scene, Placement previous, Map<String, String> groupBefore) {
        Map<String, String> renamed = new LinkedHashMap<>();
        Set<String> claimed = new HashSet<>();
        scene.members().forEach((group, members) -> {
            Set<String> from = new HashSet<>();
            members.stream().map(LayoutNode::id).filter(groupBefore::containsKey).forEach(i -> from.add(groupBefore.get(i)));
            if (!group.isEmpty() && !previous.groups().containsKey(group) && from.size() == 1) {
                String before = from.iterator().next();
                if (!before.isEmpty() && !scene.members().containsKey(before)) {
                    if (claimed.add(before)) {
                        renamed.put(group, before);
                    } else {
                        renamed.values().remove(before);
                    }
                }
            }
        });
        return renamed;
    }
}
