package org.sitewright.ui.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.edit.Edit;

/**
 * A row of a table in the form. Rows are kept and shown with other items; a row without an item is out of sight.
 *
 * @param <T> what a row shows
 */
abstract class TableRow<T> extends WeightedRow {
    private static final double REMOVE_WIDTH = 22;

    private final FormContext context;
    private final Button remove = new Button(null, new FontIcon("fth-x"));
    private @Nullable ShownService shown;
    private @Nullable T item;

    TableRow(FormContext context) {
        this.context = context;
        getStyleClass().add("sw-rows-row");
        remove.getStyleClass().addAll("sw-flat", "sw-icon-button", "sw-row-remove");
        remove.setOnAction(_ -> removeItem());
        remove.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                removeItem();
            }
        });
    }

    /** Adds a field that looks like plain text until it is used. */
    final void cell(CommitField field, String name, double weight) {
        field.getStyleClass().add("sw-quiet");
        field.setAccessibleText(name);
        addCell(field, weight);
    }

    /** To be called when all cells are there. */
    final void addRemoveButton() {
        addFixed(remove, REMOVE_WIDTH);
    }

    final FormContext context() {
        return context;
    }

    final Button removeButton() {
        return remove;
    }

    /** The service whose item the row shows. */
    final ShownService service() {
        if (shown == null) {
            throw new IllegalStateException("A row without an item");
        }
        return shown;
    }

    final T item() {
        if (item == null) {
            throw new IllegalStateException("A row without an item");
        }
        return item;
    }

    /** @param other whether it is another item than before, so that what was typed does not belong to it */
    final void show(ShownService now, T nowItem, boolean other, List<Finding> findings) {
        if (other) {
            fields().forEach(CommitField::revert);
        }
        shown = now;
        item = nowItem;
        remove.setAccessibleText(context.text("row.remove", name(nowItem)));
        fill(nowItem, findings);
    }

    /** Takes back what was typed, before the row goes out of sight. */
    final void leave() {
        fields().forEach(CommitField::revert);
    }

    final boolean isEdited() {
        return item != null && fields().stream().anyMatch(CommitField::isEdited);
    }

    /** Whether a list of suggestions is open, which has its own use for Up and Down. */
    boolean isChoosing() {
        return false;
    }

    private void removeItem() {
        if (item != null) {
            context.send(removal());
        }
    }

    /** Puts the item into the cells. */
    abstract void fill(T nowItem, List<Finding> findings);

    /** What the item is called, for a screen reader. */
    abstract String name(T nowItem);

    abstract List<CommitField> fields();

    /** What the keyboard can stand on, from left to right. */
    abstract List<Node> stops();

    abstract Edit removal();
}
