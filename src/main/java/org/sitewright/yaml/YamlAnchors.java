package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sitewright.text.TextRange;

/**
 * The anchors and aliases of a tree's first document. An alias means the nearest anchor of its name before it (YAML 1.2,
 * section 7.1). Offsets count in the text.
 */
public final class YamlAnchors {
    /** A node with an anchor; {@code base} must be added to its offsets. */
    public record Anchored(YamlNode node, int base) {
        public int start() {
            return base + node.start();
        }

        /** Where its name stands in the text, the sign before it not counted; a tag may stand before both. */
        public TextRange nameRange() {
            YamlToken token = Objects.requireNonNull(node.properties().anchor());
            return new TextRange(base + token.start() + 1, base + token.end());
        }
    }

    /** An alias; {@code base} must be added to its offsets. */
    public record Aliased(YamlAlias alias, int base) {
        public int start() {
            return base + alias.start();
        }

        /** Where the name stands in the text, the sign before it not counted. */
        public TextRange nameRange() {
            return new TextRange(start() + 1, start() + 1 + alias.name().length());
        }
    }

    private final Map<String, List<Anchored>> anchors = new HashMap<>();
    private final List<Aliased> aliases = new ArrayList<>();

    public YamlAnchors(YamlTree tree) {
        collect(tree.document().frame(), tree.document().base());
        collectFramed(tree.document().root(), tree.document().base());
        anchors.values().forEach(list -> list.sort(Comparator.comparingInt(Anchored::start)));
    }

    private void collectFramed(YamlNode node, int base) {
        if (!(node instanceof YamlMapping mapping) || mapping.flow() || !mapping.entries().getFirst().hasFrame()) {
            return;
        }
        for (YamlEntry entry : mapping.entries()) {
            YamlFrame frame = entry.body().frame();
            if (frame != null) {
                collect(frame, base + entry.base());
                collectFramed(entry.value(), base + entry.base());
            }
        }
    }

    private void collect(YamlFrame frame, int base) {
        for (YamlNode node : frame.anchors()) {
            node.anchor().ifPresent(name -> anchors.computeIfAbsent(name, key -> new ArrayList<>()).add(new Anchored(node, base)));
        }
        for (YamlAlias alias : frame.aliases()) {
            aliases.add(new Aliased(alias, base));
        }
    }

    public boolean isEmpty() {
        return anchors.isEmpty() && aliases.isEmpty();
    }

    /** Whether both have the very same anchored nodes in the same order, so that every alias means what it meant. */
    public boolean sameAs(YamlAnchors other) {
        if (!anchors.keySet().equals(other.anchors.keySet())) {
            return false;
        }
        for (Map.Entry<String, List<Anchored>> entry : anchors.entrySet()) {
            List<Anchored> mine = entry.getValue();
            List<Anchored> others = other.anchors.getOrDefault(entry.getKey(), List.of());
            boolean same = mine.size() == others.size();
            for (int i = 0; i < mine.size() && same; i++) {
                same = mine.get(i).node() == others.get(i).node();
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** The names of all anchors. */
    public Set<String> names() {
        return Set.copyOf(anchors.keySet());
    }

    /** All anchors, those of one name in the order of the text. */
    public List<Anchored> all() {
        return anchors.values().stream().flatMap(List::stream).toList();
    }

    public List<Aliased> aliases() {
        return List.copyOf(aliases);
    }

    /** What an alias at this offset means. */
    public Optional<Anchored> resolve(String name, int offset) {
        Anchored found = null;
        for (Anchored anchored : anchors.getOrDefault(name, List.of())) {
            if (anchored.start() < offset) {
                found = anchored;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The aliases that no anchor of their name stands before. */
    public List<Aliased> unresolved() {
        return aliases.stream().filter(alias -> resolve(alias.alias().name(), alias.start()).isEmpty()).toList();
    }
}
