package org.sitewright.ui.split;


import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sitewright.split.Group;
import org.sitewright.ui.theme.FontSize;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.ui.theme.Theme;
import org.sitewright.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A window with the wizard in it. Crossbar has a folder of its own; a, b and c stay, and wait for it; b and c are bonded. */
@ExtendWith(ApplicationExtension.class)
abstract class WizardCase {
    final FxRobot robot = new FxRobot();
    PaperHost host = new PaperHost(start());
    private Optional<SplitWizard> made = Optional.empty();

    private static SplitStart start() {
        SplitStart small = Starts.small();
        return new SplitStart(small.site(), small.file(),
                Map.of(small.file(), PaperHost.source(List.of("crossbar", "a", "b", "c"))), small.services(), small.bonds(), small.proposal());
    }

    /** To be called by the test's own start, which is the only one that TestFX looks for. */
    void begin(Stage stage) {
        host = new PaperHost(start());
        SplitWizard wizard = new SplitWizard(new SplitModel(host.start, host::plan), host, new ServiceIcons());
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

    SplitModel model() {
        return made.orElseThrow().model();
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(12);
    }

    List<String> services(String group) {
        return model().grouping().group(group).map(Group::services).orElse(List.of());
    }

    List<Node> all(String selector) {
        return List.copyOf(robot.lookup(selector).<Node>queryAll());
    }

    Node chip(String service) {
        return robot.lookup(".sw-split-chip").queryAll().stream().filter(node -> service.equals(node.getUserData())).findFirst().orElseThrow();
    }

    Node room(String group) {
        return robot.lookup(".sw-split-room").queryAll().stream().filter(node -> group.equals(node.getUserData())).findFirst().orElseThrow();
    }

    static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    /** The button stays down. */
    void drag(String service, Point2D to) {
        robot.moveTo(middle(chip(service))).press(MouseButton.PRIMARY).moveTo(to.subtract(30, 0)).moveTo(to);
        settle();
    }

    void focus(String service) {
        robot.interact(() -> chip(service).requestFocus());
    }

    Button button(String id) {
        return robot.lookup("#split-" + id).queryButton();
    }

    void fire(String id) {
        robot.interact(() -> button(id).fire());
        settle();
    }

    void go(WizardStep step) {
        while (model().step() != step) {
            fire("next");
        }
    }

    boolean isSaid(String words) {
        return robot.lookup(".label").queryAll().stream().filter(Node::isVisible).map(Labeled.class::cast)
                .anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }
}
