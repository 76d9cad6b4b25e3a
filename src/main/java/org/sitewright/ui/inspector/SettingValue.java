package org.sitewright.ui.inspector;

import java.util.Optional;
import javafx.scene.Node;

/** What a value is edited with. */
interface SettingValue {
    /** The control. */
    Node node();

    /** What stands behind the name: the control, or it with what belongs to it. */
    default Node cell() {
        return node();
    }

    /** What stands below the whole row, across its width. */
    default Optional<Node> below() {
        return Optional.empty();
    }

    void show(Shown shown, Setting setting);

    /** What takes the keyboard. */
    default Node stop() {
        return node();
    }

    /** Sends what was typed. */
    default void commit() { }

    /** Takes back what was typed. */
    default void leave() { }
}
