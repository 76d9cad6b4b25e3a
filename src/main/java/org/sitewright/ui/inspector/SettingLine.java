package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** A setting in one row: its name, its value, and a way to take it away. Items can be moved, also with Alt and the arrows. */
final class SettingLine extends SettingNode {
    private static final double NAME = 0.9;
    private static final double VALUE = 1.1;

    private final WeightedRow row = new WeightedRow();
    private final @Nullable Label label;
    private final @Nullable CommitField name;
    private final SettingValue value;
    private final Button remove = removeButton();
    private final @Nullable Button up;
    private final @Nullable Button down;

    SettingLine(FormContext context, KeyHelp help, Kind kind) {
        super(context, help, kind);
        row.getStyleClass().addAll("sw-rows-row", "sw-setting-row");
        label = kind.naming() == Setting.Naming.KEY ? nameLabel() : null;
        name = kind.naming() == Setting.Naming.CHOSEN ? nameField() : null;
        if (label != null) {
            row.addCell(label, NAME);
        } else if (name != null) {
            row.addCell(name, NAME);
        }
        value = switch (kind.shape()) {
            case TRUTH -> new TruthValue(this);
            case LINES -> new LinesValue(this);
            case ELSEWHERE -> new ValueElsewhere(this);
            default -> new TextValue(this, !kind.detail().isEmpty());
        };
        row.addCell(value.cell(), VALUE);
        onF1(value.node());
        boolean item = kind.naming() == Setting.Naming.ITEM;
        up = item ? icon("fth-chevron-up", "sw-row-remove") : null;
        down = item ? icon("fth-chevron-down", "sw-row-remove") : null;
        if (up != null && down != null) {
            up.setOnAction(_ -> move(-1));
            down.setOnAction(_ -> move(1));
            up.setFocusTraversable(false);
            down.setFocusTraversable(false);
            row.addFixed(up, BUTTON_WIDTH - 4);
            row.addFixed(down, BUTTON_WIDTH - 4);
            row.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        }
        row.addFixed(remove, BUTTON_WIDTH);
        getChildren().addAll(row, hints());
        value.below().ifPresent(below -> getChildren().add(1, below));
        if (name != null) {
            getChildren().add(1, RefusalLine.of(name));
        }
    }

    @Override
    void fill(List<Finding> findings) {
        Setting setting = setting();
        if (label != null) {
            label.setText(setting.name());
        } else if (name != null) {
            name.show(setting.name());
            name.setWritable(setting.origin().isOwn());
        }
        value.node().setAccessibleText(accessibleName());
        value.show(shown(), setting);
        FindingHints.mark(value.node(), findings);
        hints().show(findings);
        remove.setAccessibleText(context().text("row.remove", accessibleName()));
        remove.setVisible(setting.value().isPresent());
        if (up != null && down != null) {
            up.setAccessibleText(context().text("setting.up", accessibleName()));
            down.setAccessibleText(context().text("setting.down", accessibleName()));
            boolean several = getParent() instanceof SettingGroup.Members members && members.count() > 1;
            up.setManaged(several);
            up.setVisible(several);
            down.setManaged(several);
            down.setVisible(several);
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        // Alt and Down alone open a list of choices.
        if (arrow && event.isAltDown() && event.isShiftDown()) {
            event.consume();
            value.commit();
            move(event.getCode() == KeyCode.UP ? -1 : 1);
        }
    }

    private void move(int by) {
        int to = itemNumber() - 1 + by;
        if (to >= 0 && getParent() instanceof SettingGroup.Members members && to < members.count()) {
            boolean focused = value.node().isFocused();
            if (context().send(new Edit.MoveItem(setting().path(), to)) && focused) {
                members.focus(to);
            }
        }
    }

    @Override
    void commit() {
        if (isUsed()) {
            if (name != null) {
                name.commit();
            }
            value.commit();
        }
    }

    @Override
    void leave() {
        if (name != null) {
            name.revert();
        }
        value.leave();
    }

    @Override
    Optional<Node> stop(YamlPath path) {
        return Optional.of(value.stop());
    }
}
