package org.sitewright.ui.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;

/**
 * A text of several lines. Losing the focus or Ctrl+Enter sends it, Escape takes it back; Enter belongs to the
 * text, Tab to the keyboard's way through the form.
 */
final class LinesValue implements SettingValue {
    private static final int MOST_ROWS = 12;

    private final SettingNode owner;
    private final TextArea area = new TextArea();
    private final Hyperlink toLines = new Hyperlink();
    private final RefusalLine refusal = new RefusalLine();
    private final VBox below = new VBox(area, refusal);
    private String value = "";
    private boolean sending;

    LinesValue(SettingNode owner) {
        this.owner = owner;
        toLines.setText(owner.context().text("setting.lines"));
        toLines.getStyleClass().add("sw-small");
        toLines.setOnAction(_ -> owner.context().listener().reveal(owner.setting().path()));
        area.getStyleClass().addAll("sw-setting-lines", "sw-mono");
        area.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                commit();
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && isEdited()) {
            leave();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
            // A tab cannot stand in YAML's indentation, and the keyboard must find its way out.
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    /** What was typed; a text that ended with a line break goes on doing so. */
    private String typed() {
        String text = area.getText();
        return value.endsWith("\n") && !text.isBlank() && !text.endsWith("\n") ? text + "\n" : text;
    }

    private boolean isEdited() {
        return !area.getText().equals(value);
    }

    @Override
    public Node node() {
        return toLines;
    }

    @Override
    public Optional<Node> below() {
        return Optional.of(below);
    }

    @Override
    public Node stop() {
        return area;
    }

    @Override
    public void show(Shown shown, Setting setting) {
        String now = setting.text(shown);
        boolean changed = !now.equals(value);
        boolean edited = isEdited();
        value = now;
        if (changed || !edited) {
            refusal.say("");
            area.setText(now);
        }
        area.setAccessibleText(setting.name());
        area.setPrefRowCount((int) Math.clamp(now.lines().count(), 2, MOST_ROWS));
    }

    @Override
    public void commit() {
        if (!sending && owner.isUsed() && isEdited()) {
            sending = true;
            try {
                Answer answer = owner.context().attempt(new Edit.SetValue(owner.setting().path(), typed()));
                answer.refusal().ifPresentOrElse(refusal::say, () -> settle(answer));
            } finally {
                sending = false;
            }
        }
    }

    private void settle(Answer answer) {
        refusal.say("");
        if (!answer.made()) {
            leave();
        }
    }

    @Override
    public void leave() {
        refusal.say("");
        area.setText(value);
    }
}
