package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
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
import org.sitewright.text.SourceText;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;

/** Sees to it that nothing is lost: saves, notices changes from outside, keeps unsaved work for the case of a crash. */
public final class SiteKeeper implements SessionListener {
    /** Unsaved work is kept when the user pauses for so long. */
    private static final Duration PAUSE = Duration.millis(700);

    private final Words words = new Words("ui.shell.messages");
    private final Recovery recovery;
    private final Asker asker;
    private final Executors executors;
    private final Function<Consumer<FileEvent>, FileWatcher> watchers;
    private final Comparer comparer;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private Consumer<Optional<Banner>> banner = shown -> { };
    private Consumer<String> tell = sentence -> { };
    private Optional<SiteView> open = Optional.empty();
    private Optional<FileWatcher> watcher = Optional.empty();

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

    void attach(Consumer<Optional<Banner>> showBanner, Consumer<String> showSentence) {
        this.banner = showBanner;
        this.tell = showSentence;
    }

    void open(SiteView view) {
        open = Optional.of(view);
        OpenSite site = view.site();
        site.session().addListener(this);
        FileWatcher fresh = watchers.apply(event -> executors.views().execute(() -> outside(view, event)));
        watcher = Optional.of(fresh);
        executors.disk().execute(() -> fresh.watch(site.composePath(), Optional.of(site.stamp())));
    }

    void close() {
        pause.stop();
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
            boolean modified = session.isModified();
            executors.disk().execute(() -> {
                if (modified) {
                    recovery.keep(site.composePath(), text, Optional.of(site.stamp()))
                            .ifPresent(problem -> executors.views().execute(() -> tell.accept(problem.sentence())));
                } else {
                    recovery.discard(site.composePath());
                }
            });
        });
    }

    // --- saving

    void save(SiteView view) {
        SourceText text = view.session().text();
        executors.disk().execute(() -> {
            SaveResult result = write(view.site(), text, false);
            executors.views().execute(() -> saved(view, text, result));
        });
    }

    private SaveResult write(OpenSite site, SourceText text, boolean force) {
        watcher.ifPresent(files -> files.announce(site.composePath(), text));
        return site.save(text, force);
    }

    /** @return whether it was written */
    private boolean saved(SiteView view, SourceText text, SaveResult result) {
        return switch (result) {
            case SaveResult.Saved(var stamps, List<String> notes) -> {
                view.session().markSaved(text);
                banner.accept(Optional.empty());
                tell.accept(notes.isEmpty() ? words.of("save.done", name(view)) : String.join(" ", notes));
                yield true;
            }
            case SaveResult.Conflict ignored -> conflict(view, text);
            case SaveResult.Failed(FileProblem problem) -> {
                asker.tell(words.of("save.failed"), problem.sentence());
                yield false;
            }
        };
    }

    private boolean conflict(SiteView view, SourceText text) {
        OptionalInt chosen = asker.choose(words.of("save.conflict"), words.of("save.conflict.details", name(view)),
                List.of(words.of("save.conflict.compare"), words.of("save.conflict.force"), words.of("save.conflict.theirs")));
        if (chosen.isEmpty()) {
            return false;
        }
        switch (chosen.getAsInt()) {
            case 0 -> compare(view);
            case 1 -> {
                return saved(view, text, write(view.site(), text, true));
            }
            default -> reload(view);
        }
        return false;
    }

    private static String name(SiteView view) {
        return view.session().snapshot().file().name();
    }

    /** Whether the site may be closed: nothing is unsaved, or the user has decided. */
    boolean mayClose(SiteView view) {
        if (!view.session().isModified()) {
            return true;
        }
        OptionalInt chosen = asker.choose(words.of("close.unsaved", name(view)), words.of("close.unsaved.details"),
                List.of(words.of("close.save"), words.of("close.discard")));
        if (chosen.isEmpty()) {
            return false;
        }
        SourceText text = view.session().text();
        return chosen.getAsInt() == 1 || saved(view, text, write(view.site(), text, false));
    }

    // --- changes from outside

    private void outside(SiteView view, FileEvent event) {
        if (open.filter(view::equals).isEmpty()) {
            return;
        }
        if (event.kind() == FileEvent.Kind.VANISHED) {
            tell.accept(words.of("outside.gone", name(view)));
        } else if (view.session().isModified()) {
            banner.accept(Optional.of(new Banner(words.of("outside.changed", name(view)), List.of(
                    new Banner.Choice(words.of("outside.compare"), () -> compare(view)),
                    new Banner.Choice(words.of("outside.theirs"), () -> reload(view)),
                    new Banner.Choice(words.of("outside.keep"), () -> banner.accept(Optional.empty()))))));
        } else {
            reload(view);
        }
    }

    /** Takes the file as it is on the disk; one step of the history, so that it can be taken back. */
    void reload(SiteView view) {
        withDisk(view, loaded -> {
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
                switch (result) {
                    case ReadResult.Loaded loaded -> action.accept(loaded);
                    case ReadResult.Failed(FileProblem problem) -> asker.tell(words.of("open.failed"), problem.sentence());
                }
            });
        });
    }

}
