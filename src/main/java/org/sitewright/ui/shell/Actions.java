package org.sitewright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.theme.FontSize;
import org.sitewright.ui.theme.ThemeChoice;
import org.sitewright.ui.yaml.YamlView;
import org.sitewright.words.Words;

/** All that the user can do, each with its key; menus, tool bar and command palette take from here. */
final class Actions {
    private final Words words;
    private final Workbench bench;
    private final AppServices app;
    private final List<Action> all = new ArrayList<>();

    Actions(Words words, Workbench bench, AppServices app) {
        this.words = words;
        this.bench = bench;
        this.app = app;
        fileActions();
        editActions();
        viewActions();
        serviceActions();
        helpActions();
    }

    List<Action> all() {
        return List.copyOf(all);
    }

    /** @throws IllegalArgumentException if there is none: a mistake in the program */
    Action get(String id) {
        return all.stream().filter(action -> action.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No action " + id));
    }

    /** Sends what is being typed in the form. */
    void commitEdited() {
        bench.commitEdited();
    }

    String undoCaption() {
        return bench.site().flatMap(view -> view.session().undoCaption()).orElse("");
    }

    String redoCaption() {
        return bench.site().flatMap(view -> view.session().redoCaption()).orElse("");
    }

    private void always(String id, String keys, Runnable run) {
        all.add(Action.of(words, id, keys, run, () -> true));
    }

    private void withSite(String id, String keys, Consumer<SiteView> run) {
        withSite(id, keys, run, view -> true);
    }

    private void withSite(String id, String keys, Consumer<SiteView> run, java.util.function.Predicate<SiteView> when) {
        BooleanSupplier enabled = () -> bench.site().filter(when).isPresent();
        all.add(Action.of(words, id, keys, () -> bench.withSite(run), enabled));
    }

    /** What the text does at its caret, by keys of its own. */
    private void inText(String id, String keys, Consumer<YamlView> run) {
        withSite(id, keys, view -> view.toText().atCaret(run));
        all.add(all.removeLast().ofView());
    }

    private void fileActions() {
        always("open-folder", "Shortcut+O", () -> bench.asker().chooseFolder(words.of("action.open-folder")).ifPresent(bench::open));
        always("open-file", "Shortcut+Shift+O", () -> bench.asker().chooseFile(words.of("action.open-file")).ifPresent(bench::open));
        always("new-site", "Shortcut+N", () -> bench.asker().chooseFolder(words.of("action.new-site")).ifPresent(bench::begin));
        always("open-sample", "", () -> bench.openSample(app.sample()));
        withSite("save", "Shortcut+S", bench.keeper()::save, view -> bench.keeper().isUnsaved(view));
        withSite("reload", "", bench.keeper()::reload);
        withSite("compare", "", bench.keeper()::compare);
        withSite("use-config", "", bench::useConfig);
        withSite("split", "", view -> SplitPresenter.open(words, bench, view, bench.executors(), app.split()));
        withSite("join", "", view -> JoinPresenter.open(words, bench, view, bench.executors(), app.split()), JoinPresenter::isPossible);
        withSite("close-site", "Shortcut+W", view -> bench.closeSite());
        always("exit", "Shortcut+Q", app.exit());
    }

    private void editActions() {
        withSite("undo", "Shortcut+Z", view -> view.session().undo("menu"), view -> view.session().undoCaption().isPresent());
        withSite("redo", "Shortcut+Shift+Z Shortcut+Y", view -> view.session().redo("menu"), view -> view.session().redoCaption().isPresent());
        withSite("find", "Shortcut+F", view -> view.toText().view().find(false));
        withSite("replace", "Shortcut+H", view -> view.toText().view().find(true));
        withSite("go-to-line", "Shortcut+G", view -> view.toText().view().goToLine());
        inText("complete", "Shortcut+Space", YamlView::complete);
        inText("quick-fix", "Alt+Enter", YamlView::showFixes);
        withSite("rename-at-caret", "F2", SiteView::renameAtCaret);
        all.add(all.removeLast().ofView());
    }

    private void viewActions() {
        withSite("fit", "Shortcut+0", view -> view.canvas().view().fitWhole());
        withSite("zoom-in", "", view -> view.canvas().view().zoomIn());
        withSite("zoom-out", "", view -> view.canvas().view().zoomOut());
        withSite("arrange", "", view -> view.canvas().arrange());
        withSite("all-roads", "", view -> view.canvas().view().roads().setAll(!view.canvas().view().roads().areAll()));
        withSite("fold-all", "", view -> view.toText().view().foldAll());
        withSite("unfold-all", "", view -> view.toText().view().unfoldAll());
        withSite("focus-canvas", "Alt+1", view -> view.canvas().view().requestFocus());
        withSite("focus-text", "Alt+2", view -> view.toText().view().requestFocus());
        withSite("focus-form", "Alt+3", view -> view.inspector().focusForm());
        withSite("focus-findings", "Alt+4", view -> view.problems().focusList());
        withSite("next-finding", "F8", view -> view.problems().step(1));
        withSite("previous-finding", "Shift+F8", view -> view.problems().step(-1));
        always("font-larger", "Shortcut+Shift+PLUS Shortcut+Shift+EQUALS Shortcut+Shift+ADD", () -> fontSize(bench.theme().fontSizeProperty().get().larger()));
        always("font-smaller", "Shortcut+Shift+MINUS Shortcut+Shift+SUBTRACT", () -> fontSize(bench.theme().fontSizeProperty().get().smaller()));
        always("font-reset", "", () -> fontSize(FontSize.DEFAULT));
        always("theme-system", "", () -> theme(ThemeChoice.SYSTEM));
        always("theme-light", "", () -> theme(ThemeChoice.LIGHT));
        always("theme-dark", "", () -> theme(ThemeChoice.DARK));
    }

    private void fontSize(FontSize size) {
        bench.theme().fontSizeProperty().set(size);
        bench.settings().put("font.size", String.valueOf(size.pixels()));
    }

    private void theme(ThemeChoice choice) {
        bench.theme().choiceProperty().set(choice);
        bench.settings().put("theme", choice.name());
    }

    private void serviceActions() {
        withSite("add-agent", "Shortcut+Shift+L", view -> view.palette().view().focusSearch());
        withSite("add-service", "Shortcut+Shift+N", view -> view.services().add("menu"));
        oneService("rename-service", "Shift+F6", (view, name) -> view.services().askRename(name, "menu"));
        oneService("add-setting", "Shortcut+Shift+A", (view, name) -> view.inspector().beginAdding());
        oneService("duplicate-service", "", (view, name) -> view.services().duplicate(name, "menu"));
        oneService("add-to-palette", "", SiteView::addToPalette);
        withSite("delete-service", "", view -> view.services().delete(view.selected(), "menu"), view -> !view.selected().isEmpty());
    }

    private void oneService(String id, String keys, java.util.function.BiConsumer<SiteView, SitePlace> run) {
        withSite(id, keys, view -> run.accept(view, view.selected().getLast()), view -> !view.selected().isEmpty());
    }

    private void helpActions() {
        always("find-action", "Shortcut+Shift+P", () -> new CommandPalette(words, all()).show(bench.stage()));
        always("explain-splitting", "", bench::explainSplitting);
        withSite("explain-finding", "", view -> explainAtCaret(view));
        always("keys", "", () -> bench.show(new KeysView(words, all()), words.of("keys.title")));
        always("log", "", () -> bench.asker().tell(words.of("action.log"), words.of("log.details", app.logs())));
        always("about", "", () -> bench.asker().tell(words.of("program"), words.of("about.details", app.version())));
    }

    private void explainAtCaret(SiteView view) {
        Optional<String> rule = view.text().ruleAtCaret();
        rule.ifPresent(bench::explain);
    }
}
