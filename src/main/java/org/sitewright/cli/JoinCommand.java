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
import org.sitewright.session.JoinDraft;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SplitDesk;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.PlanResult;
import org.sitewright.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sitewright join DIR}: plans how the compose files of a site become one again, prints the plan, and writes it where that
 * is asked for. Its exit status is that of {@code split}.
 */
@Command(name = "join", resourceBundle = "org.sitewright.cli.usage", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class, sortOptions = false)
public final class JoinCommand implements Callable<Integer> {
    private final Map<String, String> shell;
    private final Words words = new Words("cli.split");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "DIR")
    private Path folder = Path.of("");

    @Option(names = "--choice", paramLabel = "CONSEQUENCE=OPTION")
    private List<String> choices = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private SplitCommand.Format format = SplitCommand.Format.text;

    @Option(names = "--write")
    private boolean write;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    /** @param shell the environment that stands for that of the user's shell */
    public JoinCommand(Map<String, String> shell) {
        this.shell = Map.copyOf(shell);
    }

    @Override
    public Integer call() {
        SplitDesk desk = new SplitDesk(shell, KeyTable.load(), UserFolders.of(shell, System.getProperty("os.name", "")));
        if (isWriting()) {
            desk.settle().forEach(settled -> spec.commandLine().getErr().println(settled.sentence()));
        }
        return switch (desk.readJoined(folder)) {
            case SplitDesk.JoinReading.Failed(var problem) -> fail(ExitStatus.FAILED, problem.sentence());
            case SplitDesk.JoinReading.Ready(JoinDraft draft) -> join(draft);
        };
    }

    private boolean isWriting() {
        return write || out != null;
    }

    private int join(JoinDraft draft) {
        JoinRequest request;
        try {
            request = request();
        } catch (UsageException e) {
            return fail(ExitStatus.FAILED, e.getMessage());
        }
        return switch (draft.plan(request)) {
            case PlanResult.Refused<JoinPlan> refused -> {
                if (format == SplitCommand.Format.json) {
                    new PlanJson(printer(), draft.source().texts()).print(refused.obstacles());
                }
                refused.obstacles().forEach(obstacle -> fail(ExitStatus.FOUND, obstacle.sentence()));
                yield ExitStatus.FOUND;
            }
            case PlanResult.Planned(JoinPlan plan) -> {
                Optional<String> wrong = new ChoiceCheck(words).wrong(request.choices(), plan.consequences());
                yield wrong.isPresent() ? fail(ExitStatus.FOUND, wrong.get()) : finish(draft, plan);
            }
        };
    }

    private JoinRequest request() throws UsageException {
        Map<String, String> chosen = new HashMap<>();
        for (String choice : choices) {
            String[] parts = new ChoiceCheck(words).pair(choice, "split.choice");
            chosen.put(parts[0], parts[1]);
        }
        return new JoinRequest(chosen);
    }

    private int finish(JoinDraft draft, JoinPlan plan) {
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

    private void print(JoinDraft draft, JoinPlan plan, Optional<PlanWriting.Written> written) {
        if (format == SplitCommand.Format.json) {
            new PlanJson(printer(), draft.source().texts()).print(plan, written);
        } else {
            new PlanText(printer(), words, draft.folder(), draft.source().texts()).print(plan, written);
        }
        printer().flush();
    }

    private PrintWriter printer() {
        return spec.commandLine().getOut();
    }

    private int fail(int status, String sentence) {
        spec.commandLine().getErr().println("sitewright join: " + sentence);
        spec.commandLine().getErr().flush();
        return status;
    }
}
