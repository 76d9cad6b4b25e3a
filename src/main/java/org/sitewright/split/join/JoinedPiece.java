package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.List;

/**
 * A member that is put into the joined file.
 *
 * @param name     its key
 * @param headings the comments over it, the higher one first
 * @param above    the blank lines that stood before it
 * @param follows  whether a member stood before it, so that {@code above} tells what stands between members
 * @param lines    its own comment and its lines
 */
record JoinedPiece(String name, List<Heading> headings, List<PartText.Line> above, boolean follows, List<PartText.Line> lines) {
    /**
     * A comment over members.
     *
     * @param above   the blank lines that stood before it
     * @param follows whether a member stood before it, so that {@code above} tells what stands between members and headings
     * @param below   the blank lines that stood behind it
     */
    record Heading(int level, List<PartText.Line> above, boolean follows, List<PartText.Line> below, List<PartText.Line> lines) {
        boolean saysTheSame(Heading other) {
            return level == other.level && lines.stream().map(line -> line.text().strip()).toList()
                    .equals(other.lines.stream().map(line -> line.text().strip()).toList());
        }
    }

    /** The same below one more heading. */
    JoinedPiece under(List<PartText.Line> comment) {
        List<Heading> more = new ArrayList<>(List.of(new Heading(0, List.of(), false, headings.isEmpty() ? List.of() : List.of(PartText.Line.BLANK), comment)));
        more.addAll(headings);
        return new JoinedPiece(name, more, above, follows, lines);
    }

    boolean isUnder(List<Heading> others) {
        if (headings.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < others.size(); i++) {
            if (!headings.get(i).saysTheSame(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
