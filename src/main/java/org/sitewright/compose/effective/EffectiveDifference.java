package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.yaml.YamlPath;

/**
 * Something that is not the same in two effective configurations.
 *
 * @param service the service's name; empty for volumes and networks of the site
 * @param path    the way to it within the service; the root for a service that only one of both has
 * @param before  empty where it was not there
 * @param after   empty where it is gone
 */
public record EffectiveDifference(String service, YamlPath path, Optional<Value> before, Optional<Value> after) {
    /** All differences of the services, in the order of the first; as deep down as can be told. */
    public static List<EffectiveDifference> between(Map<String, Value.Members> before, Map<String, Value.Members> after) {
        List<EffectiveDifference> found = new ArrayList<>();
        for (String service : union(before.keySet(), after.keySet())) {
            add(service, YamlPath.ROOT, Optional.ofNullable(before.get(service)), Optional.ofNullable(after.get(service)), found);
        }
        return List.copyOf(found);
    }

    /** Whether it is a name that Compose gives, beginning with the project's, and the projects have other names. */
    public boolean isGivenName(String projectBefore, String projectAfter) {
        String behind = switch (path.toString()) {
            case "container_name" -> "-" + service + "-1";
            case "image" -> "-" + service;
            default -> "";
        };
        return !behind.isEmpty() && !projectAfter.equals(projectBefore)
                && before.equals(Optional.of(Value.text(projectBefore + behind)))
                && after.equals(Optional.of(Value.text(projectAfter + behind)));
    }

    private static void add(String service, YamlPath path, Optional<? extends Value> before, Optional<? extends Value> after,
            List<EffectiveDifference> found) {
        if (before.equals(after)) {
            return;
        }
        if (before.orElse(null) instanceof Value.Members(Map<String, Value> old) && after.orElse(null) instanceof Value.Members now) {
            for (String key : union(old.keySet(), now.members().keySet())) {
                add(service, path.key(key), Optional.ofNullable(old.get(key)), now.member(key), found);
            }
        } else if (before.orElse(null) instanceof Value.Items(List<Value> old)
                && after.orElse(null) instanceof Value.Items(List<Value> now) && old.size() == now.size()) {
            for (int i = 0; i < old.size(); i++) {
                add(service, path.index(i), Optional.of(old.get(i)), Optional.of(now.get(i)), found);
            }
        } else {
            found.add(new EffectiveDifference(service, path, before.map(value -> value), after.map(value -> value)));
        }
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return all;
    }

    /** Where it is: the service and the path within it, as in {@code web.volumes[0].source}; no values. */
    public String place() {
        return path.isRoot() ? service : service.isEmpty() ? path.toString() : service + "." + path;
    }

    /** Where, and from what to what; values of the environment are left out, for they may be passwords. */
    @Override
    public String toString() {
        boolean hidden = path.keyAt(0).equals("environment") || path.isRoot() || path.keyAt(0).equals("build");
        return hidden ? place() : place() + ": " + before.map(Value::toString).orElse("nothing") + " -> "
                + after.map(Value::toString).orElse("nothing");
    }
}
