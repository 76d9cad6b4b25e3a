package org.sitewright.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sitewright.words.Words;

/** A field and a list: type a part of what you want to do, Enter does it. */
final class CommandPalette {
    private static final double WIDTH = 520;
    private static final int MOST_ROWS = 11;
    /** For the words that nothing was found. */
    private static final int EMPTY_ROWS = 3;

    private final Words words;
    private final List<Action> actions;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();

    CommandPalette(Words words, List<Action> actions) {
        this.words = words;
        this.actions = actions;
        field.setPromptText(words.of("palette.prompt"));
        field.getStyleClass().add("sw-palette-field");
        field.textProperty().addListener((property, before, now) -> filter(now));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setCellFactory(view -> new Row());
        list.setPrefWidth(WIDTH);
        list.setMinHeight(Region.USE_PREF_SIZE);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(this::height, list.getItems(), list.fixedCellSizeProperty(), list.insetsProperty()));
        list.setFocusTraversable(false);
        Label none = new Label(words.of("palette.none"));
        none.getStyleClass().add("sw-empty");
        list.setPlaceholder(none);
        VBox box = new VBox(field, list);
        box.getStyleClass().addAll("sw-popover", "sw-palette");
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    void show(Window owner) {
        field.clear();
        filter("");
        popup.show(owner, owner.getX() + Math.max(0, (owner.getWidth() - WIDTH) / 2), owner.getY() + 64);
        field.requestFocus();
    }

    private void filter(String wanted) {
        List<String> parts = List.of(wanted.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        list.getItems().setAll(actions.stream().filter(action -> action.enabled().getAsBoolean())
                .filter(action -> parts.stream().allMatch(action.title().toLowerCase(Locale.ROOT)::contains)).toList());
        list.getSelectionModel().selectFirst();
    }

    /** As high as its rows, up to a certain number. */
    private double height() {
        int rows = list.getItems().isEmpty() ? EMPTY_ROWS : Math.min(MOST_ROWS, list.getItems().size());
        return Math.ceil(rows * list.getFixedCellSize() + list.snappedTopInset() + list.snappedBottomInset());
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER) {
            runSelected();
        } else if (code == KeyCode.ESCAPE) {
            popup.hide();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int next = list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1);
            list.getSelectionModel().clearAndSelect(Math.clamp(next, 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(Math.max(0, next - 3));
        } else {
            return;
        }
        event.consume();
    }

    private void runSelected() {
        @Nullable Action action = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (action != null) {
            action.runIfEnabled();
        }
    }

    /** An action and its shortcut. */
    private final class Row extends ListCell<Action> {
        private final Label title = new Label();
        private final Label keys = new Label();
        private final Region gap = new Region();
        private final HBox row = new HBox(title, gap, keys);

        Row() {
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    runSelected();
                }
            });
            HBox.setHgrow(gap, Priority.ALWAYS);
            keys.getStyleClass().add("sw-dim");
        }

        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (action == null || empty) {
                setGraphic(null);
                return;
            }
            title.setText(action.title());
            keys.setText(action.keysText());
            setGraphic(row);
        }
    }

    boolean isShowing() {
        return popup.isShowing();
    }

}
