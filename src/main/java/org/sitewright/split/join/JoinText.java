package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sitewright.split.Choice;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.lines.Unit;
import org.sitewright.text.SourceText;

/** Puts the lines of several files together into one: sections with the members of all, everything else once. */
final class JoinText {
    private static final String SERVICES = "services";
    private static final Set<String> SECTIONS = Set.of(SERVICES, "networks", "volumes", "secrets", "configs");

    /** Says what of a file is taken. */
    interface Choice {
        /**
         * Whether a member is taken from a file.
         *
         * @param section the key at the top; empty for that key itself
         */
        boolean takes(PartText part, String section, String name);
    }

    private final List<PartText> parts;
    private final PartText base;
    private final Optional<PartText> original;
    private final Choice choice;

    /**
     * @param parts    in the order in which their services come
     * @param base     the one of them whose first comment and style are taken
     * @param original the file before the split, for the order
     */
    JoinText(List<PartText> parts, PartText base, Optional<PartText> original, Choice choice) {
        this.parts = List.copyOf(parts);
        this.base = base;
        this.original = original;
        this.choice = choice;
    }

    static boolean isSection(String key) {
        return SECTIONS.contains(key);
    }

    PlannedFile file(String path, Optional<SourceText> before) {
        List<PartText.Line> lines = new ArrayList<>();
        List<Unit> rest = frame(lines);
        JoinOrder order = new JoinOrder(original.map(file -> names(file.top())).orElse(List.of()));
        List<List<JoinedPiece>> files = new ArrayList<>();
        files.add(topPieces(base));
        Set<String> seen = new LinkedHashSet<>(names(base.top()));
        for (PartText part : parts) {
            if (part != base) {
                List<JoinedPiece> more = topPieces(part).stream().filter(piece -> seen.add(piece.name())).toList();
                files.add(more);
            }
        }
        List<JoinedPiece> pieces = original.isPresent() ? order.of(files) : beforeServices(files);
        int leading = base.top().stream().filter(unit -> unit.kind() == Unit.Kind.MEMBER || unit.kind() == Unit.Kind.HEADING)
                .findFirst().map(Unit::blankLines).orElse(0);
        new PieceWriter(lines, pieces, blanks(base.top())).write(pieces, leading);
        for (Unit unit : rest) {
            lines.addAll(base.lines(unit.blanks(), unit.end()));
        }
        return file(path, before, lines);
    }

    /** How many blank lines separate units where these are usual. */
    private static int blanks(List<Unit> units) {
        return units.stream().skip(1).anyMatch(unit -> unit.blankLines() > 0) ? 1 : 0;
    }

    private PlannedFile file(String path, Optional<SourceText> before, List<PartText.Line> lines) {
        String lineBreak = base.text().lineBreak();
        String content = lines.stream().map(line -> line.text() + lineBreak).collect(Collectors.joining());
        SourceText after = SourceText.of(content, base.text().hasByteOrderMark());
        List<LineOrigin> origins = new ArrayList<>(lines.stream().map(PartText.Line::origin).toList());
        origins.add(LineOrigin.NEW);
        return new PlannedFile(path, before, after, origins);
    }

    private static List<String> names(List<Unit> units) {
        return units.stream().filter(unit -> unit.kind() == Unit.Kind.MEMBER).map(Unit::name).toList();
    }

    /** Writes what stands before the first member of the base; what stands behind the last is given back. */
    private List<Unit> frame(List<PartText.Line> lines) {
        List<Unit> rest = new ArrayList<>();
        boolean seen = false;
        for (Unit unit : base.top()) {
            seen |= unit.kind() == Unit.Kind.MEMBER || unit.kind() == Unit.Kind.HEADING;
            if (unit.kind() == Unit.Kind.PREAMBLE || unit.kind() == Unit.Kind.HEAD) {
                if (seen) {
                    rest.add(unit);
                } else {
                    lines.addAll(base.lines(unit.blanks(), unit.end()));
                }
            }
        }
        return rest;
    }

    /** Blocks that only other files have stand where aliases may mean them: above the services. */
    private static List<JoinedPiece> beforeServices(List<List<JoinedPiece>> files) {
        List<JoinedPiece> pieces = new ArrayList<>(files.getFirst());
        for (List<JoinedPiece> more : files.subList(1, files.size())) {
            for (JoinedPiece piece : more) {
                int services = 0;
                while (services < pieces.size() && !pieces.get(services).name().equals(SERVICES)) {
                    services++;
                }
                boolean above = !SECTIONS.contains(piece.name()) || more.stream().map(JoinedPiece::name).toList()
                        .indexOf(SERVICES) > more.indexOf(piece);
                pieces.add(above ? services : pieces.size(), piece);
            }
        }
        return pieces;
    }

    // --- pieces

    private List<JoinedPiece> topPieces(PartText part) {
        List<JoinedPiece> pieces = new ArrayList<>();
        for (JoinedPiece piece : pieces(part, part.top(), "", 0)) {
            if (!isSection(piece.name())) {
                pieces.add(piece);
                continue;
            }
            section(piece.name()).ifPresent(lines -> pieces.add(
                    new JoinedPiece(piece.name(), piece.headings(), piece.above(), piece.follows(), lines)));
        }
        return pieces;
    }

    private List<JoinedPiece> pieces(PartText part, List<Unit> units, String section, int shift) {
        List<JoinedPiece> pieces = new ArrayList<>();
        List<JoinedPiece.Heading> headings = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            boolean follows = i > 0 && units.get(i - 1).kind() == Unit.Kind.MEMBER;
            List<PartText.Line> lines = part.lines(unit).stream().map(line -> line.moved(shift)).toList();
            if (unit.kind() == Unit.Kind.HEADING) {
                headings.removeIf(heading -> heading.level() >= unit.level());
                List<PartText.Line> below = i + 1 < units.size() ? part.above(units.get(i + 1)) : List.of();
                headings.add(new JoinedPiece.Heading(unit.level(), part.above(unit), follows, below, lines));
            } else if (unit.kind() == Unit.Kind.MEMBER && choice.takes(part, section, unit.name())) {
                pieces.add(new JoinedPiece(unit.name(), List.copyOf(headings), part.above(unit), follows, lines));
            }
        }
        return pieces;
    }

    /** A section with the members of all files; empty where none is left. */
    private Optional<List<PartText.Line>> section(String name) {
        List<PartText> having = new ArrayList<>(parts.stream().filter(part -> part.top(name).isPresent()).toList());
        if (having.remove(base)) {
            having.addFirst(base);
        }
        Unit first = having.getFirst().top(name).orElseThrow();
        if (having.size() == 1 && PartText.column(first) < 0) {
            return Optional.of(having.getFirst().lines(first));
        }
        int column = having.stream().map(part -> PartText.column(part.top(name).orElseThrow())).filter(each -> each >= 0)
                .findFirst().orElse(2);
        List<List<JoinedPiece>> files = new ArrayList<>();
        for (PartText part : name.equals(SERVICES) ? parts : having) {
            part.top(name).ifPresent(unit -> files.add(members(part, unit, name, column)));
        }
        if (files.stream().allMatch(List::isEmpty)) {
            boolean wasEmpty = having.stream().allMatch(part -> part.units(part.top(name).orElseThrow()).isEmpty());
            return wasEmpty ? Optional.of(having.getFirst().lines(first)) : Optional.empty();
        }
        List<String> known = original.flatMap(file -> file.top(name).map(unit -> names(file.units(unit)))).orElse(List.of());
        List<JoinedPiece> pieces = new JoinOrder(known).of(files);
        List<PartText.Line> lines = new ArrayList<>(header(having.getFirst(), first));
        int leading = having.getFirst().units(first).stream().findFirst().map(Unit::blankLines).orElse(0);
        int usual = original.flatMap(file -> file.top(name).map(unit -> blanks(file.units(unit))))
                .orElse(name.equals(SERVICES) ? blanks(base.top()) : 0);
        new PieceWriter(lines, pieces, usual).write(pieces, leading);
        return Optional.of(lines);
    }

    /** The line of the section's key; for one in braces without what stands in them. */
    private static List<PartText.Line> header(PartText part, Unit section) {
        List<PartText.Line> lines = new ArrayList<>(part.header(section));
        if (PartText.column(section) < 0 && section.member() != null && section.member().entry() != null) {
            PartText.Line last = lines.removeLast();
            int colon = last.text().indexOf(':');
            lines.add(new PartText.Line(last.text().substring(0, colon + 1), last.origin().changed()));
        }
        return lines;
    }

    private List<JoinedPiece> members(PartText part, Unit section, String name, int column) {
        List<JoinedPiece> pieces = bareMembers(part, section, name, column);
        List<PartText.Line> said = part == base ? List.of() : new Remarks(part, base, original).over(section, column);
        return said.isEmpty() ? pieces : pieces.stream().map(piece -> piece.under(said)).toList();
    }

    private List<JoinedPiece> bareMembers(PartText part, Unit section, String name, int column) {
        int own = PartText.column(section);
        return own < 0 ? part.flowMembers(section, column).stream().filter(piece -> choice.takes(part, name, piece.name())).toList()
                : pieces(part, part.units(section), name, column - own);
    }
}
