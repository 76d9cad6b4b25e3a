package org.sitewright.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitRequest;
import org.testfx.framework.junit5.Start;

/** The wizard under mouse and keyboard. */
class SplitWizardTest extends WizardCase {
    @Start
    void start(Stage stage) {
        begin(stage);
    }

    // --- groups

    @Test
    void aServiceIsDraggedToAnotherRoom_whichShowsThatItTakesIt() {
        Point2D to = middle(room("crossbar"));
        drag("a", to);
        assertThat(room("crossbar").getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("drop"));
        assertThat(isSaid("a")).isTrue();
        robot.release(MouseButton.PRIMARY);
        settle();
        assertThat(services("crossbar")).containsExactly("crossbar", "a");
        assertThat(room("crossbar").getPseudoClassStates()).noneMatch(state -> state.getPseudoClassName().equals("drop"));
    }

    @Test
    void escapeEndsADragAndNothingElse() {
        drag("a", middle(room("crossbar")));
        press(KeyCode.ESCAPE);
        robot.release(MouseButton.PRIMARY);
        settle();
        assertThat(services("crossbar")).containsExactly("crossbar");
        assertThat(host.said).isEmpty();
    }

    @Test
    void aDropOnTheEmptyPlaceMakesARoomWhoseNameIsTypedAtOnce() {
        Node place = robot.lookup(".sw-split-new-room").query();
        drag("a", middle(place));
        robot.release(MouseButton.PRIMARY);
        settle();
        assertThat(services("group")).containsExactly("a");
        robot.write("agents");
        press(KeyCode.ENTER);
        assertThat(services("agents")).containsExactly("a");
    }

    @Test
    void aDigitMovesTheFocusedService_andTheFocusGoesWithIt() {
        focus("a");
        press(KeyCode.DIGIT2);
        assertThat(services("crossbar")).containsExactly("crossbar", "a");
        assertThat(chip("a").isFocused()).isTrue();
        press(KeyCode.DIGIT1);
        assertThat(services("")).contains("a");
    }

    @Test
    void bondedServicesMoveTogether_withTheReasonInSight() {
        focus("b");
        press(KeyCode.DIGIT2);
        assertThat(services("crossbar")).containsExactlyInAnyOrder("crossbar", "b", "c");
        assertThat(isSaid("c shares the network of b.")).isTrue();
    }

    @Test
    void enterOpensTheMenuWithTheFoldersAndTheirKeys() {
        focus("a");
        press(KeyCode.ENTER);
        assertThat(robot.lookup(".menu-item .label").queryAll()).extracting(node -> ((Labeled) node).getText())
                .contains("Move to crossbar/", "Move to a new folder");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(services("crossbar")).contains("a");
        assertThat(model().step()).isEqualTo(WizardStep.GROUPS);
    }

    @Test
    void severalAreSelectedAndMovedAtOnce() {
        robot.clickOn(chip("a"));
        settle();
        focus("b");
        press(KeyCode.SPACE);
        press(KeyCode.DIGIT2);
        assertThat(services("")).isEmpty();
    }

    @Test
    void arrowsGoFromServiceToService() {
        focus("a");
        press(KeyCode.RIGHT);
        assertThat(chip("a").isFocused()).isFalse();
        assertThat(all(".sw-split-chip")).anyMatch(Node::isFocused);
    }

    @Test
    void undoAndRedoByKeys() {
        focus("a");
        press(KeyCode.DIGIT2);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(services("crossbar")).containsExactly("crossbar");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(services("crossbar")).containsExactly("crossbar", "a");
    }

    @Test
    void aBadNameIsExplainedAtTheField_andNextSaysWhyItWaits() {
        TextField name = room("crossbar").lookupAll(".sw-split-room-name").stream().map(TextField.class::cast).findFirst().orElseThrow();
        robot.interact(() -> {
            name.requestFocus();
            name.selectAll();
        });
        robot.write("../x");
        settle();
        Label problem = (Label) room("crossbar").lookup(".sw-split-room-problem");
        assertThat(problem.isVisible()).isTrue();
        assertThat(problem.getText()).contains("../x");
        press(KeyCode.ENTER);
        assertThat(button("next").isDisabled()).isTrue();
        assertThat(((Label) robot.lookup(".sw-split-says").query()).getText()).contains("../x");
        robot.interact(name::selectAll);
        robot.write("router");
        press(KeyCode.ENTER);
        assertThat(services("router")).containsExactly("crossbar");
        assertThat(button("next").isDisabled()).isFalse();
    }

    @Test
    void theKeyboardStaysInARoomThatGotAnotherName_andGoesOnWhereOneIsRemoved() {
        focus("crossbar");
        press(KeyCode.F2);
        robot.write("router");
        press(KeyCode.ENTER);
        assertThat(services("router")).containsExactly("crossbar");
        assertThat(chip("crossbar").isFocused()).isTrue();
        press(KeyCode.F2);
        robot.write(PaperHost.TAKEN);
        press(KeyCode.ENTER);
        assertThat(chip("crossbar").isFocused()).isTrue();
        Node remove = room(PaperHost.TAKEN).lookup(".sw-icon-button");
        robot.interact(remove::requestFocus);
        press(KeyCode.SPACE);
        assertThat(services("")).contains("crossbar");
        assertThat(all(".sw-split-chip")).anyMatch(Node::isFocused);
    }

    @Test
    void anObstacleIsSaidInABanner_andUndoMendsIt() {
        robot.interact(() -> model().rename("crossbar", PaperHost.TAKEN));
        settle();
        assertThat(robot.lookup(".sw-split-obstacles").query().isVisible()).isTrue();
        assertThat(isSaid("taken/ holds a compose file already.")).isTrue();
        assertThat(button("next").isDisabled()).isTrue();
        fire("undo");
        assertThat(robot.lookup(".sw-split-obstacles").query().isVisible()).isFalse();
        assertThat(button("next").isDisabled()).isFalse();
    }

    // --- network

    @Test
    void theNetworkIsNamedAndShownAsItWillBeWritten() {
        go(WizardStep.NETWORK);
        TextField name = robot.lookup("#split-network-name").queryAs(TextField.class);
        robot.interact(name::selectAll);
        robot.write("lab-net");
        settle();
        assertThat(model().request().network().name()).isEqualTo("lab-net");
        assertThat(isSaid("docker network create lab-net")).isTrue();
        robot.interact(() -> robot.lookup("#split-overlay").queryAs(RadioButton.class).setSelected(true));
        settle();
        assertThat(model().request().network().driver()).isEqualTo(SplitNetwork.Driver.OVERLAY);
        assertThat(isSaid("docker swarm init")).isTrue();
        assertThat(isSaid("docker network create --driver overlay --attachable lab-net")).isTrue();
        robot.interact(name::selectAll);
        robot.write("host");
        settle();
        assertThat(button("next").isDisabled()).isTrue();
        assertThat(isSaid("one of the engine's own networks")).isTrue();
    }

    @Test
    void includeNeedsNoNetwork() {
        go(WizardStep.NETWORK);
        robot.interact(() -> robot.lookup("#split-include").queryAs(RadioButton.class).setSelected(true));
        settle();
        assertThat(model().request().output()).isEqualTo(SplitRequest.Output.INCLUDE);
        assertThat(robot.lookup("#split-network-name").query().getParent().getParent().isVisible()).isFalse();
    }

    // --- consequences

    @Test
    void aChoiceIsTakenOver_andTheFocusStaysOnIt() {
        go(WizardStep.CONSEQUENCES);
        assertThat(robot.lookup(".sw-split-card").queryAll()).hasSize(3);
        RadioButton keep = robot.lookup(".sw-split-card .radio-button").queryAll().stream().map(RadioButton.class::cast)
                .filter(radio -> radio.getText().equals("Keep both together")).findFirst().orElseThrow();
        robot.clickOn(keep);
        settle();
        assertThat(model().request().choices()).containsEntry("dependency:a/crossbar", "keep");
        assertThat(all(".sw-split-card .radio-button")).filteredOn(Node::isFocused).singleElement()
                .satisfies(node -> assertThat(((RadioButton) node).getText()).isEqualTo("Keep both together"));
    }

    @Test
    void aSelectedCardShowsTheLineThatItMakes() {
        go(WizardStep.CONSEQUENCES);
        Node second = robot.lookup(".sw-split-card").queryAll().stream().toList().get(1);
        robot.interact(second::requestFocus);
        settle();
        assertThat(robot.lookup(".sw-split-code-cell").queryAll().stream().filter(node -> node.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("made"))).map(Node::getAccessibleText)).containsExactly("line 4 *:   b: {image: x}");
        press(KeyCode.DOWN);
        assertThat(robot.lookup(".sw-split-card").queryAll().stream().toList().get(2).isFocused()).isTrue();
    }

    // --- preview

    @Test
    void aLineOfTheResultIsFoundInTheSource() {
        go(WizardStep.PREVIEW);
        ListView<?> tree = robot.lookup(".sw-split-tree-list").queryListView();
        robot.interact(() -> tree.getSelectionModel().select(2));
        settle();
        ListView<?> source = robot.lookup(".sw-split-gutter-numbers").queryListView();
        ListView<?> result = robot.lookup(".sw-split-gutter-words").queryListView();
        assertThat(result.getItems()).hasSize(3);
        robot.interact(() -> result.getSelectionModel().select(1));
        assertThat(source.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.interact(() -> source.getSelectionModel().clearAndSelect(0));
        assertThat(result.getSelectionModel().getSelectedIndex()).isZero();
        robot.interact(() -> source.getSelectionModel().clearAndSelect(3));
        assertThat(result.getSelectionModel().getSelectedIndex()).isEqualTo(-1);
    }

    // --- writing

    @Test
    void writingIsSaidWithItsNumberOfFiles_andEndsTheChoices() {
        go(WizardStep.WRITE);
        assertThat(button("next").getText()).isEqualTo("Write 3 files");
        fire("next");
        assertThat(host.said).containsExactly("write 3");
        assertThat(isSaid("3 files written")).isTrue();
        assertThat(button("undo").isDisabled()).isTrue();
        assertThat(button("back").isDisabled()).isTrue();
        fire("next");
        assertThat(host.said).contains("open");
    }

    @Test
    void aRefusalToWriteIsSaid_andTheUserCanGoBack() {
        host.outcome = new WriteOutcome.Refused("docker-compose.yaml has changed since the preview.");
        go(WizardStep.WRITE);
        fire("next");
        assertThat(isSaid("docker-compose.yaml has changed since the preview.")).isTrue();
        assertThat(isSaid("Nothing was written")).isTrue();
        fire("back");
        assertThat(model().step()).isEqualTo(WizardStep.PREVIEW);
    }

    @Test
    void theCommandsAreCopiedWithTheirReasons() {
        go(WizardStep.WRITE);
        fire("copy-all");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("# Make the network.\n.> docker network create ocs-net\n").contains("crossbar> docker compose up -d");
    }

    @Test
    void commandsRunOneAfterTheOther_andStopWhereOneFails() {
        host.runner = Optional.of((step, line, end) -> {
            host.said.add("run " + String.join(" ", step.command()));
            line.accept("said by " + step.command().get(1));
            end.accept(step.command().contains("up") ? new StepRunner.End.Failed("The engine does not answer.") : new StepRunner.End.Done());
            return () -> { };
        });
        go(WizardStep.WRITE);
        assertThat(button("run-all").isDisabled()).isTrue();
        fire("next");
        fire("run-all");
        assertThat(host.said).containsExactly("write 3", "run docker network create ocs-net", "run docker compose up -d");
        assertThat(robot.lookup(".sw-split-output").queryAll().stream().filter(Node::isVisible).map(TextArea.class::cast).toList()).hasSize(2)
                .allMatch(output -> output.getPrefRowCount() == output.getParagraphs().size() && output.getMinHeight() == Region.USE_PREF_SIZE);
        assertThat(robot.lookup(".sw-split-output").queryAll().stream().map(node -> ((TextArea) node).getText()))
                .anyMatch(text -> text.contains("The engine does not answer."));
    }

    // --- around

    @Test
    void helpAndLeavingByKeys() {
        press(KeyCode.F1);
        assertThat(host.said).containsExactly("help");
        press(KeyCode.ESCAPE);
        assertThat(host.said).contains("leave false");
        focus("a");
        press(KeyCode.DIGIT2);
        press(KeyCode.ESCAPE);
        assertThat(host.said).contains("leave true");
    }

    @Test
    void altArrowsTurnThePages() {
        press(KeyCode.ALT, KeyCode.RIGHT);
        assertThat(model().step()).isEqualTo(WizardStep.NETWORK);
        robot.interact(() -> robot.lookup("#split-bridge").query().requestFocus());
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(model().step()).isEqualTo(WizardStep.GROUPS);
    }
}
