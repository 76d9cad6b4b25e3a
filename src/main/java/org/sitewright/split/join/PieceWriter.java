package org.sitewright.split.join;

import java.util.List;
import java.util.stream.Stream;

/** Writes pieces one below the other, each heading once over those that stand together, with blank lines as they were. */
final class PieceWriter {
    private final List<PartText.Line> lines;
    private final int betweenMembers;
    private final int beforeHeadings;

    /**
     * @param lines  behind which is written
     * @param pieces that show how many blank lines are usual
     * @param otherwise how many there are where the pieces do not show it
     */
    PieceWriter(List<PartText.Line> lines, List<JoinedPiece> pieces, int otherwise) {
        this.lines = lines;
        this.betweenMembers = usual(pieces.stream().filter(JoinedPiece::follows).map(piece -> piece.above().size()), otherwise);
        int usual = usual(pieces.stream().flatMap(piece -> piece.headings().stream()).filter(JoinedPiece.Heading::follows)
                .map(heading -> heading.above().size()), otherwise);
        this.beforeHeadings = Math.max(usual, betweenMembers);
    }

    private static int usual(Stream<Integer> counts, int otherwise) {
        List<Integer> sorted = counts.sorted().toList();
        return sorted.isEmpty() ? otherwise : sorted.get(sorted.size() / 2);
    }

    /** @param leading how many blank lines come first */
    void write(List<JoinedPiece> pieces, int leading) {
        List<JoinedPiece.Heading> open = List.of();
        boolean first = true;
        for (JoinedPiece piece : pieces) {
            int common = 0;
            while (common < Math.min(open.size(), piece.headings().size())
                    && open.get(common).saysTheSame(piece.headings().get(common))) {
                common++;
            }
            List<PartText.Line> stood = List.of();
            boolean below = false;
            for (JoinedPiece.Heading heading : piece.headings().subList(common, piece.headings().size())) {
                blank(below ? stood.size() : first ? leading : heading.follows() ? heading.above().size() : beforeHeadings,
                        below ? stood : heading.above());
                lines.addAll(heading.lines());
                stood = heading.below();
                below = true;
            }
            blank(below ? stood.size() : first ? leading : piece.follows() ? piece.above().size() : betweenMembers,
                    below ? stood : piece.above());
            lines.addAll(piece.lines());
            open = piece.headings();
            first = false;
        }
    }

    /** @param stood blank lines that stood here, which are taken as far as there are any */
    private void blank(int count, List<PartText.Line> stood) {
        for (int i = 0; i < count; i++) {
            lines.add(i < stood.size() ? stood.get(i) : PartText.Line.BLANK);
        }
    }
}
