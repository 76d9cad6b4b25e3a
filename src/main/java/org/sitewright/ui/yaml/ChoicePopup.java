package org.sitewright.ui.yaml;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list to choose from at the caret, with a panel beside it that tells about the chosen one. Keys stay in the text. */
final class ChoicePopup<T> {
    private static final int ROWS = 12;
    private static final double ROW_HEIGHT = 24;

    private final Popup popup = new Popup();
    private final ListView<T> list = new ListView<>();
    private final Label title = new Label();
    private final Label body = new Label();
    private final VBox panel;
    private final Node owner;
    private final Consumer<T> chosen;

    /**
     * @param row   what a row shows
     * @param about title and text of the panel; an empty text shows no panel
     */
    ChoicePopup(Node owner, String styleClass, Function<T, Node> row, Function<T, String[]> about,
            Consumer<T> chosen) {
        this.owner = owner;
        this.chosen = chosen;
        list.getStyleClass().addAll("sw-yaml-choices", styleClass);
        list.setFixedCellSize(ROW_HEIGHT);
        // The sheet makes rows as high as the text that the user chose.
        list.fixedCellSizeProperty().addListener((property, old, now) -> fitHeight());
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new Cell(row));
        title.getStyleClass().add("sw-yaml-about-title");
        body.getStyleClass().add("sw-yaml-about-body");
        title.setWrapText(true);
        body.setWrapText(true);
        panel = new VBox(title, body);
        panel.getStyleClass().addAll("sw-yaml-about", styleClass + "-about");
        HBox root = new HBox(list, panel);
        root.getStyleClass().add("sw-yaml-popup");
        new YamlStyle().dress(root);
        root.setFillHeight(false);
        popup.getContent().add(root);
        popup.setAutoHide(true);
        // A click beside it is meant for what is there.
        popup.setConsumeAutoHidingEvents(false);
        popup.setHideOnEscape(false);
        list.getSelectionModel().selectedItemProperty().addListener((property, old, item) ->
                tellAbout(item == null ? new String[] {"", ""} : about.apply(item)));
        tellAbout(new String[] {"", ""});
    }

    private void tellAbout(String[] words) {
        title.setText(words[0]);
        body.setText(words[1]);
        panel.setVisible(!words[1].isEmpty());
        panel.setManaged(!words[1].isEmpty());
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Shows items below a place of the screen, the first one chosen. */
    void show(List<T> items, Bounds place) {
        show(items, place, true);
    }

    /** @param chosen whether the first one is chosen already; else Enter is not for the list before the user has moved in it */
    void show(List<T> items, Bounds place, boolean chosen) {
        setItems(items, chosen);
        if (popup.isShowing()) {
            popup.setX(place.getMinX() - 30);
            popup.setY(place.getMaxY() + 2);
        } else {
            popup.show(owner, place.getMinX() - 30, place.getMaxY() + 2);
        }
        // Near the screen's lower edge the list goes above the line, so that it never covers what is typed.
        if (popup.getY() < place.getMaxY()) {
            popup.setY(place.getMinY() - popup.getHeight());
        }
    }

    private void setItems(List<T> items, boolean chosen) {
        list.getItems().setAll(items);
        fitHeight();
        if (chosen) {
            choose(0);
        } else {
            list.getSelectionModel().clearSelection();
            list.scrollTo(0);
        }
    }

    private void fitHeight() {
        double height = Math.min(ROWS, list.getItems().size()) * list.getFixedCellSize() + 8;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    List<T> items() {
        return List.copyOf(list.getItems());
    }

    void hide() {
        popup.hide();
    }

    /** Moves the choice; stops at the ends for a page, goes round for a single step. */
    void move(int by) {
        int count = list.getItems().size();
        if (count > 0) {
            int from = list.getSelectionModel().getSelectedIndex();
            int at = from < 0 && by < 0 ? count + by : from + by;
            choose(Math.abs(by) == 1 ? Math.floorMod(at, count) : Math.clamp(at, 0, count - 1));
        }
    }

    void page(boolean down) {
        move(down ? ROWS - 1 : 1 - ROWS);
    }

    /** The chosen item; empty if none is chosen yet. */
    Optional<T> choice() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    /** Takes the chosen item, or the first one if none is chosen yet. */
    void accept() {
        Optional<T> item = choice().or(() -> list.getItems().stream().findFirst());
        hide();
        item.ifPresent(chosen);
    }

    private void choose(int index) {
        list.getSelectionModel().clearAndSelect(index);
        int first = list.lookupAll(".list-cell").stream().filter(node -> node instanceof ListCell<?> cell
                && !cell.isEmpty()).mapToInt(node -> ((ListCell<?>) node).getIndex()).min().orElse(0);
        if (index < first || index >= first + ROWS - 1) {
            list.scrollTo(index < first ? index : Math.max(0, index - ROWS + 2));
        }
    }

    private final class Cell extends ListCell<T> {
        private final Function<T, Node> row;

        Cell(Function<T, Node> row) {
            this.row = row;
            setPrefWidth(0);
            setOnMousePressed(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    list.getSelectionModel().select(getIndex());
                    accept();
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : row.apply(item));
            if (getGraphic() instanceof Region region) {
                region.maxWidthProperty().bind(getListView().widthProperty().subtract(24));
            }
        }
    }
}
