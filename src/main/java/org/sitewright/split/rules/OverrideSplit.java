package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.site.SiteFile;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.OverrideFile;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;

/**
 * An override file that is split along: what it says of a group's services goes into an override file in that group's folder, which
 * Compose reads beside the group's file. It is cut and mended by the rules of the main file.
 */
final class OverrideSplit {
    private final Planning main;
    private final Planning planning;
    private final String name;
    private final String kept;

    private OverrideSplit(Planning main, String name, ComposeFile file, Grouping grouping, String kept) {
        this.main = main;
        this.name = name;
        this.kept = kept;
        SplitSource source = main.source();
        SplitRequest request = main.request();
        this.planning = new Planning(new SplitSource(new SiteFile(name), file, source.variables(), source.folder(), source.siteConfig(), source.dotEnv()),
                new SplitRequest(grouping, request.network(), request.output(),
                        OverrideFile.choices(request.choices())), grouping, Optional.of(main));
    }

    /** That of a site; empty where there is no override file, or it goes on meaning what it means where it is. */
    static Optional<OverrideSplit> of(Planning main, String keptSuffix) {
        if (main.isInclude()) {
            return Optional.empty();
        }
        return OverrideFile.of(main.source()).flatMap(override -> override.compose().flatMap(file -> {
            Grouping grouping = grouping(main, file);
            boolean stays = grouping.groups().stream().allMatch(Group::isRoot) && file.byName().values().stream()
                    .flatMap(placed -> placed.service().dependencies().stream())
                    .allMatch(each -> main.fileOf(each.service()).map(other -> other.group().isRoot()).orElse(true));
            return stays ? Optional.empty() : Optional.of(new OverrideSplit(main, override.name(), file, grouping, override.name() + keptSuffix));
        }));
    }

    /** The groups of whose services the override file speaks; services that it alone has stay at the root. */
    private static Grouping grouping(Planning main, ComposeFile file) {
        Set<String> own = new LinkedHashSet<>(file.byName().keySet());
        own.removeIf(service -> main.fileOf(service).isPresent());
        List<Group> groups = new ArrayList<>();
        for (GroupFile each : main.files()) {
            List<String> services = new ArrayList<>(each.group().services());
            if (each.group().isRoot()) {
                services.addAll(own);
            }
            if (services.stream().anyMatch(file.byName()::containsKey)) {
                groups.add(new Group(each.group().name(), services));
            }
        }
        return new Grouping(groups);
    }

    /** Tells the main file what else its groups need, and takes out of each group's file what does not belong there. */
    void cut() {
        Usage ofMain = new Usage(main.compose(), main.source().variables());
        Usage own = new Usage(planning.compose(), planning.source().variables());
        for (GroupFile file : planning.files()) {
            GroupFile mainFile = main.files().stream().filter(each -> each.group().name().equals(file.group().name())).findFirst().orElseThrow();
            for (PlacedService service : file.services()) {
                ofMain.of(service).forEach((kind, names) -> names.forEach(each -> mainFile.use(kind, each)));
                own.of(service).forEach((kind, names) -> names.forEach(each -> file.use(kind, each)));
            }
            for (PlacedService service : mainFile.services()) {
                own.of(service).forEach((kind, names) -> names.forEach(each -> file.use(kind, each)));
            }
        }
        leaveToTheFirst();
        Layout layout = new Layout(planning.compose());
        planning.files().forEach(file -> layout.cut(file, file == planning.home(), false));
        planning.files().forEach(file -> main.environment().also(file.group(), planning.environment().needed(file)));
    }

    /** What no service uses stays in the first file. */
    private void leaveToTheFirst() {
        planning.compose().declarations().stream().filter(declaration -> declaration.kind() != Reference.Kind.SERVICE)
                .filter(declaration -> planning.files().stream().noneMatch(file -> file.used(declaration.kind()).contains(declaration.name())))
                .forEach(declaration -> planning.home().use(declaration.kind(), declaration.name()));
    }

    /** Applies a rule of the main file, if it is one that goes by what the services say and not by what the groups are. */
    void apply(Rule rule) {
        if (rule instanceof DependencyRule || rule instanceof VolumeRule || rule instanceof PathRule || rule instanceof CopyRule) {
            rule.apply(planning);
        }
    }

    /** To be called when all rules have been applied: the files, with the old one under a name that Compose does not read. */
    List<PlannedFile> files() {
        List<PlannedFile> files = new ArrayList<>(made());
        if (files.stream().anyMatch(file -> file.path().equals(name))) {
            files.add(PlannedFile.copy(kept, name, planning.source().text()));
        } else {
            main.move(new PlannedMove(name, kept));
        }
        return files;
    }

    private List<PlannedFile> made() {
        List<PlannedFile> made = new ArrayList<>();
        for (GroupFile file : planning.files()) {
            PlannedFile planned = file.draft().file(file.path());
            made.add(file.group().isRoot() ? new PlannedFile(planned.path(), Optional.of(planning.source().text()), planned.after(), planned.origins())
                    : planned);
        }
        return made;
    }

    /** Puts its consequences among those of the main file. */
    void finish() {
        planning.files().forEach(file -> new AnchorCopies(planning.compose(), file).write());
        planning.consequences().forEach(each -> main.note(OverrideFile.among(each)));
        planning.obstacles().forEach(main::refuse);
    }

    /** The name under which the old file is kept. */
    String kept() {
        return kept;
    }

    /**
     * The differences that nothing names, as for the main file. Networks are the main file's to say.
     *
     * @param plan that of the main file
     */
    List<EffectiveDifference> unnamed(SplitPlan plan) {
        Map<String, PlannedFile> files = new LinkedHashMap<>();
        plan.files().forEach(file -> files.put(file.path(), file));
        SplitPlan own = new SplitPlan(planning.request(), planning.consequences(), List.copyOf(files.values()), plan.moves(), plan.bringUp());
        return PlanVerifier.unnamed(planning.source(), own).stream().filter(each -> !each.path().keyAt(0).equals("networks")).toList();
    }
}
