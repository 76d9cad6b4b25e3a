package org.sitewright.ui.yaml;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.sitewright.text.TextRange;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the keys do in the text. */
final class YamlKeys {
    /** What keys lead to that is not a change of the text. */
    interface Commands {
        void undo();

        void redo();

        void find(boolean replace);

        void findNext(boolean forwards);

        void goToLine();

        void fixes();

        void help();

        void complete();

        void rename();
    }

    private record Stroke(KeyCode code, boolean ctrl, boolean shift, boolean alt) {
    }

    private final YamlBuffer buffer;
    private final Folds folds;
    private final CompletionAssist completion;
    private final FixAssist fixes;
    private final HoverAssist hover;
    private final Commands does;
    private final Map<Stroke, Runnable> commands;
    private final Map<Stroke, Supplier<Gesture>> gestures;
    /** Ctrl+K was pressed: the next key is the second half of a chord. */
    private boolean chord;

    YamlKeys(YamlBuffer buffer, Folds folds, CompletionAssist completion, FixAssist fixes, HoverAssist hover,
            Commands does) {
        this.buffer = buffer;
        this.folds = folds;
        this.completion = completion;
        this.fixes = fixes;
        this.hover = hover;
        this.does = does;
        this.commands = Map.ofEntries(
                Map.entry(ctrl(KeyCode.Z), does::undo),
                Map.entry(ctrl(KeyCode.Y), does::redo),
                Map.entry(ctrlShift(KeyCode.Z), does::redo),
                Map.entry(ctrl(KeyCode.F), () -> does.find(false)),
                Map.entry(ctrl(KeyCode.H), () -> does.find(true)),
                Map.entry(plain(KeyCode.F3), () -> does.findNext(true)),
                Map.entry(shift(KeyCode.F3), () -> does.findNext(false)),
                Map.entry(ctrl(KeyCode.G), does::goToLine),
                Map.entry(alt(KeyCode.ENTER), does::fixes),
                Map.entry(plain(KeyCode.F1), does::help),
                Map.entry(ctrl(KeyCode.SPACE), does::complete),
                Map.entry(plain(KeyCode.F2), does::rename),
                Map.entry(ctrlShift(KeyCode.OPEN_BRACKET), this::foldHere),
                Map.entry(ctrlShift(KeyCode.CLOSE_BRACKET), this::unfoldHere));
        this.gestures = Map.of(
                plain(KeyCode.ENTER), () -> typing().enter(),
                plain(KeyCode.TAB), this::tab,
                shift(KeyCode.TAB), () -> lines().outdent(IndentStep.of(buffer.text())),
                ctrl(KeyCode.SLASH), () -> lines().toggleComment(),
                ctrl(KeyCode.D), () -> lines().duplicate(),
                alt(KeyCode.UP), () -> lines().move(false),
                alt(KeyCode.DOWN), () -> lines().move(true),
                ctrlShift(KeyCode.K), () -> lines().delete());
        YamlArea area = buffer.area();
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
        area.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (typed(event)) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey()) {
            return false;
        }
        Stroke stroke = new Stroke(code, event.isShortcutDown(), event.isShiftDown(), event.isAltDown());
        if (chord) {
            chord = false;
            if (stroke.equals(ctrl(KeyCode.I))) {
                does.help();
            }
            return true;
        }
        if (stroke.equals(ctrl(KeyCode.K))) {
            chord = true;
            return true;
        }
        if (popupKey(stroke) || escape(stroke)) {
            return true;
        }
        Runnable command = commands.get(stroke);
        if (command != null) {
            hover.close();
            command.run();
            return true;
        }
        return changes(stroke);
    }

    private boolean changes(Stroke stroke) {
        if (!buffer.area().isEditable()) {
            return false;
        }
        Supplier<Gesture> gesture = gestures.get(stroke);
        if (gesture != null) {
            buffer.type(gesture.get());
            return true;
        }
        if (stroke.equals(plain(KeyCode.BACK_SPACE))) {
            Optional<Gesture> special = typing().backspace();
            special.ifPresent(buffer::type);
            return special.isPresent();
        }
        return false;
    }

    private boolean popupKey(Stroke stroke) {
        ChoicePopup<?> popup = completion.isShowing() ? completion.popup() : fixes.popup();
        if (!popup.isShowing() || stroke.ctrl() || stroke.alt() || stroke.shift()) {
            return false;
        }
        switch (stroke.code()) {
            case UP -> popup.move(-1);
            case DOWN -> popup.move(1);
            case PAGE_UP -> popup.page(false);
            case PAGE_DOWN -> popup.page(true);
            case ENTER -> {
                if (completion.isShowing() && !completion.takesEnter()) {
                    // The user ends the line; the list came unasked.
                    completion.close();
                    return false;
                }
                popup.accept();
            }
            case TAB -> popup.accept();
            case ESCAPE -> {
                completion.close();
                fixes.close();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Escape closes what is open, then drops the selection; then it is somebody else's. */
    private boolean escape(Stroke stroke) {
        if (!stroke.equals(plain(KeyCode.ESCAPE))) {
            return false;
        }
        if (hover.isShowing()) {
            hover.close();
            return true;
        }
        if (!buffer.selection().isEmpty()) {
            buffer.select(buffer.caret(), buffer.caret());
            return true;
        }
        return false;
    }

    private boolean typed(KeyEvent event) {
        String words = event.getCharacter();
        if (words.length() != 1 || event.isShortcutDown() || event.isMetaDown() || !buffer.area().isEditable()
                || event.isAltDown() && !event.isControlDown()) {
            return false;
        }
        Optional<Gesture> pair = typing().pair(words.charAt(0));
        pair.ifPresent(buffer::type);
        return pair.isPresent();
    }

    private Gesture tab() {
        TextRange selection = buffer.selection();
        boolean lines = buffer.text().lineAt(selection.start()) != buffer.text().lineAt(selection.end());
        return lines ? lines().indent(IndentStep.of(buffer.text())) : typing().tab();
    }

    private void foldHere() {
        int line = buffer.caretPosition().line();
        folds.around(line).ifPresent(range -> folds.fold(range.from()));
    }

    private void unfoldHere() {
        folds.unfold(buffer.caretPosition().line());
    }

    private TypingGestures typing() {
        return new TypingGestures(buffer.text(), buffer.selection());
    }

    private LineGestures lines() {
        return new LineGestures(buffer.text(), buffer.anchor(), buffer.caret());
    }

    private static Stroke plain(KeyCode code) {
        return new Stroke(code, false, false, false);
    }

    private static Stroke shift(KeyCode code) {
        return new Stroke(code, false, true, false);
    }

    private static Stroke ctrl(KeyCode code) {
        return new Stroke(code, true, false, false);
    }

    private static Stroke ctrlShift(KeyCode code) {
        return new Stroke(code, true, true, false);
    }

    private static Stroke alt(KeyCode code) {
        return new Stroke(code, false, false, true);
    }
}
