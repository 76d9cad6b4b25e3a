package org.sitewright.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What another reader of YAML gets from a text, merge keys followed; it shares no code with the editor. */
final class PlainReading {
    private PlainReading() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> services(String text) {
        Object root = new Load(LoadSettings.builder().build()).loadFromString(text);
        Object services = root instanceof Map<?, ?> map ? ((Map<String, Object>) merged(map)).get("services") : Map.of();
        return services instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
    }

    private static Object merged(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> item == null ? "\u0000null" : merged(item)).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, member) -> {
            if (!key.equals("<<")) {
                result.put(String.valueOf(key), merged(member));
            }
        });
        Object merge = map.get("<<");
        List<Object> sources = new ArrayList<>();
        if (merge instanceof List<?> list) {
            sources.addAll(list);
        } else if (merge != null) {
            sources.add(merge);
        }
        for (Object source : sources) {
            if (merged(source) instanceof Map<?, ?> from) {
                from.forEach((key, member) -> result.putIfAbsent(String.valueOf(key), member));
            }
        }
        return result;
    }
}
