package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.split.lines.Unit;

/**
 * What a part says about a whole section, in comments that stand outside of the section's members: they would be lost with the
 * section's key, which the joined file has from another part.
 */
final class Remarks {
    private final PartText part;
    private final Set<String> known = new HashSet<>();

    /** @param base whose own comments are in the joined file anyway */
    Remarks(PartText part, PartText base, Optional<PartText> original) {
        this.part = part;
        add(base);
        original.ifPresent(this::add);
    }

    private void add(PartText other) {
        other.lines(0, other.text().lineCount()).stream().map(line -> line.text().strip()).filter(line -> line.startsWith("#"))
                .forEach(known::add);
    }

    /** The comments over a section, those of the file's beginning above the services, as lines at a column. */
    List<PartText.Line> over(Unit section, int column) {
        List<PartText.Line> lines = new ArrayList<>();
        List<PartText.Line> heading = List.of();
        for (Unit unit : part.top()) {
            if (unit.kind() == Unit.Kind.HEAD && section.name().equals("services")) {
                lines.addAll(part.lines(unit));
            } else if (unit.kind() == Unit.Kind.HEADING) {
                heading = part.lines(unit);
            } else if (unit.kind() == Unit.Kind.MEMBER && unit.name().equals(section.name())) {
                lines.addAll(heading);
                lines.addAll(part.header(unit));
            }
        }
        lines.removeIf(line -> !line.text().stripLeading().startsWith("#"));
        boolean fresh = lines.stream().anyMatch(line -> !known.contains(line.text().strip()));
        return fresh ? lines.stream().map(line -> line.moved(column)).toList() : List.of();
    }
}
