package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import org.sitewright.check.Finding;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.assist.NameAt;
import org.sitewright.compose.Reference;
import org.sitewright.edit.Edit;
import org.sitewright.road.Road;
import org.sitewright.road.Where;
import org.sitewright.session.OpenSite;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SiteCatalogue;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Asker;
import org.sitewright.ui.inspector.InspectorListener;
import org.sitewright.ui.inspector.InspectorView;
import org.sitewright.ui.problems.ProblemsView;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** All panes of one open site. */
final class SiteView extends BorderPane implements SessionListener {
    private final OpenSite site;
    private final Consumer<Path> open;
    private final ServiceActions services;
    private final Renaming renaming;
    private final ConfigActions config;
    private final EditDesk desk;
    private final PalettePresenter palette;
    private final Path catalogueFile;
    private final SidePanel side;
    private final CanvasPresenter canvas;
    private final YamlPresenter text;
    private final TextPane textPane;
    private final InspectorView inspector;
    private final ProblemsView problems;
    private final StatusBar status;
    private Runnable roadOnCanvas = () -> { };
    private final SplitPane columns = new SplitPane();
    private final SplitPane rows = new SplitPane();

    /**
     * @param texts   of the site, ready to be shown
     * @param explain shows the page of help of a rule
     * @param open    opens another compose file in place of this one
     * @param outside opens a file with the system's editor
     */
    SiteView(Words words, OpenSite site, ReadyTexts texts, KeyTable keys, Asker asker, Executors executors, ServiceIcons icons, Consumer<String> explain,
             Consumer<Path> open, Consumer<Path> outside) {
        this.site = site;
        this.open = open;
        Session session = site.session();
        this.desk = new EditDesk(session, asker);
        this.status = new StatusBar(words);
        this.services = new ServiceActions(words, session, desk, asker);
        this.renaming = new Renaming(words, session, desk, services, asker);
        this.config = new ConfigActions(words, session, desk, asker);
        this.text = new YamlPresenter(words, session, texts, keys, desk, executors.checks(), executors.views(), site::isWritable, status::showPlace);
        this.textPane = new TextPane(words, site, text.view(), executors.disk(), executors.views(), outside);
        this.inspector = new InspectorView(session, desk, new FormListener(explain), keys);
        this.problems = new ProblemsView(session, desk, this::reveal, explain);
        this.canvas = new CanvasPresenter(session, desk, services, new LayoutStore(site.folder().layoutPath(), site.composePath()),
                executors.layout(), executors.views(), status::tell, inspector::focusForm, problems::select, this::showLines, this::showRoad,
                this::addToPalette);
        this.catalogueFile = site.folder().folder().resolve(SiteCatalogue.FILE);
        this.palette = new PalettePresenter(words, site, desk, asker, icons, executors, canvas, status::tell, () -> textPane.show(catalogueFile));
        palette.setOnCatalogue(inspector::setCatalogue);
        this.side = new SidePanel(words, site, icons, config, palette.view(), () -> services.add(this), canvas::setFilter, this::showFile, this::openFile);
        textPane.setOnShown(side::showFile);
        arrange();
        text.view().setOnRename(this::renameAtCaret);
        session.addListener(this);
        status.show(session.snapshot());
        status.showSaved(session.isModified());
    }

    /** An override file is not shown beside the one that is open: a double click opens it. */
    private void showFile(Path file) {
        Optional<SiteFile> compose = site.file(file);
        if (compose.isPresent()) {
            session().show(compose.get(), this);
            toText().view().requestFocus();
        } else if (!site.folder().overrides().contains(file)) {
            textPane.show(file);
        }
    }

    /** A compose file beside the one that is open can take its place. */
    private void openFile(Path file) {
        if (site.folder().overrides().contains(file)) {
            open.accept(file);
        }
    }

    private void arrange() {
        getStyleClass().add("sw-site");
        side.setMinWidth(150);
        canvas.view().setMinWidth(220);
        inspector.setMinWidth(250);
        columns.getItems().setAll(side, canvas.view(), textPane, inspector);
        columns.setDividerPositions(0.145, 0.47, 0.75);
        SplitPane.setResizableWithParent(side, false);
        SplitPane.setResizableWithParent(inspector, false);
        rows.setOrientation(Orientation.VERTICAL);
        problems.setMinHeight(72);
        problems.setPrefHeight(150);
        SplitPane.setResizableWithParent(problems, false);
        rows.getItems().setAll(columns, problems);
        rows.setDividerPositions(0.8);
        setCenter(rows);
        setBottom(status);
    }

    /** What the form asks for. */
    private final class FormListener implements InspectorListener {
        private final Consumer<String> explain;

        FormListener(Consumer<String> explain) {
            this.explain = explain;
        }

        @Override
        public void reveal(YamlPath path) {
            toText().reveal(path);
        }

        @Override
        public void explain(String rule) {
            explain.accept(rule);
        }

        @Override
        public void reveal(Where where) {
            SiteView.this.reveal(where);
        }

        @Override
        public void addInstance(String host) {
            config.addInstance(host, this);
        }

        @Override
        public void mend(Map<SiteFile, Edit> edits) {
            desk.send(edits, this);
        }

        @Override
        public void road(SitePlace from, Road.Kind kind) {
            showRoad(from, kind);
        }

        @Override
        public void rename(Reference.Kind kind, String name) {
            renaming.ask(new NameAt.OfDeclared(kind, name), this);
        }

        @Override
        public void select(List<String> names) {
            site.session().select(Selection.services(site.session().snapshot().composeFile(), names), this);
        }
    }

    /** Asks for another name of what is named at the caret, and gives it that wherever it is named. */
    void renameAtCaret() {
        renaming.ask(session().text().offset(toText().view().caret()), this);
    }

    /** Lists the files that the site has now. */
    void lookForFiles() {
        side.lookForFiles();
    }

    /** Shows what was changed elsewhere in form and text; the keyboard stays where it is. */
    private void showLines(YamlPath path) {
        inspector.revealField(path);
        toText().reveal(path);
    }

    /** Shows a place in the text of one of the site's compose files. */
    void reveal(Path file, YamlPath path) {
        site.file(file).ifPresent(compose -> {
            session().show(compose, this);
            toText().reveal(path);
        });
    }

    /** Shows why a road works or does not: its service is selected, the reasoning stands in the form's place. */
    private void showRoad(SitePlace from, Road.Kind kind) {
        session().select(new Selection(List.of(from)), this);
        inspector.showRoad(from, kind);
        roadOnCanvas = () -> canvas.showRoad(from, kind);
        roadOnCanvas.run();
    }

    /** Shows a place of any of the site's files in the text; the road that led there stays in sight. */
    private void reveal(Where where) {
        if (session().snapshot().files().contains(where.file())) {
            boolean kept = inspector.keepRoad(() -> {
                session().show(where.file(), this);
                where.in(session().snapshot().site()).ifPresent(toText()::reveal);
            });
            if (kept) {
                roadOnCanvas.run();
            }
        } else {
            textPane.show(site.folder().folder().resolve(where.file().name()));
        }
    }

    /** Shows a finding's place in text, canvas and form. */
    void reveal(Finding finding) {
        if (finding.path().isRoot()) {
            site.session().show(finding.file(), this);
        } else {
            site.session().select(Selection.of(finding.file(), finding.path()), this);
        }
        toText().reveal(finding);
    }

    @Override
    public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
        status.show(now);
    }

    @Override
    public void fileShown(Snapshot before, Snapshot now) {
        status.show(now);
    }

    @Override
    public void stateChanged() {
        status.showSaved(site.session().isModified());
    }

    /** Sets the size of the window's text, in pixels, for what does not take it from the style sheets. */
    void setTextSize(double pixels) {
        canvas.view().setTextSize(pixels);
    }

    OpenSite site() {
        return site;
    }

    Session session() {
        return site.session();
    }

    ServiceActions services() {
        return services;
    }

    PalettePresenter palette() {
        return palette;
    }

    CanvasPresenter canvas() {
        return canvas;
    }

    YamlPresenter text() {
        return text;
    }

    /** Shows the compose file's text, should another file's be in its place, and gives it. */
    YamlPresenter toText() {
        textPane.showCompose();
        return text;
    }

    /** Makes an entry of the palette from a service. */
    void addToPalette(SitePlace service) {
        palette.addFrom(service);
    }

    /** A file of the site has changed on the disk. */
    void fileChanged(Path file) {
        textPane.changed(file);
        if (file.equals(catalogueFile)) {
            palette.reload(() -> { });
        }
    }

    InspectorView inspector() {
        return inspector;
    }

    ProblemsView problems() {
        return problems;
    }

    StatusBar status() {
        return status;
    }

    /** The services that an action is for: the selected ones. */
    List<SitePlace> selected() {
        return site.session().selection().allServices();
    }

    /** Where the dividers stand, for the next start. */
    String dividers() {
        StringBuilder text = new StringBuilder();
        for (double position : columns.getDividerPositions()) {
            text.append(String.format(Locale.ROOT, "%.4f ", position));
        }
        return text.append(String.format(Locale.ROOT, "%.4f", rows.getDividerPositions()[0])).toString();
    }

    void setDividers(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 4) {
            return;
        }
        try {
            columns.setDividerPositions(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
            rows.setDividerPositions(Double.parseDouble(parts[3]));
        } catch (NumberFormatException damaged) {
            // The places as delivered serve as well.
            columns.setDividerPositions(0.145, 0.47, 0.75);
        }
    }
}
