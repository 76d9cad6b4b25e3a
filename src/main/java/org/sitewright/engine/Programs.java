package org.sitewright.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs programs of the user's machine. */
public final class Programs {
    private final Logger log = LoggerFactory.getLogger(Programs.class);
    private final Map<String, String> environment;
    private final Executor worker;
    private final SecretCover cover;

    /**
     * What all programs run with.
     *
     * @param environment their environment, whole: nothing is added to it
     * @param worker      gets a task for each program, which it keeps busy until the program ends: not a single thread
     *                    where programs are to run side by side
     * @param cover       covers secrets in what they print
     */
    public Programs(Map<String, String> environment, Executor worker, SecretCover cover) {
        this.environment = Map.copyOf(environment);
        this.worker = worker;
        this.cover = cover;
    }

    /** The same with other secrets covered. */
    public Programs covering(SecretCover other) {
        return new Programs(environment, worker, other);
    }

    /**
     * Starts a program; returns at once. It gets no input.
     *
     * @param limit how long it may take
     * @param lines gets what it prints, on either output, line by line, on the worker; without colours, secrets covered, and
     *              a very long line cut short
     */
    public Run<Ending> start(ProgramCall call, Duration limit, Consumer<String> lines) {
        ProgramRun run = new ProgramRun(call, environment, limit, sheltered(line -> lines.accept(cover.cover(line))));
        worker.execute(run::run);
        return run;
    }

    /** A program whose output nobody takes would stand still. */
    private Consumer<String> sheltered(Consumer<String> lines) {
        AtomicBoolean told = new AtomicBoolean();
        return line -> {
            try {
                lines.accept(line);
            } catch (RuntimeException broken) {
                if (told.compareAndSet(false, true)) {
                    log.error("What a program printed was not taken", broken);
                }
            }
        };
    }
}
