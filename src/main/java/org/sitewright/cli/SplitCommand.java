package org.sitewright.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.UserFolders;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.Grouping;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code sitewright split FILE}: plans the layout for deployment by the same code as the window, prints the plan, and writes it
 * where that is asked for. Ends with 0, with 1 and nothing written where it cannot be done as asked, and with 2 where the words
 * are not understood or files cannot be read or written.
 */
@Command(name = "split", resourceBundle = "org.sitewright.cli.usage", mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class, sortOptions = false)
public final class SplitCommand implements Callable<Integer> {
    /** How the plan is printed. */
    enum Format {
        text,
        json
    }

    /** What carries the network, as it is typed. */
    enum Driver {
        bridge,
        overlay
    }

    /** How the files name the network, as it is typed. */
    enum NetworkForm {
        name,
        external
    }

    private final Map<String, String> shell;
    private final Words words = new Words("cli.split");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--group", paramLabel = "NAME=SERVICE,…")
    private List<String> groups = new ArrayList<>();

    @Option(names = "--network", paramLabel = "NAME")
    private @Nullable String network;

    @Option(names = "--driver", paramLabel = "bridge|overlay", defaultValue = "bridge")
    private Driver driver = Driver.bridge;

    @Option(names = "--network-form", paramLabel = "name|external")
    private @Nullable NetworkForm form;

    @Option(names = "--include")
    private boolean include;

    @Option(names = "--choice", paramLabel = "CONSEQUENCE=OPTION")
    private List<String> choices = new ArrayList<>();

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text")
    private Format format = Format.text;

    @Option(names = "--write")
    private boolean write;

    @Option(names = "--out", paramLabel = "DIR")
    private @Nullable Path out;

    /** @param shell the environment that stands for that of the user's shell */
    public SplitCommand(Map<String, String> shell) {
        this.shell = Map.copyOf(shell);
    }

    @Override
    public Integer call() {
        UserFolders user = UserFolders.of(shell, System.getProperty("os.name", ""));
        SplitDesk desk = new SplitDesk(shell, KeyTable.load(), user);
        if (isWriting()) {
            desk.settle().forEach(settled -> spec.commandLine().getErr().println(settled.sentence()));
        }
        return switch (desk.read(file)) {
            case SplitDesk.Reading.Failed(var problem, var ignored) -> fail(ExitStatus.FAILED, problem.sentence());
            case SplitDesk.Reading.Ready(SplitDraft draft) -> split(draft);
        };
    }

    private boolean isWriting() {
        return write || out != null;
    }

    private int split(SplitDraft draft) {
        SplitRequest request;
        try {
            request = request(draft);
        } catch (UsageException e) {
            return fail(ExitStatus.FAILED, e.getMessage());
        }
        return switch (draft.plan(request)) {
            case PlanResult.Refused<SplitPlan> refused -> {
                if (format == Format.json) {
                    new PlanJson(printer(), draft.source().texts()).print(refused.obstacles());
                }
                refused.obstacles().forEach(obstacle -> fail(ExitStatus.FOUND, obstacle.sentence()));
                yield ExitStatus.FOUND;
            }
            case PlanResult.Planned(SplitPlan plan) -> {
                Optional<String> wrong = new ChoiceCheck(words).wrong(request.choices(), plan.consequences());
                yield wrong.isPresent() ? fail(ExitStatus.FOUND, wrong.get()) : finish(draft, plan);
            }
        };
    }

    // --- what is asked for

    private SplitRequest request(SplitDraft draft) throws UsageException {
        SplitRequest usual = draft.firstRequest();
        Grouping grouping = usual.grouping();
        if (!groups.isEmpty()) {
            grouping = Grouping.allInRoot(draft.source().compose());
            for (String group : groups) {
                String[] parts = new ChoiceCheck(words).pair(group, "split.group");
                List<String> services = Arrays.stream(parts[1].split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList();
                grouping = grouping.move(services, parts[0]);
            }
        }
        SplitNetwork joining = new SplitNetwork(network == null ? usual.network().name() : network,
                driver == Driver.overlay ? SplitNetwork.Driver.OVERLAY : SplitNetwork.Driver.BRIDGE, form(usual.network().form()));
        Map<String, String> chosen = new HashMap<>();
        for (String choice : choices) {
            String[] parts = new ChoiceCheck(words).pair(choice, "split.choice");
            chosen.put(parts[0], parts[1]);
        }
        return new SplitRequest(grouping, joining, include ? SplitRequest.Output.INCLUDE : SplitRequest.Output.SEPARATE, chosen);
    }

    private SplitNetwork.Form form(SplitNetwork.Form usual) {
        return form == null ? usual : switch (form) {
            case name -> SplitNetwork.Form.NAME_AND_EXTERNAL;
            case external -> SplitNetwork.Form.EXTERNAL_NAME;
        };
    }

    // --- what comes of it

    private int finish(SplitDraft draft, SplitPlan plan) {
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

    private void print(SplitDraft draft, SplitPlan plan, Optional<PlanWriting.Written> written) {
        if (format == Format.json) {
            new PlanJson(printer(), draft.source().texts()).print(plan, written);
        } else {
            new PlanText(printer(), words, draft.site().folder(), draft.source().texts()).print(plan, written);
        }
        printer().flush();
    }

    private PrintWriter printer() {
        return spec.commandLine().getOut();
    }

    private int fail(int status, String sentence) {
        spec.commandLine().getErr().println("sitewright split: " + sentence);
        spec.commandLine().getErr().flush();
        return status;
    }
}
