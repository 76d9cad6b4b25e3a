package org.sitewright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.ProjectName;
import org.sitewright.disk.FileCopies;
import org.sitewright.disk.FileMove;
import org.sitewright.engine.ProgramCall;
import org.sitewright.session.PlanWriter.Target;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.FilePlan;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.PlannedMove;
import org.sitewright.split.lines.NamedPaths;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/**
 * A plan that is written into another folder, which becomes a whole site: with copies of what the plan moves and of all that the
 * site's files name in their own folder, under the project's old name, by which its volumes are found. The site stays as it is.
 */
final class OtherFolder {
    /** Bytes. More than that are data, which nobody wants to be copied unasked. */
    private static final long MOST = 100_000_000;
    private static final String DOT_ENV = ".env";

    private final Words words = new Words("session.messages");
    private final SplitDesk desk;
    private final Path site;
    private final Path target;
    private final FilePlan plan;
    private final Map<String, SourceText> texts;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param site  the site's folder
     * @param texts the files that lines of the plan come from, by their paths from there
     */
    OtherFolder(SplitDesk desk, Path site, Path target, FilePlan plan, Map<String, SourceText> texts) {
        this.desk = desk;
        this.site = site;
        this.target = target;
        this.plan = plan;
        this.texts = texts;
    }

    /**
     * Writes all of it, or nothing.
     *
     * @param project the project's name as it is
     */
    PlanWriting write(NamedPaths named, ProjectName project) {
        List<Target> files = new ArrayList<>();
        for (PlannedFile file : plan.files()) {
            if (!file.isCopy()) {
                files.add(new Target(file.path(), Optional.empty(), file.after()));
            }
        }
        addVariables(files, project);
        List<PlannedMove> copies = new ArrayList<>(plan.moves().stream().filter(move -> !texts.containsKey(move.from())).toList());
        List<String> taken = Stream.of(files.stream().map(Target::path), copies.stream().map(PlannedMove::to))
                .flatMap(paths -> paths).toList();
        for (String path : named.inside()) {
            boolean old = plan.moves().stream().anyMatch(move -> move.from().equals(path) && texts.containsKey(path));
            if (!old && copies.stream().noneMatch(move -> isIn(path, move.from()) || isIn(path, move.to()))) {
                parts(path, taken).forEach(part -> copies.add(new PlannedMove(part, part)));
            }
        }
        copies.removeIf(this::isTooMuch);
        Optional<PlannedMove> around = copies.stream().filter(copy -> target.startsWith(site.resolve(copy.from()))).findFirst();
        if (around.isPresent()) {
            return new PlanWriting.Failed(words.of("out.within", target, site.resolve(around.get().from())));
        }
        noteOutside(named.outside());
        return desk.writer(target).writeWith(files, copies.stream().map(copy -> new FileMove(site.resolve(copy.from()), target.resolve(copy.to())))
                .toList(), calls(), notes);
    }

    private static boolean isIn(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    /** A path, or what is in it where some of that has its text from the plan. */
    private List<String> parts(String path, List<String> taken) {
        if (taken.stream().anyMatch(other -> isIn(path, other))) {
            return List.of();
        }
        if (taken.stream().noneMatch(other -> isIn(other, path))) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.list(site.resolve(path))) {
            return found.sorted().map(each -> path + "/" + each.getFileName()).flatMap(each -> parts(each, taken).stream()).toList();
        } catch (IOException e) {
            // What cannot be listed cannot be copied either, which is said then.
            return List.of(path);
        }
    }

    private boolean isTooMuch(PlannedMove copy) {
        boolean much = FileCopies.size(site.resolve(copy.from()), MOST).filter(size -> size > MOST).isPresent();
        if (much) {
            notes.add(words.of("out.large", site.resolve(copy.from()), MOST / 1_000_000, target.resolve(copy.to())));
        }
        return much;
    }

    private void noteOutside(List<String> outside) {
        for (String path : outside) {
            Path now = site.resolve(path).normalize();
            Path then = target.resolve(path).normalize();
            if (!now.equals(then)) {
                notes.add(words.of("out.outside", path, then, now));
            }
        }
    }

    /** The site's variables; in a folder of another name the project's name stands among them. */
    private void addVariables(List<Target> files, ProjectName project) {
        if (files.stream().anyMatch(file -> file.path().equals(DOT_ENV))) {
            return;
        }
        Optional<SourceText> text = Optional.ofNullable(texts.get(DOT_ENV));
        String folder = Optional.ofNullable(target.getFileName()).map(Path::toString).orElse("");
        if (project.source() == ProjectName.Source.FOLDER && !ProjectName.normal(folder).equals(project.name())) {
            String own = text.map(SourceText::content).orElse("");
            String lineBreak = text.map(SourceText::lineBreak).orElse("\n");
            String gap = own.isEmpty() || own.endsWith("\n") ? "" : lineBreak;
            text = Optional.of(SourceText.of(own + gap + ProjectName.VARIABLE + "=" + project.name() + lineBreak));
            notes.add(words.of("out.project", project.name(), target.resolve(DOT_ENV)));
        }
        text.ifPresent(found -> files.add(new Target(DOT_ENV, Optional.empty(), found)));
    }

    /** The commands; those that take the old layout down are for the site as it is, whose files have their own names. */
    private List<ProgramCall> calls() {
        Map<Path, String> kept = new HashMap<>();
        plan.files().stream().filter(PlannedFile::isCopy).forEach(file -> {
            if (file.origins().getFirst() instanceof LineOrigin.Same(String old, int ignored)) {
                kept.put(Path.of(file.path()), old);
            }
        });
        plan.moves().stream().filter(move -> texts.containsKey(move.from())).forEach(move -> kept.put(Path.of(move.to()), move.from()));
        List<ProgramCall> calls = new ArrayList<>();
        for (BringUpStep step : plan.bringUp()) {
            List<String> command = new ArrayList<>(step.command());
            boolean old = false;
            for (int i = 0; i < command.size(); i++) {
                String file = kept.get(Path.of(step.folder()).resolve(command.get(i)).normalize());
                if (file != null) {
                    command.set(i, file.substring(file.lastIndexOf('/') + 1));
                    old = true;
                }
            }
            calls.add(new ProgramCall(command, (old ? site : target).resolve(step.folder()).normalize()));
        }
        return calls;
    }
}
