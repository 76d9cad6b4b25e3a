package org.sitewright.edit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/** Changes keys of an item that is written in the long form, and leaves all others of it alone. */
final class LongItems {
    private final Desk desk;
    private final YamlPath asked;
    private final YamlPath item;

    /**
     * @param asked the item as Compose sees it
     * @param item  the item in the text
     */
    LongItems(Desk desk, YamlPath asked, YamlPath item) {
        this.desk = desk;
        this.asked = asked;
        this.item = item;
    }

    /** The text of a key's scalar value, if it has one. */
    Optional<String> text(String key) {
        return desk.draft().tree().find(item.key(key)).map(YamlPlace::node)
                .filter(YamlScalar.class::isInstance).map(node -> ((YamlScalar) node).value());
    }

    /** Sets a key, or takes it away where the value is empty. */
    void set(String key, String value) throws EditException {
        Optional<String> now = text(key);
        if (value.isEmpty()) {
            if (now.isPresent()) {
                desk.draft().removeOnly(item.key(key));
            }
        } else if (now.isEmpty()) {
            new Sections(desk).addEntry(item, key,
                    desk.forms().value(desk.draft().tree(), asked.key(key), item.key(key), value));
        } else if (!now.get().equals(value)) {
            desk.setScalar(asked.key(key), item.key(key), value);
        }
    }

    /** The values of a new item, in the order of the keys that another item has. */
    static Map<String, String> inOrderOf(Iterable<String> order, Map<String, String> values) {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String key : order) {
            if (values.containsKey(key)) {
                ordered.put(key, values.get(key));
            }
        }
        values.forEach(ordered::putIfAbsent);
        return ordered;
    }
}
