package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.effective.EffectiveConfig;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.compose.effective.Value;
import org.sitewright.split.JoinPart;
import org.sitewright.yaml.YamlPath;

/** Compares what Compose makes of the joined file with what it made of the parts. */
final class JoinVerifier {
    private final Map<JoinPart, EffectiveConfig> parts;
    private final EffectiveConfig joined;
    private final Map<String, List<String>> takenBack;

    /** @param takenBack by service the awaited ones that a split had put into comments */
    JoinVerifier(Map<JoinPart, EffectiveConfig> parts, EffectiveConfig joined, Map<String, List<String>> takenBack) {
        this.parts = parts;
        this.joined = joined;
        this.takenBack = takenBack;
    }

    /** What differs and was not meant to. */
    List<EffectiveDifference> unmeant() {
        Map<String, Value.Members> before = new LinkedHashMap<>();
        Map<String, String> projects = new LinkedHashMap<>();
        parts.values().forEach(config -> config.services().forEach((name, service) -> {
            before.putIfAbsent(name, inJoinedNetwork(service, config));
            projects.putIfAbsent(name, config.project());
        }));
        Map<String, Value.Members> after = new LinkedHashMap<>();
        joined.services().forEach((name, service) ->
                after.put(name, withoutTaken(name, before.getOrDefault(name, Value.Members.NONE), service)));
        List<EffectiveDifference> found = new ArrayList<>(EffectiveDifference.between(before, after));
        found.removeIf(this::isLinkAgain);
        found.removeIf(each -> each.isGivenName(projects.getOrDefault(each.service(), ""), joined.project()));
        addVolumes(found);
        return found;
    }

    /** A name that stood on the network in place of a link, which is back. */
    private boolean isLinkAgain(EffectiveDifference difference) {
        boolean linked = takenBack.values().stream().anyMatch(names -> names.contains(difference.service()));
        return linked && difference.path().keyAt(0).equals("networks") && difference.path().keyAt(2).equals("aliases")
                && difference.after().isEmpty();
    }

    private Value.Members inJoinedNetwork(Value.Members service, EffectiveConfig config) {
        if (!(service.member("networks").orElse(Value.NOTHING) instanceof Value.Members networks)) {
            return service;
        }
        return networks.member(config.defaultNetwork()).map(options -> service.with("networks",
                networks.without(config.defaultNetwork()).with(joined.defaultNetwork(), options))).orElse(service);
    }

    /** A service without what it has again, and did not have before. */
    private Value.Members withoutTaken(String name, Value.Members before, Value.Members service) {
        Value.Members result = service;
        for (String other : takenBack.getOrDefault(name, List.of())) {
            boolean had = before.member("depends_on").orElse(Value.NOTHING) instanceof Value.Members members
                    && members.member(other).isPresent();
            if (!had && result.member("depends_on").orElse(Value.NOTHING) instanceof Value.Members awaited) {
                Value.Members fewer = awaited.without(other);
                boolean none = fewer.members().isEmpty() && before.member("depends_on").isEmpty();
                result = none ? result.without("depends_on") : result.with("depends_on", fewer);
            }
            if (result.member("links").orElse(Value.NOTHING) instanceof Value.Items links) {
                Value kept = before.member("links").orElse(Value.NOTHING);
                List<Value> left = links.items().stream().filter(link -> !link.asText().startsWith(other + ":")
                        || kept instanceof Value.Items old && old.items().contains(link)).toList();
                boolean none = left.isEmpty() && before.member("links").isEmpty();
                result = none ? result.without("links") : result.with("links", new Value.Items(left));
            }
        }
        return result;
    }

    private void addVolumes(List<EffectiveDifference> found) {
        for (EffectiveConfig part : parts.values()) {
            part.volumes().forEach((name, declared) -> {
                boolean external = parts.values().stream().map(each -> each.volumes().get(name))
                        .allMatch(each -> each == null || each.member("external").isPresent());
                boolean counts = external || declared.member("external").isEmpty();
                Optional<Value> after = Optional.ofNullable(joined.volumes().get(name));
                if (counts && !after.equals(Optional.of(declared))) {
                    found.add(new EffectiveDifference("", YamlPath.of("volumes", name), Optional.of(declared), after));
                }
            });
        }
    }
}
