package org.sitewright.ui.inspector;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.sitewright.ui.control.Answer;

/**
 * A field that shows a value of the site. Enter or losing the focus sends what was typed, Escape takes it back. Whether there is
 * something to send is told by comparing with the value; showing a value never sends anything. What is refused stays, to be
 * corrected, with the reason in {@link #refusalProperty}. Without the focus a long value ends in "…", and a secret one is covered.
 */
class CommitField extends TextField {
    /** Sends what was typed. */
    @FunctionalInterface
    interface Committer {
        /** What is refused stays in the field. */
        Answer commit(String text);
    }

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final String COVER = "••••••••";
    private static final String ELLIPSIS = "…";

    private final Text measure = new Text();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Committer committer = _ -> Answer.NOTHING;
    private Consumer<KeyEvent> keysFirst = _ -> { };
    private String value = "";
    /** What was put into the control last; if its text differs from it, the user has typed. */
    private String rendered = "";
    /** What is being sent: a question to the user takes the focus away meanwhile. */
    private @Nullable String pending;
    private boolean covered;
    private boolean writable = true;

    CommitField() {
        getStyleClass().add("sw-commit");
        setPrefColumnCount(4);
        setMinWidth(0);
        focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                commit();
            }
            if (!isRefused()) {
                render();
            }
        });
        widthProperty().addListener(_ -> renderUnlessEdited());
        fontProperty().addListener(_ -> renderUnlessEdited());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    void setCommitter(Committer now) {
        committer = now;
    }

    /** The value of the site, not what is being typed. */
    String value() {
        return value;
    }

    /** Why what was typed will not do, in a sentence; empty while nothing is refused. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    private boolean isRefused() {
        return !refusal.get().isEmpty();
    }

    private void setRefusal(String why) {
        refusal.set(why);
        pseudoClassStateChanged(REFUSED, isRefused());
    }

    /** Whether the user has typed something that was not sent yet. */
    boolean isEdited() {
        return !getText().equals(rendered);
    }

    /** Shows a value. What is being typed stays, unless the value itself has changed. */
    void show(String now) {
        boolean changed = !now.equals(value);
        value = now;
        setEditable(writable && isOneLine(now));
        if (changed || !isEdited()) {
            render();
        }
    }

    /** Shows a value of something else than before: what was typed is gone. */
    void reset(String now) {
        show(now);
        render();
    }

    /** Takes back what was typed. */
    void revert() {
        render();
    }

    /** Whether the value may be typed at all; one of several lines never may, for a field would join them. */
    void setWritable(boolean now) {
        writable = now;
        setEditable(now && isOneLine(value));
    }

    /** Whether the value is hidden while the field has no focus. */
    void setCovered(boolean now) {
        if (covered != now) {
            covered = now;
            renderUnlessEdited();
        }
    }

    boolean isCovered() {
        return covered;
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
    }

    /** Sends what was typed, if anything was. */
    void commit() {
        String typed = getText();
        if (!isEdited() || typed.equals(pending)) {
            return;
        }
        Optional<String> why = typed.equals(value) ? Optional.empty() : send(typed);
        why.ifPresentOrElse(this::setRefusal, this::render);
    }

    private Optional<String> send(String typed) {
        pending = typed;
        try {
            return committer.commit(typed).refusal();
        } finally {
            pending = null;
        }
    }

    private void renderUnlessEdited() {
        if (!isEdited()) {
            render();
        }
    }

    private void render() {
        String full = isOneLine(value) ? value : value.strip().replaceAll("\\s*[\\x00-\\x1f\\x7f]+\\s*", " ⏎ ");
        String text = isFocused() ? full : covered && !value.isEmpty() ? COVER : shortened(full);
        rendered = text;
        setRefusal("");
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private String shortened(String text) {
        double space = getWidth() - getInsets().getLeft() - getInsets().getRight() - 2;
        if (getWidth() <= 0 || text.length() < 4 || space > text.length() * getFont().getSize() || width(text) <= space) {
            return text;
        }
        int low = 1;
        int high = text.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(text.substring(0, middle) + ELLIPSIS) <= space) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int end = Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
        return text.substring(0, end) + ELLIPSIS;
    }

    private double width(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    /** Lets something else see keys before the field does: an open list has its own use for Enter and Escape. */
    void setKeysFirst(Consumer<KeyEvent> consumer) {
        keysFirst = consumer;
    }

    private void keyPressed(KeyEvent event) {
        keysFirst.accept(event);
        if (event.isConsumed()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                if (isEdited() && !event.isControlDown()) {
                    commit();
                    if (!isRefused()) {
                        selectAll();
                    }
                    event.consume();
                }
            }
            case ESCAPE -> {
                if (isEdited()) {
                    revert();
                    selectAll();
                    event.consume();
                }
            }
            case Z, Y -> passOnHistoryKey(event);
            default -> { }
        }
    }

    /** With nothing typed, undo and redo mean the site's history, not the field's own. */
    private void passOnHistoryKey(KeyEvent event) {
        boolean history = event.isShortcutDown() && !event.isAltDown()
                && (event.getCode() == KeyCode.Z || !event.isShiftDown());
        if (history && !isEdited() && getParent() != null) {
            event.consume();
            Event.fireEvent(Objects.requireNonNull(getParent()), event.copyFor(getParent(), getParent()));
        }
    }
}
