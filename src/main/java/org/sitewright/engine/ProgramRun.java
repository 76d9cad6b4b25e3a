package org.sitewright.engine;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process, from its start to its end. */
final class ProgramRun implements Run<Ending> {
    /** What a program gets to end in peace before it is killed. */
    private static final long GRACE_SECONDS = 10;
    /** A program's child may live on and hold the output open; nobody waits for that. */
    private static final long REST_SECONDS = 2;

    private final Logger log = LoggerFactory.getLogger(ProgramRun.class);
    private final ProgramCall call;
    private final Map<String, String> environment;
    private final Duration limit;
    private final Consumer<String> lines;
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();

    /** Guarded by this: a run may be cancelled before its process is there. */
    private Optional<Process> process = Optional.empty();
    private Optional<Ending> stopped = Optional.empty();

    ProgramRun(ProgramCall call, Map<String, String> environment, Duration limit, Consumer<String> lines) {
        this.call = call;
        this.environment = environment;
        this.limit = limit;
        this.lines = lines;
    }

    @Override
    public CompletableFuture<Ending> ending() {
        return ending;
    }

    @Override
    public void cancel() {
        stop(new Ending.Cancelled());
    }

    /** Starts the process and reads what it prints until it ends. */
    void run() {
        Optional<Process> started = start();
        if (started.isEmpty()) {
            return;
        }
        Process running = started.get();
        after(limit.toMillis(), TimeUnit.MILLISECONDS).execute(() -> stop(new Ending.TimedOut(limit)));
        running.onExit().thenRun(() -> after(REST_SECONDS, TimeUnit.SECONDS).execute(() -> end(running)));
        try (Reader output = running.inputReader()) {
            new OutputLines(output, lines).read();
        } catch (IOException e) {
            log.debug("The output of {} broke off", call.program(), e);
        }
        running.onExit().thenRun(() -> end(running));
    }

    private synchronized Optional<Process> start() {
        if (stopped.isPresent()) {
            ending.complete(stopped.get());
            return Optional.empty();
        }
        if (!Files.isDirectory(call.folder())) {
            ending.complete(new Ending.NotStarted(call.folder() + ": no such folder"));
            return Optional.empty();
        }
        Optional<String> program = program();
        if (program.isEmpty()) {
            ending.complete(new Ending.NotStarted(call.program() + ": not on the PATH"));
            return Optional.empty();
        }
        List<String> command = new ArrayList<>(call.command());
        command.set(0, program.get());
        ProcessBuilder builder = new ProcessBuilder(command).directory(call.folder().toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Process running = builder.start();
            running.getOutputStream().close();
            process = Optional.of(running);
            return process;
        } catch (IOException e) {
            log.debug("Cannot start {}", call.program(), e);
            ending.complete(new Ending.NotStarted(Optional.ofNullable(e.getMessage()).orElse(call.program())));
            return Optional.empty();
        }
    }

    /** The program's file: the system would look for it on this program's own PATH, not on the given one. */
    private Optional<String> program() {
        String name = call.program();
        if (name.contains("/") || name.contains(File.separator)) {
            return Optional.of(name);
        }
        return Stream.of(environment.getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".exe").map(file -> Path.of(folder, file)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst().map(Path::toString);
    }

    private static Executor after(long delay, TimeUnit unit) {
        return CompletableFuture.delayedExecutor(delay, unit);
    }

    private synchronized void stop(Ending reason) {
        if (stopped.isPresent() || ending.isDone()) {
            return;
        }
        stopped = Optional.of(reason);
        process.ifPresent(running -> {
            // A script's own children would live on otherwise. The script goes first, or it might go on to its next line.
            List<ProcessHandle> children = running.descendants().toList();
            running.destroy();
            children.forEach(ProcessHandle::destroy);
            after(GRACE_SECONDS, TimeUnit.SECONDS).execute(() -> {
                Stream.concat(children.stream(), running.descendants()).forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
            });
        });
    }

    private void end(Process running) {
        Ending reason;
        synchronized (this) {
            reason = stopped.orElseGet(() -> new Ending.Exited(running.exitValue()));
        }
        ending.complete(reason);
    }
}
