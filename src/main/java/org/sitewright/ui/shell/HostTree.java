package org.sitewright.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.feather.Feather;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SessionListener;
import org.sitewright.session.SitePatch;
import org.sitewright.session.Snapshot;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.SitePlace;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** The site config file as a tree: the hub, and the hosts with their instances. */
final class HostTree extends TreeView<HostTree.Row> implements SessionListener {
    private static final YamlPath HUB = YamlPath.of("hub");

    private final Words words;
    private final Session session;
    private final ConfigActions actions;
    /** Hosts that the user has closed. */
    private final Set<String> closed = new HashSet<>();
    private List<Row> rows = List.of();
    private String filter = "";
    private boolean following;

    /** @param about what stands pale behind the name */
    record Row(YamlPath path, String name, String about, Optional<Severity> worst) {
        boolean isHost() {
            return path.size() == 2;
        }

        boolean isInstance() {
            return path.size() > 2;
        }
    }

    HostTree(Words words, Session session, ConfigActions actions) {
        super(new TreeItem<>());
        this.words = words;
        this.session = session;
        this.actions = actions;
        setShowRoot(false);
        getStyleClass().add("sw-side-tree");
        setAccessibleText(words.of("side.hosts"));
        setCellFactory(_ -> new Cell());
        getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null && !following) {
                choose(now.getValue());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        // Before it has been laid out it has no rows to scroll to.
        visibleProperty().addListener((_, _, now) -> {
            if (now) {
                Platform.runLater(this::reveal);
            }
        });
        session.addListener(this);
        refresh(session.snapshot());
    }

    private void choose(Row row) {
        session.snapshot().site().config().ifPresent(part -> session.select(Selection.of(part.file(), row.path()), this));
    }

    /** Shows only what holds a text in its name or class, and the hosts around it. */
    void filter(String wanted) {
        filter = wanted;
        build();
    }

    private void keyPressed(KeyEvent event) {
        TreeItem<Row> selected = getSelectionModel().getSelectedItem();
        if (selected == null || selected.getValue().path().equals(HUB)) {
            return;
        }
        YamlPath path = selected.getValue().path();
        switch (event.getCode()) {
            case F2 -> {
                actions.rename(path, this);
                event.consume();
            }
            case DELETE -> {
                actions.remove(path, this);
                event.consume();
            }
            default -> { }
        }
    }

    // --- what is shown

    @Override
    public void textChanged(Snapshot before, Snapshot now, SitePatch patch, Object source) {
        refresh(now);
    }

    @Override
    public void checked(Snapshot now) {
        refresh(now);
    }

    @Override
    public void filesChanged() {
        refresh(session.snapshot());
    }

    private void refresh(Snapshot now) {
        List<Row> wanted = now.site().config().map(part -> rows(now, part)).orElse(List.of());
        if (!wanted.equals(rows)) {
            rows = wanted;
            build();
        }
    }

    private static List<Row> rows(Snapshot now, ConfigPart part) {
        List<Row> rows = new ArrayList<>();
        part.config().hub().value().ifPresent(_ -> rows.add(new Row(HUB, HUB.keyAt(0), "", worst(now, part, HUB, true))));
        for (ConfigHost host : part.config().hosts()) {
            rows.add(new Row(host.path(), host.name(), "", worst(now, part, host.path(), false)));
            for (Instance instance : host.instances()) {
                rows.add(new Row(instance.path(), instance.shownId().isEmpty() ? "?" : instance.shownId(), instance.className().orElse(""),
                        worst(now, part, instance.path(), true)));
            }
        }
        return rows;
    }

    /** @param all whether all that is below counts; else the keys of the part itself */
    private static Optional<Severity> worst(Snapshot now, ConfigPart part, YamlPath path, boolean all) {
        return now.findings().stream().filter(finding -> finding.file().equals(part.file()) && finding.path().startsWith(path)
                && (all || finding.path().size() <= path.size() + 1)).map(Finding::severity).min(Severity::compareTo);
    }

    private void build() {
        following = true;
        TreeItem<Row> root = getRoot();
        root.getChildren().clear();
        TreeItem<Row> host = root;
        for (Row row : rows) {
            TreeItem<Row> item = new TreeItem<>(row);
            if (!row.isInstance()) {
                root.getChildren().add(item);
                host = item;
                item.setExpanded(!filter.isEmpty() || !closed.contains(row.name()));
                item.expandedProperty().addListener((_, _, open) -> {
                    if (open) {
                        closed.remove(row.name());
                    } else {
                        closed.add(row.name());
                    }
                });
            } else if (matches(row)) {
                host.getChildren().add(item);
            }
        }
        root.getChildren().removeIf(item -> !filter.isEmpty() && item.getChildren().isEmpty() && !matches(item.getValue()));
        following = false;
        show(session.selection());
    }

    private boolean matches(Row row) {
        return (row.name() + " " + row.about()).toLowerCase(Locale.ROOT).contains(filter);
    }

    @Override
    public void selectionChanged(Selection selection, Object source) {
        show(selection);
    }

    /** Marks the row of what is selected, or of the instance or host around it. */
    private void show(Selection selection) {
        Optional<SitePlace> place = selection.places().isEmpty() ? Optional.empty() : Optional.of(selection.places().getLast());
        Optional<TreeItem<Row>> item = place.filter(found -> session.snapshot().site().isConfig(found.file())).flatMap(found -> item(getRoot(), found.path()));
        following = true;
        if (item.isEmpty()) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != item.get()) {
            for (TreeItem<Row> around = item.get().getParent(); around != null; around = around.getParent()) {
                around.setExpanded(true);
            }
            getSelectionModel().select(item.get());
            reveal();
        }
        following = false;
    }

    /** Scrolls only to what is out of sight, so that a row that was clicked stays below the mouse. */
    private void reveal() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0 && !isInSight(row)) {
            scrollTo(Math.max(0, row - 4));
        }
    }

    private boolean isInSight(int row) {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= row && flow.getLastVisibleCell().getIndex() >= row && isWhole(flow, row);
    }

    /** Whether the row is not cut off at an edge of the list. */
    private static boolean isWhole(VirtualFlow<?> flow, int row) {
        var cell = flow.getCell(row);
        return cell.getLayoutY() >= 0 && cell.getLayoutY() + cell.getHeight() <= flow.getHeight();
    }

    private static Optional<TreeItem<Row>> item(TreeItem<Row> below, YamlPath path) {
        Optional<TreeItem<Row>> child = below.getChildren().stream().filter(each -> path.startsWith(each.getValue().path())).findFirst();
        return child.flatMap(found -> item(found, path).or(() -> child));
    }

    // --- cells

    private final class Cell extends TreeCell<Row> {
        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            setContextMenu(null);
            setAccessibleText("");
            if (row != null && !empty) {
                setGraphic(line(row));
                setContextMenu(menu(row));
                setAccessibleText(row.name() + " " + row.about() + row.worst().map(severity -> ", " + said(severity)).orElse(""));
            }
        }

        private String said(Severity severity) {
            return switch (severity) {
                case ERROR -> words.of("side.state.error");
                case WARNING -> words.of("side.state.warning");
                case INFO -> words.of("side.state.info");
            };
        }

        private HBox line(Row row) {
            StackPane icon = new StackPane(new FontIcon(row.isInstance() ? Feather.CPU : row.isHost() ? Feather.SERVER : Feather.SHARE_2));
            icon.getStyleClass().add("sw-side-icon");
            row.worst().ifPresent(severity -> icon.getChildren().add(ServiceList.mark(severity)));
            Label name = new Label(row.name());
            name.getStyleClass().add("sw-side-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label about = new Label(row.about());
            about.getStyleClass().addAll("sw-dim", "sw-small");
            about.setMinWidth(0);
            HBox.setHgrow(about, Priority.ALWAYS);
            HBox line = new HBox(icon, name, about);
            line.getStyleClass().add("sw-side-line");
            return line;
        }

        private ContextMenu menu(Row row) {
            ContextMenu menu = new ContextMenu();
            if (row.isInstance()) {
                actions.instance(row.path()).flatMap(actions::runner).ifPresent(service -> menu.getItems().addAll(
                        item(words.of("config.menu.service", service.service()), () -> session.select(new Selection(List.of(service)), HostTree.this)), new SeparatorMenuItem()));
                Menu hosts = new Menu(words.of("config.menu.move"));
                actions.hosts().stream().filter(name -> !name.equals(row.path().keyAt(1)))
                        .forEach(name -> hosts.getItems().add(item(name, () -> actions.move(row.path(), name, HostTree.this))));
                hosts.setDisable(hosts.getItems().isEmpty());
                menu.getItems().add(hosts);
            }
            if (row.isHost()) {
                menu.getItems().add(item(words.of("config.menu.add-instance"), () -> actions.addInstance(row.name(), HostTree.this)));
            }
            menu.getItems().add(item(words.of("config.menu.add-host"), () -> actions.addHost(HostTree.this)));
            if (row.isInstance() || row.isHost()) {
                menu.getItems().addAll(item(words.of("config.menu.rename"), () -> actions.rename(row.path(), HostTree.this)), new SeparatorMenuItem(),
                        item(words.of("config.menu.remove"), () -> actions.remove(row.path(), HostTree.this)));
            }
            return menu;
        }

        private static MenuItem item(String text, Runnable action) {
            MenuItem item = new MenuItem(text);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> action.run());
            return item;
        }
    }
}
