package org.sitewright.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.yaml.YamlChange.AddEntry;
import org.sitewright.yaml.YamlChange.AddItem;
import org.sitewright.yaml.YamlChange.MoveItem;
import org.sitewright.yaml.YamlChange.Remove;
import org.sitewright.yaml.YamlChange.RenameKey;
import org.sitewright.yaml.YamlChange.SetValue;

/** Compares the trees before and after a change: they must be equal but for what the change says. */
final class ChangeVerifier {
    private final YamlTree before;
    private final YamlTree after;
    private final YamlComparison comparison;

    ChangeVerifier(YamlTree before, YamlTree after) {
        this.before = before;
        this.after = after;
        this.comparison = new YamlComparison(before.text().content(), after.text().content());
    }

    boolean isOnly(YamlChange change) {
        if (after.problems().size() > before.problems().size() || before.documents().size() != after.documents().size()
                || !unresolvedAliases(before).containsAll(unresolvedAliases(after))) {
            return false;
        }
        for (int i = 1; i < before.documents().size(); i++) {
            YamlDocument old = before.documents().get(i);
            YamlDocument now = after.documents().get(i);
            if (!comparison.same(old.root(), old.base(), now.root(), now.base())) {
                return false;
            }
        }
        YamlPath collection = switch (change) {
            case SetValue set -> set.path();
            case AddEntry add -> add.path();
            case AddItem add -> add.path();
            case Remove remove -> remove.path().parent();
            case RenameKey rename -> rename.path().parent();
            case MoveItem move -> move.path().parent();
        };
        return descend(before.root(), after.root(), collection, 0, change);
    }

    private boolean descend(YamlPlace old, YamlPlace now, YamlPath target, int depth, YamlChange change) {
        if (depth == target.size()) {
            return changed(old, now, change);
        }
        if (!comparison.sameShell(old.node(), now.node())) {
            return false;
        }
        YamlPath.Step step = target.steps().get(depth);
        return switch (old.node()) {
            case YamlMapping mapping -> {
                List<YamlEntry> olds = mapping.entries();
                List<YamlEntry> news = ((YamlMapping) now.node()).entries();
                if (olds.size() != news.size()) {
                    yield false;
                }
                int at = indexOf(mapping, step);
                for (int i = 0; i < olds.size(); i++) {
                    if (i != at && !comparison.sameEntry(olds.get(i), old.base(), news.get(i), now.base())) {
                        yield false;
                    }
                }
                yield at >= 0 && comparison.sameKey(olds.get(at), old.base(), news.get(at), now.base())
                        && descend(old.member(olds.get(at)), now.member(news.get(at)), target, depth + 1, change);
            }
            case YamlSequence sequence -> {
                List<YamlSequence.Item> olds = sequence.items();
                List<YamlSequence.Item> news = ((YamlSequence) now.node()).items();
                if (olds.size() != news.size() || !(step instanceof YamlPath.Index(int at)) || at >= olds.size()) {
                    yield false;
                }
                for (int i = 0; i < olds.size(); i++) {
                    if (i != at && !comparison.same(olds.get(i).node(), old.base(), news.get(i).node(), now.base())) {
                        yield false;
                    }
                }
                yield descend(old.item(at).orElseThrow(), now.item(at).orElseThrow(), target, depth + 1, change);
            }
            default -> false;
        };
    }

    private static int indexOf(YamlMapping mapping, YamlPath.Step step) {
        return step instanceof YamlPath.Key(String name)
                ? mapping.entry(name).map(mapping.entries()::indexOf).orElse(-1) : -1;
    }

    private boolean changed(YamlPlace old, YamlPlace now, YamlChange change) {
        return switch (change) {
            case SetValue set -> sameProperties(old, now) && comparison.isValue(now.node(), set.value());
            case AddEntry add -> entryAdded(old, now, add);
            case AddItem add -> itemAdded(old, now, add);
            case Remove remove -> removed(old, now, remove);
            case RenameKey rename -> renamed(old, now, rename);
            case MoveItem move -> moved(old, now, move);
        };
    }

    private static boolean sameProperties(YamlPlace old, YamlPlace now) {
        return old.node().anchor().equals(now.node().anchor()) && old.node().tag().equals(now.node().tag());
    }

    private boolean entryAdded(YamlPlace old, YamlPlace now, AddEntry add) {
        List<YamlEntry> olds = old.node() instanceof YamlMapping mapping ? mapping.entries() : List.of();
        if (!(now.node() instanceof YamlMapping mapping) || !sameProperties(old, now) || mapping.entries().size() != olds.size() + 1) {
            return false;
        }
        List<YamlEntry> news = mapping.entries();
        int at = Math.min(add.index(), olds.size());
        for (int i = 0; i < olds.size(); i++) {
            if (!comparison.sameEntry(olds.get(i), old.base(), news.get(i < at ? i : i + 1), now.base())) {
                return false;
            }
        }
        return news.get(at).hasKey(add.key()) && comparison.isValue(news.get(at).value(), add.value());
    }

    private boolean itemAdded(YamlPlace old, YamlPlace now, AddItem add) {
        List<YamlSequence.Item> olds = old.node() instanceof YamlSequence sequence ? sequence.items() : List.of();
        if (!(now.node() instanceof YamlSequence sequence) || !sameProperties(old, now) || sequence.items().size() != olds.size() + 1) {
            return false;
        }
        List<YamlSequence.Item> news = sequence.items();
        int at = Math.min(add.index(), olds.size());
        for (int i = 0; i < olds.size(); i++) {
            if (!comparison.same(olds.get(i).node(), old.base(), news.get(i < at ? i : i + 1).node(), now.base())) {
                return false;
            }
        }
        return comparison.isValue(news.get(at).node(), add.value());
    }

    private boolean removed(YamlPlace old, YamlPlace now, Remove remove) {
        if (!sameProperties(old, now)) {
            return false;
        }
        return switch (old.node()) {
            case YamlMapping mapping -> {
                List<YamlEntry> olds = mapping.entries();
                int at = indexOf(mapping, remove.path().last());
                List<YamlEntry> news = now.node() instanceof YamlMapping next ? next.entries() : List.of();
                if (at < 0 || news.size() != olds.size() - 1 || news.isEmpty() && !isEmpty(now, old.path().isRoot())) {
                    yield false;
                }
                boolean same = true;
                for (int i = 0; i < news.size() && same; i++) {
                    same = comparison.sameEntry(olds.get(i < at ? i : i + 1), old.base(), news.get(i), now.base());
                }
                yield same;
            }
            case YamlSequence sequence -> {
                List<YamlSequence.Item> olds = sequence.items();
                int at = ((YamlPath.Index) remove.path().last()).index();
                List<YamlSequence.Item> news = now.node() instanceof YamlSequence next ? next.items() : List.of();
                if (news.size() != olds.size() - 1 || news.isEmpty() && !isEmpty(now, false)) {
                    yield false;
                }
                boolean same = true;
                for (int i = 0; i < news.size() && same; i++) {
                    same = comparison.same(olds.get(i < at ? i : i + 1).node(), old.base(), news.get(i).node(), now.base());
                }
                yield same;
            }
            default -> false;
        };
    }

    private static boolean isEmpty(YamlPlace place, boolean root) {
        return switch (place.node()) {
            case YamlMapping mapping -> mapping.entries().isEmpty();
            case YamlSequence sequence -> sequence.items().isEmpty();
            case YamlScalar scalar -> root && scalar.isMissing();
            case YamlAlias ignored -> false;
        };
    }

    private boolean renamed(YamlPlace old, YamlPlace now, RenameKey rename) {
        if (!(old.node() instanceof YamlMapping mapping) || !comparison.sameShell(old.node(), now.node())) {
            return false;
        }
        List<YamlEntry> olds = mapping.entries();
        List<YamlEntry> news = ((YamlMapping) now.node()).entries();
        int at = indexOf(mapping, rename.path().last());
        if (olds.size() != news.size() || at < 0) {
            return false;
        }
        for (int i = 0; i < olds.size(); i++) {
            boolean same = i == at
                    ? news.get(i).hasKey(rename.newKey()) && comparison.sameValue(olds.get(i), old.base(), news.get(i), now.base())
                    : comparison.sameEntry(olds.get(i), old.base(), news.get(i), now.base());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private boolean moved(YamlPlace old, YamlPlace now, MoveItem move) {
        if (!(old.node() instanceof YamlSequence sequence) || !comparison.sameShell(old.node(), now.node())) {
            return false;
        }
        List<YamlSequence.Item> wanted = ItemMover.moved(sequence.items(), ((YamlPath.Index) move.path().last()).index(), move.to());
        List<YamlSequence.Item> news = ((YamlSequence) now.node()).items();
        boolean same = wanted.size() == news.size();
        for (int i = 0; i < news.size() && same; i++) {
            same = comparison.same(wanted.get(i).node(), old.base(), news.get(i).node(), now.base());
        }
        return same;
    }

    /** The names of aliases whose anchor does not stand before them. */
    private static Set<String> unresolvedAliases(YamlTree tree) {
        Set<String> names = new HashSet<>();
        new YamlAnchors(tree).unresolved().forEach(alias -> names.add(alias.alias().name()));
        return names;
    }
}
