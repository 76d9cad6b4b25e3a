package org.sitewright.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitewright.engine.EngineState.Reason;
import org.sitewright.words.Words;

/** Looks what of Docker there is. */
public final class EngineProbe {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern VERSION = Pattern.compile("v?\\d+\\.\\S+");

    private final Words words = new Words("engine.messages");
    private final Programs programs;
    private final Path folder;
    private final Duration limit;

    /** @param folder any folder that exists: programs must run somewhere */
    public EngineProbe(Programs programs, Path folder) {
        this(programs, folder, LIMIT);
    }

    EngineProbe(Programs programs, Path folder, Duration limit) {
        this.programs = programs;
        this.folder = folder;
        this.limit = limit;
    }

    /** Looks anew; returns at once. Answers within half a minute, whatever hangs. */
    public CompletableFuture<EngineState> look() {
        CompletableFuture<Answer> engine = ask(List.of("docker", "version", "--format", "{{.Server.Version}}"));
        CompletableFuture<Optional<ComposeTool>> compose = tool(ComposeTool.PLUGIN).thenCompose(found -> found.isPresent()
                ? CompletableFuture.completedFuture(found) : tool(ComposeTool.STANDALONE));
        return engine.thenCombine(compose, this::judge);
    }

    private record Answer(Ending ending, List<String> lines) {
        /** The last line that is a version: warnings may stand before it. */
        Optional<String> version() {
            return ending.isGood() ? lines.reversed().stream().map(String::strip).filter(line -> VERSION.matcher(line).matches())
                    .findFirst() : Optional.empty();
        }
    }

    private CompletableFuture<Answer> ask(List<String> command) {
        // Not only one thread may add: the last lines come while the end is told.
        ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        return programs.start(new ProgramCall(command, folder), limit, lines::add).ending()
                .thenApply(ending -> new Answer(ending, List.copyOf(lines)));
    }

    private CompletableFuture<Optional<ComposeTool>> tool(List<String> command) {
        List<String> question = Stream.concat(command.stream(), Stream.of("version", "--short")).toList();
        return ask(question).thenApply(answer -> answer.version()
                .map(version -> new ComposeTool(command, version.startsWith("v") ? version.substring(1) : version)));
    }

    private EngineState judge(Answer engine, Optional<ComposeTool> compose) {
        if (engine.ending() instanceof Ending.NotStarted) {
            return unready(Reason.NO_DOCKER, words.of("probe.docker"));
        }
        if (compose.isEmpty()) {
            return unready(Reason.NO_COMPOSE, words.of("probe.compose"));
        }
        Optional<String> version = engine.version();
        if (version.isPresent()) {
            return new EngineState.Ready(compose.get(), version.get());
        }
        if (engine.ending() instanceof Ending.TimedOut) {
            return unready(Reason.NO_ANSWER, words.of("probe.slow", limit.toSeconds()));
        }
        String said = String.join(" ", engine.lines());
        return said.contains("permission denied") ? unready(Reason.NOT_ALLOWED, words.of("probe.permission"))
                : unready(Reason.NO_ANSWER, words.of("probe.answer", engine.lines().isEmpty() ? "" : engine.lines().getLast()));
    }

    private static EngineState unready(Reason reason, String sentence) {
        return new EngineState.Unready(reason, sentence);
    }
}
