package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.split.Card;
import org.sitewright.split.Effect;
import org.sitewright.split.FolderView;
import org.sitewright.split.Place;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.lines.PathFinder;
import org.sitewright.split.lines.PathUse;
import org.sitewright.split.lines.Relative;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.split.lines.Walker;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/**
 * Paths that are meant from the site's folder: in a file one folder below they would lead elsewhere. They are written as they are
 * from there, or the files are moved along where no other group uses them.
 */
final class PathRule implements Rule {
    private final Map<GroupFile, List<PathUse>> uses = new LinkedHashMap<>();

    @Override
    public void apply(Planning planning) {
        PathFinder finder = new PathFinder(planning.compose(), planning.walker());
        for (GroupFile file : planning.files()) {
            List<PathUse> all = new ArrayList<>();
            for (PlacedService service : file.services()) {
                all.addAll(finder.of(service));
            }
            for (Declaration declaration : planning.compose().declarations()) {
                if (file.used(declaration.kind()).contains(declaration.name()) && declaration.kind() != Reference.Kind.NETWORK) {
                    all.addAll(finder.of(declaration));
                }
            }
            uses.put(file, all);
        }
        for (GroupFile file : planning.files()) {
            if (!file.group().isRoot()) {
                Set<TextRange> seen = new HashSet<>();
                uses.getOrDefault(file, List.of()).stream().filter(use -> seen.add(use.at().contentRange()))
                        .filter(use -> !file.draft().isReplaced(use.at().contentRange()))
                        .forEach(use -> path(planning, file, use));
            }
        }
    }

    private void path(Planning planning, GroupFile file, PathUse use) {
        String text = use.text();
        if (text.startsWith("$")) {
            variable(planning, file, use);
        } else if (Relative.is(text)) {
            literal(planning, file, use);
        }
    }

    private static String id(PathUse use) {
        YamlPath path = use.at().path();
        return "path:" + path.steps().stream().skip(path.keyAt(0).equals("services") ? 1 : 0).map(step -> switch (step) {
            case YamlPath.Key(String name) -> name;
            case YamlPath.Index(int index) -> String.valueOf(index);
        }).collect(Collectors.joining("/"));
    }

    private void literal(Planning planning, GroupFile file, PathUse use) {
        Words words = planning.words();
        String now = Relative.fromBelow(use.text());
        Card card = planning.card(id(use), words.of("path.title", use.text()), words.of("path.reason", file.group().name(), now))
                .at(planning.place(use.at().path(), ScalarText.part(use.at(), use.part())))
                .choice("rewrite", Effect.CHANGES_LINE, words.of("path.rewrite", now));
        Optional<PlannedMove> move = move(planning, file, use);
        move.ifPresent(it -> card.choice("move", Effect.MOVES_FILES, words.of("path.move", it.from(), it.to())));
        if (card.decide().equals("move")) {
            planning.move(move.orElseThrow());
        } else {
            ScalarText.replace(file.draft(), use.at(), use.part(), now);
        }
    }

    /** The move of what a path leads to, where nothing else needs it where it is. */
    private Optional<PlannedMove> move(Planning planning, GroupFile file, PathUse use) {
        FolderView folder = planning.source().folder();
        Optional<String> inside = Relative.inside(use.text()).filter(path -> !path.isEmpty() && path.indexOf('$') < 0);
        boolean movable = switch (use.what()) {
            case MOUNT, ENV_FILE, BUILD, SECRET, CONFIG -> true;
            case EXTENDS, OTHER -> false;
        };
        if (!movable || planning.isInclude() || planning.isOverride() || inside.isEmpty() || isTheSites(planning, inside.get())) {
            return Optional.empty();
        }
        String from = inside.get();
        String to = file.group().path(from);
        FolderView.Kind kind = folder.kind(from);
        boolean there = (kind == FolderView.Kind.FILE || kind == FolderView.Kind.FOLDER) && folder.real(from).equals(from);
        boolean free = folder.kind(to) == FolderView.Kind.MISSING;
        boolean others = uses.entrySet().stream().filter(each -> each.getKey() != file).flatMap(each -> each.getValue().stream())
                .map(each -> Relative.inside(planning.filled(each.text()))).flatMap(Optional::stream).anyMatch(each -> overlap(each, from));
        // Two paths of one group, one within the other, would be moved twice.
        boolean within = uses.getOrDefault(file, List.of()).stream().map(each -> Relative.inside(planning.filled(each.text())))
                .flatMap(Optional::stream).anyMatch(each -> !each.equals(from) && overlap(each, from));
        return there && free && !others && !within ? Optional.of(new PlannedMove(from, to)) : Optional.empty();
    }

    /** What belongs to the site as a whole stays. */
    private static boolean isTheSites(Planning planning, String path) {
        boolean config = planning.source().siteConfig().map(each -> overlap(each.file().name(), path)).orElse(false);
        boolean group = planning.files().stream().anyMatch(each -> !each.group().isRoot() && overlap(each.group().name(), path));
        return config || group || path.equals(".env") || path.equals(planning.source().file().name());
    }

    private static boolean overlap(String one, String other) {
        return one.isEmpty() || one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
    }

    // --- variables

    /** A path that begins with a variable: its value may be a relative path. */
    private void variable(Planning planning, GroupFile file, PathUse use) {
        List<Interpolation.Reference> references = Interpolation.of(use.text()).references();
        if (references.isEmpty() || references.getFirst().range().start() != 0) {
            return;
        }
        Interpolation.Reference head = references.getFirst();
        if (head.name().equals("PWD")) {
            if (!planning.isInclude()) {
                startFolder(planning, file, use, head);
            }
            return;
        }
        String value = planning.source().variables().value(head.name()).orElse("");
        boolean unset = head.operator() == Interpolation.Operator.DEFAULT_IF_UNSET
                ? !planning.source().variables().isSet(head.name()) : value.isEmpty();
        if (head.operator().hasDefault() && isPath(head.argument(), use)) {
            int end = use.part().start() + head.range().end() - 1;
            TextRange argument = new TextRange(end - head.argument().length(), end);
            rewrite(planning, file, use, argument, Relative.fromBelow(head.argument()));
        }
        if (!unset && isPath(value, use)) {
            relativeValue(planning, file, use, head.name(), value);
        }
    }

    private static boolean isPath(String value, PathUse use) {
        boolean name = use.what() == PathUse.What.MOUNT && !value.startsWith(".");
        return Relative.is(value) && !name;
    }

    private static void rewrite(Planning planning, GroupFile file, PathUse use, TextRange part, String now) {
        Words words = planning.words();
        String old = Walker.text(use.at()).substring(part.start(), part.end());
        planning.card(id(use), words.of("path.title", old), words.of("path.reason", file.group().name(), now))
                .at(planning.place(use.at().path(), ScalarText.part(use.at(), part)))
                .choice("rewrite", Effect.CHANGES_LINE, words.of("path.rewrite", now)).decide();
        ScalarText.replace(file.draft(), use.at(), part, now);
    }

    /** {@code $PWD} is the folder in which Compose is started, which will be another one. */
    private static void startFolder(Planning planning, GroupFile file, PathUse use, Interpolation.Reference head) {
        TextRange part = new TextRange(use.part().start() + head.range().start(), use.part().start() + head.range().end());
        Words words = planning.words();
        planning.card(id(use), words.of("path.pwd.title", use.text()), words.of("path.pwd.reason", file.group().name()))
                .at(planning.place(use.at().path(), ScalarText.part(use.at(), part)))
                .choice("rewrite", Effect.CHANGES_LINE, words.of("path.pwd.rewrite")).decide();
        ScalarText.replace(file.draft(), use.at(), part, "..");
    }

    private void relativeValue(Planning planning, GroupFile file, PathUse use, String name, String value) {
        Words words = planning.words();
        boolean fromShell = planning.source().variables().shell().containsKey(name);
        boolean adjusted = !fromShell && !planning.isInclude() && planning.environment().isOnlyPath(file, name, uses.getOrDefault(file, List.of()));
        String id = "path-variable:" + file.group().name() + "/" + name;
        String title = words.of("path.variable.title", name, value);
        Place place = planning.place(use.at().path(), ScalarText.part(use.at(), use.part()));
        if (fromShell) {
            planning.card(id, title, words.of("path.variable.shell", file.group().name())).at(place).tell(Effect.BY_HAND);
        } else if (adjusted) {
            String now = Relative.fromBelow(value);
            planning.card(id, title, words.of("path.variable.reason", file.group().name(), now)).at(place)
                    .choice("adjust", Effect.CHANGES_LINE, words.of("path.variable.adjust", name + "=" + now, file.group().path(".env"))).decide();
            planning.environment().adjust(file, name, now);
        } else {
            planning.card(id, title, words.of("path.variable.reason", file.group().name(), "../" + use.text())).at(place)
                    .choice("prefix", Effect.CHANGES_LINE, words.of("path.rewrite", "../" + use.text())).decide();
            ScalarText.replace(file.draft(), use.at(), use.part(), "../" + use.text());
        }
    }
}
