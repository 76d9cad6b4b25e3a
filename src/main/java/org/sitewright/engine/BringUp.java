package org.sitewright.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Runs commands one after the other. The first that fails is the last: what comes behind it counts on it. A command that only
 * finds its work done already has not failed.
 */
public final class BringUp {
    private final Programs programs;
    private final Duration limit;

    /** @param limit how long each of the commands may take; the first start of a site loads its images */
    public BringUp(Programs programs, Duration limit) {
        this.programs = programs;
        this.limit = limit;
    }

    /** Hears how it goes, on threads of the run's own, one call after the other. */
    public interface Listener {
        /** @param index of the call, from 0 */
        void started(int index);

        /** A line that the call printed. */
        void printed(int index, String line);

        void ended(int index, Ending ending);
    }

    /**
     * What became of the calls.
     *
     * @param done   how many went well
     * @param failed how the one behind them ended; empty if all went well
     */
    public record Outcome(int done, Optional<Ending> failed) {
        public boolean isGood() {
            return failed.isEmpty();
        }
    }

    /** Starts with the first call; returns at once. */
    public Run<Outcome> start(List<ProgramCall> calls, Listener listener) {
        Sequence sequence = new Sequence(List.copyOf(calls), listener);
        sequence.next(0);
        return sequence;
    }

    private final class Sequence implements Run<Outcome> {
        private final List<ProgramCall> calls;
        private final Listener listener;
        private final CompletableFuture<Outcome> ending = new CompletableFuture<>();
        private boolean cancelled;
        private Optional<Run<Ending>> current = Optional.empty();

        Sequence(List<ProgramCall> calls, Listener listener) {
            this.calls = calls;
            this.listener = listener;
        }

        @Override
        public CompletableFuture<Outcome> ending() {
            return ending;
        }

        @Override
        public synchronized void cancel() {
            cancelled = true;
            current.ifPresent(Run::cancel);
        }

        private synchronized void next(int index) {
            if (index == calls.size()) {
                ending.complete(new Outcome(index, Optional.empty()));
            } else if (cancelled) {
                ending.complete(new Outcome(index, Optional.of(new Ending.Cancelled())));
            } else {
                listener.started(index);
                Standing standing = new Standing(calls.get(index));
                Run<Ending> run = programs.start(calls.get(index), limit, line -> {
                    standing.hear(line);
                    listener.printed(index, line);
                });
                current = Optional.of(run);
                run.ending().thenAccept(end -> ended(index, standing.judge(end)));
            }
        }

        private void ended(int index, Ending end) {
            listener.ended(index, end);
            if (end.isGood()) {
                next(index + 1);
            } else {
                ending.complete(new Outcome(index, Optional.of(end)));
            }
        }
    }
}
