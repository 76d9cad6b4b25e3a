package org.sitewright.check.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitewright.yaml.YamlPath;

/**
 * The way to a node while a tree is walked: a path that costs nothing until somebody asks for it.
 *
 * @param parent null for the root
 */
record Way(@Nullable Way parent, YamlPath.@Nullable Step step) {
    static final Way ROOT = new Way(null, null);

    static Way of(List<String> keys) {
        Way way = ROOT;
        for (String key : keys) {
            way = way.key(key);
        }
        return way;
    }

    Way key(String name) {
        return new Way(this, new YamlPath.Key(name));
    }

    Way index(int index) {
        return new Way(this, new YamlPath.Index(index));
    }

    YamlPath path() {
        List<YamlPath.Step> steps = new ArrayList<>();
        for (Way way = this; way != null && way.step != null; way = way.parent) {
            steps.addFirst(way.step);
        }
        return new YamlPath(steps);
    }

    /** The nearest key: that of the list for an item. */
    String key() {
        for (Way way = this; way != null; way = way.parent) {
            if (way.step instanceof YamlPath.Key(String name)) {
                return name;
            }
        }
        return "";
    }

    boolean isItem() {
        return step instanceof YamlPath.Index;
    }
}
