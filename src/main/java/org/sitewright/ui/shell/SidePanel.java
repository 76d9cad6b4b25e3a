package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.ServiceFindings;
import org.sitewright.check.Severity;
import org.sitewright.compose.PlacedService;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.session.OpenSite;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.Snapshot;
import org.sitewright.ui.inspector.RoleIcons;
import org.sitewright.ui.theme.IconKind;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** The left column: the site's files, and its services by name. */
final class SidePanel extends VBox implements SessionListener {
    /** The row of a service that shows its last good reading. */
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final ServiceState SOUND = new ServiceState(Optional.empty(), false);

    private final Words words;
    private final Session session;
    private final OpenSite site;
    private final Consumer<Path> chosen;
    private final Consumer<Path> opened;
    private final ServiceIcons icons;
    private final ObservableList<String> names = FXCollections.observableArrayList();
    private final FilteredList<String> shown = new FilteredList<>(names);
    private final Map<Path, HBox> files = new LinkedHashMap<>();
    private final VBox fileRows = new VBox();
    private Path shownFile;
    private final ListView<String> services = new ListView<>(shown);
    /** What the marks in the list say. */
    private Map<String, ServiceState> states = Map.of();

    /**
     * @param filtered gets the text of the filter, so that the canvas can follow it
     * @param chosen   gets the file that was clicked
     * @param opened   gets the file that was double-clicked
     */
    SidePanel(Words words, OpenSite site, ServiceIcons icons, Runnable addService, Consumer<String> filtered, Consumer<Path> chosen,
              Consumer<Path> opened) {
        this.words = words;
        this.session = site.session();
        this.site = site;
        this.chosen = chosen;
        this.opened = opened;
        this.shownFile = site.composePath();
        this.icons = icons;
        getStyleClass().addAll("sw-panel", "sw-side");
        TextField filter = new TextField();
        filter.setPromptText(words.of("side.filter"));
        filter.textProperty().addListener((property, before, now) -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            shown.setPredicate(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
            filtered.accept(wanted);
        });
        HBox filterRow = new HBox(filter);
        filterRow.getStyleClass().add("sw-side-filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        services.setCellFactory(view -> new ServiceCell());
        services.getStyleClass().add("sw-side-list");
        services.setAccessibleText(words.of("side.services"));
        services.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        services.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && services.isFocused()) {
                session.select(Selection.of(YamlPath.of("services", now)), this);
            }
        });
        VBox.setVgrow(services, Priority.ALWAYS);
        Label none = new Label(words.of("side.empty"));
        none.getStyleClass().addAll("sw-empty", "sw-small");
        services.setPlaceholder(none);
        Button add = new Button(words.of("side.add"), new FontIcon(Feather.PLUS));
        add.getStyleClass().addAll("sw-flat", "sw-side-add");
        add.setOnAction(event -> addService.run());
        add.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(siteName(site), heading("side.site"), fileRows, heading("side.services"), filterRow, services, add);
        lookForFiles();
        session.addListener(this);
        refresh(session.snapshot());
    }

    /** Lists the files that the site has now. */
    void lookForFiles() {
        List<Path> now = site.files();
        if (!now.equals(List.copyOf(files.keySet()))) {
            files.clear();
            now.forEach(file -> files.put(file, fileRow(site, file)));
            fileRows.getChildren().setAll(files.values());
            showFile(shownFile);
        }
    }

    private static Label siteName(OpenSite site) {
        Label name = new Label(site.session().snapshot().site().name());
        name.getStyleClass().addAll("sw-title", "sw-side-title");
        name.setTooltip(new Tooltip(site.folder().folder().toString()));
        return name;
    }

    private Label heading(String key) {
        Label heading = new Label(words.of(key));
        heading.getStyleClass().add("sw-heading");
        return heading;
    }

    private HBox fileRow(OpenSite site, Path file) {
        Path fileName = file.getFileName();
        boolean environment = site.folder().environment().filter(file::equals).isPresent();
        boolean config = site.folder().siteConfig().filter(file::equals).isPresent();
        Label name = new Label(fileName == null ? file.toString() : fileName.toString(),
                new FontIcon(environment ? Feather.SLIDERS : config ? Feather.SETTINGS : Feather.FILE_TEXT));
        name.setTooltip(new Tooltip(file.toString()));
        HBox row = new HBox(name);
        row.getStyleClass().addAll("sw-row", "sw-side-file");
        row.setOnMouseClicked(event -> {
            (event.getClickCount() == 2 ? opened : chosen).accept(file);
        });
        if (!file.equals(site.composePath())) {
            String key = environment ? "side.environment" : config ? "side.config" : "side.override";
            Label kind = new Label(words.of(key));
            kind.getStyleClass().add("sw-dim");
            row.getChildren().add(kind);
        }
        return row;
    }

    /** Marks the file whose text is shown. */
    void showFile(Path shown) {
        shownFile = shown;
        files.forEach((file, row) -> {
            row.getStyleClass().remove("sw-selected");
            if (file.equals(shown)) {
                row.getStyleClass().add("sw-selected");
            }
        });
    }

    @Override
    public void textChanged(Snapshot before, Snapshot now, List<org.sitewright.text.TextPatch> patches, Object source) {
        refresh(now);
    }

    @Override
    public void checked(Snapshot now) {
        refresh(now);
    }

    private void refresh(Snapshot now) {
        List<String> wanted = List.copyOf(now.compose().byName().keySet());
        Map<String, ServiceState> fresh = ServiceState.all(now);
        boolean changed = !fresh.equals(states);
        states = fresh;
        if (!wanted.equals(names)) {
            names.setAll(wanted);
            show(session.selection());
        }
        if (changed) {
            services.refresh();
        }
    }

    @Override
    public void selectionChanged(Selection selection, Object source) {
        show(selection);
    }

    private void show(Selection selection) {
        List<String> selected = selection.services();
        if (selected.isEmpty()) {
            services.getSelectionModel().clearSelection();
        } else {
            services.getSelectionModel().select(selected.getLast());
            reveal(services.getSelectionModel().getSelectedIndex());
        }
    }

    /** Scrolls only to what is out of sight, so that a row that was clicked stays below the mouse. */
    private void reveal(int row) {
        boolean inSight = services.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row && row <= flow.getLastVisibleCell().getIndex();
        if (!inSight) {
            services.scrollTo(Math.max(0, row - 4));
        }
    }

    /** What is wrong with a service, as its row shows it. */
    private record ServiceState(Optional<Severity> worst, boolean stale) {
        static Map<String, ServiceState> all(Snapshot now) {
            ServiceFindings findings = new ServiceFindings(now.findings());
            Map<String, ServiceState> states = new HashMap<>();
            now.compose().byName().forEach((name, placed) -> {
                Optional<Severity> worst = findings.worst(name);
                if (worst.isPresent() || placed.stale()) {
                    states.put(name, new ServiceState(worst, placed.stale()));
                }
            });
            return states;
        }

        /** How it is read out behind the service's name. */
        String said(Words words) {
            String found = worst.map(severity -> ", " + switch (severity) {
                case ERROR -> words.of("side.state.error");
                case WARNING -> words.of("side.state.warning");
                case INFO -> words.of("side.state.info");
            }).orElse("");
            return found + (stale ? ", " + words.of("side.state.stale") : "");
        }
    }

    /** A service's icon, with a mark where something is wrong with it, and its name. */
    private final class ServiceCell extends ListCell<String> {
        ServiceCell() {
            // As wide as the list: a long name is cut short.
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    session.select(Selection.of(YamlPath.of("services", getItem())), SidePanel.this);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            ServiceState state = name == null || empty ? SOUND : states.getOrDefault(name, SOUND);
            pseudoClassStateChanged(STALE, state.stale());
            if (name == null || empty) {
                setText("");
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            setText(name);
            IconKind kind = session.snapshot().compose().service(name).map(PlacedService::shown).map(ServiceRole::of)
                    .map(RoleIcons::of).orElse(IconKind.OTHER);
            StackPane icon = new StackPane(icons.view(kind, 16));
            icon.getStyleClass().add("sw-side-icon");
            state.worst().ifPresent(severity -> icon.getChildren().add(mark(severity)));
            setGraphic(icon);
            setAccessibleText(name + state.said(words));
        }

        private static Region mark(Severity severity) {
            Region mark = new Region();
            mark.getStyleClass().addAll("sw-mark", switch (severity) {
                case ERROR -> "sw-error";
                case WARNING -> "sw-warn";
                case INFO -> "sw-info";
            });
            StackPane.setAlignment(mark, Pos.BOTTOM_RIGHT);
            return mark;
        }
    }
}
