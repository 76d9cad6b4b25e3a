package org.sitewright.ui.theme;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every control of the program in one window, so that the look can be judged at a glance. */
final class Gallery {
    private final ServiceIcons icons = new ServiceIcons();

    Parent root() {
        var split = new SplitPane(side(), middle(), inspector());
        split.setDividerPositions(0.19, 0.74);
        var body = new SplitPane(split, findings());
        body.setOrientation(Orientation.VERTICAL);
        body.setDividerPositions(0.76);
        var root = new BorderPane(body);
        root.setTop(new VBox(menus(), toolbar()));
        root.setBottom(styled(new HBox(new Label("6 services · 1 dependency"), new Label("No Docker engine here: editing works all the same"),
                spring(), new Label("YAML · LF · UTF-8"), new Label("Saved 14:02")), "sw-status"));
        return root;
    }

    private Node menus() {
        var file = new Menu("File");
        file.getItems().add(new MenuItem("Open…"));
        return new MenuBar(file, new Menu("Edit"), new Menu("View"), new Menu("Help"));
    }

    private Node toolbar() {
        var off = new Button("Redo");
        off.setDisable(true);
        var toggle = styled(new ToggleButton("Dark"), "sw-flat");
        toggle.setSelected(true);
        return styled(new HBox(styled(new Label("yale-lab"), "sw-strong"), styled(new Label("docker-compose.yaml · default.yaml"), "sw-dim"),
                new Button("Open"), new Button("Save"), off, styled(new Button("Flat"), "sw-flat"), toggle,
                new MenuButton("Recent", null, new MenuItem("yale-lab")), spring(), new Button("Find action"),
                styled(new Button("Split for deployment…"), "sw-primary")), "sw-toolbar");
    }

    private Node side() {
        var files = new VBox(heading("SITE"), styled(row(IconKind.AGENT, "docker-compose.yaml", ""), "sw-selected"),
                row(IconKind.DATABASE, "default.yaml", "site config"), row(IconKind.OTHER, ".env", ""), heading("ADD TO THE SITE"));
        var search = new TextField();
        search.setPromptText("Search 66 agents…");
        var box = styled(new HBox(search), "sw-form-row");
        HBox.setHgrow(search, Priority.ALWAYS);
        files.getChildren().add(box);
        for (var kind : IconKind.values()) {
            files.getChildren().add(row(kind, kind.name().charAt(0) + kind.fileName().substring(1), "network"));
        }
        return styled(new VBox(files), "sw-panel");
    }

    private Node middle() {
        var table = new TableView<List<String>>(FXCollections.observableArrayList(List.of("influxdb", "1.7", "8086"),
                List.of("crossbar", "v0.11.3", "8001"), List.of("grafana", "latest", "3000")));
        for (int i = 0; i < 3; i++) {
            int index = i;
            var column = new TableColumn<List<String>, String>(List.of("Service", "Tag", "Port").get(i));
            column.setCellValueFactory(cell -> new SimpleStringProperty(cell.getValue().get(index)));
            column.setPrefWidth(120);
            table.getColumns().add(column);
        }
        table.getSelectionModel().select(1);
        table.setPrefHeight(130);
        var tree = new TreeView<>(new TreeItem<>("services"));
        tree.getRoot().getChildren().addAll(List.of(new TreeItem<>("crossbar"), new TreeItem<>("influxdb")));
        tree.getRoot().setExpanded(true);
        tree.getSelectionModel().select(2);
        tree.setPrefHeight(110);
        var list = new ListView<>(FXCollections.observableArrayList("One", "Two", "Three", "Four", "Five", "Six", "Seven"));
        list.getSelectionModel().select(1);
        list.setPrefHeight(110);
        var lists = new HBox(8, tree, list);
        var tab = new Tab("docker-compose.yaml", new VBox(8, table, lists, choices(), chips(), popover()));
        var tabs = new TabPane(tab, new Tab("default.yaml", new Label()), new Tab(".env"));
        return styled(new VBox(tabs), "sw-panel");
    }

    private Node choices() {
        var checked = new CheckBox("Read-only");
        checked.setSelected(true);
        var maybe = new CheckBox("Some");
        maybe.setAllowIndeterminate(true);
        maybe.setIndeterminate(true);
        var radio = new RadioButton("Here");
        radio.setSelected(true);
        var combo = new ComboBox<>(FXCollections.observableArrayList("always", "no"));
        combo.getSelectionModel().select(0);
        var editable = new ComboBox<>(FXCollections.observableArrayList("1.7"));
        editable.setEditable(true);
        editable.setValue("1.7");
        editable.setPrefWidth(90);
        return padded(new FlowPane(10, 6, new CheckBox("Off"), checked, maybe, radio, new RadioButton("There"), combo, editable,
                styled(new Button("Remove"), "sw-danger"), new ProgressBar(0.6)));
    }

    private Node chips() {
        return padded(new FlowPane(6, 6, chip("127.0.0.1:8001→8001"), chip("2 mounts"), chip("running", "sw-ok"), chip("latest", "sw-warn"),
                chip("cannot reach", "sw-error"), chip("1 hint", "sw-info"), styled(new Label("simonsobs/ocs:v0.11.3"), "sw-mono"),
                styled(new Label("Title of a panel"), "sw-title"), new Hyperlink("Publish on 10.10.10.2")));
    }

    private Node popover() {
        var tip = new Tooltip("Depends on crossbar");
        var button = new Button("With a tip");
        button.setTooltip(tip);
        var dialog = new DialogPane();
        dialog.setHeaderText("Save over the change from outside?");
        dialog.setContentText("docker-compose.yaml was changed by another program at 14:05.");
        dialog.setMinWidth(330);
        dialog.getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
        var area = new TextArea("A comment\nof two lines");
        area.setPrefSize(150, 70);
        return padded(new HBox(14, styled(new VBox(6, styled(new Label("tag latest"), "sw-strong"), new Label("Tomorrow's start may\nrun another version."), button),
                "sw-popover"), dialog, area));
    }

    private Node inspector() {
        var bad = styled(new TextField("/srv/influxdb"), "sw-warn");
        var wrong = styled(new TextField("99999"), "sw-error");
        var restart = new ComboBox<>(FXCollections.observableArrayList("always"));
        restart.getSelectionModel().select(0);
        restart.setMaxWidth(Double.MAX_VALUE);
        var hint = styled(new Label("This folder exists on one machine only. Use a named volume."), "sw-hint");
        hint.getStyleClass().add("sw-warn");
        var ports = new VBox(styled(new HBox(wide(new Label("on the host")), wide(new Label("in the container"))), "sw-rows-header"),
                styled(new HBox(wide(styled(new TextField("8086"), "sw-quiet")), wide(styled(new TextField("8086"), "sw-quiet")),
                        styled(new Label("tcp"), "sw-dim")), "sw-rows-row"),
                styled(new HBox(wide(styled(new Button("+ add a port"), "sw-add"))), "sw-rows-row"));
        var form = styled(new VBox(styled(new HBox(icons.view(IconKind.INFLUXDB, 16), styled(new Label("influxdb"), "sw-title"), spring(),
                styled(new Label("lines 15–24"), "sw-dim")), "sw-row"), heading("IMAGE"), field("Image", new TextField("influxdb")),
                field("Restart", restart), field("Container", new TextField("influxdb")), heading("PORTS"), styled(new VBox(styled(ports, "sw-rows")), "sw-form-row"),
                heading("VOLUMES"), field("From", bad), hint, field("Port", wrong), heading("WAITS FOR"), field("nothing", new Button("choose…"))), "sw-form");
        var scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return styled(new VBox(scroll), "sw-panel");
    }

    private Node findings() {
        var head = styled(new HBox(styled(new Label("Findings"), "sw-strong"), styled(new Label("1 error"), "sw-error"),
                styled(new Label("2 warnings"), "sw-warn"), styled(new Label("1 hint"), "sw-info")), "sw-panel-header");
        var banner = styled(new HBox(new Label("docker-compose.yaml was changed outside."), new Hyperlink("Show both")), "sw-banner");
        return styled(new VBox(head, finding("sw-error", "ocs-LSA99ZZ cannot reach crossbar at 10.10.10.2:8001: the port is published on 127.0.0.1 only."),
                finding("sw-warn", "grafana uses the tag latest: tomorrow's start may run another version."),
                finding("sw-info", "Obsolete: version is ignored by Compose."), finding("sw-ok", "All dependencies exist."), banner), "sw-panel");
    }

    private static Node finding(String severity, String text) {
        var mark = styled(new Region(), "sw-mark");
        mark.getStyleClass().add(severity);
        return styled(new HBox(mark, new Label(text), spring(), styled(new Label("line 65"), "sw-dim"), new Hyperlink("Choose a tag…")), "sw-row");
    }

    private Node row(IconKind kind, String text, String dim) {
        return styled(new HBox(icons.view(kind, 16), new Label(text), styled(new Label(dim), "sw-dim")), "sw-row");
    }

    private static Node field(String name, Region control) {
        return styled(new HBox(styled(new Label(name), "sw-form-label"), control instanceof Button ? control : wide(control)), "sw-form-row");
    }

    private static Label heading(String text) {
        return styled(new Label(text), "sw-heading");
    }

    private static Label chip(String text, String... more) {
        var chip = styled(new Label(text), "sw-chip");
        chip.getStyleClass().addAll(more);
        return chip;
    }

    private static <R extends Region> R wide(R region) {
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
        if (region instanceof Label) {
            region.setPrefWidth(100);
        }
        return region;
    }

    private static <R extends Region> R padded(R region) {
        region.setPadding(new Insets(4, 12, 4, 12));
        return region;
    }

    private static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }
}
