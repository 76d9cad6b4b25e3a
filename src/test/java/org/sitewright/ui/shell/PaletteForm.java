package org.sitewright.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.sitewright.ui.palette.AdditionFormView;

/** The palette of a window, and the form that it asks by, as a test sees them. */
final class PaletteForm {
    private final WindowHarness window;

    PaletteForm(WindowHarness window) {
        this.window = window;
    }

    ListView<?> list() {
        return (ListView<?>) window.ask(() -> window.stage.getScene().lookup(".sw-catalogue-list"));
    }

    TextField search() {
        return (TextField) window.ask(() -> window.stage.getScene().lookup(".sw-catalogue .text-field"));
    }

    void find(String text) {
        window.run("add-agent");
        window.fx(() -> search().setText(text));
    }

    /** The middle of the row of an entry, on the screen. */
    Point2D row(String title) {
        return window.ask(() -> {
            list().layout();
            Node row = list().lookupAll(".list-cell").stream().filter(node -> node.isVisible() && ((Cell<?>) node).getGraphic() != null)
                    .filter(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith(title + ",")).findFirst().orElseThrow();
            Bounds bounds = row.localToScreen(row.getLayoutBounds());
            return new Point2D(bounds.getMinX() + 40, bounds.getCenterY());
        });
    }

    /** What the list shows of its headings and entries. */
    List<String> rows() {
        return window.ask(() -> {
            list().layout();
            return list().lookupAll(".list-cell").stream().filter(node -> node.isVisible() && node.getAccessibleText() != null)
                    .map(Node::getAccessibleText).filter(text -> !text.isEmpty()).toList();
        });
    }

    private static Optional<Scene> shown() {
        return Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull)
                .filter(scene -> scene.getRoot() instanceof AdditionFormView).findFirst();
    }

    /** The scene of the form; it is there alone beside the window. */
    Scene scene() {
        return window.ask(() -> shown().orElseThrow());
    }

    boolean isAsking() {
        return window.ask(() -> shown().isPresent());
    }

    TextField field(String id) {
        Scene scene = scene();
        return (TextField) window.ask(() -> scene.getRoot().lookupAll(".text-field").stream().filter(node -> ("add-" + id).equals(node.getId()))
                .findFirst().orElseThrow());
    }

    void answer(String id, String text) {
        TextField field = field(id);
        window.fx(() -> field.setText(text));
    }

    /** The lines of the preview that are new, those of all files, as soon as a text is among them. */
    String preview(String awaited) {
        Scene scene = scene();
        window.waitFor(() -> added(scene).contains(awaited));
        return window.ask(() -> added(scene));
    }

    private static String added(Scene scene) {
        return scene.getRoot().lookupAll(".sw-preview-line").stream()
                .filter(row -> row.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("added")))
                .map(row -> ((Label) row.lookup(".sw-preview-said")).getText()).collect(Collectors.joining("\n"));
    }
}
