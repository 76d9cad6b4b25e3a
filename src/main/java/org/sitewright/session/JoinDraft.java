package org.sitewright.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.ProjectName;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.session.PlanWriter.Target;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.split.ConfigText;
import org.sitewright.split.FolderView;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.JoinSource;
import org.sitewright.split.PlanResult;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.join.Joiner;
import org.sitewright.split.lines.NamedPaths;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlReader;

/** The compose files of a site as they were read, to be joined into one. */
public final class JoinDraft implements PlanDraft<JoinRequest, JoinPlan> {
    private final Words words = new Words("session.messages");
    private final SplitDesk desk;
    private final Path folder;
    private final JoinSource source;
    private final Map<String, SourceText> texts;
    private final Optional<String> original;

    private JoinDraft(SplitDesk desk, Path folder, JoinSource source, Optional<String> original) {
        this.original = original;
        this.desk = desk;
        this.folder = folder;
        this.source = source;
        // Once, for it touches the disk.
        this.texts = source.texts();
    }

    static JoinDraft of(SplitDesk desk, SiteText site, FolderView view, Map<String, String> shell) {
        List<JoinPart> parts = new ArrayList<>();
        for (SitePart part : site.site().parts()) {
            String own = part.file().name();
            int slash = own.lastIndexOf('/');
            parts.add(new JoinPart(part.file(), part.compose(), view.text(own.substring(0, slash + 1) + ".env")));
        }
        parts.sort((a, b) -> Boolean.compare(!a.folder().isEmpty(), !b.folder().isEmpty()));
        String first = parts.getFirst().file().name();
        // A site whose files all lie below has the name of theirs.
        SiteFile target = new SiteFile(first.substring(first.lastIndexOf('/') + 1));
        Optional<String> original = JoinSource.original(view, target);
        Optional<ComposeFile> before = original.flatMap(view::text).map(text -> new ComposeReader().read(new YamlReader().read(text)));
        return new JoinDraft(desk, site.folder().folder(), new JoinSource(parts, target, shell, view, before,
                site.site().config().map(part -> new ConfigText(part.file(), part.config().tree()))), original);
    }

    @Override
    public Path folder() {
        return folder;
    }

    /** The name of the file as it was before a split, which knows the order of things, if it was kept. */
    public Optional<String> original() {
        return original;
    }

    public JoinSource source() {
        return source;
    }

    @Override
    public Map<String, SourceText> texts() {
        return texts;
    }

    @Override
    public PlanResult<JoinPlan> plan(JoinRequest request) {
        return new Joiner().plan(source, request);
    }

    @Override
    public PlanWriting write(JoinPlan plan) {
        return stale(plan).orElseGet(() -> desk.writer(folder).write(plan.files().stream()
                .map(file -> new Target(file.path(), file.before(), file.after())).toList(), plan.moves(), List.of(), calls(plan, folder)));
    }

    @Override
    public PlanWriting writeTo(JoinPlan plan, Path other) {
        Path target = other.toAbsolutePath().normalize();
        if (target.equals(folder)) {
            return write(plan);
        }
        List<ComposeFile> joined = Stream.concat(plan.files().stream().filter(file -> !file.isCopy() && file.path().matches("[^/]+\\.ya?ml"))
                .map(PlannedFile::after), source.overrides().stream().filter(part -> part.folder().isEmpty()).map(JoinPart::text))
                .map(text -> new ComposeReader().read(new YamlReader().read(text))).toList();
        JoinPart home = source.parts().getFirst();
        List<String> more = Stream.concat(source.siteConfig().map(config -> config.file().name()).stream(),
                source.overrides().stream().filter(part -> part.folder().isEmpty()).map(part -> part.file().name())).toList();
        return stale(plan).orElseGet(() -> new OtherFolder(desk, folder, target, plan, texts()).write(
                NamedPaths.of(joined, variables()::filled, source.folder(), more),
                ProjectName.of(home.compose(), variables()::value, source.folder().folderName())));
    }

    /** What the site's own file takes variables from. */
    private Variables variables() {
        return new Variables(source.shell(), source.folder().text(".env").map(text -> DotEnv.parse(text,
                name -> Optional.ofNullable(source.shell().get(name))).values()).orElse(Map.of()));
    }

    private Optional<PlanWriting> stale(JoinPlan plan) {
        return switch (desk.readJoined(folder)) {
            case SplitDesk.Reading.Failed(var problem, var ignored) -> Optional.of(new PlanWriting.Failed(problem.sentence()));
            case SplitDesk.Reading.Ready(JoinDraft now) -> switch (now.plan(plan.request())) {
                case PlanResult.Planned(JoinPlan fresh) when fresh.equals(plan) -> Optional.empty();
                case PlanResult.Planned ignored -> Optional.of(new PlanWriting.Stale(words.of("split.stale.folder", folder)));
                case PlanResult.Refused(var obstacles) ->
                        Optional.of(new PlanWriting.Stale(words.of("split.stale.refused", obstacles.getFirst().sentence())));
            };
        };
    }

    /** The names of the files that are joined, for a title. */
    public List<String> names() {
        return source.parts().stream().map(part -> part.file().name()).toList();
    }
}
