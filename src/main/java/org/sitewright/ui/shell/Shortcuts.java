package org.sitewright.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Sees to it that keys do what the menus say, wherever the focus is. */
final class Shortcuts {
    private final Actions actions;
    private final BooleanSupplier covered;
    /** Whether the key that is down has done its work: the letter that it stands for must not go to whoever has the focus now. */
    private boolean keyDone;

    /** @param covered whether a page covers the site, so that the actions of the site rest */
    Shortcuts(Actions actions, BooleanSupplier covered) {
        this.actions = actions;
        this.covered = covered;
    }

    void install(Node window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        window.addEventHandler(KeyEvent.KEY_PRESSED, this::keepFromMenu);
        window.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (keyDone) {
                event.consume();
            }
        });
        window.addEventFilter(KeyEvent.KEY_RELEASED, event -> keyDone = false);
    }

    private boolean rests(Action action) {
        return covered.getAsBoolean() && !action.everywhere();
    }

    /** Shortcuts come before the focused control's own, but for those that an editor needs for itself. */
    private void shortcut(KeyEvent event) {
        keyDone = false;
        boolean plainKey = !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
        if (plainKey || event.getCode() == KeyCode.UNDEFINED) {
            return;
        }
        boolean editing = event.getTarget() instanceof TextInputControl;
        actions.all().stream().filter(action -> !action.local() && action.matches(event)).findFirst()
                .filter(action -> !rests(action))
                .filter(action -> !(editing && (action.id().equals("undo") || action.id().equals("redo"))))
                .ifPresent(action -> {
                    if (action.id().equals("save")) {
                        actions.commitEdited();
                    }
                    action.runIfEnabled();
                    keyDone = true;
                    event.consume();
                });
    }

    /** The shortcut of a view does nothing elsewhere, and none does anything to a site that is covered, though a menu has it. */
    private void keepFromMenu(KeyEvent event) {
        if (actions.all().stream().anyMatch(action -> (action.local() || rests(action)) && action.matches(event))) {
            event.consume();
        }
    }
}
