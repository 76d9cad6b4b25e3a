package org.sitewright.split.rules;

import java.util.List;
import org.sitewright.split.lines.Unit;
import org.sitewright.text.SourceText;

/** Writes a new section into a file, above the first of those that it usually stands above, with blank lines as the file has them. */
final class TopSection {
    private static final List<String> BELOW = List.of("networks", "volumes", "secrets", "configs", "services");

    private final Layout layout;

    TopSection(Layout layout) {
        this.layout = layout;
    }

    /** @param lines each with its line break */
    void write(GroupFile file, String lines) {
        SourceText text = file.draft().source();
        List<Unit> kept = layout.top().stream().filter(unit -> unit.member() != null && file.keepsWithin(unit.member().memberRange())).toList();
        Unit above = kept.stream().filter(unit -> BELOW.contains(unit.name())).findFirst()
                .orElseGet(() -> layout.top().stream().filter(unit -> BELOW.contains(unit.name())).findFirst().orElseThrow());
        int at = layout.top().indexOf(above);
        // A heading above the section is the section's.
        while (at > 0 && layout.top().get(at - 1).kind() == Unit.Kind.HEADING) {
            at--;
        }
        Unit first = layout.top().get(at);
        boolean last = !kept.contains(above);
        boolean blank = !last && (first.blankLines() > 0 || kept.getFirst() == above && isAiry());
        int line = last ? first.blanks() : first.first();
        boolean parted = last && first.blanks() > 0 && first.blankLines() > 0;
        file.draft().insert(text.lineStart(line), (parted ? text.lineBreak() : "") + lines + (blank ? text.lineBreak() : ""));
    }

    /** Whether most sections have a blank line before them. */
    private boolean isAiry() {
        long members = layout.top().stream().skip(1).filter(unit -> unit.kind() == Unit.Kind.MEMBER).count();
        long airy = layout.top().stream().skip(1).filter(unit -> unit.blankLines() > 0).count();
        return members == 0 || airy * 2 >= members;
    }
}
