package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.sitewright.disk.FileEvent;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.FileWatcher;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.Recovery;
import org.sitewright.disk.SaveResult;
import org.sitewright.session.OpenSite;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.site.Variables;
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
    /** Whether the file is no longer on the disk, so that what is in the window is nowhere else. */
    private boolean gone;

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

    /** @param variables reads what {@code ${…}} stands for; touches the disk */
    void open(SiteView view, Supplier<Variables> variables) {
        open = Optional.of(view);
        gone = false;
        OpenSite site = view.site();
        site.session().addListener(this);
        FileWatcher fresh = watchers.apply(event -> executors.views().execute(() -> {
            if (event.path().equals(site.composePath())) {
                outside(view, event);
            } else {
                beside(view, variables);
                view.fileChanged(event.path());
            }
        }));
        watcher = Optional.of(fresh);
        executors.disk().execute(() -> {
            fresh.watch(site.composePath(), site.stamp());
            // Their stamps are not known, so that they are read once more now. They may as well be made later.
            Stream.of(site.folder().environmentPath(), site.folder().siteConfigPath()).filter(file -> !file.equals(site.composePath()))
                    .forEach(file -> fresh.watch(file, Optional.empty()));
        });
    }

    void close() {
        pause.stop();
        calm.stop();
        open.ifPresent(view -> {
            view.session().removeListener(this);
            Path path = view.site().composePath();
            executors.disk().execute(() -> recovery.discard(path));
        });
        watcher.ifPresent(old -> executors.disk().execute(old::close));
        watcher = Optional.empty();
        open = Optional.empty();
    }

    /** The window has the focus again: look whether a file has changed, as some folders have no events. */
    public void focused() {
        watcher.ifPresent(files -> executors.disk().execute(files::checkNow));
    }

    // --- unsaved work

    @Override
    public void stateChanged() {
        pause.playFromStart();
    }

    /** Writes unsaved work to the user's state folder now. */
    void keepNow() {
        open.ifPresent(view -> {
            Session session = view.session();
            OpenSite site = view.site();
            SourceText text = session.text();
            boolean modified = isUnsaved(view);
            executors.disk().execute(() -> {
                if (modified) {
                    recovery.keep(site.composePath(), text, site.stamp())
                            .ifPresent(problem -> executors.views().execute(() -> tell.accept(problem.sentence())));
                } else {
                    recovery.discard(site.composePath());
                }
            });
        });
    }

    // --- saving

    /** Whether the window has something that the disk has not. */
    boolean isUnsaved(SiteView view) {
        return gone || view.session().isModified();
    }

    void save(SiteView view) {
        save(view, false, () -> { });
    }

    private void save(SiteView view, boolean force, Runnable then) {
        SourceText text = view.session().text();
        boolean anew = force || gone;
        executors.disk().execute(() -> {
            watcher.ifPresent(files -> files.announce(view.site().composePath(), text));
            SaveResult result = view.site().save(text, anew);
            executors.views().execute(() -> saved(view, text, result, then));
        });
    }

    private void saved(SiteView view, SourceText text, SaveResult result, Runnable then) {
        switch (result) {
            case SaveResult.Saved(var stamps, List<String> notes) -> {
                gone = false;
                view.session().markSaved(text);
                banner.accept(Optional.empty());
                tell.accept(notes.isEmpty() ? words.of("save.done", name(view)) : String.join(" ", notes));
                then.run();
            }
            case SaveResult.Conflict ignored -> conflict(view, then);
            case SaveResult.Failed(FileProblem problem) -> asker.tell(words.of("save.failed"), problem.sentence());
        }
    }

    private void conflict(SiteView view, Runnable then) {
        OptionalInt chosen = asker.choose(words.of("save.conflict"), words.of("save.conflict.details", name(view)),
                List.of(words.of("save.conflict.compare"), words.of("save.conflict.force"), words.of("save.conflict.theirs")));
        if (chosen.isPresent()) {
            switch (chosen.getAsInt()) {
                case 0 -> compare(view);
                case 1 -> save(view, true, then);
                default -> reload(view);
            }
        }
    }

    private static String name(SiteView view) {
        return view.session().snapshot().file().name();
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
        asker.choose(words.of("close.unsaved", name(view)), words.of("close.unsaved.details"),
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

    private void outside(SiteView view, FileEvent event) {
        calm.setOnFinished(finished -> look(view, event));
        calm.playFromStart();
    }

    /** A file beside the compose file has come, gone or changed; with the variables changes what the compose file means. */
    private void beside(SiteView view, Supplier<Variables> variables) {
        executors.disk().execute(() -> {
            view.site().lookForFiles();
            Variables now = variables.get();
            executors.views().execute(() -> {
                if (isOpen(view)) {
                    view.lookForFiles();
                    if (!now.equals(view.session().snapshot().site().variables())) {
                        view.session().setVariables(now);
                    }
                }
            });
        });
    }

    private void look(SiteView view, FileEvent event) {
        if (!isOpen(view)) {
            return;
        }
        gone = event.kind() == FileEvent.Kind.VANISHED;
        if (gone) {
            banner.accept(Optional.of(new Banner(words.of("outside.gone", name(view)), List.of(
                    new Banner.Choice(words.of("outside.save"), () -> save(view)),
                    new Banner.Choice(words.of("outside.later"), () -> banner.accept(Optional.empty()))))));
            stateChanged.run();
        } else if (view.session().isModified()) {
            withDisk(view, loaded -> meet(view, loaded));
        } else {
            reload(view);
        }
    }

    private boolean isOpen(SiteView view) {
        return open.filter(view::equals).isPresent();
    }

    /** The file and the window have both changed. */
    private void meet(SiteView view, ReadResult.Loaded loaded) {
        if (loaded.text().equals(view.session().text())) {
            view.site().accept(loaded.stamp());
            view.session().markSaved(loaded.text());
            banner.accept(Optional.empty());
        } else if (view.site().stamp().filter(loaded.stamp()::sameContent).isEmpty()) {
            banner.accept(Optional.of(new Banner(words.of("outside.changed", name(view)), List.of(
                    new Banner.Choice(words.of("outside.compare"), () -> compare(view)),
                    new Banner.Choice(words.of("outside.theirs"), () -> reload(view)),
                    new Banner.Choice(words.of("outside.keep"), () -> banner.accept(Optional.empty()))))));
        }
    }

    /** Takes the file as it is on the disk; one step of the history, so that it can be taken back. */
    void reload(SiteView view) {
        withDisk(view, loaded -> {
            gone = false;
            view.session().replace(loaded.text(), words.of("action.reload"), this);
            view.site().accept(loaded.stamp());
            view.session().markSaved(loaded.text());
            banner.accept(Optional.empty());
            tell.accept(words.of("outside.reloaded", name(view)));
        });
    }

    void compare(SiteView view) {
        withDisk(view, loaded -> comparer.compare(view.session().text(), loaded.text(), name(view)));
    }

    private void withDisk(SiteView view, Consumer<ReadResult.Loaded> action) {
        executors.disk().execute(() -> {
            ReadResult result = view.site().read();
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
