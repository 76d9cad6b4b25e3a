package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The order of what comes from several files: as it was before the split where that is known, else what has one heading together. */
final class JoinOrder {
    private final List<String> known;

    /** @param known the names in their old order; none where it is not known */
    JoinOrder(List<String> known) {
        this.known = List.copyOf(known);
    }

    /** Puts the pieces of several files in order; of those that the old order does not know each stays behind its neighbour. */
    List<JoinedPiece> of(List<List<JoinedPiece>> files) {
        return known.isEmpty() ? byHeadings(files) : asKnown(files);
    }

    private List<JoinedPiece> asKnown(List<List<JoinedPiece>> files) {
        Map<JoinedPiece, Integer> rank = new LinkedHashMap<>();
        for (List<JoinedPiece> pieces : files) {
            int last = -1;
            for (JoinedPiece piece : pieces) {
                int at = known.indexOf(piece.name());
                last = at >= 0 ? at : last;
                rank.put(piece, last < 0 && at < 0 ? known.size() : last);
            }
        }
        List<JoinedPiece> sorted = new ArrayList<>(rank.keySet());
        sorted.sort((a, b) -> rank.getOrDefault(a, 0) - rank.getOrDefault(b, 0));
        return sorted;
    }

    /** Pieces of one file never change places: an alias must stay behind its anchor. */
    private static List<JoinedPiece> byHeadings(List<List<JoinedPiece>> files) {
        List<JoinedPiece> sorted = new ArrayList<>();
        for (List<JoinedPiece> pieces : files) {
            int least = 0;
            for (JoinedPiece piece : pieces) {
                int at = sorted.size();
                while (at > least && !sorted.get(at - 1).isUnder(piece.headings())) {
                    at--;
                }
                boolean found = at > 0 && !piece.headings().isEmpty() && sorted.get(at - 1).isUnder(piece.headings());
                at = found ? at : sorted.size();
                sorted.add(at, piece);
                least = at + 1;
            }
        }
        return sorted;
    }
}
