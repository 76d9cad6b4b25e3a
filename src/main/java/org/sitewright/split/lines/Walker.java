package org.sitewright.split.lines;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Resolver;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * Goes through a file as Compose sees it, aliases and merges followed, and gives out where each node really stands: behind an
 * alias that is where the anchor is, for a change must be made there. A place's path is the one that Compose sees. What is
 * expanded is bounded as in {@link Resolver}.
 */
public final class Walker {
    private static final int DEEPEST_CHAIN = 32;

    private final ComposeFile file;
    private int expanded;

    public Walker(ComposeFile file) {
        this.file = file;
    }

    /** The value of a service. */
    public YamlPlace service(PlacedService placed) {
        YamlEntry.Body body = placed.service().body();
        return new YamlPlace(body.value(), placed.base(), placed.service().path(), new YamlEntry(0, body), placed.base());
    }

    /** What an alias means, with the path and the entry of the alias; the place itself if it is none, or means nothing. */
    public YamlPlace follow(YamlPlace place) {
        YamlPlace at = place;
        for (int i = 0; i < DEEPEST_CHAIN && at.node() instanceof YamlAlias alias; i++) {
            Optional<YamlAnchors.Anchored> anchored = file.anchors().resolve(alias.name(), at.base() + alias.start());
            if (anchored.isEmpty() || ++expanded > Resolver.MOST_EXPANDED) {
                return at;
            }
            at = new YamlPlace(anchored.get().node(), anchored.get().base(), place.path(), place.entry(), place.entryBase());
        }
        return at;
    }

    /**
     * The entries of a mapping, own ones before merged ones, none hidden by another. Each has its entry, and its value with the
     * alias not yet followed.
     */
    public List<YamlPlace> entries(YamlPlace mapping) {
        List<YamlPlace> found = new ArrayList<>();
        addEntries(follow(mapping), mapping.path(), new HashSet<>(), found, 0);
        return found;
    }

    private void addEntries(YamlPlace at, YamlPath path, Set<String> seen, List<YamlPlace> found, int depth) {
        if (!(at.node() instanceof YamlMapping mapping) || depth > DEEPEST_CHAIN || expanded > Resolver.MOST_EXPANDED) {
            return;
        }
        for (YamlEntry entry : mapping.entries()) {
            if (!entry.isMerge() && seen.add(entry.keyText())) {
                int base = at.base() + entry.base();
                expanded += depth > 0 ? 1 : 0;
                found.add(new YamlPlace(entry.value(), base, path.key(entry.keyText()), entry, base));
            }
        }
        for (YamlEntry entry : mapping.entries()) {
            if (entry.isMerge()) {
                int base = at.base() + entry.base();
                List<YamlNode> sources = entry.value() instanceof YamlSequence sequence
                        ? sequence.items().stream().map(YamlSequence.Item::node).toList() : List.of(entry.value());
                for (YamlNode source : sources) {
                    addEntries(follow(new YamlPlace(source, base, path, null, 0)), path, seen, found, depth + 1);
                }
            }
        }
    }

    /** The items of a sequence, aliases not yet followed. */
    public List<YamlPlace> items(YamlPlace sequence) {
        YamlPlace at = follow(sequence);
        List<YamlPlace> found = new ArrayList<>();
        if (at.node() instanceof YamlSequence node) {
            for (int i = 0; i < node.items().size(); i++) {
                found.add(new YamlPlace(node.items().get(i).node(), at.base(), sequence.path().index(i), null, 0));
            }
        }
        return found;
    }

    /** The entry of a key, own or merged. */
    public Optional<YamlPlace> entry(YamlPlace mapping, String key) {
        return entries(mapping).stream().filter(each -> each.entry() != null && each.entry().hasKey(key)).findFirst();
    }

    /** The value of a key, own or merged, alias followed. */
    public Optional<YamlPlace> value(YamlPlace mapping, String key) {
        return entry(mapping, key).map(this::follow);
    }

    /** The value of a key that is a scalar; empty where it is none. */
    public String text(YamlPlace mapping, String key) {
        return value(mapping, key).map(Walker::text).orElse("");
    }

    /** The text of a scalar; empty for what is none. */
    public static String text(YamlPlace place) {
        return place.node() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    public static boolean isScalar(YamlPlace place) {
        return place.node() instanceof YamlScalar scalar && !scalar.isMissing();
    }
}
