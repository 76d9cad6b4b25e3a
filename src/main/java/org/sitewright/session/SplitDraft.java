package org.sitewright.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ProjectName;
import org.sitewright.disk.SiteFolder;
import org.sitewright.session.PlanWriter.Target;
import org.sitewright.split.GroupProposal;
import org.sitewright.split.Grouping;
import org.sitewright.split.OverrideFile;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.split.lines.NamedPaths;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** A site's file as it was read, to be planned as often as one likes, and split once. */
public final class SplitDraft implements PlanDraft<SplitRequest, SplitPlan> {
    private static final String DOT_ENV = ".env";

    private final Words words = new Words("session.messages");
    private final SplitDesk desk;
    private final SiteFolder site;
    private final SplitSource source;
    private final Map<String, SourceText> texts;
    private final BiFunction<SplitSource, SplitRequest, PlanResult<SplitPlan>> planner;

    SplitDraft(SplitDesk desk, SiteFolder site, SplitSource source, BiFunction<SplitSource, SplitRequest, PlanResult<SplitPlan>> planner) {
        this.desk = desk;
        this.site = site;
        this.source = source;
        // Once, for it touches the disk.
        this.texts = source.texts();
        this.planner = planner;
    }

    public SiteFolder site() {
        return site;
    }

    public SplitSource source() {
        return source;
    }

    /** A first grouping, by the services' roles. */
    public Grouping proposal() {
        return new GroupProposal(desk.roles()).propose(source.compose(), source.file().name());
    }

    /** What is asked for where the user has said nothing yet. */
    public SplitRequest firstRequest() {
        return new SplitRequest(proposal(), SplitNetwork.usual(source.compose()), SplitRequest.Output.SEPARATE, Map.of());
    }

    @Override
    public Path folder() {
        return site.folder();
    }

    @Override
    public Map<String, SourceText> texts() {
        return texts;
    }

    @Override
    public PlanResult<SplitPlan> plan(SplitRequest request) {
        return planner.apply(source, request);
    }

    @Override
    public PlanWriting write(SplitPlan plan) {
        return stale(plan).orElseGet(() -> {
            List<PlannedFile> files = plan.files();
            String name = source.file().name();
            // A group at the root takes the old file's name; without one, the old file goes.
            boolean settled = files.stream().anyMatch(file -> file.path().equals(name))
                    || plan.moves().stream().anyMatch(move -> move.from().equals(name));
            List<Target> removed = settled ? List.of() : List.of(new Target(name, Optional.of(source.text()), source.text()));
            return desk.writer(site.folder()).write(files.stream().map(SplitDraft::target).toList(), plan.moves(), removed, calls(plan, site.folder()));
        });
    }

    @Override
    public PlanWriting writeTo(SplitPlan plan, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        if (target.equals(site.folder())) {
            return write(plan);
        }
        List<ComposeFile> files = Stream.concat(Stream.of(source.compose()), OverrideFile.of(source).flatMap(OverrideFile::compose).stream()).toList();
        List<String> more = Stream.concat(source.siteConfig().map(config -> config.file().name()).stream(),
                site.overrides().stream().map(path -> path.getFileName().toString())).toList();
        return stale(plan).orElseGet(() -> new OtherFolder(desk, site.folder(), target, plan, texts()).write(
                NamedPaths.of(files, source.variables()::filled, source.folder(), more),
                ProjectName.of(source.compose(), source.variables()::value, source.folder().folderName())));
    }

    /** Why a plan is no longer that of the site, if it is not. */
    private Optional<PlanWriting> stale(SplitPlan plan) {
        return switch (desk.read(site.composeFile())) {
            case SplitDesk.Reading.Failed(var problem, var ignored) -> Optional.of(new PlanWriting.Failed(problem.sentence()));
            case SplitDesk.Reading.Ready(SplitDraft now) -> switch (planner.apply(now.source, plan.request())) {
                case PlanResult.Planned(SplitPlan fresh) when fresh.equals(plan) -> Optional.empty();
                case PlanResult.Planned ignored -> Optional.of(new PlanWriting.Stale(changes(now.source)));
                case PlanResult.Refused(var obstacles) ->
                        Optional.of(new PlanWriting.Stale(words.of("split.stale.refused", obstacles.getFirst().sentence())));
            };
        };
    }

    private String changes(SplitSource now) {
        if (!now.text().equals(source.text())) {
            return words.of("split.stale.file", source.file().name());
        }
        if (!now.dotEnv().equals(source.dotEnv())) {
            return words.of("split.stale.file", DOT_ENV);
        }
        boolean config = !now.siteConfig().map(each -> each.tree().text()).equals(source.siteConfig().map(each -> each.tree().text()));
        return config ? words.of("split.stale.file", source.siteConfig().or(now::siteConfig).map(each -> each.file().name()).orElse(""))
                : words.of("split.stale.folder", site.folder());
    }

    private static Target target(PlannedFile file) {
        return new Target(file.path(), file.before(), file.after());
    }
}
