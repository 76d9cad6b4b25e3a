package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sitewright.split.LineOrigin;

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
        this.betweenMembers = usual(pieces.stream().filter(JoinedPiece::follows).map(JoinedPiece::blanks), otherwise);
        int usual = usual(pieces.stream().flatMap(piece -> piece.headings().stream()).map(JoinedPiece.Heading::blanks)
                .filter(blanks -> blanks >= 0), otherwise);
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
            List<JoinedPiece.Heading> fresh = new ArrayList<>(piece.headings().subList(common, piece.headings().size()));
            for (JoinedPiece.Heading heading : fresh) {
                boolean nested = heading != fresh.getFirst();
                int gap = nested ? fresh.get(fresh.indexOf(heading) - 1).gap() : heading.blanks() >= 0 ? heading.blanks() : beforeHeadings;
                blank(first && !nested ? leading : gap);
                lines.addAll(heading.lines());
            }
            if (fresh.isEmpty()) {
                blank(first ? leading : piece.follows() ? piece.blanks() : betweenMembers);
            } else {
                blank(fresh.getLast().gap());
            }
            lines.addAll(piece.lines());
            open = piece.headings();
            first = false;
        }
    }

    private void blank(int count) {
        for (int i = 0; i < count; i++) {
            lines.add(new PartText.Line("", LineOrigin.NEW));
        }
    }
}
