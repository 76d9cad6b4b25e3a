package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.words.Words;

/** The files that there will be, as a tree with the number of services in each. */
final class FileTree extends VBox {
    private final Words words;
    private final ObservableList<FileRow> rows = FXCollections.observableArrayList();
    private final ListView<FileRow> list = new ListView<>(rows);
    private final Label root = new Label();
    private boolean refreshing;

    FileTree(Words words, Consumer<FileRow> chosen) {
        this.words = words;
        getStyleClass().add("sw-split-tree");
        root.getStyleClass().addAll("sw-mono", "sw-split-tree-root");
        list.getStyleClass().add("sw-split-tree-list");
        list.setAccessibleText(words.of("tree.accessible"));
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!refreshing && now != null) {
                chosen.accept(now);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(root, list);
    }

    /** Shows the files; the chosen one stays chosen by its path, else the first is. */
    void show(String site, List<FileRow> now) {
        root.setText(site + "/");
        if (now.equals(rows)) {
            return;
        }
        Optional<String> path = selected().map(FileRow::path);
        refreshing = true;
        rows.setAll(now);
        int index = path.flatMap(old -> now.stream().filter(row -> row.path().equals(old)).findFirst()).map(now::indexOf).orElse(0);
        list.getSelectionModel().clearAndSelect(index);
        refreshing = false;
    }

    Optional<FileRow> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Chooses a file by its path. */
    void choose(String path) {
        rows.stream().filter(row -> row.path().equals(path)).findFirst().ifPresent(row -> {
            list.getSelectionModel().select(row);
            list.scrollTo(row);
        });
    }

    /** Goes to the file below or above; from the last to the first. */
    void step(int by) {
        if (!rows.isEmpty()) {
            list.getSelectionModel().clearAndSelect(Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, rows.size()));
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        }
    }

    /** As tall as its files, up to a number of them. */
    void fitTo(int most) {
        list.getStyleClass().add("sw-split-tree-short");
        rows.subscribe(() -> setRows(most));
        // How tall a row is depends on the size of the text.
        list.fixedCellSizeProperty().subscribe(size -> setRows(most));
    }

    private void setRows(int most) {
        double row = Math.max(0, list.getFixedCellSize());
        list.setPrefHeight(Math.min(most, rows.size()) * row + 1);
        list.setMinHeight(Math.min(Math.min(most, rows.size()), 3) * row);
        list.setMaxHeight(list.getPrefHeight());
    }

    ListView<FileRow> list() {
        return list;
    }

    private final class Cell extends ListCell<FileRow> {
        private final Label branch = new Label();
        private final Label folder = new Label();
        private final Label name = new Label();
        private final Label count = new Label();
        private final Label note = new Label();
        private final HBox row = new HBox();

        Cell() {
            getStyleClass().add("sw-split-tree-cell");
            row.getStyleClass().add("sw-split-tree-row");
            branch.getStyleClass().addAll("sw-mono", "sw-split-branch");
            folder.getStyleClass().addAll("sw-mono", "sw-dim");
            name.getStyleClass().add("sw-mono");
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            name.setMinWidth(60);
            count.getStyleClass().add("sw-small");
            note.getStyleClass().add("sw-chip");
            List.of(branch, folder, count, note).forEach(label -> label.setMinWidth(Region.USE_PREF_SIZE));
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row.getChildren().addAll(branch, folder, name, gap, count, note);
        }

        @Override
        protected void updateItem(@Nullable FileRow file, boolean empty) {
            super.updateItem(file, empty);
            if (file == null || empty) {
                setGraphic(null);
                return;
            }
            branch.setText(file.branch());
            String group = PlanReading.folder(file.file());
            folder.setText(group.isEmpty() ? "" : group + "/");
            name.setText(PlanReading.name(file.file()));
            count.setText(file.services() == 0 ? "" : words.of("count.services", file.services()));
            note.setText(file.note());
            note.setVisible(!file.note().isEmpty());
            note.setManaged(!file.note().isEmpty());
            setAccessibleText(String.join(", ", Stream.of(file.path(), count.getText(), file.note()).filter(each -> !each.isEmpty()).toList()));
            // A list asks its cells how wide they want to be, and then scrolls sideways.
            row.setPrefWidth(0);
            setGraphic(row);
        }
    }
}
