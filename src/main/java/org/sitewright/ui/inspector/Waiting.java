package org.sitewright.ui.inspector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;

/** Who waits for whom in a file. */
record Waiting(ComposeFile file) {
    /** The services that wait for one, in the order of the text. */
    List<String> waitingFor(String name) {
        return file.services().stream().filter(service -> awaits(service, name)).map(PlacedService::name).distinct().toList();
    }

    private static boolean awaits(PlacedService service, String name) {
        for (Dependency dependency : service.shown().dependencies()) {
            if (dependency.service().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The services that one could wait for as well: not itself, none that it waits for, none that waits for it in the end. */
    List<String> choices(String name) {
        Set<String> excluded = waitingInTheEnd(name);
        file.service(name).ifPresent(service -> service.shown().dependencies().forEach(each -> excluded.add(each.service())));
        return file.byName().keySet().stream().filter(each -> !excluded.contains(each)).toList();
    }

    /** The service and all that wait for it, directly or by way of others. */
    private Set<String> waitingInTheEnd(String name) {
        Map<String, List<String>> waiting = new HashMap<>();
        for (PlacedService service : file.services()) {
            for (Dependency dependency : service.shown().dependencies()) {
                waiting.computeIfAbsent(dependency.service(), _ -> new ArrayList<>()).add(service.name());
            }
        }
        Set<String> found = new HashSet<>(Set.of(name));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String each : waiting.getOrDefault(open.removeLast(), List.of())) {
                if (found.add(each)) {
                    open.addLast(each);
                }
            }
        }
        return found;
    }
}
