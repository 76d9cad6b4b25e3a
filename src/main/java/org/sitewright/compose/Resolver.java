package org.sitewright.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlSequence;

/**
 * Follows aliases and merge keys within one frame. What it expands is bounded: a file in which a few aliases stand for
 * millions of nodes (an "alias bomb") is cut off and says so.
 */
public final class Resolver {
    /** So many nodes may come out of the aliases of one service; real ones have some dozens. */
    public static final int MOST_EXPANDED = 10_000;
    private static final int DEEPEST_CHAIN = 32;

    private final YamlAnchors anchors;
    private final int base;
    private final boolean lastCounts;
    private int expanded;

    /**
     * @param anchors of the whole file
     * @param base    where the frame begins in the text
     */
    public Resolver(YamlAnchors anchors, int base) {
        this(anchors, base, false);
    }

    private Resolver(YamlAnchors anchors, int base, boolean lastCounts) {
        this.anchors = anchors;
        this.base = base;
        this.lastCounts = lastCounts;
    }

    /**
     * For a whole file that Python reads: of a key that stands twice in a mapping the last one counts, silently.
     *
     * @param base where the document begins in the text; ranges count from there
     */
    public static Resolver asPython(YamlAnchors anchors, int base) {
        return new Resolver(anchors, base, true);
    }

    /** Whether the bound was met, so that something is missing in what was given out. */
    public boolean cutOff() {
        return expanded > MOST_EXPANDED;
    }

    /** A place in the tree while aliases are followed: the node's own base differs from the frame's behind an alias. */
    private record At(YamlNode node, int base, @Nullable TextRange shownAt, Origin origin) {}

    /** A node of the frame; an alias gives what it means. */
    public Resolved resolve(YamlNode node, YamlPath path) {
        return shown(follow(new At(node, base, null, Origin.OWN), 0), path);
    }

    /** The entries of a mapping of the frame, merged ones behind its own; none if it is no mapping. */
    public List<ResolvedEntry> entries(Resolved mapping) {
        return entries(placeOf(mapping), mapping.path());
    }

    /** The items of a sequence of the frame; none if it is no sequence. */
    public List<Resolved> items(Resolved sequence) {
        At at = placeOf(sequence);
        if (!(at.node() instanceof YamlSequence node)) {
            return List.of();
        }
        List<Resolved> items = new ArrayList<>(node.items().size());
        for (int i = 0; i < node.items().size() && !cutOff(); i++) {
            YamlNode item = node.items().get(i).node();
            items.add(shown(follow(new At(item, at.base(), at.shownAt(), at.origin()), 0), sequence.path().index(i)));
        }
        return items;
    }

    /** The value of a key, own or merged. */
    public Optional<Resolved> value(Resolved mapping, String key) {
        for (ResolvedEntry entry : entries(mapping)) {
            if (entry.key().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    private final java.util.Map<Resolved, At> places = new java.util.IdentityHashMap<>();

    private At placeOf(Resolved resolved) {
        At known = places.get(resolved);
        return known != null ? known : new At(resolved.node(), base, null, Origin.OWN);
    }

    private Resolved shown(At at, YamlPath path) {
        TextRange range = at.shownAt() != null ? at.shownAt() : new TextRange(at.node().start(), at.node().end()).shifted(at.base() - base);
        Resolved resolved = new Resolved(at.node(), range, path, at.origin());
        if (at.shownAt() != null || at.base() != base) {
            places.put(resolved, at);
        }
        return resolved;
    }

    private At follow(At at, int chain) {
        if (!(at.node() instanceof YamlAlias alias)) {
            return at;
        }
        Optional<YamlAnchors.Anchored> target = anchors.resolve(alias.name(), at.base() + alias.start());
        if (target.isEmpty() || chain > DEEPEST_CHAIN || ++expanded > MOST_EXPANDED) {
            return at;
        }
        TextRange shownAt = at.shownAt() != null ? at.shownAt() : new TextRange(alias.start(), alias.end()).shifted(at.base() - base);
        Origin origin = at.origin().isOwn() ? new Origin.Alias(alias.name()) : at.origin();
        return follow(new At(target.get().node(), target.get().base(), shownAt, origin), chain + 1);
    }

    private List<ResolvedEntry> entries(At at, YamlPath path) {
        if (!(at.node() instanceof YamlMapping mapping)) {
            return List.of();
        }
        List<ResolvedEntry> result = new ArrayList<>(mapping.entries().size());
        Set<String> seen = new HashSet<>();
        addEntries(at, mapping, path, result, seen, 0);
        return result;
    }

    private void addEntries(At at, YamlMapping mapping, YamlPath path, List<ResolvedEntry> result, Set<String> seen, int depth) {
        List<YamlEntry> merges = List.of();
        int own = result.size();
        for (YamlEntry entry : mapping.entries()) {
            if (entry.isMerge()) {
                merges = merges.isEmpty() ? new ArrayList<>() : merges;
                merges.add(entry);
                continue;
            }
            if (at.shownAt() != null && ++expanded > MOST_EXPANDED) {
                return;
            }
            boolean first = seen.add(entry.keyText());
            if (first || lastCounts) {
                At value = follow(new At(entry.value(), at.base() + entry.base(), at.shownAt(), at.origin()), 0);
                TextRange keyRange = at.shownAt() != null ? at.shownAt()
                        : new TextRange(entry.key().start(), entry.key().end()).shifted(at.base() + entry.base() - base);
                ResolvedEntry resolved = new ResolvedEntry(entry.keyText(), keyRange, shown(value, path.key(entry.keyText())));
                if (first) {
                    result.add(resolved);
                } else {
                    replace(result.subList(own, result.size()), resolved);
                }
            }
        }
        for (YamlEntry merge : merges) {
            addMerged(at, merge, path, result, seen, depth);
        }
    }

    /** Puts an entry in the place of the one with its key; one that hides it from further out stays. */
    private static void replace(List<ResolvedEntry> entries, ResolvedEntry later) {
        entries.replaceAll(entry -> entry.key().equals(later.key()) ? later : entry);
    }

    /** {@code <<: *a} or {@code <<: [*a, *b]}; earlier ones win (YAML 1.1, "merge key"). */
    private void addMerged(At at, YamlEntry merge, YamlPath path, List<ResolvedEntry> result, Set<String> seen, int depth) {
        if (depth > DEEPEST_CHAIN || cutOff()) {
            return;
        }
        List<YamlNode> sources = merge.value() instanceof YamlSequence sequence
                ? sequence.items().stream().map(YamlSequence.Item::node).toList() : List.of(merge.value());
        for (YamlNode source : sources) {
            String name = source instanceof YamlAlias alias ? alias.name() : "";
            TextRange shownAt = at.shownAt() != null ? at.shownAt()
                    : new TextRange(merge.start(), merge.end()).shifted(at.base() + merge.base() - base);
            Origin origin = at.origin().isOwn() ? new Origin.Merge(name) : at.origin();
            At merged = follow(new At(source, at.base() + merge.base(), shownAt, origin), 0);
            if (merged.node() instanceof YamlMapping mapping) {
                addEntries(new At(mapping, merged.base(), shownAt, origin), mapping, path, result, seen, depth + 1);
            }
        }
    }
}
