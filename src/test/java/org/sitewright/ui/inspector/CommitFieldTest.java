package org.sitewright.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.ui.control.Answer;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CommitFieldTest {
    private final List<String> sent = new ArrayList<>();
    private CommitField field;
    private Button elsewhere;
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
        field = new CommitField();
        elsewhere = new Button("elsewhere");
        field.setMaxWidth(120);
        stage.setScene(new Scene(new VBox(elsewhere, field), 300, 200));
        stage.setWidth(300);
        stage.setHeight(200);
        stage.show();
        elsewhere.requestFocus();
        field.show("1.7");
        field.setCommitter(text -> {
            sent.add(text);
            field.show(text);
            return Answer.MADE;
        });
    }

    private void type(FxRobot robot, String text) {
        robot.interact(field::requestFocus);
        robot.interact(field::selectAll);
        robot.write(text);
        InspectorHarness.settle();
    }

    @Test
    void enterSendsOnceAndLosingTheFocusDoesNotSendAgain(FxRobot robot) {
        type(robot, "1.8");
        robot.push(KeyCode.ENTER);
        robot.interact(elsewhere::requestFocus);
        assertThat(sent).containsExactly("1.8");
        assertThat(field.getText()).isEqualTo("1.8");
    }

    @Test
    void losingTheFocusSends(FxRobot robot) {
        type(robot, "1.8");
        robot.interact(elsewhere::requestFocus);
        assertThat(sent).containsExactly("1.8");
    }

    @Test
    void escapeTakesItBackAndNothingIsSent(FxRobot robot) {
        type(robot, "1.8");
        robot.push(KeyCode.ESCAPE);
        assertThat(field.getText()).isEqualTo("1.7");
        robot.interact(elsewhere::requestFocus);
        assertThat(sent).isEmpty();
    }

    @Test
    void visitingAFieldSendsNothing(FxRobot robot) {
        robot.interact(field::requestFocus);
        robot.push(KeyCode.ENTER);
        robot.interact(elsewhere::requestFocus);
        assertThat(sent).isEmpty();
    }

    @Test
    void nothingDoneBringsTheOldValueBack(FxRobot robot) {
        field.setCommitter(_ -> Answer.NOTHING);
        type(robot, "latest");
        robot.push(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("1.7");
    }

    @Test
    void whatIsRefusedStaysWithTheReasonUntilTheValueChanges(FxRobot robot) {
        field.setCommitter(_ -> Answer.refused("No."));
        type(robot, "a b");
        robot.push(KeyCode.ENTER);
        robot.interact(elsewhere::requestFocus);
        assertThat(field.getText()).isEqualTo("a b");
        robot.interact(field::requestFocus);
        assertThat(field.getText()).isEqualTo("a b");
        assertThat(field.refusalProperty().get()).isEqualTo("No.");
        robot.interact(() -> field.show("1.8"));
        assertThat(field.getText()).isEqualTo("1.8");
        assertThat(field.refusalProperty().get()).isEmpty();
    }

    @Test
    void aQuestionThatTakesTheFocusDoesNotSendTwice(FxRobot robot) {
        field.setCommitter(text -> {
            sent.add(text);
            elsewhere.requestFocus();
            return Answer.MADE;
        });
        type(robot, "1.8");
        robot.push(KeyCode.ENTER);
        assertThat(sent).containsExactly("1.8");
    }

    @Test
    void whatIsTypedStaysWhileTheValueStays(FxRobot robot) {
        type(robot, "1.8");
        robot.interact(() -> field.show("1.7"));
        assertThat(field.getText()).isEqualTo("1.8");
        robot.interact(() -> field.show("2.0"));
        assertThat(field.getText()).isEqualTo("2.0");
        robot.interact(elsewhere::requestFocus);
        assertThat(sent).isEmpty();
    }

    @Test
    void aLongValueEndsInDotsAndIsWholeWithTheFocus(FxRobot robot) {
        String path = "/a/long/way/down/to/the/data/of/the/cryostat";
        robot.interact(() -> field.show(path));
        InspectorHarness.settle();
        assertThat(field.getText()).endsWith("…").hasSizeLessThan(path.length());
        robot.interact(field::requestFocus);
        assertThat(field.getText()).isEqualTo(path);
        robot.interact(elsewhere::requestFocus);
        assertThat(field.getText()).endsWith("…");
        assertThat(sent).isEmpty();
    }

    @Test
    void aCoveredValueIsSeenWithTheFocusOnly(FxRobot robot) {
        robot.interact(() -> field.setCovered(true));
        assertThat(field.getText()).doesNotContain("1.7").isNotEmpty();
        robot.interact(field::requestFocus);
        assertThat(field.getText()).isEqualTo("1.7");
        robot.interact(elsewhere::requestFocus);
        assertThat(field.getText()).doesNotContain("1.7");
        assertThat(sent).isEmpty();
    }

    @Test
    void aValueOfSeveralLinesIsShownButNotJoined(FxRobot robot) {
        robot.interact(() -> field.show("one\ntwo\n"));
        robot.interact(field::requestFocus);
        robot.write("x");
        robot.push(KeyCode.ENTER);
        robot.interact(elsewhere::requestFocus);
        assertThat(field.getText()).contains("one").contains("two");
        assertThat(sent).isEmpty();
        robot.interact(() -> field.show("one"));
        assertThat(field.isEditable()).isTrue();
    }

    @Test
    void withNothingTypedUndoIsTheSites(FxRobot robot) {
        List<String> undone = new ArrayList<>();
        robot.interact(() -> stage.getScene().getAccelerators().put(
                new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN), () -> undone.add("site")));
        robot.interact(field::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(undone).containsExactly("site");
        type(robot, "1.8");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(undone).hasSize(1);
        assertThat(field.getText()).isNotEqualTo("1.8");
    }
}
