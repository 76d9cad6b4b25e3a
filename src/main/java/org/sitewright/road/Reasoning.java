package org.sitewright.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.road.Step.Mark;

/** The steps about one road, while it is being followed. It ends with the first step that says how. */
final class Reasoning {
    private final List<Step> steps = new ArrayList<>();
    private Road.Verdict verdict = Road.Verdict.WORKS;
    private Road.Cause cause = Road.Cause.NONE;
    private @Nullable Located end;

    void fact(String key, Optional<Where> where, Object... arguments) {
        add(Step.of(Mark.FACT, key, where, arguments));
    }

    void good(String key, Optional<Where> where, Object... arguments) {
        add(Step.of(Mark.GOOD, key, where, arguments));
    }

    private void add(Step step) {
        if (isOpen()) {
            steps.add(step);
        }
    }

    /** It cannot work. */
    void bad(Road.Cause why, String key, Optional<Where> where, Object... arguments) {
        end(Road.Verdict.CANNOT, why, Step.of(Mark.BAD, key, where, arguments));
    }

    /** Nobody can tell. */
    void open(Road.Cause why, String key, Optional<Where> where, Object... arguments) {
        end(Road.Verdict.UNKNOWN, why, Step.of(Mark.OPEN, key, where, arguments));
    }

    private void end(Road.Verdict how, Road.Cause why, Step step) {
        if (isOpen()) {
            verdict = how;
            cause = why;
            steps.add(step);
        }
    }

    /** Whether nothing has ended it yet. */
    boolean isOpen() {
        return verdict == Road.Verdict.WORKS;
    }

    /** The service that the road ends at, or was meant to end at. */
    void endsAt(Located service) {
        end = service;
    }

    Optional<Located> end() {
        return Optional.ofNullable(end);
    }

    Road.Verdict verdict() {
        return verdict;
    }

    Road.Cause cause() {
        return cause;
    }

    List<Step> steps() {
        return steps;
    }
}
