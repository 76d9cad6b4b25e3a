package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;

/**
 * Services with what they extend (Compose Specification, "services", "extends", with "Merge and override"). A base that cannot
 * be read stays as the key {@code extends}, its file absolute.
 */
final class Extender {
    private static final int LONGEST_CHAIN = 50;
    /** Lists whose items are told apart by the value of a key. */
    private static final Map<String, List<String>> KEYED = Map.of("volumes", List.of("target"), "secrets", List.of("source"),
            "configs", List.of("source"), "ports", List.of("target", "published", "host_ip", "protocol"));
    /** Lists of which the later one counts alone. */
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    private final Expander expander;
    private final Surroundings surroundings;

    Extender(Expander expander, Surroundings surroundings) {
        this.expander = expander;
        this.surroundings = surroundings;
    }

    Value.Members service(ComposeFile file, PlacedService placed) {
        return service(file, placed, surroundings.folder(), Set.of());
    }

    private Value.Members service(ComposeFile file, PlacedService placed, HostFolder folder, Set<String> above) {
        Value.Members own = new LongForms(folder).service(expander.service(file, placed));
        Optional<Value> written = own.member("extends");
        if (written.isEmpty()) {
            return own;
        }
        String name = written.get() instanceof Value.Members members ? members.text("service") : written.get().asText();
        Optional<Value.HostPath> path = written.get() instanceof Value.Members members
                ? members.member("file").map(value -> folder.resolve(value.asText())) : Optional.empty();
        Optional<ComposeFile> other = path.isEmpty() ? Optional.of(file) : surroundings.files().apply(path.get().path());
        Optional<PlacedService> base = other.flatMap(found -> found.service(name));
        String mark = path.map(Value.HostPath::path).orElse(folder.path()) + "#" + name;
        if (base.isEmpty() || above.contains(mark) || above.size() > LONGEST_CHAIN) {
            Value.Members kept = Value.Members.NONE.with("service", Value.text(name));
            return own.with("extends", path.map(value -> kept.with("file", value)).orElse(kept));
        }
        Set<String> chain = new LinkedHashSet<>(above);
        chain.add(mark);
        HostFolder home = path.map(value -> HostFolder.parentOf(value.path())).orElse(folder);
        Value.Members extended = service(other.get(), base.get(), home, chain);
        return merged(extended, own.without("extends"), Expander.tags(file, placed));
    }

    /** @param tags of the keys of the service that extends */
    private static Value.Members merged(Value.Members base, Value.Members own, Map<String, String> tags) {
        Map<String, Value> members = new LinkedHashMap<>(base.members());
        tags.keySet().forEach(members::remove);
        own.members().forEach((key, value) -> members.merge(key, value, (before, after) -> merged(key, before, after)));
        return new Value.Members(members);
    }

    private static Value merged(String key, Value base, Value own) {
        if (base instanceof Value.Members before && own instanceof Value.Members after) {
            return merged(before, after, Map.of());
        }
        if (!(base instanceof Value.Items before) || !(own instanceof Value.Items after) || REPLACED.contains(key)) {
            return own;
        }
        List<String> keys = KEYED.getOrDefault(key, List.of());
        Map<Object, Value> items = new LinkedHashMap<>();
        for (Value item : joined(before.items(), after.items())) {
            items.put(keys.isEmpty() || !(item instanceof Value.Members members) ? mark(key, item)
                    : keys.stream().map(members::text).toList(), item);
        }
        return new Value.Items(List.copyOf(items.values()));
    }

    /** What an item without keys is told apart by: a device by where it is in the container. */
    private static Object mark(String key, Value item) {
        String[] parts = item.asText().split(":");
        return key.equals("devices") && parts.length > 1 ? parts[1] : item;
    }

    private static List<Value> joined(List<Value> first, List<Value> second) {
        List<Value> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
