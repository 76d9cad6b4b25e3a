package org.sitewright.ui.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;

import java.util.ArrayList;
import java.util.List;

/**
 * A file's text beside the text that the control shows: that one has LF for every line break and lacks the lines that
 * folds hide. Columns are the same in both; lines and offsets differ. This is the only place that knows how.
 */
final class ControlText {
    private static final int[] NONE = {};

    private final SourceText source;
    private final HiddenLines hidden;
    /** How many CR LF stand before each line; empty for a text without any. */
    private final int[] pairsBefore;
    /** For each hidden stretch, where in the control it is missing, and how much is missing up to and with it. */
    private final int[] gaps;
    private final int[] missing;

    private ControlText(SourceText source, HiddenLines hidden, int[] pairsBefore) {
        this.source = source;
        this.hidden = hidden;
        this.pairsBefore = pairsBefore;
        int count = hidden.stretches().size();
        this.gaps = new int[count];
        this.missing = new int[count];
        int sum = 0;
        for (int i = 0; i < count; i++) {
            HiddenLines.Stretch stretch = hidden.stretches().get(i);
            int from = unpaired(source.lineEnd(stretch.first() - 1));
            gaps[i] = from - sum;
            sum += unpaired(source.lineEnd(stretch.last())) - from;
            missing[i] = sum;
        }
    }

    static ControlText of(SourceText source, HiddenLines hidden) {
        return new ControlText(source, hidden, pairsIn(source));
    }

    private static int[] pairsIn(SourceText source) {
        if (source.content().indexOf('\r') < 0) {
            return NONE;
        }
        int[] pairs = new int[source.lineCount()];
        for (int line = 1; line < pairs.length; line++) {
            pairs[line] = pairs[line - 1] + source.lineStart(line) - source.lineEnd(line - 1) - 1;
        }
        return pairs;
    }

    SourceText source() {
        return source;
    }

    HiddenLines hidden() {
        return hidden;
    }

    /** What the control shows. */
    String content() {
        if (hidden.isEmpty()) {
            return withLineFeeds(source.content());
        }
        StringBuilder shown = new StringBuilder(source.length());
        int from = 0;
        for (HiddenLines.Stretch stretch : hidden.stretches()) {
            // Piece by piece: a CR and an LF that come to stand side by side are two line breaks still.
            shown.append(withLineFeeds(source.content().substring(from, source.lineEnd(stretch.first() - 1))));
            from = source.lineEnd(stretch.last());
        }
        return shown.append(withLineFeeds(source.content().substring(from))).toString();
    }

    /** The text of some lines, as the control would show it, without the last one's break. */
    String lines(int first, int last) {
        return withLineFeeds(source.content().substring(source.lineStart(first), source.lineEnd(last)));
    }

    int lineCount() {
        return source.lineCount() - hidden.count();
    }

    int toControlLine(int line) {
        return hidden.toControl(line);
    }

    int toSourceLine(int controlLine) {
        return hidden.toSource(controlLine);
    }

    /** A place in the control; a place between CR and LF is taken as the line's end, a hidden one as its fold's. */
    int toControl(int sourceOffset) {
        int line = source.lineAt(sourceOffset);
        int plain = unpaired(sourceOffset);
        for (int i = gaps.length - 1; i >= 0; i--) {
            HiddenLines.Stretch stretch = hidden.stretches().get(i);
            if (stretch.holds(line)) {
                return gaps[i];
            }
            if (stretch.last() < line) {
                return plain - missing[i];
            }
        }
        return plain;
    }

    /** A place in the file. */
    int toSource(int controlOffset) {
        int plain = controlOffset;
        for (int i = gaps.length - 1; i >= 0; i--) {
            if (gaps[i] < controlOffset) {
                plain += missing[i];
                break;
            }
        }
        return paired(plain);
    }

    TextPosition position(int controlOffset) {
        return source.position(toSource(controlOffset));
    }

    /** What was typed into the control, as a patch of the file, with the file's own line break. */
    TextPatch typed(int controlStart, int controlEnd, String inserted) {
        return TextPatch.of(new TextChange(toSource(controlStart), toSource(controlEnd), withOwnBreaks(inserted)));
    }

    /** Text with the file's own line break for each of its breaks. */
    String withOwnBreaks(String text) {
        String plain = withLineFeeds(text);
        return plain.indexOf('\n') < 0 ? plain : plain.replace("\n", source.lineBreak());
    }

    /**
     * Whether a patch parts or joins a CR and an LF, so that lines appear or vanish outside of its changes.
     *
     * @param next the file's text after the patch
     */
    boolean meddlesWithPairs(TextPatch patch, SourceText next) {
        int moved = 0;
        for (TextChange change : patch.changes()) {
            int startAfter = change.start() + moved;
            int endAfter = startAfter + change.replacement().length();
            if (splitsPair(source, change.start()) || splitsPair(source, change.end())
                    || splitsPair(next, startAfter) || splitsPair(next, endAfter)) {
                return true;
            }
            moved += change.delta();
        }
        return false;
    }

    /**
     * A patch of the file as changes of the control. It must not cut into hidden lines; where it
     * {@linkplain #meddlesWithPairs meddles with pairs}, nothing may be hidden.
     *
     * @param next the file's text after the patch
     */
    TextPatch toControl(TextPatch patch, SourceText next) {
        if (meddlesWithPairs(patch, next)) {
            return aroundPairs(patch, next);
        }
        List<TextChange> changes = new ArrayList<>(patch.changes().size());
        for (TextChange change : patch.changes()) {
            if (hidden.isEmpty() || !hidden.isHidden(source.lineAt(change.start()))) {
                changes.add(new TextChange(toControl(change.start()), toControl(change.end()),
                        withLineFeeds(change.replacement())));
            }
        }
        return new TextPatch(changes);
    }

    /** Whole lines around the patch are compared. */
    private TextPatch aroundPairs(TextPatch patch, SourceText next) {
        int start = source.lineStart(Math.max(0, source.lineAt(patch.extent().start()) - 1));
        int last = Math.min(source.lineCount() - 1, source.lineAt(patch.extent().end()) + 1);
        int end = source.lineEndWithBreak(last);
        String before = withLineFeeds(source.content().substring(start, end));
        String after = withLineFeeds(next.content().substring(start, end + patch.delta()));
        int shift = toControl(start);
        return new TextPatch(TextPatch.between(before, after).changes().stream().map(c -> c.shifted(shift)).toList());
    }

    /** An offset as if every line break were one unit. */
    private int unpaired(int sourceOffset) {
        if (pairsBefore.length == 0) {
            return sourceOffset;
        }
        int line = source.lineAt(sourceOffset);
        return Math.min(sourceOffset, source.lineEnd(line)) - pairsBefore[line];
    }

    private int paired(int plainOffset) {
        if (pairsBefore.length == 0) {
            return plainOffset;
        }
        int low = 0;
        int high = pairsBefore.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (source.lineStart(middle) - pairsBefore[middle] <= plainOffset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return plainOffset + pairsBefore[low];
    }

    private static boolean splitsPair(SourceText text, int offset) {
        return offset > 0 && offset < text.length()
                && text.content().charAt(offset - 1) == '\r' && text.content().charAt(offset) == '\n';
    }

    private static String withLineFeeds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
