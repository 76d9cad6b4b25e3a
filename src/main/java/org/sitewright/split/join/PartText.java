package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.lines.Unit;
import org.sitewright.split.lines.UnitReader;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlReader;

/** A part's text with its changes made, its lines with their origins, cut into the pieces that are put together anew. */
final class PartText {
    /** A line without its break. */
    record Line(String text, LineOrigin origin) {
        /** A blank line that stood nowhere. */
        static final Line BLANK = new Line("", LineOrigin.NEW);

        boolean isBlank() {
            return text.isBlank();
        }

        /** The line further right, or further left as far as there are blanks. */
        Line moved(int by) {
            if (by == 0 || isBlank()) {
                return this;
            }
            int indent = text.length() - text.stripLeading().length();
            String shifted = by > 0 ? " ".repeat(by) + text : text.substring(Math.min(-by, indent));
            return new Line(shifted, origin.changed());
        }
    }

    private final String file;
    private final SourceText text;
    private final List<LineOrigin> origins;
    private final ComposeFile compose;
    private final List<Unit> top;

    PartText(PlannedFile made) {
        this.file = made.path();
        this.text = made.after();
        this.origins = made.origins();
        this.compose = new ComposeReader().read(new YamlReader().read(text));
        this.top = compose.tree().root().node() instanceof YamlMapping mapping && !mapping.flow()
                ? UnitReader.read(text, compose.tree().root(), 0, text.lineCount(), true) : List.of();
    }

    ComposeFile compose() {
        return compose;
    }

    SourceText text() {
        return text;
    }

    /** The members of the file and the comments between them. */
    List<Unit> top() {
        return top;
    }

    Optional<Unit> top(String key) {
        return top.stream().filter(unit -> unit.name().equals(key)).findFirst();
    }

    List<Line> lines(int from, int to) {
        List<Line> lines = new ArrayList<>();
        for (int line = from; line < to; line++) {
            lines.add(new Line(text.line(line), origins.get(line)));
        }
        return lines;
    }

    /** The blank lines before a unit. */
    List<Line> above(Unit unit) {
        return lines(unit.blanks(), unit.blanks() + unit.blankLines());
    }

    List<Line> lines(Unit unit) {
        return lines(unit.first(), unit.end());
    }

    /** The line of a section's key, up to its first member. */
    List<Line> header(Unit section) {
        int key = text.lineAt(section.member().memberRange().start());
        return lines(section.first(), key + 1);
    }

    /** The units of a section; none for one in braces, or without members. */
    List<Unit> units(Unit section) {
        YamlPlace member = section.member();
        if (member == null || !(member.node() instanceof YamlMapping mapping) || mapping.flow()) {
            return List.of();
        }
        int header = text.lineAt(member.memberRange().start());
        return UnitReader.read(text, member, header + 1, section.end(), false);
    }

    /** The column of a section's members; -1 where they stand in braces or there are none. */
    static int column(Unit section) {
        return section.member() != null && section.member().node() instanceof YamlMapping mapping && !mapping.flow()
                ? mapping.indent() : -1;
    }

    /** The members of a section in braces, each as lines of its own. */
    List<JoinedPiece> flowMembers(Unit section, int column) {
        List<JoinedPiece> pieces = new ArrayList<>();
        if (section.member() != null && section.member().node() instanceof YamlMapping mapping && mapping.flow()) {
            for (YamlEntry entry : mapping.entries()) {
                YamlPlace member = section.member().member(entry);
                int line = text.lineAt(member.memberRange().start());
                List<Line> lines = new ArrayList<>();
                for (String each : text.substring(member.memberRange()).lines().toList()) {
                    lines.add(new Line((lines.isEmpty() ? " ".repeat(column) : " ".repeat(column + 2)) + each.strip(),
                            new LineOrigin.Changed(file, line + lines.size())));
                }
                pieces.add(new JoinedPiece(entry.keyText(), List.of(), List.of(), true, lines));
            }
        }
        return pieces;
    }
}
