package org.sitewright.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.sitewright.words.Words;

/**
 * Something that the user can do, by menu, key or command palette.
 *
 * @param id      names it in the bundle: {@code action.<id>}
 * @param title   as menus show it
 * @param keys    the shortcut
 * @param others  further shortcuts for the same, which menus do not show
 * @param local   whether the shortcuts are those of a view, which answers to them itself while it has the focus
 * @param enabled asked when it is shown or called
 */
record Action(String id, String title, Optional<KeyCombination> keys, List<KeyCombination> others, boolean local,
              Runnable run, BooleanSupplier enabled) {
    /** @param keys shortcuts, the shown one first, with blanks between them; may be empty */
    static Action of(Words words, String id, String keys, Runnable run, BooleanSupplier enabled) {
        List<KeyCombination> all = Stream.of(keys.split(" ")).filter(key -> !key.isEmpty()).map(KeyCombination::valueOf).toList();
        return new Action(id, words.of("action." + id), all.stream().findFirst(), all.stream().skip(1).toList(), false, run, enabled);
    }

    /** The same, with shortcuts that belong to a view. */
    Action ofView() {
        return new Action(id, title, keys, others, true, run, enabled);
    }

    /** Whether it may be done while a page covers the site: it is about the program as a whole. */
    boolean everywhere() {
        return id.equals("exit") || id.startsWith("font-") || id.startsWith("theme-");
    }

    /** The shortcut as the user reads it; empty without one. */
    String keysText() {
        return keys.map(KeyCombination::getDisplayText).orElse("");
    }

    /** Whether a key press means this; a plus is where the keyboard has it, and needs Shift on most of them. */
    boolean matches(KeyEvent event) {
        return Stream.concat(keys.stream(), others.stream()).anyMatch(wanted -> wanted.match(event) || isSizeKey(wanted, event));
    }

    private static boolean isSizeKey(KeyCombination wanted, KeyEvent event) {
        KeyCode meant = switch (event.getCode()) {
            case EQUALS, ADD -> KeyCode.PLUS;
            case SUBTRACT -> KeyCode.MINUS;
            default -> KeyCode.UNDEFINED;
        };
        return meant != KeyCode.UNDEFINED && wanted.match(new KeyEvent(event.getEventType(), "", "", meant,
                event.isShiftDown(), event.isControlDown(), event.isAltDown(), event.isMetaDown()));
    }

    void runIfEnabled() {
        if (enabled.getAsBoolean()) {
            run.run();
        }
    }
}
