package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitewright.words.Words;

class ActionKeysTest {
    private final Action larger = Action.of(new Words("ui.shell.messages"), "font-larger", "Ctrl+Shift+PLUS", () -> { }, () -> true);

    /** An American keyboard has its plus on the key of the equals sign, a German one on a key of its own. */
    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"PLUS", "EQUALS", "ADD"})
    void thePlusIsFoundOnEveryKeyboard(KeyCode code) {
        assertThat(larger.matches(press(code, true))).isTrue();
        assertThat(larger.matches(press(code, false))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"MINUS", "SUBTRACT", "P"})
    void anotherKeyMeansSomethingElse(KeyCode code) {
        assertThat(larger.matches(press(code, true))).isFalse();
    }

    private static KeyEvent press(KeyCode code, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, true, false, false);
    }
}
