package org.sitewright.ui.palette;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.words.Words;

/**
 * A search field over the list of all that can be added, and below it what the chosen entry is for. Enter and a double click add
 * it, and so does dragging it to the canvas.
 */
public final class PaletteView extends VBox {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Words words = new Words("ui.palette.messages");
    private final ServiceIcons icons;
    private final PaletteListener listener;
    private final TextField search = new TextField();
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    private final ListView<PaletteRow> list = new ListView<>(rows);
    private final Label about = new Label();
    private final Hyperlink problems = new Hyperlink();
    private final EntryDrag drag;
    private Optional<Catalogue> catalogue = Optional.empty();
    private Catalogue own = Catalogue.empty();

    public PaletteView(ServiceIcons icons, PaletteListener listener) {
        this.icons = icons;
        this.listener = listener;
        this.drag = new EntryDrag(listener);
        getStyleClass().add("sw-catalogue");
        search.setPromptText(words.of("search.empty"));
        search.setAccessibleText(words.of("search"));
        search.textProperty().addListener((property, before, now) -> find());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        HBox searchRow = new HBox(search);
        searchRow.getStyleClass().add("sw-side-filter");
        HBox.setHgrow(search, Priority.ALWAYS);
        list.getStyleClass().addAll("sw-side-list", "sw-catalogue-list");
        list.setAccessibleText(words.of("list"));
        list.setCellFactory(view -> new EntryCell());
        Label none = new Label(words.of("list.empty"));
        none.setWrapText(true);
        none.getStyleClass().addAll("sw-empty", "sw-small");
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> tell(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        about.setWrapText(true);
        about.getStyleClass().add("sw-catalogue-about");
        about.setMinHeight(Region.USE_PREF_SIZE);
        problems.setWrapText(true);
        problems.getStyleClass().add("sw-catalogue-problems");
        problems.setOnAction(event -> listener.showFile());
        getChildren().addAll(searchRow, list, problems, about);
        showProblems(List.of());
        tell(null);
    }

    /**
     * Shows what can be added; what was selected stays so.
     *
     * @param siteOwn   those of its entries that the site has added
     * @param leftOut sentences on entries that cannot be shown
     */
    public void show(Catalogue now, Catalogue siteOwn, List<String> leftOut) {
        PaletteRow selected = list.getSelectionModel().getSelectedItem();
        catalogue = Optional.of(now);
        own = siteOwn;
        search.setPromptText(words.of("search.prompt", now.agents().size()));
        showProblems(leftOut);
        find();
        if (selected instanceof PaletteRow.Item(CatalogueEntry entry)) {
            select(entry.key());
        }
    }

    private void showProblems(List<String> leftOut) {
        problems.setVisible(!leftOut.isEmpty());
        problems.setManaged(!leftOut.isEmpty());
        problems.setVisited(false);
        problems.setText(leftOut.isEmpty() ? "" : leftOut.size() == 1 ? leftOut.getFirst()
                : words.of("problems.more", leftOut.getFirst(), leftOut.size() - 1));
        problems.setTooltip(leftOut.isEmpty() ? null : tooltip(String.join("\n", leftOut)));
    }

    /** Selects an entry and brings it into sight; a search that hides it is given up. */
    public void select(String key) {
        if (index(key) < 0) {
            search.clear();
        }
        int row = index(key);
        if (row >= 0) {
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - 1));
        }
    }

    private int index(String key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof PaletteRow.Item(CatalogueEntry entry) && entry.key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static Tooltip tooltip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        return tip;
    }

    /** Puts the keyboard into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void find() {
        rows.setAll(catalogue.map(all -> PaletteRow.of(all, search.getText())).orElse(List.of()));
        if (!search.getText().isBlank()) {
            selectNext(-1, 1);
        }
        list.scrollTo(0);
    }

    /** Selects the next entry from a row on; headings are passed over. */
    private void selectNext(int from, int step) {
        int row = from + step;
        while (row >= 0 && row < rows.size() && rows.get(row) instanceof PaletteRow.Heading) {
            row += step;
        }
        if (row >= 0 && row < rows.size()) {
            list.getSelectionModel().select(row);
            list.scrollTo(Math.max(0, row - 3));
        }
    }

    private void searchKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> selectNext(list.getSelectionModel().getSelectedIndex(), 1);
            case UP -> selectNext(list.getSelectionModel().getSelectedIndex(), -1);
            case ENTER -> addSelected();
            case ESCAPE -> search.clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void listKey(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            selectNext(at, 1);
        } else if (event.getCode() == KeyCode.UP) {
            selectNext(at, -1);
        } else if (event.getCode() == KeyCode.ENTER) {
            addSelected();
        } else if (event.getCode() == KeyCode.DELETE && list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Item(CatalogueEntry entry)
                && isOwn(entry)) {
            listener.remove(entry);
        } else {
            return;
        }
        event.consume();
    }

    private boolean isOwn(CatalogueEntry entry) {
        return own.find(entry.key()).isPresent();
    }

    private ContextMenu menu(CatalogueEntry entry) {
        MenuItem add = new MenuItem(words.of("menu.add"));
        add.setOnAction(event -> listener.add(entry));
        ContextMenu menu = new ContextMenu(add);
        if (isOwn(entry)) {
            MenuItem remove = new MenuItem(words.of("menu.remove"));
            remove.setOnAction(event -> listener.remove(entry));
            MenuItem show = new MenuItem(words.of("menu.file"));
            show.setOnAction(event -> listener.showFile());
            menu.getItems().addAll(new SeparatorMenuItem(), show, remove);
        }
        return menu;
    }

    private void addSelected() {
        if (list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Item(CatalogueEntry entry)) {
            listener.add(entry);
        }
    }

    private void tell(@Nullable PaletteRow row) {
        about.setText(row instanceof PaletteRow.Item(CatalogueEntry entry) ? entry.about().purpose() : words.of("about.none"));
    }

    /** What an entry talks to, in a word. */
    private String talksTo(CatalogueEntry entry) {
        return entry instanceof AgentEntry agent ? words.of("talks." + agent.talksTo().word()) : "";
    }

    /** Icon, title, and what it talks to; or a category. */
    private final class EntryCell extends ListCell<PaletteRow> {
        private final Label title = new Label();
        private final Label talks = new Label();
        private final HBox box = new HBox(title, talks);

        EntryCell() {
            setPrefWidth(0);
            box.getStyleClass().add("sw-catalogue-row");
            talks.getStyleClass().add("sw-dim");
            // The name needs the room more; the tip has both.
            title.setMinWidth(Region.USE_PREF_SIZE);
            talks.setMinWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    item().ifPresent(listener::add);
                }
            });
            addEventFilter(MouseEvent.MOUSE_PRESSED, event -> item().ifPresent(entry -> drag.press(entry, getScene(), event)));
        }

        private Optional<CatalogueEntry> item() {
            return !isEmpty() && getItem() instanceof PaletteRow.Item(CatalogueEntry entry) ? Optional.of(entry) : Optional.empty();
        }

        @Override
        protected void updateItem(@Nullable PaletteRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean heading = !empty && row instanceof PaletteRow.Heading;
            pseudoClassStateChanged(HEADING, heading);
            setMouseTransparent(heading);
            setText(heading ? ((PaletteRow.Heading) row).category() : "");
            setGraphic(null);
            setTooltip(null);
            setContextMenu(item().map(PaletteView.this::menu).orElse(null));
            setAccessibleText(getText());
            item().ifPresent(entry -> {
                title.setText(entry.about().title());
                title.setGraphic(icons.view(EntryIcons.of(entry), 16));
                talks.setText(talksTo(entry));
                setGraphic(box);
                setTooltip(tooltip(tip(entry)));
                setAccessibleText(entry.about().title() + ", " + talks.getText() + ". " + entry.about().purpose());
            });
        }

        private String tip(CatalogueEntry entry) {
            String device = String.join(", ", java.util.stream.Stream.of(entry.about().device(), entry.about().maker())
                    .filter(text -> !text.isEmpty()).toList());
            return entry.about().purpose() + (device.isEmpty() ? "" : "\n" + device) + "\n" + entry.key();
        }
    }
}
