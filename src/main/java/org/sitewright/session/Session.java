package org.sitewright.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.sitewright.check.CheckResult;
import org.sitewright.check.Checker;
import org.sitewright.check.rules.Rules;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.Profiles;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.edit.EditCaptions;
import org.sitewright.edit.EditException;
import org.sitewright.edit.EditPlanner;
import org.sitewright.edit.Planned;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.site.VariablesPart;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlTree;

/**
 * An open site. All methods are called on one thread, the views'; checks run on the worker, and what they find comes back by the
 * views' executor. A newer text makes an older check superfluous.
 */
public final class Session {
    private final Checker checker;
    private final EditPlanner planner;
    private final EditCaptions captions = new EditCaptions();
    private final YamlReader yaml = new YamlReader();
    private final ComposeReader compose = new ComposeReader();
    private final Executor worker;
    private final Executor views;
    private final Listeners listeners = new Listeners();
    private final History history = new History();
    private final AtomicLong newest = new AtomicLong();
    private final Map<SiteFile, SourceText> saved = new HashMap<>();

    private Snapshot snapshot;
    private Selection selection = Selection.NOTHING;
    private Profiles profiles;
    /** Only touched by the worker. */
    private CheckResult lastCheck;

    /**
     * Opens a site; it is checked before this returns. Its first file is shown first.
     *
     * @param worker where checks run
     * @param views  where listeners are called
     */
    public Session(Site site, KeyTable keys, Executor worker, Executor views) {
        this.checker = new Checker(Rules.all(keys));
        this.planner = new EditPlanner(keys);
        this.worker = worker;
        this.views = views;
        site.files().forEach(file -> saved.put(file, site.reading(file).orElseThrow().tree().text()));
        profiles = Profiles.named(site.variables().value(Profiles.VARIABLE).orElse(""));
        lastCheck = checker.check(site);
        this.snapshot = new Snapshot(0, site.parts().getFirst().file(), site, lastCheck.findings(), lastCheck.roads(), 0);
    }

    /** Opens a site of one file; it is read and checked before this returns. */
    public Session(String siteName, SiteFile file, SourceText text, Variables variables, KeyTable keys, Executor worker,
                   Executor views) {
        this(new Site(siteName, List.of(new SitePart(file, new ComposeReader().read(new YamlReader().read(text)))), variables), keys,
                worker, views);
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** The text of the file that is shown. */
    public SourceText text() {
        return snapshot.compose().tree().text();
    }

    public SourceText text(SiteFile file) {
        return snapshot.text(file);
    }

    public void addListener(SessionListener listener) {
        listeners.add(listener);
    }

    public void removeListener(SessionListener listener) {
        listeners.remove(listener);
    }

    private void tell(Consumer<SessionListener> news) {
        listeners.tell(news);
    }

    // --- the file that is shown

    /**
     * Shows another file: the text is its text, and edits without a file are for it. What was selected in the file before is not
     * any more. A file that the site does not have changes nothing.
     */
    public void show(SiteFile file, Object source) {
        if (file.equals(snapshot.file()) || snapshot.site().reading(file).isEmpty()) {
            return;
        }
        bringUp(file);
        if (!selection.places().isEmpty()) {
            choose(Selection.NOTHING, source);
        }
    }

    private void bringUp(SiteFile file) {
        if (file.equals(snapshot.file())) {
            return;
        }
        tell(SessionListener::fileLeft);
        history.close();
        Snapshot before = snapshot;
        snapshot = new Snapshot(before.revision(), file, before.site(), before.findings(), before.roads(), before.checked());
        tell(listener -> listener.fileShown(before, snapshot));
    }

    // --- changes

    /**
     * Makes an edit, as one step of the history: of the file that is shown, and of those that the edit names ({@link Edit.In}).
     *
     * @param source who asks, passed on to the listeners
     * @throws EditException with a sentence, if it cannot be done; nothing has changed then
     */
    public void apply(Edit edit, Object source) throws EditException {
        make(planner.plan(snapshot.site(), snapshot.file(), edit), captions.caption(edit), source);
    }

    /**
     * Makes edits of several files, all of them or none, as one step of the history.
     *
     * @param edits   in the order in which a person would name them
     * @param caption what they are together, for the menu
     * @throws EditException with a sentence, if one of them cannot be done; nothing has changed then
     */
    public void apply(Map<SiteFile, Edit> edits, String caption, Object source) throws EditException {
        List<Edit> all = new ArrayList<>();
        edits.forEach((file, edit) -> all.add(new Edit.In(file, edit)));
        make(planner.plan(snapshot.site(), snapshot.file(), new Edit.Several(all)), caption, source);
    }

    private void make(Map<SiteFile, Planned> planned, String caption, Object source) {
        if (planned.isEmpty()) {
            return;
        }
        Map<SiteFile, List<TextPatch>> patches = new LinkedHashMap<>();
        Map<SiteFile, YamlTree> trees = new HashMap<>();
        planned.forEach((file, one) -> {
            patches.put(file, one.patches());
            trees.put(file, one.tree());
        });
        SitePatch patch = new SitePatch(patches);
        history.add(step(caption, patch, false));
        show(trees, patch, source);
    }

    /** As above, called after the first of the edits. */
    public void apply(Map<SiteFile, Edit> edits, Object source) throws EditException {
        if (!edits.isEmpty()) {
            apply(edits, captions.caption(new Edit.Several(List.copyOf(edits.values()))), source);
        }
    }

    /** What an edit would do to the files of the site, without doing it; nothing to those that stay as they are. */
    public Map<SiteFile, Planned> preview(Edit edit) throws EditException {
        return planner.plan(snapshot.site(), snapshot.file(), edit);
    }

    /** Takes over what was typed into the file that is shown. */
    public void type(TextPatch patch, Object source) {
        if (!patch.isEmpty()) {
            change(captions.typing(), SitePatch.of(snapshot.file(), List.of(patch)), true, source);
        }
    }

    /** Replaces the whole text of a file as one step, as when it is read again from the disk. */
    public void replace(SiteFile file, SourceText text, String caption, Object source) {
        TextPatch patch = TextPatch.between(text(file).content(), text.content());
        if (!patch.isEmpty()) {
            change(caption, SitePatch.of(file, List.of(patch)), false, source);
        }
    }

    private void change(String caption, SitePatch patch, boolean typing, Object source) {
        history.add(step(caption, patch, typing));
        show(read(patch), patch, source);
    }

    private Step step(String caption, SitePatch patch, boolean typing) {
        Map<SiteFile, List<TextPatch>> back = new LinkedHashMap<>();
        patch.files().forEach((file, patches) -> {
            List<TextPatch> inverse = new ArrayList<>();
            String content = text(file).content();
            for (TextPatch each : patches) {
                inverse.addFirst(each.inverse(content));
                content = each.applyTo(content);
            }
            back.put(file, inverse);
        });
        return new Step(caption, patch, new SitePatch(back), typing, selection);
    }

    public void undo(Object source) {
        history.undo().ifPresent(step -> {
            take(step.back(), source);
            select(step.before(), source);
        });
    }

    public void redo(Object source) {
        history.redo().ifPresent(step -> take(step.forward(), source));
    }

    /** Whoever takes something back wants to see it go. */
    private void take(SitePatch patch, Object source) {
        if (!patch.touched().contains(snapshot.file())) {
            show(patch.touched().iterator().next(), source);
        }
        show(read(patch), patch, source);
    }

    /** What undo would take back; empty when there is nothing. */
    public Optional<String> undoCaption() {
        return history.undoCaption();
    }

    public Optional<String> redoCaption() {
        return history.redoCaption();
    }

    private Map<SiteFile, YamlTree> read(SitePatch patch) {
        Map<SiteFile, YamlTree> trees = new HashMap<>();
        patch.files().forEach((file, patches) -> {
            YamlTree tree = snapshot.compose(file).tree();
            for (TextPatch each : patches) {
                tree = yaml.reread(tree, each, tree.text().apply(each));
            }
            trees.put(file, tree);
        });
        return trees;
    }

    private void show(Map<SiteFile, YamlTree> trees, SitePatch patch, Object source) {
        Snapshot before = snapshot;
        Site site = before.site();
        List<SitePart> parts = site.parts().stream().map(part -> {
            YamlTree tree = trees.get(part.file());
            return tree == null ? part : part.with(compose.read(tree, part.compose()));
        }).toList();
        Optional<ConfigPart> config = site.config().map(part -> trees.containsKey(part.file()) ? part.with(trees.get(part.file())) : part);
        Site now = site.with(parts).with(config);
        if (trees.keySet().stream().anyMatch(site::isVariables)) {
            now = now.withVariablesFiles(site.variablesFiles().stream()
                    .map(part -> trees.containsKey(part.file()) ? part.with(trees.get(part.file())) : part).toList());
        }
        snapshot = new Snapshot(newest.incrementAndGet(), before.file(), now, before.findings(), before.roads(), before.checked());
        tell(listener -> listener.textChanged(before, snapshot, patch, source));
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
        snapshot = new Snapshot(snapshot.revision(), snapshot.file(), snapshot.site(), result.findings(), result.roads(), wanted.revision());
        tell(listener -> listener.checked(snapshot));
    }

    /**
     * The site's files beside the compose files were read again. A site config file or a {@code .env} file that is edited here
     * already stays as it is; one that has come is edited from now on.
     */
    public void setBeside(Beside now) {
        Site site = snapshot.site();
        Optional<ConfigPart> config = site.config().filter(part -> now.config().isEmpty() || part.file().equals(now.config().get().file()))
                .or(now::config);
        List<VariablesPart> variables = new ArrayList<>(site.variablesFiles());
        now.variablesFiles().stream().filter(part -> !site.isVariables(part.file())).forEach(variables::add);
        Site wanted = new Site(site.name(), site.parts(), now.variables().main(), now.variables().own(), config, now.environmentFiles());
        Site read = variables.isEmpty() ? wanted : wanted.withVariablesFiles(variables);
        if (Beside.of(read).equals(Beside.of(site))) {
            return;
        }
        read.files().stream().filter(file -> site.reading(file).isEmpty())
                .forEach(file -> saved.put(file, read.reading(file).orElseThrow().tree().text()));
        boolean otherFiles = !read.files().equals(site.files());
        if (read.reading(snapshot.file()).isEmpty()) {
            bringUp(site.parts().getFirst().file());
        }
        snapshot = new Snapshot(snapshot.revision(), snapshot.file(), read, snapshot.findings(), snapshot.roads(), snapshot.checked());
        if (otherFiles) {
            tell(SessionListener::filesChanged);
        }
        check(snapshot);
    }

    // --- selection

    public Selection selection() {
        return selection;
    }

    /** Selects; the file that the last of it is in is shown from now on. */
    public void select(Selection wanted, Object source) {
        wanted.file().filter(file -> snapshot.site().reading(file).isPresent()).ifPresent(this::bringUp);
        choose(wanted, source);
    }

    private void choose(Selection wanted, Object source) {
        if (!wanted.equals(selection)) {
            selection = wanted;
            history.close();
            tell(listener -> listener.selectionChanged(wanted, source));
        }
    }

    /** The profiles that views take for active; in the beginning those that {@code COMPOSE_PROFILES} names. Kept in no file. */
    public Profiles profiles() {
        return profiles;
    }

    public void chooseProfiles(Profiles wanted) {
        if (!wanted.equals(profiles)) {
            profiles = wanted;
            tell(SessionListener::profilesChosen);
        }
    }

    // --- saving

    /** Whether a text differs from what was saved or opened last. */
    public boolean isModified() {
        return snapshot.files().stream().anyMatch(this::isModified);
    }

    public boolean isModified(SiteFile file) {
        return !text(file).equals(savedText(file));
    }

    /** The texts that differ from what was saved or opened last. */
    public Map<SiteFile, SourceText> modified() {
        Map<SiteFile, SourceText> modified = new LinkedHashMap<>();
        snapshot.files().stream().filter(this::isModified).forEach(file -> modified.put(file, text(file)));
        return modified;
    }

    /** The text of the file that is shown as it is on the disk, as far as is known here. */
    public SourceText savedText() {
        return savedText(snapshot.file());
    }

    public SourceText savedText(SiteFile file) {
        return saved.getOrDefault(file, text(file));
    }

    /** Texts were written to the disk, or read from it. */
    public void markSaved(Map<SiteFile, SourceText> texts) {
        saved.putAll(texts);
        history.close();
        tell(SessionListener::stateChanged);
    }
}
