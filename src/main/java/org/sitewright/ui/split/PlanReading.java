package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sitewright.split.Consequence;
import org.sitewright.split.FilePlan;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.Place;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.text.SourceText;
import org.sitewright.ui.split.CodeLine.Kind;
import org.sitewright.ui.yaml.YamlColours;
import org.sitewright.words.Words;

/** What the steps show of a plan: its tree of files, and each file's lines with where they come from. */
final class PlanReading {
    /** Some lines of a planned file. @param lines at least one, ascending */
    record Spot(PlannedFile file, List<Integer> lines) {}

    /** A line of a file as it is now. */
    record FromLine(String file, int line) {}

    private final Words words;
    private final WizardModel<?, ?> model;
    private final FilePlan plan;
    private final Map<String, SourceText> texts;
    private final YamlColours colours = new YamlColours();

    PlanReading(WizardModel<?, ?> model, FilePlan plan) {
        this.words = model.words();
        this.model = model;
        this.plan = plan;
        this.texts = model.texts();
    }

    FilePlan plan() {
        return plan;
    }

    // --- the tree

    /** The files, those of the site's folder first, then folder by folder; old files that are moved away stand among them. */
    List<FileRow> rows() {
        List<PlannedFile> files = new ArrayList<>(plan.files());
        for (PlannedMove move : plan.moves()) {
            Optional.ofNullable(texts.get(move.from())).ifPresent(text -> files.add(PlannedFile.copy(move.to(), move.from(), text)));
        }
        List<String> order = model.folders();
        files.sort(Comparator.comparingInt((PlannedFile file) -> Math.floorMod(order.indexOf(folder(file)), order.size() + 1))
                .thenComparing(PlannedFile::isCopy).thenComparing(file -> model.services(file) == 0));
        List<FileRow> rows = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            PlannedFile file = files.get(i);
            rows.add(new FileRow(file, i == files.size() - 1 ? "\u2514\u2500\u2500 " : "\u251c\u2500\u2500 ", model.services(file), note(file)));
        }
        return rows;
    }

    static String folder(PlannedFile file) {
        return folder(file.path());
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    static String name(PlannedFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private String note(PlannedFile file) {
        if (file.isCopy()) {
            return words.of("file.kept");
        }
        return file.before().isPresent() ? words.of("file.changed") : "";
    }

    // --- lines

    List<CodeLine> lines(PlannedFile file) {
        List<String> lines = lines(file.after());
        List<List<YamlColours.Stretch>> stretches = colours.of(lines);
        boolean several = froms(file).size() > 1;
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            LineOrigin origin = file.origins().get(i);
            // On a blank line nothing of anybody's stands: it is no news.
            if (origin instanceof LineOrigin.New && lines.get(i).isBlank()) {
                return new CodeLine(Kind.SAME, "", lines.get(i), stretches.get(i));
            }
            Kind kind = switch (origin) {
                case LineOrigin.Same ignored -> Kind.SAME;
                case LineOrigin.Changed ignored -> Kind.CHANGED;
                case LineOrigin.New ignored -> Kind.NEW;
            };
            return new CodeLine(kind, gutter(origin, several), lines.get(i), stretches.get(i));
        }).toList();
    }

    /** @param several whether lines come from more than one file, so that each has to say from which */
    private String gutter(LineOrigin origin, boolean several) {
        return switch (origin) {
            case LineOrigin.Same(String file, int line) -> several && below(file) ? words.of("line.of", folder(file), line + 1)
                    : words.of("line.same", line + 1);
            case LineOrigin.Changed(String file, int line) -> several && below(file) ? words.of("line.of.changed", folder(file), line + 1)
                    : words.of("line.changed", line + 1);
            case LineOrigin.New() -> words.of("line.new");
        };
    }

    private static boolean below(String file) {
        return file.indexOf('/') >= 0;
    }

    /** The files that a file's lines come from, as they are now: most lines first. */
    List<String> froms(PlannedFile file) {
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.range(0, file.origins().size()).forEach(i -> from(file, i).ifPresent(from -> counts.merge(from.file(), 1, Integer::sum)));
        Set<String> sorted = new LinkedHashSet<>();
        counts.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).forEach(entry -> sorted.add(entry.getKey()));
        if (sorted.isEmpty() && file.before().isPresent()) {
            sorted.add(file.path());
        }
        sorted.removeIf(from -> !texts.containsKey(from) && !(from.equals(file.path()) && file.before().isPresent()));
        return List.copyOf(sorted);
    }

    /** The lines of a text without the empty one behind the last break. */
    static List<String> lines(SourceText text) {
        int count = text.lineCount();
        int shown = count > 1 && text.lineStart(count - 1) == text.length() ? count - 1 : count;
        return IntStream.range(0, shown).mapToObj(text::line).toList();
    }

    /** The lines of a file as it is now, those marked that a planned file gets. */
    List<CodeLine> source(String path, PlannedFile shown) {
        Optional<SourceText> text = Optional.ofNullable(texts.get(path)).or(shown::before);
        List<String> lines = text.map(PlanReading::lines).orElse(List.of());
        List<List<YamlColours.Stretch>> stretches = colours.of(lines);
        TreeSet<Integer> taken = new TreeSet<>();
        TreeSet<Integer> changed = new TreeSet<>();
        for (LineOrigin origin : shown.origins()) {
            if (origin instanceof LineOrigin.Same(String from, int line) && from.equals(path)) {
                taken.add(line);
            } else if (origin instanceof LineOrigin.Changed(String from, int line) && from.equals(path)) {
                changed.add(line);
            }
        }
        return IntStream.range(0, lines.size()).mapToObj(i -> new CodeLine(
                changed.contains(i) ? Kind.CHANGED : taken.contains(i) ? Kind.SAME : Kind.ELSEWHERE,
                String.valueOf(i + 1), lines.get(i), stretches.get(i))).toList();
    }

    /** The first line of a file that a planned file gets. */
    static Optional<Integer> firstTaken(PlannedFile file, String path) {
        return IntStream.range(0, file.origins().size()).boxed().flatMap(i -> from(file, i).stream())
                .filter(from -> from.file().equals(path)).map(FromLine::line).min(Comparator.naturalOrder());
    }

    /** Where a line of a planned file comes from. */
    static Optional<FromLine> from(PlannedFile file, int line) {
        if (line < 0 || line >= file.origins().size()) {
            return Optional.empty();
        }
        return switch (file.origins().get(line)) {
            case LineOrigin.Same(String from, int at) -> Optional.of(new FromLine(from, at));
            case LineOrigin.Changed(String from, int at) -> Optional.of(new FromLine(from, at));
            case LineOrigin.New() -> Optional.empty();
        };
    }

    /** The line of a planned file that a line became; the first where there are several. */
    static Optional<Integer> resultLine(PlannedFile file, FromLine wanted) {
        return IntStream.range(0, file.origins().size()).filter(i -> from(file, i).filter(wanted::equals).isPresent()).boxed().findFirst();
    }

    /** Where the lines of a file come from, in words: "from lines 2–3 and 6–16 of docker-compose.yaml". */
    String origin(PlannedFile file) {
        List<String> froms = froms(file);
        if (file.isCopy()) {
            return words.of("origin.kept", froms.isEmpty() ? model.file() : froms.getFirst());
        }
        if (froms.equals(List.of(file.path())) && !file.path().equals(model.file())) {
            return words.of("origin.itself");
        }
        if (froms.size() > 1) {
            return words.of("origin.files", froms.size());
        }
        TreeSet<Integer> lines = new TreeSet<>();
        IntStream.range(0, file.origins().size()).forEach(i -> from(file, i).ifPresent(from -> lines.add(from.line())));
        return lines.isEmpty() ? words.of("origin.new") : words.of("origin.lines", Stretches.say(words, lines), froms.getFirst());
    }

    // --- where a consequence stands

    /** The place of a consequence, in words: its line, with its file where that is not the one that all is about. */
    Optional<String> line(Consequence consequence) {
        return consequence.place().flatMap(place -> lines(place).map(lines -> place.file().equals(model.file())
                ? words.of("place.line", lines.start() + 1) : words.of("place.file", place.file(), lines.start() + 1)));
    }

    /** Lines of a file, both counted from 0. */
    private record Lines(int start, int last) {}

    private Optional<Lines> lines(Place place) {
        return Optional.ofNullable(texts.get(place.file())).filter(text -> place.range().end() <= text.length())
                .map(text -> new Lines(text.lineAt(place.range().start()),
                        text.lineAt(Math.max(place.range().start(), place.range().end() - 1))));
    }

    /** The place of a consequence in an old file that is kept beside the new ones. */
    Optional<Spot> now(Consequence consequence) {
        return consequence.place().flatMap(place -> lines(place).flatMap(lines -> rows().stream().map(FileRow::file)
                .filter(file -> file.isCopy() && froms(file).contains(place.file())).findFirst()
                .map(file -> new Spot(file, IntStream.rangeClosed(lines.start(), lines.last()).boxed().toList()))));
    }

    /** What there is to see of a consequence: the lines that it makes, else where it stands now. */
    Optional<Spot> shown(Consequence consequence) {
        return made(consequence).or(() -> now(consequence));
    }

    /** The lines that a consequence makes: changed or new ones at its place before those that stay. */
    Optional<Spot> made(Consequence consequence) {
        Optional<Spot> atPlace = consequence.place().flatMap(place -> lines(place).flatMap(lines -> plan.files().stream()
                .filter(file -> !file.isCopy()).map(file -> new Spot(file, at(file, place.file(), lines)))
                .filter(spot -> !spot.lines().isEmpty()).max(Comparator.comparingInt(PlanReading::worth))));
        return atPlace.filter(spot -> worth(spot) > 0 || consequence.result().isEmpty()).or(() -> written(consequence)).or(() -> atPlace);
    }

    /** The lines of a file's own that a consequence wrote. */
    private Optional<Spot> written(Consequence consequence) {
        return consequence.result().flatMap(path -> plan.files().stream().filter(file -> file.path().equals(path)).findFirst())
                .map(file -> new Spot(file, IntStream.range(0, lines(file.after()).size())
                        .filter(line -> file.origins().get(line) instanceof LineOrigin.New && !file.after().line(line).isBlank()).boxed().toList()))
                .filter(spot -> !spot.lines().isEmpty());
    }

    private static int worth(Spot spot) {
        return (int) spot.lines().stream().filter(line -> !(spot.file().origins().get(line) instanceof LineOrigin.Same)).count();
    }

    /** The lines of a file that come from some of another's; of these only the changed and new ones, where there are any. */
    private static List<Integer> at(PlannedFile file, String path, Lines wanted) {
        List<Integer> all = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        boolean within = false;
        for (int i = 0; i < file.origins().size(); i++) {
            LineOrigin origin = file.origins().get(i);
            if (!(origin instanceof LineOrigin.New)) {
                within = from(file, i).filter(from -> from.file().equals(path) && from.line() >= wanted.start()
                        && from.line() <= wanted.last()).isPresent();
            }
            if (within) {
                all.add(i);
                if (!(origin instanceof LineOrigin.Same) && !file.after().line(i).isBlank()) {
                    fresh.add(i);
                }
            }
        }
        return fresh.isEmpty() ? all : fresh;
    }
}
