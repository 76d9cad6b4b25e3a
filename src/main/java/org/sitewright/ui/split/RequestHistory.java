package org.sitewright.ui.split;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.sitewright.split.SplitRequest;

/** What the user has decided in the wizard, step by step, to be taken back and done again. */
final class RequestHistory {
    private record Step(String caption, SplitRequest request) {}

    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();

    /** @param before the request that the decision has replaced */
    void add(String caption, SplitRequest before) {
        past.push(new Step(caption, before));
        future.clear();
    }

    void clear() {
        past.clear();
        future.clear();
    }

    Optional<String> undoCaption() {
        return Optional.ofNullable(past.peek()).map(Step::caption);
    }

    Optional<String> redoCaption() {
        return Optional.ofNullable(future.peek()).map(Step::caption);
    }

    /** The request before the last decision; empty if there was none. */
    Optional<SplitRequest> undo(SplitRequest now) {
        return turn(past, future, now);
    }

    Optional<SplitRequest> redo(SplitRequest now) {
        return turn(future, past, now);
    }

    private static Optional<SplitRequest> turn(Deque<Step> from, Deque<Step> to, SplitRequest now) {
        Optional<Step> turned = Optional.ofNullable(from.poll());
        turned.ifPresent(step -> to.push(new Step(step.caption(), now)));
        return turned.map(Step::request);
    }
}
