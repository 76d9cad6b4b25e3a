package org.sitewright.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sitewright.check.CheckResult;
import org.sitewright.check.Checker;
import org.sitewright.check.rules.Rules;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditCaptions;
import org.sitewright.edit.EditException;
import org.sitewright.edit.EditPlanner;
import org.sitewright.edit.Planned;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open site. All methods are called on one thread, the views'; checks run on the worker, and what they find comes back by the
 * views' executor. A newer text makes an older check superfluous.
 */
public final class Session {
    private final Logger log = LoggerFactory.getLogger(Session.class);
    private final String siteName;
    private final Checker checker;
    private final EditPlanner planner;
    private final EditCaptions captions = new EditCaptions();
    private final YamlReader yaml = new YamlReader();
    private final ComposeReader compose = new ComposeReader();
    private final Executor worker;
    private final Executor views;
    private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
    private final History history = new History();
    private final AtomicLong newest = new AtomicLong();

    private Variables variables;
    private Snapshot snapshot;
    private SourceText saved;
    private Selection selection = Selection.NOTHING;
    /** Only touched by the worker. */
    private CheckResult lastCheck = CheckResult.NONE;

    /**
     * Opens a text; it is read and checked before this returns.
     *
     * @param worker where checks run
     * @param views  where listeners are called
     */
    public Session(String siteName, SiteFile file, SourceText text, Variables variables, KeyTable keys, Executor worker,
                   Executor views) {
        this.siteName = siteName;
        this.variables = variables;
        this.checker = new Checker(Rules.all(keys));
        this.planner = new EditPlanner(keys);
        this.worker = worker;
        this.views = views;
        this.saved = text;
        ComposeFile read = compose.read(yaml.read(text));
        Site site = site(file, read);
        lastCheck = checker.check(site);
        this.snapshot = new Snapshot(0, file, read, site, lastCheck.findings(), 0);
    }

    private Site site(SiteFile file, ComposeFile read) {
        return new Site(siteName, List.of(new SitePart(file, read)), variables);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    public SourceText text() {
        return snapshot.compose().tree().text();
    }

    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    /** A listener that fails must not keep the others from the news, or views would show different texts. */
    private void tell(Consumer<SessionListener> news) {
        for (SessionListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException broken) {
                log.error("A listener failed: {}", listener.getClass().getName(), broken);
            }
        }
    }

    // --- changes

    /**
     * Makes an edit as one step of the history.
     *
     * @param source who asks, passed on to the listeners
     * @throws EditException with a sentence, if it cannot be done; nothing has changed then
     */
    public void apply(Edit edit, Object source) throws EditException {
        Planned planned = planner.plan(snapshot.compose(), edit);
        if (planned.patches().isEmpty()) {
            return;
        }
        Step step = step(captions.caption(edit), planned.patches(), false);
        history.add(step);
        show(planned.tree(), planned.patches(), source);
    }

    /** What an edit would do, without doing it. */
    public Planned preview(Edit edit) throws EditException {
        return planner.plan(snapshot.compose(), edit);
    }

    /** Takes over what was typed. */
    public void type(TextPatch patch, Object source) {
        if (patch.isEmpty()) {
            return;
        }
        history.add(step(captions.typing(), List.of(patch), true));
        show(read(List.of(patch)), List.of(patch), source);
    }

    /** Replaces the whole text as one step, as when a file is read again from the disk. */
    public void replace(SourceText text, String caption, Object source) {
        TextPatch patch = TextPatch.between(text().content(), text.content());
        if (patch.isEmpty()) {
            return;
        }
        history.add(step(caption, List.of(patch), false));
        show(read(List.of(patch)), List.of(patch), source);
    }

    private Step step(String caption, List<TextPatch> patches, boolean typing) {
        List<TextPatch> back = new ArrayList<>();
        String content = text().content();
        for (TextPatch patch : patches) {
            back.addFirst(patch.inverse(content));
            content = patch.applyTo(content);
        }
        return new Step(caption, patches, back, typing, selection);
    }

    public void undo(Object source) {
        history.undo().ifPresent(step -> {
            show(read(step.back()), step.back(), source);
            select(step.before(), source);
        });
    }

    public void redo(Object source) {
        history.redo().ifPresent(step -> show(read(step.forward()), step.forward(), source));
    }

    /** What undo would take back; empty when there is nothing. */
    public Optional<String> undoCaption() {
        return history.undoCaption();
    }

    public Optional<String> redoCaption() {
        return history.redoCaption();
    }

    private YamlTree read(List<TextPatch> patches) {
        YamlTree tree = snapshot.compose().tree();
        for (TextPatch patch : patches) {
            tree = yaml.reread(tree, patch, tree.text().apply(patch));
        }
        return tree;
    }

    private void show(YamlTree tree, List<TextPatch> patches, Object source) {
        Snapshot before = snapshot;
        ComposeFile read = compose.read(tree, before.compose());
        long revision = newest.incrementAndGet();
        Site site = site(before.file(), read);
        snapshot = new Snapshot(revision, before.file(), read, site, before.findings(), before.checked());
        tell(listener -> listener.textChanged(before, snapshot, patches, source));
        tell(SessionListener::stateChanged);
        check(snapshot);
    }

    // --- checks

    private void check(Snapshot wanted) {
        worker.execute(() -> {
            if (newest.get() != wanted.revision()) {
                return;
            }
            CheckResult result = checker.check(wanted.site(), lastCheck);
            lastCheck = result;
            views.execute(() -> show(result, wanted));
        });
    }

    private void show(CheckResult result, Snapshot wanted) {
        if (snapshot.revision() != wanted.revision() || snapshot.site() != wanted.site()) {
            return;
        }
        snapshot = new Snapshot(snapshot.revision(), snapshot.file(), snapshot.compose(), snapshot.site(), result.findings(),
                wanted.revision());
        tell(listener -> listener.checked(snapshot));
    }

    /** The variables have changed, as when {@code .env} was edited. */
    public void setVariables(Variables now) {
        variables = now;
        snapshot = new Snapshot(snapshot.revision(), snapshot.file(), snapshot.compose(), site(snapshot.file(), snapshot.compose()),
                snapshot.findings(), snapshot.checked());
        check(snapshot);
    }

    // --- selection

    public Selection selection() {
        return selection;
    }

    public void select(Selection wanted, Object source) {
        if (!wanted.equals(selection)) {
            selection = wanted;
            history.close();
            tell(listener -> listener.selectionChanged(wanted, source));
        }
    }

    // --- saving

    /** Whether the text differs from what was saved or opened last. */
    public boolean isModified() {
        return !text().equals(saved);
    }

    /** The text on the disk, as far as is known here. */
    public SourceText savedText() {
        return saved;
    }

    /** The text was written to the disk, or read from it. */
    public void markSaved(SourceText text) {
        saved = text;
        history.close();
        tell(SessionListener::stateChanged);
    }
}
