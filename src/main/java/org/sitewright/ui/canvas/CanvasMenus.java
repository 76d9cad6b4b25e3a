package org.sitewright.ui.canvas;

import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;
import org.sitewright.picture.PictureEdge;

/** The menus on a node, on an arrow and on the ground. */
final class CanvasMenus {
    private final CanvasView view;
    private final CanvasActions actions;
    private final CanvasWords words;
    private @Nullable ContextMenu open;

    CanvasMenus(CanvasView view, CanvasActions actions, CanvasWords words) {
        this.view = view;
        this.actions = actions;
        this.words = words;
    }

    /** Opens the menu that is asked for: by the mouse for what is there, by the keyboard for what is selected. */
    void show(ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            Optional<String> node = view.selection().edge().isPresent() ? Optional.empty() : actions.current();
            Point at = node.flatMap(actions::boxInView).map(Extent::centre)
                    .orElse(new Point(view.getWidth() / 2, view.getHeight() / 2));
            var screen = view.localToScreen(at.x(), at.y());
            show(node, view.selection().edge(), screen.getX(), screen.getY());
        } else {
            Point at = view.viewport().toPicture(event.getX(), event.getY());
            Optional<String> node = view.map().nodeAt(at, 0);
            show(node, node.isPresent() ? Optional.empty() : view.map().edgeNear(at, 6 / view.viewport().scale(), view.roads()::isShown),
                    event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    /** Opens the menu of a node, or of an edge, or else that of the ground. */
    private void show(Optional<String> node, Optional<PictureEdge> edge, double screenX, double screenY) {
        close();
        ContextMenu menu = node.map(this::ofNode).or(() -> edge.map(this::ofEdge)).orElseGet(this::ofGround);
        menu.setAutoHide(true);
        open = menu;
        menu.show(view, screenX, screenY);
    }

    void close() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }

    ContextMenu ofNode(String id) {
        ContextMenu menu = new ContextMenu();
        Set<String> selected = view.selection().contains(id) ? view.selection().ids() : Set.of(id);
        if (selected.size() == 1) {
            MenuItem findings = item("menu.findings", key(KeyCode.I), () -> actions.showFindings(id));
            findings.setDisable(view.map().node(id).filter(node -> node.findings() > 0).isEmpty());
            menu.getItems().addAll(item("menu.open", key(KeyCode.ENTER), () -> actions.open(id)),
                    item("menu.rename", key(KeyCode.F2), () -> actions.rename(id)),
                    item("menu.duplicate", shortcut(KeyCode.D), () -> actions.duplicate(id)),
                    item("menu.toPalette", key(KeyCode.P), () -> actions.addToPalette(id)),
                    item("menu.connect", key(KeyCode.C), () -> actions.connectByKey(id)), findings,
                    new SeparatorMenuItem(), item("menu.delete", key(KeyCode.DELETE), () -> actions.delete(selected)));
        } else {
            MenuItem delete = new MenuItem(words.of("menu.deleteMany", selected.size()));
            delete.setAccelerator(key(KeyCode.DELETE));
            delete.setOnAction(_ -> actions.delete(selected));
            menu.getItems().add(delete);
        }
        return menu;
    }

    ContextMenu ofEdge(PictureEdge edge) {
        ContextMenu menu = new ContextMenu();
        MenuItem from = new MenuItem(words.of("menu.goFrom", name(edge.from())));
        from.setOnAction(_ -> actions.goTo(edge.from(), false));
        menu.getItems().add(from);
        if (view.map().has(edge.to())) {
            MenuItem to = new MenuItem(words.of("menu.goTo", name(edge.to())));
            to.setMnemonicParsing(false);
            to.setOnAction(_ -> actions.goTo(edge.to(), false));
            menu.getItems().add(to);
        }
        if (edge.kind().isRoad()) {
            menu.getItems().addFirst(item("menu.road", key(KeyCode.ENTER), () -> actions.select(edge)));
        }
        if (edge.kind() == PictureEdge.Kind.DEPENDS_ON) {
            menu.getItems().addAll(new SeparatorMenuItem(),
                    item("menu.disconnect", key(KeyCode.DELETE), () -> actions.disconnect(edge)));
        }
        return menu;
    }

    ContextMenu ofGround() {
        return new ContextMenu(
                item("menu.selectAll", shortcut(KeyCode.A), () -> actions.selectAll(Set.copyOf(view.map().inReadingOrder()))),
                item("menu.fit", key(KeyCode.F), actions::fit),
                item("menu.actualSize", key(KeyCode.DIGIT0), actions::actualSize),
                item(view.roads().areAll() ? "menu.fewRoads" : "menu.allRoads", key(KeyCode.R), actions::toggleRoads),
                item("menu.arrange", shortcut(KeyCode.L), actions::arrange));
    }

    private MenuItem item(String words, KeyCombination key, Runnable action) {
        MenuItem item = new MenuItem(this.words.of(words));
        item.setAccelerator(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private String name(String id) {
        return view.map().node(id).map(node -> node.name()).orElse(id);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
