package org.sitewright.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;

/** Steps that can be taken back and made again. */
final class History {
    private static final int LONGEST = 2000;
    /** So many typed changes are one step at most: an undo must not take a whole page back. */
    private static final int TYPED_TOGETHER = 40;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private boolean closed = true;

    void add(Step step) {
        undone.clear();
        Step last = done.peekLast();
        if (!closed && last != null && joins(last, step)) {
            done.removeLast();
            done.addLast(last.joined(step));
        } else {
            done.addLast(step);
            if (done.size() > LONGEST) {
                done.removeFirst();
            }
        }
        closed = !step.typing();
    }

    /** Typing that goes on where the last change of the same file ended belongs to it, up to the end of the line. */
    private static boolean joins(Step last, Step next) {
        if (!last.typing() || !next.typing() || !last.forward().touched().equals(next.forward().touched())) {
            return false;
        }
        SiteFile file = last.forward().touched().iterator().next();
        List<TextPatch> typed = last.forward().of(file);
        List<TextPatch> fresh = next.forward().of(file);
        if (typed.size() >= TYPED_TOGETHER || typed.getLast().changes().size() != 1 || fresh.getFirst().changes().size() != 1) {
            return false;
        }
        TextChange before = typed.getLast().changes().getFirst();
        TextChange now = fresh.getFirst().changes().getFirst();
        boolean small = before.replacement().length() <= 1 && now.replacement().length() <= 1
                && before.end() - before.start() <= 1 && now.end() - now.start() <= 1;
        boolean lineBreak = now.replacement().contains("\n") || now.replacement().contains("\r");
        boolean goesOn = now.start() == before.start() + before.replacement().length() || now.end() == before.start();
        return small && goesOn && !lineBreak;
    }

    /** What comes next begins a step of its own. */
    void close() {
        closed = true;
    }

    Optional<Step> undo() {
        closed = true;
        Step step = done.pollLast();
        if (step != null) {
            undone.addLast(step);
        }
        return Optional.ofNullable(step);
    }

    Optional<Step> redo() {
        closed = true;
        Step step = undone.pollLast();
        if (step != null) {
            done.addLast(step);
        }
        return Optional.ofNullable(step);
    }

    Optional<String> undoCaption() {
        return Optional.ofNullable(done.peekLast()).map(Step::caption);
    }

    Optional<String> redoCaption() {
        return Optional.ofNullable(undone.peekLast()).map(Step::caption);
    }
}
