package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.sitewright.engine.ComposeTool;
import org.sitewright.engine.Ending;
import org.sitewright.engine.EngineProbe;
import org.sitewright.engine.EngineState;
import org.sitewright.engine.ProgramCall;
import org.sitewright.engine.Programs;
import org.sitewright.engine.Run;
import org.sitewright.split.BringUpStep;
import org.sitewright.ui.split.EngineFound;
import org.sitewright.ui.split.StepRunner;
import org.sitewright.words.Words;

/** Runs the bring-up order of a split with the user's own Docker programs, where they are there. */
final class SplitEngine implements StepRunner {
    /** The first start of a site loads its images. */
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Words words;
    private final Programs programs;
    private final Path folder;
    private final Executor views;
    private final List<Run<Ending>> running = new ArrayList<>();
    private Optional<ComposeTool> tool = Optional.empty();

    /** @param folder the site's */
    SplitEngine(Words words, Programs programs, Path folder, Executor views) {
        this.words = words;
        this.programs = programs;
        this.folder = folder;
        this.views = views;
    }

    void find(Consumer<EngineFound> then) {
        new EngineProbe(programs, folder).look().thenAccept(state -> views.execute(() -> then.accept(switch (state) {
            case EngineState.Ready(ComposeTool compose, String version) -> {
                tool = Optional.of(compose);
                yield new EngineFound(Optional.of(this), words.of("split.engine", version, String.join(" ", compose.command()), compose.version()));
            }
            case EngineState.Unready(var ignored, String sentence) -> new EngineFound(Optional.empty(), sentence);
        })));
    }

    /** A command for the Compose program that the user has; as it is where that is not known. */
    List<String> adapt(List<String> command) {
        return tool.map(found -> found.adapt(command)).orElse(command);
    }

    @Override
    public Running run(BringUpStep step, Consumer<String> line, Consumer<End> end) {
        ProgramCall call = new ProgramCall(adapt(step.command()), folder.resolve(step.folder()).normalize());
        Run<Ending> run = programs.start(call, LIMIT, printed -> views.execute(() -> line.accept(printed)));
        running.add(run);
        run.ending().thenAccept(ending -> views.execute(() -> {
            running.remove(run);
            end.accept(end(call, ending));
        }));
        return run::cancel;
    }

    private End end(ProgramCall call, Ending ending) {
        return switch (ending) {
            case Ending.Exited(int status) when status == 0 -> new End.Done();
            case Ending.Exited(int status) -> new End.Failed(words.of("split.step.exited", call.program(), status));
            case Ending.NotStarted(String reason) -> new End.Failed(words.of("split.step.not-started", call.program(), reason));
            case Ending.TimedOut(Duration limit) -> new End.Failed(words.of("split.step.slow", limit.toMinutes()));
            case Ending.Cancelled() -> new End.Stopped();
        };
    }

    /** Stops what still runs. */
    void stop() {
        List.copyOf(running).forEach(Run::cancel);
    }
}
