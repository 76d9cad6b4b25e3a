package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a document's root to a node: keys of mappings and indexes of sequences.
 *
 * @param steps empty for the root
 */
public record YamlPath(List<Step> steps) {
    /** One step down. */
    public sealed interface Step permits Key, Index {}

    /** Into the entry of a mapping with this key. */
    public record Key(String name) implements Step {}

    /** Into an item of a sequence, 0 for the first. */
    public record Index(int index) implements Step {}

    public static final YamlPath ROOT = new YamlPath(List.of());

    public YamlPath {
        steps = List.copyOf(steps);
    }

    public static YamlPath of(String... keys) {
        YamlPath path = ROOT;
        for (String key : keys) {
            path = path.key(key);
        }
        return path;
    }

    public YamlPath key(String name) {
        return then(new Key(name));
    }

    public YamlPath index(int index) {
        return then(new Index(index));
    }

    public YamlPath then(Step step) {
        List<Step> longer = new ArrayList<>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(step);
        return new YamlPath(longer);
    }

    public int size() {
        return steps.size();
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    /**
     * The path without its last step.
     *
     * @throws IllegalStateException for the root
     */
    public YamlPath parent() {
        if (isRoot()) {
            throw new IllegalStateException("The root has no parent");
        }
        return new YamlPath(steps.subList(0, steps.size() - 1));
    }

    /** The first steps, at most {@code count} of them. */
    public YamlPath prefix(int count) {
        return count >= steps.size() ? this : new YamlPath(steps.subList(0, count));
    }

    /** The last step. */
    public Step last() {
        return steps.getLast();
    }

    /** The key at a depth, or the empty text where the step is an index or the path is shorter. */
    public String keyAt(int depth) {
        return depth < steps.size() && steps.get(depth) instanceof Key(String name) ? name : "";
    }

    public boolean startsWith(YamlPath other) {
        return other.steps.size() <= steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    /** For people: {@code services.influxdb.ports[0]}; a key with other signs than letters, digits, - and _ is quoted. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Key(String name) -> {
                    if (!text.isEmpty()) {
                        text.append('.');
                    }
                    text.append(isBare(name) ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
                }
                case Index(int index) -> text.append('[').append(index).append(']');
            }
        }
        return text.toString();
    }

    private static boolean isBare(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
