package org.sitewright.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.split.Group;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitRequest;
import org.sitewright.ui.theme.FontSize;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.ui.theme.Theme;
import org.sitewright.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The wizard under mouse and keyboard. Crossbar has a folder of its own; a, b and c stay, and wait for it; b and c are bonded. */
@ExtendWith(ApplicationExtension.class)
class SplitWizardTest {
    private final FxRobot robot = new FxRobot();
    private PaperHost host = new PaperHost(start());
    private Optional<SplitWizard> made = Optional.empty();

    private static SplitStart start() {
        SplitStart small = Starts.small();
        return new SplitStart(small.site(), small.file(), PaperHost.source(List.of("crossbar", "a", "b", "c")), small.services(), small.bonds(), small.proposal());
    }

    @Start
    void show(Stage stage) {
        host = new PaperHost(start());
        SplitWizard wizard = new SplitWizard(new WizardModel(host.start, host::plan), host, new ServiceIcons());
        made = Optional.of(wizard);
        Scene scene = new Scene(wizard, 990, 760);
        new Theme(ThemeChoice.LIGHT, FontSize.DEFAULT).apply(scene);
        scene.getStylesheets().add(Objects.requireNonNull(SplitWizard.class.getResource("/org/sitewright/ui/split.css")).toExternalForm());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(990);
        stage.setHeight(760);
        stage.show();
        stage.toFront();
        wizard.focusPage();
    }

    /** Everything has its place only after some pulses. */
    @BeforeEach
    void settled() {
        settle();
    }

    private WizardModel model() {
        return made.orElseThrow().model();
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(12);
    }

    private List<String> services(String group) {
        return model().grouping().group(group).map(Group::services).orElse(List.of());
    }

    private List<Node> all(String selector) {
        return List.copyOf(robot.lookup(selector).<Node>queryAll());
    }

    private Node chip(String service) {
        return robot.lookup(".sw-split-chip").queryAll().stream().filter(node -> service.equals(node.getUserData())).findFirst().orElseThrow();
    }

    private Node room(String group) {
        return robot.lookup(".sw-split-room").queryAll().stream().filter(node -> group.equals(node.getUserData())).findFirst().orElseThrow();
    }

    private static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** The button stays down. */
    private void drag(String service, Point2D to) {
        robot.moveTo(middle(chip(service))).press(MouseButton.PRIMARY).moveTo(to.subtract(30, 0)).moveTo(to);
        settle();
    }

    private void focus(String service) {
        robot.interact(() -> chip(service).requestFocus());
    }

    private Button button(String id) {
        return robot.lookup("#split-" + id).queryButton();
    }

    private void fire(String id) {
        robot.interact(() -> button(id).fire());
        settle();
    }

    private void go(SplitStep step) {
        while (model().step() != step) {
            fire("next");
        }
    }

    private boolean isSaid(String words) {
        return robot.lookup(".label").queryAll().stream().filter(Node::isVisible).map(Labeled.class::cast)
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
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
        assertThat(model().step()).isEqualTo(SplitStep.GROUPS);
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
        go(SplitStep.NETWORK);
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
        go(SplitStep.NETWORK);
        robot.interact(() -> robot.lookup("#split-include").queryAs(RadioButton.class).setSelected(true));
        settle();
        assertThat(model().request().output()).isEqualTo(SplitRequest.Output.INCLUDE);
        assertThat(robot.lookup("#split-network-name").query().getParent().getParent().isVisible()).isFalse();
    }

    // --- consequences

    @Test
    void aChoiceIsTakenOver_andTheFocusStaysOnIt() {
        go(SplitStep.CONSEQUENCES);
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
        go(SplitStep.CONSEQUENCES);
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
        go(SplitStep.PREVIEW);
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
        go(SplitStep.WRITE);
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
        go(SplitStep.WRITE);
        fire("next");
        assertThat(isSaid("docker-compose.yaml has changed since the preview.")).isTrue();
        assertThat(isSaid("Nothing was written")).isTrue();
        fire("back");
        assertThat(model().step()).isEqualTo(SplitStep.PREVIEW);
    }

    @Test
    void theCommandsAreCopiedWithTheirReasons() {
        go(SplitStep.WRITE);
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
        go(SplitStep.WRITE);
        assertThat(button("run-all").isDisabled()).isTrue();
        fire("next");
        fire("run-all");
        assertThat(host.said).containsExactly("write 3", "run docker network create ocs-net", "run docker compose up -d");
        assertThat(robot.lookup(".sw-split-output").queryAll().stream().map(node -> ((javafx.scene.control.TextArea) node).getText()))
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
        assertThat(model().step()).isEqualTo(SplitStep.NETWORK);
        robot.interact(() -> robot.lookup("#split-bridge").query().requestFocus());
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(model().step()).isEqualTo(SplitStep.GROUPS);
    }
}
