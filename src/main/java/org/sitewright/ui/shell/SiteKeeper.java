package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.sitewright.disk.FileEvent;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.FileWatcher;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.Recovery;
import org.sitewright.disk.SaveResult;
import org.sitewright.session.Beside;
import org.sitewright.session.OpenSite;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.site.SiteFile;
import org.sitewright.text.SourceText;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;

/** Sees to it that nothing is lost: saves, notices changes from outside, keeps unsaved work for the case of a crash. */
public final class SiteKeeper implements SessionListener {
    /** Unsaved work is kept when the user pauses for so long. */
    private static final Duration PAUSE = Duration.millis(700);
    /** Many programs write a file in more than one go, and some take it away before: what is between is no news. */
    private static final Duration CALM = Duration.millis(250);

    private final Words words = new Words("ui.shell.messages");
    private final Recovery recovery;
    private final Asker asker;
    private final Executors executors;
    private final Function<Consumer<FileEvent>, FileWatcher> watchers;
    private final Comparer comparer;
    private final PauseTransition calm = new PauseTransition(CALM);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Consumer<Optional<Banner>> banner = shown -> { };
    private Consumer<String> tell = sentence -> { };
    private Runnable stateChanged = () -> { };
    private Optional<SiteView> open = Optional.empty();
    private Optional<FileWatcher> watcher = Optional.empty();
    /** The files that are no longer on the disk, so that what is in the window is nowhere else. */
    private final Set<SiteFile> gone = new HashSet<>();
    /** What has come of the disk and waits for the calm. */
    private final Map<SiteFile, FileEvent> news = new LinkedHashMap<>();
    /** What the user has still to decide; the first one is shown. */
    private final Map<SiteFile, Banner> questions = new LinkedHashMap<>();

    /**
     * @param watchers makes a watcher that tells its events to a listener
     * @param comparer shows two texts side by side
     */
    public SiteKeeper(Recovery recovery, Asker asker, Executors executors, Function<Consumer<FileEvent>, FileWatcher> watchers,
                      Comparer comparer) {
        this.recovery = recovery;
        this.asker = asker;
        this.executors = executors;
        this.watchers = watchers;
        this.comparer = comparer;
        pause.setOnFinished(event -> keepNow());
    }

    /** Shows two texts side by side. */
    @FunctionalInterface
    public interface Comparer {
        void compare(SourceText mine, SourceText disk, String name);
    }

    void attach(Consumer<Optional<Banner>> showBanner, Consumer<String> showSentence, Runnable onStateChanged) {
        this.banner = showBanner;
        this.tell = showSentence;
        this.stateChanged = onStateChanged;
    }

    /** @param beside reads what the site has beside its compose files; touches the disk */
    void open(SiteView view, Supplier<Beside> beside) {
        open = Optional.of(view);
        gone.clear();
        news.clear();
        questions.clear();
        OpenSite site = view.site();
        site.session().addListener(this);
        FileWatcher fresh = watchers.apply(event -> executors.views().execute(() -> site.file(event.path())
                .ifPresentOrElse(file -> outside(view, file, event), () -> {
                    beside(view, beside);
                    view.fileChanged(event.path());
                })));
        watcher = Optional.of(fresh);
        executors.disk().execute(() -> {
            site.session().snapshot().files().forEach(file -> fresh.watch(site.path(file), site.stamp(file)));
            // Their stamps are not known, so that they are read once more now. They may as well be made later.
            site.pathsBeside().forEach(file -> fresh.watch(file, Optional.empty()));
        });
    }

    void close() {
        pause.stop();
        calm.stop();
        open.ifPresent(view -> {
            view.session().removeListener(this);
            List<Path> paths = view.site().paths();
            executors.disk().execute(() -> paths.forEach(recovery::discard));
        });
        watcher.ifPresent(old -> executors.disk().execute(old::close));
        watcher = Optional.empty();
        open = Optional.empty();
    }

    /** The window has the focus again: look whether a file has changed, as some folders have no events. */
    public void focused() {
        watcher.ifPresent(files -> executors.disk().execute(files::checkNow));
        open.ifPresent(view -> view.palette().refresh());
    }

    // --- unsaved work

    @Override
    public void stateChanged() {
        pause.playFromStart();
    }

    /** Writes unsaved work to the user's state folder now. */
    void keepNow() {
        open.ifPresent(view -> {
            OpenSite site = view.site();
            Map<SiteFile, SourceText> unsaved = unsaved(view);
            List<SiteFile> all = view.session().snapshot().files();
            executors.disk().execute(() -> all.forEach(file -> {
                SourceText text = unsaved.get(file);
                if (text == null) {
                    recovery.discard(site.path(file));
                } else {
                    recovery.keep(site.path(file), text, site.stamp(file))
                            .ifPresent(problem -> executors.views().execute(() -> tell.accept(problem.sentence())));
                }
            }));
        });
    }

    // --- saving

    /** Whether the window has something that the disk has not. */
    boolean isUnsaved(SiteView view) {
        return !gone.isEmpty() || view.session().isModified();
    }

    /** Whether the window has something of a file that the disk has not. */
    boolean isUnsaved(SiteView view, SiteFile file) {
        return gone.contains(file) || view.session().isModified(file);
    }

    private Map<SiteFile, SourceText> unsaved(SiteView view) {
        Map<SiteFile, SourceText> unsaved = new LinkedHashMap<>();
        view.session().snapshot().files().stream().filter(file -> isUnsaved(view, file))
                .forEach(file -> unsaved.put(file, view.session().text(file)));
        return unsaved;
    }

    /** Saves all files that have something unsaved, together or not at all. */
    void save(SiteView view) {
        save(view, false, () -> { });
    }

    /** The same; goes on when all is on the disk. */
    void save(SiteView view, Runnable then) {
        save(view, false, () -> thenUnlessChanged(view, then));
    }

    private void save(SiteView view, boolean force, Runnable then) {
        Map<SiteFile, SourceText> texts = unsaved(view);
        if (texts.isEmpty()) {
            then.run();
            return;
        }
        // What is gone is made anew.
        boolean anew = force || !gone.isEmpty();
        executors.disk().execute(() -> {
            watcher.ifPresent(files -> texts.forEach((file, text) -> files.announce(view.site().path(file), text)));
            SaveResult result = view.site().save(texts, anew);
            executors.views().execute(() -> saved(view, texts, result, then));
        });
    }

    private void saved(SiteView view, Map<SiteFile, SourceText> texts, SaveResult result, Runnable then) {
        switch (result) {
            case SaveResult.Saved(var stamps, List<String> notes) -> {
                gone.removeAll(texts.keySet());
                view.session().markSaved(texts);
                texts.keySet().forEach(this::answered);
                tell.accept(notes.isEmpty() ? words.of("save.done", names(texts.keySet())) : String.join(" ", notes));
                then.run();
            }
            case SaveResult.Conflict(List<Path> paths) ->
                    conflict(view, paths.stream().flatMap(path -> view.site().file(path).stream()).toList(), then);
            case SaveResult.Failed(FileProblem problem) -> asker.tell(words.of("save.failed"), problem.sentence());
        }
    }

    private void conflict(SiteView view, List<SiteFile> files, Runnable then) {
        OptionalInt chosen = asker.choose(words.of("save.conflict"), words.of("save.conflict.details", names(files)),
                List.of(words.of("save.conflict.compare"), words.of("save.conflict.force"), words.of("save.conflict.theirs")));
        if (chosen.isPresent()) {
            switch (chosen.getAsInt()) {
                case 0 -> files.stream().findFirst().ifPresent(file -> compare(view, file));
                case 1 -> save(view, true, then);
                default -> files.forEach(file -> reload(view, file));
            }
        }
    }

    private static String names(Collection<SiteFile> files) {
        return files.stream().map(SiteFile::name).collect(Collectors.joining(", "));
    }

    /**
     * Closes what may be closed: at once where all is saved, else when the user has decided and the file is written. Does
     * nothing if the user would rather go on, or if saving fails.
     */
    void whenMayClose(SiteView view, Runnable then) {
        view.inspector().commitEdited();
        if (!isUnsaved(view)) {
            then.run();
            return;
        }
        asker.choose(words.of("close.unsaved", names(unsaved(view).keySet())), words.of("close.unsaved.details"),
                List.of(words.of("close.save"), words.of("close.discard"))).ifPresent(chosen -> {
                    if (chosen == 1) {
                        then.run();
                    } else {
                        save(view, false, () -> thenUnlessChanged(view, then));
                    }
                });
    }

    /** While the file was written the user may have typed on. */
    private void thenUnlessChanged(SiteView view, Runnable then) {
        if (!isUnsaved(view)) {
            then.run();
        }
    }

    // --- changes from outside

    private void outside(SiteView view, SiteFile file, FileEvent event) {
        news.put(file, event);
        calm.setOnFinished(finished -> {
            Map<SiteFile, FileEvent> all = new LinkedHashMap<>(news);
            news.clear();
            all.forEach((changed, what) -> look(view, changed, what));
        });
        calm.playFromStart();
    }

    /** A file beside the compose files has come, gone or changed; with it changes what the compose files mean. */
    private void beside(SiteView view, Supplier<Beside> files) {
        executors.disk().execute(() -> {
            view.site().lookForFiles();
            Beside now = files.get();
            executors.views().execute(() -> {
                if (isOpen(view)) {
                    view.lookForFiles();
                    view.session().setBeside(now);
                }
            });
        });
    }

    private void look(SiteView view, SiteFile file, FileEvent event) {
        if (!isOpen(view)) {
            return;
        }
        if (event.kind() == FileEvent.Kind.VANISHED) {
            gone.add(file);
            ask(file, new Banner(words.of("outside.gone", file), List.of(
                    new Banner.Choice(words.of("outside.save"), () -> save(view)),
                    new Banner.Choice(words.of("outside.later"), () -> answered(file)))));
            stateChanged.run();
            return;
        }
        gone.remove(file);
        if (view.session().isModified(file)) {
            withDisk(view, file, loaded -> meet(view, file, loaded));
        } else {
            reload(view, file);
        }
    }

    private void ask(SiteFile file, Banner question) {
        questions.put(file, question);
        banner.accept(questions.values().stream().findFirst());
    }

    private void answered(SiteFile file) {
        questions.remove(file);
        banner.accept(questions.values().stream().findFirst());
    }

    private boolean isOpen(SiteView view) {
        return open.filter(view::equals).isPresent();
    }

    /** The file and the window have both changed. */
    private void meet(SiteView view, SiteFile file, ReadResult.Loaded loaded) {
        if (loaded.text().equals(view.session().text(file))) {
            view.site().accept(file, loaded.stamp());
            view.session().markSaved(Map.of(file, loaded.text()));
            answered(file);
        } else if (view.site().stamp(file).filter(loaded.stamp()::sameContent).isEmpty()) {
            ask(file, new Banner(words.of("outside.changed", file), List.of(
                    new Banner.Choice(words.of("outside.compare"), () -> compare(view, file)),
                    new Banner.Choice(words.of("outside.theirs"), () -> reload(view, file)),
                    new Banner.Choice(words.of("outside.keep"), () -> answered(file)))));
        }
    }

    /** Takes the shown file as it is on the disk. */
    void reload(SiteView view) {
        reload(view, view.session().snapshot().file());
    }

    /** Takes a file as it is on the disk; one step of the history, so that it can be taken back. */
    private void reload(SiteView view, SiteFile file) {
        withDisk(view, file, loaded -> {
            gone.remove(file);
            view.session().replace(file, loaded.text(), words.of("action.reload"), this);
            view.site().accept(file, loaded.stamp());
            view.session().markSaved(Map.of(file, loaded.text()));
            answered(file);
            tell.accept(words.of("outside.reloaded", file));
        });
    }

    /** Shows the shown file beside what is on the disk. */
    void compare(SiteView view) {
        compare(view, view.session().snapshot().file());
    }

    private void compare(SiteView view, SiteFile file) {
        withDisk(view, file, loaded -> comparer.compare(view.session().text(file), loaded.text(), file.name()));
    }

    private void withDisk(SiteView view, SiteFile file, Consumer<ReadResult.Loaded> action) {
        executors.disk().execute(() -> {
            ReadResult result = view.site().read(file);
            executors.views().execute(() -> {
                if (!isOpen(view)) {
                    return;
                }
                switch (result) {
                    case ReadResult.Loaded loaded -> action.accept(loaded);
                    case ReadResult.Failed(FileProblem problem) -> asker.tell(words.of("open.failed"), problem.sentence());
                }
            });
        });
    }
}
