package org.sitewright.ui.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;

/** A label and what it names, with the origin of the value and its findings below. */
final class FieldRow extends VBox {
    private final Label label;
    private final OriginChip chip;
    private final HBox chipLine;
    private final FindingHints hints;

    /** @param refusals where the fields of the content say why what was typed will not do */
    FieldRow(FormContext context, String title, Node content, RefusalLine refusals) {
        label = new Label(title);
        label.getStyleClass().add("sw-form-label");
        label.setLabelFor(content);
        chip = new OriginChip(context);
        chipLine = new HBox(chip);
        chipLine.getStyleClass().add("sw-chip-line");
        hints = new FindingHints(context);
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(label, content);
        row.getStyleClass().add("sw-form-row");
        getChildren().addAll(row, chipLine, refusals, hints);
        showChip(false);
    }

    Label label() {
        return label;
    }

    void show(Shown shown, Origin origin, List<Finding> findings) {
        chip.show(origin, shown);
        showChip(!origin.isOwn());
        hints.show(findings);
    }

    private void showChip(boolean visible) {
        chipLine.setVisible(visible);
        chipLine.setManaged(visible);
    }
}
