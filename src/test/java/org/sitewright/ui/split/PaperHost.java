package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.split.Group;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.Obstacle;
import org.sitewright.split.Place;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * Plans on paper: a file for each group with a line for each of its services, and a consequence for each service that waits
 * for one in another group. Remembers what it was asked.
 */
final class PaperHost implements WizardHost<SplitPlan> {
    /** The group that cannot be. */
    static final String TAKEN = "taken";

    final SplitStart start;
    final List<String> said = new ArrayList<>();
    WriteOutcome outcome = new WriteOutcome.Written(List.of());
    Optional<StepRunner> runner = Optional.empty();

    PaperHost(SplitStart start) {
        this.start = start;
    }

    private SourceText source() {
        return start.texts().getOrDefault(start.file(), SourceText.of(""));
    }

    /** Where a service stands in the source: one line each below {@code services:}. */
    static SourceText source(List<String> services) {
        return SourceText.of("services:\n" + String.join("", services.stream().map(name -> "  " + name + ": {image: x}\n").toList()));
    }

    void plan(SplitRequest request, Consumer<PlanResult<SplitPlan>> then) {
        List<Obstacle> obstacles = request.grouping().filled().stream().filter(group -> group.name().equals(TAKEN))
                .map(group -> new Obstacle("taken/ holds a compose file already.", Optional.of(TAKEN), Optional.empty())).toList();
        then.accept(obstacles.isEmpty() ? new PlanResult.Planned<>(planned(request)) : new PlanResult.Refused<>(obstacles));
    }

    private SplitPlan planned(SplitRequest request) {
        List<String> names = start.services().stream().map(SplitService::name).toList();
        List<PlannedFile> files = new ArrayList<>();
        List<BringUpStep> steps = new ArrayList<>(List.of(new BringUpStep(".", List.of("docker", "network", "create", request.network().name()), "Make the network.")));
        for (Group group : request.grouping().filled()) {
            List<Integer> lines = group.services().stream().map(names::indexOf).map(line -> line + 1).toList();
            StringBuilder text = new StringBuilder("services:\n");
            List<LineOrigin> origins = new ArrayList<>(List.of(new LineOrigin.Same(start.file(), 0)));
            for (int line : lines) {
                text.append(source().line(line)).append('\n');
                origins.add(dropped(request, names.get(line - 1)).isEmpty() ? new LineOrigin.Same(start.file(), line) : new LineOrigin.Changed(start.file(), line));
            }
            text.append("# ").append(request.network().name()).append('\n');
            origins.add(LineOrigin.NEW);
            origins.add(LineOrigin.NEW);
            files.add(new PlannedFile(group.isRoot() ? start.file() : group.name() + "/" + start.file(),
                    group.isRoot() ? Optional.of(source()) : Optional.empty(), SourceText.of(text.toString()), origins));
            steps.add(new BringUpStep(group.isRoot() ? "." : group.name(), List.of("docker", "compose", "up", "-d"), "Start them."));
        }
        files.add(PlannedFile.copy(start.file() + ".before-split", start.file(), source()));
        List<Consequence> consequences = names.stream().flatMap(name -> dropped(request, name).stream().map(other -> consequence(request, names, name, other))).toList();
        return new SplitPlan(request, consequences, files, List.of(), steps);
    }

    /** The services in other groups that one waits for. */
    private List<String> dropped(SplitRequest request, String service) {
        return start.service(service).stream().flatMap(each -> each.waitsFor().stream())
                .filter(other -> !request.grouping().groupOf(other).equals(request.grouping().groupOf(service))).toList();
    }

    private Consequence consequence(SplitRequest request, List<String> names, String name, String other) {
        String id = "dependency:" + name + "/" + other;
        int line = names.indexOf(name) + 1;
        TextRange range = new TextRange(source().lineStart(line), source().lineEnd(line));
        return new Consequence(id, Effect.CHANGES_LINE, name + " waits for " + other, "Compose refuses it.",
                Optional.of(new Place(start.file(), YamlPath.of("services", name), range)), Optional.empty(),
                List.of(new Choice("drop", "Remove it"), new Choice("keep", "Keep both together")), request.choices().getOrDefault(id, "drop"));
    }

    @Override
    public void write(SplitPlan plan, Consumer<WriteOutcome> then) {
        said.add("write " + plan.files().size());
        then.accept(outcome);
    }

    @Override
    public void findEngine(Consumer<EngineFound> then) {
        then.accept(new EngineFound(runner, "Docker is here."));
    }

    @Override
    public String shellText(BringUpStep step) {
        return step.folder() + "> " + String.join(" ", step.command());
    }

    @Override
    public void help() {
        said.add("help");
    }

    @Override
    public void reveal(Place place) {
        said.add("reveal " + place.path());
    }

    @Override
    public void leave(boolean changed) {
        said.add("leave " + changed);
    }

    @Override
    public void openResult() {
        said.add("open");
    }
}
