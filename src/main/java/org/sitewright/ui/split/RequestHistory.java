package org.sitewright.ui.split;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What the user has decided in the wizard, step by step, to be taken back and done again.
 *
 * @param <R> what is asked for
 */
final class RequestHistory<R> {
    private record Step<R>(String caption, R request) {}

    private final Deque<Step<R>> past = new ArrayDeque<>();
    private final Deque<Step<R>> future = new ArrayDeque<>();

    /** @param before the request that the decision has replaced */
    void add(String caption, R before) {
        past.push(new Step<>(caption, before));
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
    Optional<R> undo(R now) {
        return turn(past, future, now);
    }

    Optional<R> redo(R now) {
        return turn(future, past, now);
    }

    private static <R> Optional<R> turn(Deque<Step<R>> from, Deque<Step<R>> to, R now) {
        Optional<Step<R>> turned = Optional.ofNullable(from.poll());
        turned.ifPresent(step -> to.push(new Step<>(step.caption(), now)));
        return turned.map(Step::request);
    }
}
