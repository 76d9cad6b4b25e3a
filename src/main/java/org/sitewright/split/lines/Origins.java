package org.sitewright.split.lines;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.split.LineOrigin;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;

/** Tells for each line of a patched text where it comes from. */
public final class Origins {
    /** A stretch that stayed: where it begins before and after, and its length. */
    private record Kept(int before, int after, int length) {}

    private final String file;
    private final SourceText source;
    private final List<Kept> kept = new ArrayList<>();

    /** @param file the path of the file whose text is the source */
    public Origins(String file, SourceText source, TextPatch patch) {
        this.file = file;
        this.source = source;
        int from = 0;
        int moved = 0;
        for (TextChange change : patch.changes()) {
            add(from, moved, change.start());
            from = change.end();
            moved += change.delta();
        }
        add(from, moved, source.length());
    }

    private void add(int from, int moved, int to) {
        if (from < to) {
            kept.add(new Kept(from, from + moved, to - from));
        }
    }

    /** One origin for each line of the text after the patch. */
    public List<LineOrigin> of(SourceText after) {
        List<LineOrigin> origins = new ArrayList<>(after.lineCount());
        int piece = 0;
        for (int line = 0; line < after.lineCount(); line++) {
            int start = after.lineStart(line);
            int end = after.lineEndWithBreak(line);
            while (piece < kept.size() && kept.get(piece).after() + kept.get(piece).length() <= start) {
                piece++;
            }
            origins.add(origin(after, line, start, end, piece));
        }
        return origins;
    }

    private LineOrigin origin(SourceText after, int line, int start, int end, int piece) {
        if (start == end) {
            // Behind the last line break nothing stands, and nothing of it can be kept.
            int last = source.lineCount() - 1;
            return source.lineStart(last) == source.length() ? new LineOrigin.Same(file, last) : LineOrigin.NEW;
        }
        LineOrigin found = LineOrigin.NEW;
        for (int i = piece; i < kept.size() && kept.get(i).after() < end; i++) {
            Kept each = kept.get(i);
            int from = Math.max(start, each.after());
            int to = Math.min(end, each.after() + each.length());
            int before = each.before() + from - each.after();
            int sourceLine = source.lineAt(before);
            boolean whole = source.lineStart(sourceLine) == before && source.line(sourceLine).equals(after.line(line))
                    && to >= after.lineEnd(line);
            if (whole && from == start) {
                return new LineOrigin.Same(file, sourceLine);
            }
            if (found == LineOrigin.NEW && !after.content().substring(from, to).isBlank()) {
                found = new LineOrigin.Changed(file, sourceLine);
            }
        }
        return found;
    }
}
