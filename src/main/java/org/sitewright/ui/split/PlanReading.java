package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sitewright.split.Consequence;
import org.sitewright.split.Group;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitPlan;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.ui.split.CodeLine.Kind;
import org.sitewright.ui.yaml.YamlColours;
import org.sitewright.words.Words;

/** What the steps show of a plan: its tree of files, and each file's lines with where they come from. */
final class PlanReading {
    /** Some lines of a planned file. @param lines at least one, ascending */
    record Spot(PlannedFile file, List<Integer> lines) {}

    private final Words words;
    private final SplitStart start;
    private final SplitPlan plan;
    private final YamlColours colours = new YamlColours();

    PlanReading(Words words, SplitStart start, SplitPlan plan) {
        this.words = words;
        this.start = start;
        this.plan = plan;
    }

    // --- the tree

    /** The files, those of the site's folder first, then folder by folder in the order of the groups. */
    List<FileRow> rows() {
        List<PlannedFile> files = new ArrayList<>(plan.files());
        List<String> order = plan.request().grouping().groups().stream().map(Group::name).toList();
        files.sort(Comparator.comparingInt((PlannedFile file) -> Math.floorMod(order.indexOf(folder(file)), order.size() + 1))
                .thenComparing(this::isKept).thenComparing(file -> services(file) == 0));
        List<FileRow> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            PlannedFile file = files.get(i);
            rows.add(new FileRow(file, i == files.size() - 1 ? "\u2514\u2500\u2500 " : "\u251c\u2500\u2500 ", services(file), note(file)));
        }
        return rows;
    }

    static String folder(PlannedFile file) {
        int slash = file.path().lastIndexOf('/');
        return slash < 0 ? Group.ROOT_NAME : file.path().substring(0, slash);
    }

    static String name(PlannedFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    /** Whether this is the old file, kept beside the new ones. */
    boolean isKept(PlannedFile file) {
        return file.after().equals(start.source()) && !file.path().equals(start.file());
    }

    private boolean isCompose(PlannedFile file) {
        return name(file).equals(start.file()) && !isKept(file);
    }

    private int services(PlannedFile file) {
        return isCompose(file) ? group(file).map(group -> group.services().size()).orElse(0) : 0;
    }

    private Optional<Group> group(PlannedFile file) {
        return plan.request().grouping().groups().stream().filter(group -> group.name().equals(folder(file))).findFirst();
    }

    private String note(PlannedFile file) {
        if (isKept(file)) {
            return words.of("file.kept");
        }
        return file.before().isPresent() ? words.of("file.changed") : "";
    }

    // --- lines

    List<CodeLine> lines(PlannedFile file) {
        List<String> texts = lines(file.after());
        List<List<YamlColours.Stretch>> stretches = colours.of(texts);
        boolean ofSource = isOfSource(file);
        return IntStream.range(0, texts.size()).mapToObj(i -> {
            LineOrigin origin = i < file.origins().size() ? file.origins().get(i) : new LineOrigin.New();
            return switch (origin) {
                case LineOrigin.Same(int line) -> new CodeLine(Kind.SAME, ofSource ? words.of("line.same", line + 1) : String.valueOf(line + 1),
                        texts.get(i), stretches.get(i));
                case LineOrigin.Changed(int line) -> new CodeLine(Kind.CHANGED, words.of("line.changed", line + 1), texts.get(i), stretches.get(i));
                case LineOrigin.New() -> new CodeLine(Kind.NEW, words.of("line.new"), texts.get(i), stretches.get(i));
            };
        }).toList();
    }

    /** Whether the lines of a file come from the compose file, rather than from a file of its own, such as {@code .env}. */
    boolean isOfSource(PlannedFile file) {
        return isCompose(file) || isKept(file) || file.path().endsWith(".yaml") && file.before().isEmpty();
    }

    /** The lines of a text without the empty one behind the last break. */
    static List<String> lines(SourceText text) {
        int count = text.lineCount();
        int shown = count > 1 && text.lineStart(count - 1) == text.length() ? count - 1 : count;
        return IntStream.range(0, shown).mapToObj(text::line).toList();
    }

    /** The source's lines, those marked that a file gets. The gutter says which folder gets a line. */
    List<CodeLine> source(PlannedFile shown) {
        List<String> texts = lines(start.source());
        List<List<YamlColours.Stretch>> stretches = colours.of(texts);
        TreeSet<Integer> taken = new TreeSet<>();
        TreeSet<Integer> changed = new TreeSet<>();
        shown.origins().forEach(origin -> {
            switch (origin) {
                case LineOrigin.Same(int line) -> taken.add(line);
                case LineOrigin.Changed(int line) -> changed.add(line);
                case LineOrigin.New() -> { }
            }
        });
        return IntStream.range(0, texts.size()).mapToObj(i -> new CodeLine(
                changed.contains(i) ? Kind.CHANGED : taken.contains(i) ? Kind.SAME : Kind.ELSEWHERE,
                String.valueOf(i + 1), texts.get(i), stretches.get(i))).toList();
    }

    /** A text that nothing was moved from. */
    List<CodeLine> plain(SourceText text) {
        List<String> texts = lines(text);
        List<List<YamlColours.Stretch>> stretches = colours.of(texts);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new CodeLine(Kind.ELSEWHERE, String.valueOf(i + 1), texts.get(i), stretches.get(i))).toList();
    }

    /** The line of the source that is the first service's, or the first of all, among those that a file gets. */
    static Optional<Integer> firstTaken(PlannedFile file) {
        return IntStream.range(0, file.origins().size()).boxed().flatMap(i -> sourceLine(file, i).stream()).min(Comparator.naturalOrder());
    }

    /** The line of the source that a line of a file comes from. */
    static Optional<Integer> sourceLine(PlannedFile file, int line) {
        if (line < 0 || line >= file.origins().size()) {
            return Optional.empty();
        }
        return switch (file.origins().get(line)) {
            case LineOrigin.Same(int from) -> Optional.of(from);
            case LineOrigin.Changed(int from) -> Optional.of(from);
            case LineOrigin.New() -> Optional.empty();
        };
    }

    /** The line of a file that a line of the source became; the file's own where there are several, as the first of them. */
    static Optional<Integer> resultLine(PlannedFile file, int sourceLine) {
        return IntStream.range(0, file.origins().size()).filter(i -> sourceLine(file, i).filter(from -> from == sourceLine).isPresent())
                .boxed().findFirst();
    }

    /** Where the lines of a file come from, in words: "from lines 2–3 and 6–16 of docker-compose.yaml". */
    String origin(PlannedFile file) {
        if (isKept(file)) {
            return words.of("origin.kept", start.file());
        }
        if (!isOfSource(file)) {
            return file.before().isPresent() ? words.of("origin.itself") : words.of("origin.other");
        }
        TreeSet<Integer> from = new TreeSet<>();
        IntStream.range(0, file.origins().size()).forEach(i -> sourceLine(file, i).ifPresent(from::add));
        return from.isEmpty() ? words.of("origin.new") : words.of("origin.lines", Stretches.say(words, from), start.file());
    }

    // --- what a consequence makes

    /** The lines that a consequence makes: changed or new ones at its place before those that stay. */
    Optional<Spot> made(Consequence consequence) {
        Optional<TextRange> range = consequence.place().map(place -> place.range());
        if (range.isEmpty() || range.get().end() > start.source().length()) {
            return Optional.empty();
        }
        int first = start.source().lineAt(range.get().start());
        int last = Math.max(first, start.source().lineAt(Math.max(range.get().start(), range.get().end() - 1)));
        List<Spot> spots = plan.files().stream().filter(file -> !isKept(file) && isOfSource(file))
                .map(file -> new Spot(file, at(file, first, last))).filter(spot -> !spot.lines().isEmpty()).toList();
        return spots.stream().max(Comparator.comparingInt(this::worth));
    }

    private int worth(Spot spot) {
        return (int) spot.lines().stream().filter(line -> !(spot.file().origins().get(line) instanceof LineOrigin.Same)).count();
    }

    /** The lines of a file that come from some of the source's; of these only the changed and new ones, where there are any. */
    private static List<Integer> at(PlannedFile file, int first, int last) {
        List<Integer> all = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        boolean within = false;
        for (int i = 0; i < file.origins().size(); i++) {
            LineOrigin origin = file.origins().get(i);
            if (!(origin instanceof LineOrigin.New)) {
                within = sourceLine(file, i).filter(line -> line >= first && line <= last).isPresent();
            }
            if (within) {
                all.add(i);
                if (!(origin instanceof LineOrigin.Same)) {
                    fresh.add(i);
                }
            }
        }
        return fresh.isEmpty() ? all : fresh;
    }
}
