package org.sitewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.UserFolders;
import org.sitewright.session.PlanDraft;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SplitDesk;
import org.sitewright.split.FilePlan;
import org.sitewright.split.PlanResult;
import org.sitewright.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command that plans by the same code as the window, prints the plan, and writes it where that is asked for. Ends with 0, with 1
 * and nothing written where it cannot be done as asked, and with 2 where the words are not understood or files cannot be read or
 * written.
 *
 * @param <R> what is asked for
 * @param <P> the plan for it
 * @param <D> what is planned with
 */
abstract class PlanCommand<R, P extends FilePlan, D extends PlanDraft<R, P>> implements Callable<Integer> {
    /** How the plan is printed. */
    enum Format {
        text,
        json
    }

    private final Map<String, String> shell;
    private final Words words = new Words("cli.split");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--choice", paramLabel = "CONSEQUENCE=OPTION", order = 100)
    private List<String> choices = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", order = 101)
    private Format format = Format.text;

    @Option(names = "--write", order = 102)
    private boolean write;

    @Option(names = "--out", paramLabel = "DIR", order = 103)
    private @Nullable Path out;

    /** @param shell the environment that stands for that of the user's shell */
    PlanCommand(Map<String, String> shell) {
        this.shell = Map.copyOf(shell);
    }

    /** Reads what the command is given. */
    abstract SplitDesk.Reading<D> read(SplitDesk desk);

    /**
     * What is asked for.
     *
     * @param chosen options by the ids of consequences
     * @throws UsageException if the command's words make no sense
     */
    abstract R request(D draft, Map<String, String> chosen) throws UsageException;

    @Override
    public Integer call() {
        SplitDesk desk = new SplitDesk(shell, KeyTable.load(), UserFolders.of(shell, System.getProperty("os.name", "")));
        if (isWriting()) {
            desk.settle().forEach(settled -> spec.commandLine().getErr().println(settled.sentence()));
        }
        return switch (read(desk)) {
            case SplitDesk.Reading.Failed(var problem, var ignored) -> fail(ExitStatus.FAILED, problem.sentence());
            case SplitDesk.Reading.Ready(D draft) -> plan(draft);
        };
    }

    private boolean isWriting() {
        return write || out != null;
    }

    private int plan(D draft) {
        Map<String, String> chosen = new HashMap<>();
        R request;
        try {
            for (String choice : choices) {
                String[] parts = pair(choice, "split.choice");
                chosen.put(parts[0], parts[1]);
            }
            request = request(draft, chosen);
        } catch (UsageException e) {
            return fail(ExitStatus.FAILED, e.getMessage());
        }
        return switch (draft.plan(request)) {
            case PlanResult.Refused<P> refused -> {
                if (format == Format.json) {
                    new PlanJson(printer(), draft.texts()).print(refused.obstacles());
                }
                refused.obstacles().forEach(obstacle -> fail(ExitStatus.FOUND, obstacle.sentence()));
                yield ExitStatus.FOUND;
            }
            case PlanResult.Planned(P plan) -> {
                Optional<String> wrong = new ChoiceCheck(words).wrong(chosen, plan.consequences());
                yield wrong.isPresent() ? fail(ExitStatus.FOUND, wrong.get()) : finish(draft, plan);
            }
        };
    }

    /** The two sides of {@code NAME=VALUE}. */
    final String[] pair(String text, String key) throws UsageException {
        return new ChoiceCheck(words).pair(text, key);
    }

    private int finish(D draft, P plan) {
        if (!isWriting()) {
            print(draft, plan, Optional.empty());
            return ExitStatus.OK;
        }
        return switch (out == null ? draft.write(plan) : draft.writeTo(plan, out)) {
            case PlanWriting.Written written -> {
                print(draft, plan, Optional.of(written));
                written.notes().forEach(spec.commandLine().getErr()::println);
                spec.commandLine().getErr().flush();
                yield ExitStatus.OK;
            }
            case PlanWriting.Stale(String sentence) -> fail(ExitStatus.FAILED, sentence);
            case PlanWriting.Failed(String sentence) -> fail(ExitStatus.FAILED, sentence);
        };
    }

    private void print(D draft, P plan, Optional<PlanWriting.Written> written) {
        if (format == Format.json) {
            new PlanJson(printer(), draft.texts()).print(plan, written);
        } else {
            new PlanText(printer(), words, draft.folder(), draft.texts()).print(plan, written);
        }
        printer().flush();
    }

    private PrintWriter printer() {
        return spec.commandLine().getOut();
    }

    private int fail(int status, String sentence) {
        spec.commandLine().getErr().println("sitewright " + spec.name() + ": " + sentence);
        spec.commandLine().getErr().flush();
        return status;
    }
}
