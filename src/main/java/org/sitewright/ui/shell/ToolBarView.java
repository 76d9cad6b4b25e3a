package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.disk.UserSettings.RecentSite;
import org.sitewright.words.Words;

/** The bar at the top: menus, and the buttons for what is done most. */
final class ToolBarView extends HBox {
    private final Words words;
    private final Actions actions;
    private final Menu recent;
    private final Button save;
    private final Button undo;
    private final Button redo;

    ToolBarView(Words words, Actions actions) {
        this.words = words;
        this.actions = actions;
        getStyleClass().add("sw-toolbar");
        recent = new Menu(words.of("menu.recent"));
        MenuBar menus = new MenuBar(fileMenu(), menu("edit", "undo", "redo", "-", "find", "replace", "go-to-line", "-", "complete", "quick-fix", "rename-at-caret"),
                viewMenu(), menu("service", "add-agent", "add-service", "-", "rename-service", "add-setting", "duplicate-service", "add-to-palette", "delete-service"),
                menu("help", "find-action", "explain-finding", "explain-splitting", "keys", "-", "open-sample", "log", "about"));
        menus.getStyleClass().add("sw-menus");
        menus.setMinWidth(Region.USE_PREF_SIZE);
        save = button("save", Feather.SAVE, words.of("tool.save"));
        undo = button("undo", Feather.CORNER_UP_LEFT, "");
        redo = button("redo", Feather.CORNER_UP_RIGHT, "");
        undo.setMaxWidth(300);
        undo.setMinWidth(34);
        redo.setMinWidth(34);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button find = new Button(words.of("tool.find-action") + "  " + actions.get("find-action").keysText());
        find.setGraphic(new FontIcon(Feather.SEARCH));
        find.getStyleClass().add("sw-find-action");
        find.setMinWidth(USE_PREF_SIZE);
        find.setFocusTraversable(false);
        find.setOnAction(event -> actions.get("find-action").runIfEnabled());
        getChildren().addAll(menus, save, undo, redo, gap, find);
        refresh();
    }

    private Button button(String id, Feather icon, String text) {
        Action action = actions.get(id);
        Button button = new Button(text, new FontIcon(icon));
        // Captions hold names of the user's, whose low lines are no mnemonics.
        button.setMnemonicParsing(false);
        button.setOnAction(event -> action.runIfEnabled());
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(action.title() + "  " + action.keysText()));
        button.setAccessibleText(action.title());
        button.setId("tool-" + id);
        return button;
    }

    private Menu fileMenu() {
        Menu menu = menu("file", "new-site", "open-folder", "open-file");
        menu.getItems().add(recent);
        menu.getItems().addAll(items("-", "save", "reload", "compare", "-", "use-config", "split", "join", "-", "close-site", "exit"));
        return menu;
    }

    private Menu viewMenu() {
        Menu menu = menu("view", "fit", "zoom-in", "zoom-out", "arrange", "all-roads", "-", "fold-all", "unfold-all", "-", "focus-canvas", "focus-text",
                "focus-form", "focus-findings", "next-finding", "previous-finding", "-", "font-larger", "font-smaller", "font-reset");
        Menu colours = new Menu(words.of("menu.theme"));
        colours.getItems().addAll(items("theme-system", "theme-light", "theme-dark"));
        menu.getItems().add(colours);
        return menu;
    }

    private Menu menu(String id, String... actionIds) {
        Menu menu = new Menu(words.of("menu." + id));
        menu.setId("menu-" + id);
        menu.getItems().addAll(items(actionIds));
        menu.setOnShowing(event -> {
            actions.commitEdited();
            menu.getItems().forEach(this::enable);
        });
        return menu;
    }

    private List<MenuItem> items(String... actionIds) {
        return List.of(actionIds).stream().map(id -> id.equals("-") ? new SeparatorMenuItem() : item(actions.get(id))).toList();
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.title());
        item.setUserData(action);
        item.setOnAction(event -> action.runIfEnabled());
        action.keys().ifPresent(item::setAccelerator);
        return item;
    }

    private void enable(MenuItem item) {
        if (item.getUserData() instanceof Action action) {
            item.setDisable(!action.enabled().getAsBoolean());
        }
    }

    void showRecent(List<RecentSite> sites, Consumer<Path> open) {
        recent.getItems().clear();
        for (RecentSite site : sites) {
            MenuItem item = new MenuItem(site.exists() ? site.path().toString() : words.of("menu.recent.gone", site.path()));
            item.setMnemonicParsing(false);
            item.setDisable(!site.exists());
            item.setOnAction(event -> open.accept(site.path()));
            recent.getItems().add(item);
        }
        if (sites.isEmpty()) {
            MenuItem none = new MenuItem(words.of("menu.recent.none"));
            none.setDisable(true);
            recent.getItems().add(none);
        }
    }

    /** Shows what can be done now. */
    void refresh() {
        save.setDisable(!actions.get("save").enabled().getAsBoolean());
        undo.setDisable(!actions.get("undo").enabled().getAsBoolean());
        redo.setDisable(!actions.get("redo").enabled().getAsBoolean());
        undo.setText(actions.undoCaption());
        redo.setAccessibleText(words.of("tool.redo", actions.redoCaption()));
        undo.setAccessibleText(words.of("tool.undo", actions.undoCaption()));
    }
}
