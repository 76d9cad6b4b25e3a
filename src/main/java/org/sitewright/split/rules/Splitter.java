package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.split.Bonds;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.Obstacle;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.words.Words;

/**
 * Makes the plan of a split: the source's text is cut into the groups' files, and what would mean something else there is found
 * and mended as the request's choices say. Pure; quick enough to be asked at every change of a view.
 */
public final class Splitter {
    private static final int MOST_PLACES = 3;

    private final Words words = new Words("split.messages");

    /** Plans a split, or says what is in its way. */
    public PlanResult<SplitPlan> plan(SplitSource source, SplitRequest request) {
        List<Obstacle> obstacles = new Obstacles(source, request).find();
        if (!obstacles.isEmpty()) {
            return new PlanResult.Refused<>(obstacles);
        }
        try {
            return plan(source, new Planning(source, request, grouping(source, request)));
        } catch (FileDraft.Conflict e) {
            return new PlanResult.Refused<>(List.of(new Obstacle(words.of("refuse.conflict",
                    source.text().lineAt(e.range().start()) + 1), Optional.empty(), Optional.empty())));
        }
    }

    /** The grouping as it is made: what choices keep together goes into the file of the service that waits. */
    private static Grouping grouping(SplitSource source, SplitRequest request) {
        Grouping grouping = request.grouping().withoutEmptyGroups();
        if (request.output() == SplitRequest.Output.INCLUDE) {
            return grouping;
        }
        Bonds bonds = Bonds.of(source.compose(), source.file().name());
        for (List<String> pair : DependencyRule.keptTogether(request)) {
            Optional<Group> target = grouping.groupOf(pair.getFirst());
            if (target.isPresent() && grouping.groupOf(pair.getLast()).isPresent()) {
                grouping = grouping.move(bonds.together(pair.getLast()), target.get().name());
            }
        }
        return grouping;
    }

    private PlanResult<SplitPlan> plan(SplitSource source, Planning planning) {
        Layout layout = new Layout(source.compose());
        Optional<OverrideSplit> override = OverrideSplit.of(planning, SplitPlan.KEPT);
        override.ifPresent(OverrideSplit::cut);
        new Usages(planning).assign();
        for (GroupFile file : planning.files()) {
            layout.cut(file, file == planning.home(), planning.isInclude());
        }
        for (Rule rule : rules(layout, override)) {
            // First, for where it uses a path the main file must not move it.
            override.ifPresent(each -> each.apply(rule));
            rule.apply(planning);
        }
        planning.files().forEach(file -> new AnchorCopies(source.compose(), file).write());
        override.ifPresent(OverrideSplit::finish);
        if (!planning.obstacles().isEmpty()) {
            return new PlanResult.Refused<>(planning.obstacles());
        }
        String keptName = keptName(source);
        List<PlannedFile> files = new ArrayList<>();
        for (GroupFile file : planning.files()) {
            PlannedFile made = file.draft().file(file.path());
            files.add(file.group().isRoot() ? new PlannedFile(made.path(), Optional.of(source.text()), made.after(), made.origins()) : made);
        }
        override.ifPresent(each -> files.addAll(each.files()));
        files.addAll(planning.others());
        if (planning.home().group().isRoot()) {
            files.add(PlannedFile.copy(keptName, source.file().name(), source.text()));
        } else {
            // Nothing takes the old file's place, so it must not stay where Compose would find it.
            planning.move(new PlannedMove(source.file().name(), keptName));
        }
        List<String> old = Stream.concat(Stream.of(keptName), override.map(OverrideSplit::kept).stream()).toList();
        return verified(source, override, new SplitPlan(planning.request(), planning.consequences(), files, planning.moves(),
                new BringUp(planning).steps(old)));
    }

    /** The net under all rules: a plan that changes what Compose makes of the site, and does not say so, is none. */
    private PlanResult<SplitPlan> verified(SplitSource source, Optional<OverrideSplit> override, SplitPlan plan) {
        List<EffectiveDifference> unnamed = new ArrayList<>(PlanVerifier.unnamed(source, plan));
        override.ifPresent(each -> unnamed.addAll(each.unnamed(plan)));
        if (unnamed.isEmpty()) {
            return new PlanResult.Planned<>(plan);
        }
        String places = unnamed.stream().limit(MOST_PLACES).map(EffectiveDifference::place).collect(Collectors.joining("; "));
        return new PlanResult.Refused<>(List.of(Obstacle.of(words.of("refuse.unnamed", unnamed.size(), places))));
    }

    private static List<Rule> rules(Layout layout, Optional<OverrideSplit> override) {
        // The order of the groups comes from what waits for what; who declares what others use is told by that order.
        return List.of(new DependencyRule(), new LinkRule(), new VolumeRule(), new CustomNetworkRule(), new DefaultNetworkRule(layout),
                new IncludeRule(layout), new PathRule(), new EnvironmentRule(), new HostNetworkRule(), new DuplicateRule(), new ProfileRule(),
                new CopyRule(), new ContainerNameRule(), new OverrideRule(override.isPresent()), new HostManagerRule());
    }

    /** A name beside the old file that is free. */
    private static String keptName(SplitSource source) {
        Set<String> taken = new LinkedHashSet<>(source.folder().names("."));
        String name = source.file().name() + SplitPlan.KEPT;
        for (int i = 2; taken.contains(name); i++) {
            name = source.file().name() + SplitPlan.KEPT + "-" + i;
        }
        return name;
    }

    /** Which declared things stand in which file. */
    private record Usages(Planning planning) {
        void assign() {
            Usage usage = new Usage(planning.compose(), planning.source().variables());
            for (GroupFile file : planning.files()) {
                file.services().forEach(service -> usage.of(service).forEach((kind, names) -> names.forEach(name -> file.use(kind, name))));
                if (!planning.isInclude() && planning.compose().isDeclared(Reference.Kind.NETWORK, "default")) {
                    file.use(Reference.Kind.NETWORK, "default");
                }
            }
            for (Declaration declaration : planning.compose().declarations()) {
                List<GroupFile> users = planning.files().stream()
                        .filter(file -> file.used(declaration.kind()).contains(declaration.name())).toList();
                // Included files are one model, in which a name must be declared once.
                boolean ofAll = users.size() > 1 || declaration.name().equals("default");
                if (users.isEmpty() || planning.isInclude() && ofAll) {
                    users.forEach(file -> file.leave(declaration.kind(), declaration.name()));
                    planning.home().use(declaration.kind(), declaration.name());
                }
            }
        }
    }
}
