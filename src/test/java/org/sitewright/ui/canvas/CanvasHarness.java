package org.sitewright.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;
import org.sitewright.picture.PictureSamples;
import org.sitewright.picture.SitePicture;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window with a canvas in it, and places on it. */
final class CanvasHarness {
    final RecordingListener listener = new RecordingListener();
    final Map<String, String> refusedConnections = new HashMap<>();
    final Map<String, String> refusedNames = new HashMap<>();
    final CanvasView canvas = new CanvasView(listener,
            (from, to) -> from.equals(to) ? Optional.of("Itself.") : Optional.ofNullable(refusedConnections.get(to)),
            (_, name) -> Optional.ofNullable(refusedNames.get(name)));
    final Button elsewhere = new Button("elsewhere");

    CanvasHarness(Stage stage) {
        canvas.setAnimated(false);
        BorderPane root = new BorderPane(canvas);
        root.setBottom(elsewhere);
        Scene scene = new Scene(root, 700, 800);
        scene.getStylesheets().setAll(Objects.requireNonNull(CanvasHarness.class.getResource("/org/sitewright/ui/tokens-light.css"))
                .toExternalForm());
        stage.setScene(scene);
        stage.setWidth(700);
        stage.setHeight(800);
        stage.show();
        stage.toFront();
        canvas.requestFocus();
    }

    void show(FxRobot robot, SitePicture picture, Placement placement) {
        robot.interact(() -> canvas.show(picture, placement));
        settle();
    }

    void showLab(FxRobot robot) {
        SitePicture lab = PictureSamples.lab();
        show(robot, lab, PictureSamples.placeLab(lab));
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    /** A point of the picture on the screen. */
    Point2D at(double x, double y) {
        Point view = canvas.viewport().toView(new Point(x, y));
        return canvas.localToScreen(view.x(), view.y());
    }

    /** A place on a node, from its upper left corner. */
    Point2D on(String id, double dx, double dy) {
        var box = canvas.map().box(id).orElseThrow();
        return at(box.x() + dx, box.y() + dy);
    }

    /** The lower middle of a node, where nothing particular is. */
    Point2D on(String id) {
        var box = canvas.map().box(id).orElseThrow();
        return at(box.x() + box.width() - 30, box.y() + box.height() - 6);
    }

    Point2D handle(int side) {
        Point handle = canvas.overlay().handle(side).orElseThrow();
        return canvas.localToScreen(handle.x(), handle.y());
    }

    /** Presses the primary button with keys held: the headless platform's robot does not tell them to mouse events. */
    void press(FxRobot robot, Point2D screen, KeyCode... held) {
        mouse(robot, MouseEvent.MOUSE_PRESSED, screen, held);
    }

    void dragTo(FxRobot robot, Point2D screen, KeyCode... held) {
        mouse(robot, MouseEvent.MOUSE_DRAGGED, screen, held);
    }

    void release(FxRobot robot, Point2D screen, KeyCode... held) {
        mouse(robot, MouseEvent.MOUSE_RELEASED, screen, held);
    }

    void click(FxRobot robot, Point2D screen, KeyCode... held) {
        press(robot, screen, held);
        release(robot, screen, held);
    }

    private void mouse(FxRobot robot, EventType<MouseEvent> type, Point2D screen, KeyCode... held) {
        Set<KeyCode> keys = Set.of(held);
        robot.interact(() -> {
            Point2D inScene = canvas.getScene().getRoot().screenToLocal(screen);
            Event.fireEvent(canvas, new MouseEvent(type, inScene.getX(), inScene.getY(), screen.getX(), screen.getY(),
                    MouseButton.PRIMARY, 1, keys.contains(KeyCode.SHIFT), keys.contains(KeyCode.CONTROL),
                    keys.contains(KeyCode.ALT), false, type != MouseEvent.MOUSE_RELEASED, false, false, false, false,
                    type != MouseEvent.MOUSE_DRAGGED, null));
        });
    }

    boolean has(String id, javafx.css.PseudoClass state) {
        return canvas.world().view(id).orElseThrow().getPseudoClassStates().contains(state);
    }
}
