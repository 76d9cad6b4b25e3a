package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DialogAskerTest {
    private final FxRobot robot = new FxRobot();
    private final List<Optional<String>> answers = new ArrayList<>();
    private Optional<DialogAsker> asker = Optional.empty();

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(new Pane(), 600, 400));
        stage.show();
        asker = Optional.of(new DialogAsker(() -> stage));
    }

    private void ask(String proposal) {
        Platform.runLater(() -> answers.add(asker.orElseThrow().text("Rename", "New name", proposal,
                text -> text.isEmpty() ? Optional.of("A name is needed.") : text.equals("taken") ? Optional.of("It is taken.") : Optional.empty())));
        WaitForAsyncUtils.waitForFxEvents();
        robot.targetWindow(robot.lookup(".dialog-pane").query().getScene().getWindow());
    }

    private String problem() {
        return robot.lookup(".sw-dialog-problem").queryAs(Label.class).getText();
    }

    private boolean isConfirmable() {
        return !robot.lookup(".dialog-pane .button").match((Node node) -> node instanceof javafx.scene.control.Button button
                && button.isDefaultButton()).query().isDisabled();
    }

    @Test
    void whatIsRefusedIsSaidWhileItIsTypedAndCannotBeConfirmed() {
        ask("a");
        assertThat(isConfirmable()).isTrue();
        robot.write("taken");
        assertThat(problem()).isEqualTo("It is taken.");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).isEmpty();
        robot.write("2 ");
        assertThat(problem()).isEmpty();
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).containsExactly(Optional.of("taken2"));
    }

    @Test
    void enterMeansTheFirstOptionAlsoWhereTheyStandBelowEachOther() {
        List<OptionalInt> chosen = new ArrayList<>();
        for (List<String> options : List.of(List.of("Yes", "No"), List.of("The first of two long options", "The second of two long options"))) {
            Platform.runLater(() -> chosen.add(asker.orElseThrow().choose("Which?", "", options)));
            WaitForAsyncUtils.waitForFxEvents();
            robot.targetWindow(robot.lookup(".dialog-pane").query().getScene().getWindow());
            robot.push(KeyCode.ENTER);
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(chosen).containsExactly(OptionalInt.of(0), OptionalInt.of(0));
    }

    @Test
    void nothingCannotBeConfirmedAndEscapeCancels() {
        ask("");
        assertThat(isConfirmable()).isFalse();
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answers).containsExactly(Optional.empty());
    }
}
