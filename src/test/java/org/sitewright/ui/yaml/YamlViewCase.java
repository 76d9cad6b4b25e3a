package org.sitewright.ui.yaml;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;

/** A window with a view in it, and the words that its tests speak. */
@ExtendWith(ApplicationExtension.class)
abstract class YamlViewCase {
    final List<TextPatch> patches = new ArrayList<>();
    final List<SourceText> texts = new ArrayList<>();
    final List<TextPosition> carets = new ArrayList<>();
    YamlView view;
    FxRobot robot;

    /** To be called by the test's own start, which is the only one that TestFX looks for. */
    void open(Stage stage) {
        view = new YamlView();
        Scene scene = new Scene(view, 640, 480);
        scene.getStylesheets().add(Pictures.tokens("light"));
        stage.setScene(scene);
        stage.setWidth(640);
        stage.setHeight(480);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @BeforeEach
    void listen(FxRobot theRobot) {
        robot = theRobot;
        fx(() -> {
            view.setOnTyped((patch, text) -> {
                patches.add(patch);
                texts.add(text);
            });
            view.setOnCaretMoved(carets::add);
        });
    }

    void fx(Runnable work) {
        robot.interact(work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    <T> T ask(Callable<T> question) {
        try {
            return WaitForAsyncUtils.asyncFx(question).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Shows a text with the caret where the bar stands. */
    void show(String content) {
        int caret = content.indexOf('\u00a6');
        String plain = content.replace("\u00a6", "");
        fx(() -> {
            view.show(SourceText.of(plain));
            view.requestFocus();
            if (caret >= 0) {
                view.buffer().select(caret, caret);
            }
        });
        Pictures.settle();
        patches.clear();
        texts.clear();
        carets.clear();
    }

    void select(String words) {
        int start = text().indexOf(words);
        fx(() -> view.buffer().select(start, start + words.length()));
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(String words) {
        robot.write(words);
        WaitForAsyncUtils.waitForFxEvents();
    }

    String text() {
        return ask(() -> view.text().content());
    }

    /** The text with the bar where the caret is. */
    String withCaret() {
        return ask(() -> new StringBuilder(view.text().content()).insert(view.buffer().caret(), '\u00a6').toString());
    }

    /** What the control shows. */
    String shown() {
        return ask(() -> view.buffer().area().getText());
    }

    void waitFor(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!ask(condition::getAsBoolean)) {
            assertThat(System.nanoTime()).as("it does not come to pass").isLessThan(end);
            WaitForAsyncUtils.sleep(20, TimeUnit.MILLISECONDS);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Each patch that was told of leads from the text before it to the text told with it, and the control agrees. */
    void checkPatches(String before) {
        String content = before.replace("\u00a6", "");
        for (int i = 0; i < patches.size(); i++) {
            content = patches.get(i).applyTo(content);
            assertThat(texts.get(i).content()).isEqualTo(content);
        }
        assertThat(text()).isEqualTo(content);
        assertThat(shown()).isEqualTo(ask(() -> view.buffer().control().content()));
    }

    TextField field(String styleClass) {
        return robot.lookup("." + styleClass).queryAs(TextField.class);
    }

    String label(String styleClass) {
        return ask(() -> robot.lookup("." + styleClass).queryAs(Label.class).getText());
    }
}
