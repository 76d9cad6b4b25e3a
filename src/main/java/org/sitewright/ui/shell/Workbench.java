package org.sitewright.ui.shell;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.sitewright.check.help.HelpPages;
import org.sitewright.check.help.HelpTopic;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.UserSettings;
import org.sitewright.session.OpenSite;
import org.sitewright.session.SiteOpener;
import org.sitewright.text.SourceText;
import org.sitewright.ui.control.Asker;
import org.sitewright.ui.learn.HelpPageView;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.ui.theme.Theme;
import org.sitewright.words.Words;
import org.slf4j.LoggerFactory;

/** The window's content: the welcome page, or the panes of the open site, below a tool bar with all actions. */
public final class Workbench extends BorderPane {
    private static final String DIVIDERS = "window.dividers";
    private static final int MOST_OFFERS = 4;

    private final Words words = new Words("ui.shell.messages");
    private final ServiceIcons icons = new ServiceIcons();
    private final HelpPages help = new HelpPages();
    private final Stage stage;
    private final Theme theme;
    private final KeyTable keys;
    private final UserSettings settings;
    private final SiteOpener opener;
    private final Executors executors;
    private final Asker asker;
    private final SiteKeeper keeper;
    private final Consumer<Path> outside;
    private final Actions actions;
    private final ToolBarView toolBar;
    private final VBox banners = new VBox();
    private final StackPane body = new StackPane();
    private final WelcomeView welcome;
    private Optional<SiteView> open = Optional.empty();
    /** Whether a page covers the window. */
    private boolean hasPage;

    /** @param keeper saves, watches, and keeps unsaved work */
    public Workbench(Stage stage, Theme theme, KeyTable keys, UserSettings settings, SiteOpener opener, Executors executors,
                     Asker asker, SiteKeeper keeper, AppServices services) {
        this.stage = stage;
        this.theme = theme;
        this.keys = keys;
        this.settings = settings;
        this.opener = opener;
        this.executors = executors;
        this.asker = asker;
        this.keeper = keeper;
        getStyleClass().add("sw-workbench");
        this.outside = services.outside();
        this.actions = new Actions(words, this, services);
        this.toolBar = new ToolBarView(words, actions);
        this.welcome = new WelcomeView(words, icons, actions.get("open-folder"), actions.get("open-file"),
                actions.get("new-site"), actions.get("open-sample"), this::open);
        theme.fontSizeProperty().addListener((property, before, now) -> open.ifPresent(view -> view.setTextSize(now.pixels())));
        keeper.attach(this::banner, this::tell, this::stateChanged);
        setTop(new VBox(toolBar, banners));
        setCenter(body);
        body.getChildren().setAll(welcome);
        new FileDrops(this, this::open, executors.views());
        new Shortcuts(actions, () -> hasPage).install(this);
        showRecent();
        updateTitle();
    }

    // --- opening and closing

    /** Opens a site; the one that is open is closed first, if the user lets it. */
    public void open(Path path) {
        open(path, view -> { });
    }

    private void open(Path path, Consumer<SiteView> then) {
        open(path, () -> opener.open(path, executors.checks(), executors.views()), then);
    }

    /** Opens the sample, which is laid down first if need be; says why where the user's own folder cannot take it. */
    void openSample(Supplier<Path> sample) {
        executors.disk().execute(() -> {
            try {
                Path folder = sample.get();
                executors.views().execute(() -> open(folder));
            } catch (UncheckedIOException broken) {
                LoggerFactory.getLogger(Workbench.class).warn("No sample site", broken);
                executors.views().execute(() -> asker.tell(words.of("open.failed"), words.of("open.no-sample", broken.getCause().getMessage())));
            }
        });
    }

    /** Begins a site in a folder without a compose file; the file is in the window alone until the user saves it. */
    void begin(Path folder) {
        SourceText text = SourceText.of(words.of("new.text"));
        open(folder, () -> opener.begin(folder, text, words.of("new.caption"), executors.checks(), executors.views()),
                view -> view.status().tell(words.of("new.begun", view.session().snapshot().file().name())));
    }

    private void open(Path path, Supplier<SiteOpener.Opening> opening, Consumer<SiteView> then) {
        whenMayClose(() -> {
            Label busy = new Label(words.of("open.busy", path));
            busy.getStyleClass().add("sw-empty");
            body.getChildren().setAll(busy);
            executors.disk().execute(() -> {
                SiteOpener.Opening found = opening.get();
                ReadyTexts texts = found instanceof SiteOpener.Opening.Opened(OpenSite site)
                        ? ReadyTexts.of(site.session().snapshot().site()) : new ReadyTexts();
                executors.views().execute(() -> opened(found, texts, then));
            });
        });
    }

    /** Opens the site that a file is part of. */
    void openAround(Path file, Consumer<SiteView> then) {
        open(file, () -> opener.openAround(file, executors.checks(), executors.views()), then);
    }

    private void opened(SiteOpener.Opening opening, ReadyTexts texts, Consumer<SiteView> then) {
        switch (opening) {
            case SiteOpener.Opening.Opened(OpenSite site) -> {
                show(site, texts);
                open.ifPresent(then);
            }
            case SiteOpener.Opening.Failed(FileProblem problem, List<Path> offers) -> {
                showCenter();
                offer(problem, offers);
            }
        }
    }

    private void offer(FileProblem problem, List<Path> offers) {
        List<Runnable> choices = new ArrayList<>();
        List<String> options = new ArrayList<>();
        offers.stream().limit(MOST_OFFERS).forEach(offer -> {
            options.add(offer.toString());
            choices.add(() -> open(offer));
        });
        if (problem.kind() == FileProblem.Kind.NO_COMPOSE_FILE) {
            options.add(words.of("open.new"));
            choices.add(() -> begin(problem.path()));
        }
        if (options.isEmpty()) {
            asker.tell(words.of("open.failed"), problem.sentence());
            return;
        }
        String details = problem.sentence() + (offers.isEmpty() ? "" : "\n\n" + words.of("open.offers"));
        asker.choose(words.of("open.failed"), details, options).ifPresent(chosen -> choices.get(chosen).run());
    }

    private void show(OpenSite site, ReadyTexts texts) {
        keeper.close();
        SiteView view = new SiteView(words, site, texts, keys, asker, executors, icons, this::explain, this::open, outside);
        view.setTextSize(theme.fontSizeProperty().get().pixels());
        settings.get(DIVIDERS).ifPresent(view::setDividers);
        open = Optional.of(view);
        banner(remarks(site));
        showCenter();
        executors.disk().execute(() -> settings.rememberSite(site.folder().folder()));
        showRecent();
        site.session().addListener(new WindowState(this));
        keeper.open(view, () -> opener.beside(site));
        updateTitle();
        toolBar.refresh();
        // The panes are in the scene only when the style has made their skins.
        view.applyCss();
        view.canvas().view().requestFocus();
    }

    // --- a page in place of all panes

    /** Shows a page over the whole window; menus and shortcuts of the site behind it rest. */
    void showPage(Node page) {
        hasPage = true;
        getTop().setVisible(false);
        getTop().setManaged(false);
        body.getChildren().setAll(page);
    }

    /** Shows the site again. */
    void closePage() {
        endPage();
        showCenter();
        open.ifPresent(view -> view.canvas().view().requestFocus());
    }

    private void endPage() {
        hasPage = false;
        getTop().setVisible(true);
        getTop().setManaged(true);
    }

    /** Opens a site in place of the one that is open, which is no longer on the disk as it was: nobody is asked. */
    void openInstead(Path path) {
        keeper.close();
        open = Optional.empty();
        open(path);
    }

    /** Lets the user name the site config file of a site, which is opened anew with it. */
    void useConfig(SiteView view) {
        asker.chooseFile(words.of("action.use-config")).ifPresent(file -> keeper.whenMayClose(view, () -> executors.disk().execute(() -> {
            Optional<String> refusal = opener.chooseConfig(view.site(), file);
            executors.views().execute(() -> refusal.ifPresentOrElse(sentence -> asker.tell(words.of("config.refused"), sentence),
                    () -> openInstead(view.site().composePath())));
        })));
    }

    private void showCenter() {
        endPage();
        body.getChildren().setAll(open.<Node>map(view -> view).orElse(welcome));
    }

    /** Closes the open site, if the user lets it. */
    void closeSite() {
        whenMayClose(() -> {
            keeper.close();
            open = Optional.empty();
            banners.getChildren().clear();
            showCenter();
            showRecent();
            updateTitle();
            toolBar.refresh();
        });
    }

    /** Goes on when nothing would be lost: all is saved, or the user has decided, and what was to be saved is written. */
    public void whenMayClose(Runnable then) {
        open.ifPresent(view -> settings.put(DIVIDERS, view.dividers()));
        open.ifPresentOrElse(view -> keeper.whenMayClose(view, then), then);
    }

    private void showRecent() {
        executors.disk().execute(() -> {
            List<UserSettings.RecentSite> sites = settings.recentSites();
            executors.views().execute(() -> {
                welcome.showRecent(sites);
                toolBar.showRecent(sites, this::open);
            });
        });
    }

    // --- what the parts ask for

    Optional<SiteView> site() {
        return open;
    }

    /** The open site's session; empty on the welcome page. */
    public Optional<OpenSite> openSite() {
        return open.map(SiteView::site);
    }

    Executors executors() {
        return executors;
    }

    Stage stage() {
        return stage;
    }

    Theme theme() {
        return theme;
    }

    UserSettings settings() {
        return settings;
    }

    Asker asker() {
        return asker;
    }

    SiteKeeper keeper() {
        return keeper;
    }

    Actions actions() {
        return actions;
    }

    void tell(String sentence) {
        open.ifPresent(view -> view.status().tell(sentence));
    }

    /** Shows a sentence over the whole width, with buttons; replaces one that is there. */
    void banner(Optional<Banner> banner) {
        banners.getChildren().clear();
        banner.ifPresent(banners.getChildren()::add);
    }

    /** What could not be read of a site that is open all the same. */
    private Optional<Banner> remarks(OpenSite site) {
        return site.remarks().isEmpty() ? Optional.empty() : Optional.of(new Banner(String.join("\n", site.remarks()),
                List.of(new Banner.Choice(words.of("remarks.seen"), () -> banner(Optional.empty())))));
    }

    void explain(String rule) {
        help.find(rule).ifPresent(page -> show(new HelpPageView(page), page.title()));
    }

    void explainSplitting() {
        HelpTopic topic = help.splitting();
        show(new HelpPageView(topic), topic.title());
    }

    /** Shows something to read in a window of its own. */
    void show(Node page, String title) {
        new HelpDialog(words, stage, theme, page, title).show();
    }

    void stateChanged() {
        updateTitle();
        toolBar.refresh();
    }

    private void updateTitle() {
        stage.setTitle(open.map(view -> (keeper.isUnsaved(view) ? "\u25cf " : "") + view.session().snapshot().site().name() + " \u2013 "
                + view.session().snapshot().file().name() + " \u2013 ").orElse("") + words.of("program"));
    }

    /** Sends what is being typed in the form, before something is done with the whole. */
    void commitEdited() {
        open.ifPresent(view -> view.inspector().commitEdited());
    }

    /** Lets the scene have this as its content, in the program's look. */
    public Scene scene(double width, double height) {
        Scene scene = new Scene(this, width, height);
        theme.apply(scene);
        for (String sheet : List.of("shell.css", "canvas.css", "yaml.css", "inspector.css", "palette.css", "split.css")) {
            Optional.ofNullable(Workbench.class.getResource("/org/sitewright/ui/" + sheet))
                    .ifPresent(url -> scene.getStylesheets().add(url.toExternalForm()));
        }
        return scene;
    }

    void withSite(Consumer<SiteView> action) {
        open.ifPresent(action);
    }
}
