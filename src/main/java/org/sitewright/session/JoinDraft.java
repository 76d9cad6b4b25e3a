package org.sitewright.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.engine.ProgramCall;
import org.sitewright.session.PlanWriter.Target;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.split.FolderView;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinPlan;
import org.sitewright.split.JoinRequest;
import org.sitewright.split.JoinResult;
import org.sitewright.split.JoinSource;
import org.sitewright.split.JoinedFile;
import org.sitewright.split.Joiner;
import org.sitewright.split.Splitter;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlReader;

/** The compose files of a site as they were read, to be joined into one. */
public final class JoinDraft {
    private final Words words = new Words("session.messages");
    private final SplitDesk desk;
    private final Path folder;
    private final JoinSource source;

    private JoinDraft(SplitDesk desk, Path folder, JoinSource source) {
        this.desk = desk;
        this.folder = folder;
        this.source = source;
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
        return new JoinDraft(desk, site.folder().folder(), new JoinSource(parts, target, shell, view, original(view, target)));
    }

    /** The file as it was before the last split, if it was kept. */
    private static Optional<ComposeFile> original(FolderView view, SiteFile target) {
        String kept = target.name() + Splitter.KEPT;
        return view.names(".").stream().filter(name -> name.equals(kept) || name.startsWith(kept + "-"))
                .max((a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()))
                .flatMap(view::text).map(text -> new ComposeReader().read(new YamlReader().read(text)));
    }

    public Path folder() {
        return folder;
    }

    public JoinSource source() {
        return source;
    }

    /** Plans; nothing is written. */
    public JoinResult plan(JoinRequest request) {
        return new Joiner().plan(source, request);
    }

    /** The commands of a plan, to be run or copied. */
    public List<ProgramCall> calls(JoinPlan plan) {
        return calls(plan, folder);
    }

    private static List<ProgramCall> calls(JoinPlan plan, Path folder) {
        return plan.bringUp().stream().map(step -> new ProgramCall(step.command(), folder.resolve(step.folder()).normalize())).toList();
    }

    /** Writes a plan, all of it or nothing, if the site is still what it was made of. */
    public PlanWriting write(JoinPlan plan, JoinRequest request) {
        return stale(plan, request).orElseGet(() -> desk.writer(folder).write(plan.files().stream()
                .map(file -> new Target(file.path(), file.before(), file.after())).toList(), plan.moves(), List.of(), calls(plan)));
    }

    /** Writes the joined file, and {@code .env}, into another folder, for which no file may be in the way. */
    public PlanWriting writeTo(JoinPlan plan, JoinRequest request, Path other) {
        Path target = other.toAbsolutePath().normalize();
        if (target.equals(folder)) {
            return write(plan, request);
        }
        List<Target> files = new ArrayList<>(plan.files().stream().filter(file -> !isKeptFile(file))
                .map(file -> new Target(file.path(), Optional.empty(), file.after())).toList());
        if (files.stream().noneMatch(file -> file.path().equals(".env"))) {
            source.folder().text(".env").ifPresent(text -> files.add(new Target(".env", Optional.empty(), text)));
        }
        List<ProgramCall> up = calls(plan, target).stream().filter(call -> call.command().contains("up")).toList();
        return stale(plan, request).orElseGet(() -> desk.writer(target).write(files, List.of(), List.of(), up));
    }

    private static boolean isKeptFile(JoinedFile file) {
        return file.path().contains(Joiner.KEPT);
    }

    private Optional<PlanWriting> stale(JoinPlan plan, JoinRequest request) {
        return switch (desk.readJoined(folder)) {
            case SplitDesk.JoinReading.Failed(var problem) -> Optional.of(new PlanWriting.Failed(problem.sentence()));
            case SplitDesk.JoinReading.Ready(JoinDraft now) -> switch (now.plan(request)) {
                case JoinResult.Planned(JoinPlan fresh) when fresh.equals(plan) -> Optional.empty();
                case JoinResult.Planned ignored -> Optional.of(new PlanWriting.Stale(words.of("split.stale.folder", folder)));
                case JoinResult.Refused(var obstacles) ->
                        Optional.of(new PlanWriting.Stale(words.of("split.stale.refused", obstacles.getFirst().sentence())));
            };
        };
    }

    /** The names of the files that are joined, for a title. */
    public List<String> names() {
        return source.parts().stream().map(part -> part.file().name()).toList();
    }
}
