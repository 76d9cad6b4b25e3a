package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.Resolver;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * Finds where the values of a service were written, in whatever form: what Compose sees as {@code ports[0].target} may stand there
 * as {@code "80:80"}, and an entry of an environment as an item of a list.
 */
final class SourceFinder {
    private static final int LONGEST = 32;
    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    /** The service itself, or one that it extends. */
    private record Link(ComposeFile file, PlacedService placed, String fileName) {}

    /**
     * A place that was reached.
     *
     * @param node   aliases followed
     * @param base   what must be added to the node's offsets
     * @param start  where its key, dash or text begins
     * @param anchor the last one that led here; empty for none
     */
    private record At(YamlNode node, int base, int start, String anchor) {}

    /** @param depth how many steps of the path were found */
    private record Reached(At at, int depth) {}

    private final List<Link> links = new ArrayList<>();

    SourceFinder(ComposeFile file, PlacedService placed, Surroundings surroundings) {
        Set<String> seen = new HashSet<>();
        Optional<Link> next = Optional.of(new Link(file, placed, ""));
        HostFolder folder = surroundings.folder();
        while (next.isPresent() && links.size() < LONGEST && seen.add(next.get().fileName() + "#" + next.get().placed().name())) {
            links.add(next.get());
            next = extended(next.get(), folder, surroundings);
        }
    }

    private static Optional<Link> extended(Link link, HostFolder folder, Surroundings surroundings) {
        Resolver resolver = new Resolver(link.file().anchors(), link.placed().base());
        Optional<Resolved> written = resolver.value(link.placed().service().root(), "extends");
        if (written.isEmpty()) {
            return Optional.empty();
        } else if (written.get().node() instanceof YamlScalar name) {
            return link.file().service(name.value()).map(base -> new Link(link.file(), base, link.fileName()));
        }
        String name = resolver.value(written.get(), "service").map(SourceFinder::text).orElse("");
        Optional<String> other = resolver.value(written.get(), "file").map(SourceFinder::text);
        return other.isEmpty() ? link.file().service(name).map(base -> new Link(link.file(), base, link.fileName()))
                : surroundings.files().apply(folder.resolve(other.get()).path())
                        .flatMap(file -> file.service(name).map(base -> new Link(file, base, other.get())));
    }

    private static String text(Resolved value) {
        return value.node() instanceof YamlScalar scalar ? scalar.value() : "";
    }

    /** @param path of a value of the service, in the long form; empty if nobody has written it */
    Optional<Source> find(YamlPath path) {
        List<YamlPath.Step> steps = path.steps().subList(2, path.size());
        Optional<Source> item = listItem(steps);
        if (item.isPresent()) {
            return item;
        }
        int deepest = 0;
        Optional<Source> found = Optional.empty();
        for (Link link : links) {
            Reached reached = reach(link, steps);
            if (reached.depth() > deepest) {
                deepest = reached.depth();
                found = Optional.of(source(link, reached.at()));
            }
        }
        return found;
    }

    /** An item of a list that services along the chain have together: those of the extended one come first. */
    private Optional<Source> listItem(List<YamlPath.Step> steps) {
        int at = 0;
        while (at < steps.size() && !(steps.get(at) instanceof YamlPath.Index)) {
            at++;
        }
        if (at == 0 || at == steps.size() || links.size() == 1
                || steps.get(at - 1) instanceof YamlPath.Key(String key) && REPLACED.contains(key)) {
            return Optional.empty();
        }
        int index = ((YamlPath.Index) steps.get(at)).index();
        for (Link link : links.reversed()) {
            Reached list = reach(link, steps.subList(0, at));
            int size = list.depth() < at ? 0 : list.at().node() instanceof YamlSequence sequence ? sequence.items().size() : 1;
            if (index < size) {
                List<YamlPath.Step> own = new ArrayList<>(steps);
                own.set(at, new YamlPath.Index(index));
                return Optional.of(source(link, reach(link, own).at()));
            }
            index -= size;
        }
        return Optional.empty();
    }

    private Source source(Link link, At at) {
        int line = link.file().tree().text().lineAt(at.start());
        YamlPath path = link.file().tree().at(at.start()).path();
        if (link != links.getFirst()) {
            return new Source(Source.Way.EXTENDED, link.placed().name(), link.fileName(), line, path);
        }
        return new Source(at.anchor().isEmpty() ? Source.Way.OWN : Source.Way.ANCHOR, at.anchor(), "", line, path);
    }

    private static Reached reach(Link link, List<YamlPath.Step> steps) {
        YamlEntry.Body body = link.placed().service().body();
        int base = link.placed().base();
        At at = follow(link, new At(body.value(), base, base + body.key().start(), ""));
        int depth = 0;
        for (YamlPath.Step step : steps) {
            if (at.node() instanceof YamlScalar && depth > 0) {
                // The short form of all that the long form says.
                return new Reached(at, steps.size());
            }
            Optional<At> next = step(link, at, step, 0);
            if (next.isEmpty()) {
                return new Reached(at, depth);
            }
            at = follow(link, next.get());
            depth++;
        }
        return new Reached(at, depth);
    }

    private static At follow(Link link, At start) {
        At at = start;
        for (int chain = 0; chain < LONGEST && at.node() instanceof YamlAlias alias; chain++) {
            Optional<YamlAnchors.Anchored> target = link.file().anchors().resolve(alias.name(), at.base() + alias.start());
            if (target.isEmpty()) {
                return at;
            }
            at = new At(target.get().node(), target.get().base(), target.get().start(), alias.name());
        }
        return at;
    }

    private static Optional<At> step(Link link, At at, YamlPath.Step step, int depth) {
        return switch (at.node()) {
            case YamlMapping mapping when step instanceof YamlPath.Key(String key) -> member(link, at, mapping, key, depth);
            case YamlSequence sequence when step instanceof YamlPath.Index(int index) ->
                    index < sequence.items().size() ? Optional.of(item(at, sequence.items().get(index))) : Optional.empty();
            case YamlSequence sequence when step instanceof YamlPath.Key(String key) -> sequence.items().stream()
                    .filter(item -> item.node() instanceof YamlScalar scalar && isNamed(scalar.value(), key)).findFirst()
                    .map(item -> item(at, item));
            default -> Optional.empty();
        };
    }

    private static boolean isNamed(String item, String key) {
        return item.equals(key) || item.startsWith(key + "=") || item.startsWith(key + ":");
    }

    private static At item(At at, YamlSequence.Item item) {
        return new At(item.node(), at.base(), at.base() + item.start(), at.anchor());
    }

    private static Optional<At> member(Link link, At at, YamlMapping mapping, String key, int depth) {
        for (YamlEntry entry : mapping.entries()) {
            if (entry.hasKey(key) && !entry.isMerge()) {
                return Optional.of(new At(entry.value(), at.base() + entry.base(), at.base() + entry.base() + entry.start(), at.anchor()));
            }
        }
        for (YamlEntry entry : mapping.entries()) {
            if (entry.isMerge() && depth < LONGEST) {
                int base = at.base() + entry.base();
                List<YamlNode> sources = entry.value() instanceof YamlSequence several
                        ? several.items().stream().map(YamlSequence.Item::node).toList() : List.of(entry.value());
                for (YamlNode source : sources) {
                    At merged = follow(link, new At(source, base, base + source.start(), at.anchor()));
                    Optional<At> found = step(link, merged, new YamlPath.Key(key), depth + 1);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
