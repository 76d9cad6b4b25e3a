package org.sitewright.ui.yaml;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextPosition;
import org.sitewright.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Shows what there is to say about a place where the mouse rests, or where the caret stands. */
final class HoverAssist {
    private static final Logger LOG = LoggerFactory.getLogger(HoverAssist.class);
    private static final double REST_MILLIS = 400;
    private static final double LEAVE_MILLIS = 250;
    private static final double BELOW_MOUSE = 14;

    private final YamlBuffer buffer;
    private final Decorations decorations;
    private final Words words;
    private final Popup popup = new Popup();
    private final VBox content = new VBox();
    private final PauseTransition leaving;
    private final PauseTransition resting = EditorSurface.afterPause(REST_MILLIS, this::rested);
    private Function<TextPosition, CompletionStage<Optional<HoverContent>>> provider =
            place -> CompletableFuture.completedStage(Optional.empty());
    private long request;
    private boolean inside;
    private @Nullable MouseEvent mouse;

    HoverAssist(YamlBuffer buffer, Decorations decorations, Words words) {
        this.buffer = buffer;
        this.decorations = decorations;
        this.words = words;
        this.leaving = EditorSurface.afterPause(LEAVE_MILLIS, () -> {
            if (!inside) {
                close();
            }
        });
        content.getStyleClass().addAll("sw-yaml-popup", "sw-yaml-hover");
        new YamlStyle().dress(content);
        content.setOnMouseEntered(event -> inside = true);
        content.setOnMouseExited(event -> {
            inside = false;
            leaving.playFromStart();
        });
        popup.getContent().add(content);
        popup.setAutoHide(true);
        // A click beside it is meant for what is there.
        popup.setConsumeAutoHidingEvents(false);
        YamlArea area = buffer.area();
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> close());
        area.addEventHandler(ScrollEvent.SCROLL, event -> close());
        buffer.onChanged(change -> close());
        buffer.onShown(_ -> close());
    }

    /** The mouse is asked about once it has rested; what is shown stays while the mouse is on the same words. */
    private void moved(MouseEvent event) {
        mouse = event;
        // Not every platform tells that the mouse has left a popup.
        inside = false;
        resting.playFromStart();
        if (popup.isShowing() && !leaving.getStatus().equals(Animation.Status.RUNNING)) {
            leaving.playFromStart();
        }
    }

    private void leave() {
        resting.stop();
        inside = false;
        request++;
        leaving.playFromStart();
    }

    private void rested() {
        MouseEvent at = mouse;
        if (at == null) {
            return;
        }
        YamlArea area = buffer.area();
        OptionalInt character = area.hit(at.getX(), at.getY()).getCharacterIndex();
        if (character.isPresent()) {
            ask(buffer.control().toSource(character.getAsInt()),
                    new Point2D(at.getScreenX(), at.getScreenY() + BELOW_MOUSE), false);
        }
    }

    void setProvider(Function<TextPosition, CompletionStage<Optional<HoverContent>>> newProvider) {
        provider = newProvider;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void close() {
        request++;
        popup.hide();
    }

    /** Shows the help for the caret's place; says so if there is none. */
    void askAtCaret() {
        buffer.area().getCaretBounds().ifPresent(bounds ->
                ask(buffer.caret(), new Point2D(bounds.getMinX(), bounds.getMaxY() + 4), true));
    }

    private void ask(int offset, Point2D place, boolean wanted) {
        long mine = ++request;
        List<Marker> markers = decorations.markersAt(offset);
        provider.apply(buffer.text().position(offset)).whenComplete((help, problem) -> {
            if (problem != null) {
                LOG.warn("No help could be found", problem);
            }
            Optional<HoverContent> found = problem == null ? help : Optional.empty();
            if (Platform.isFxApplicationThread()) {
                show(mine, markers, found, place, wanted);
            } else {
                Platform.runLater(() -> show(mine, markers, found, place, wanted));
            }
        });
    }

    private void show(long mine, List<Marker> markers, Optional<HoverContent> help, Point2D place, boolean wanted) {
        if (mine != request || buffer.area().getScene() == null || markers.isEmpty() && help.isEmpty() && !wanted) {
            return;
        }
        content.getChildren().clear();
        for (Marker marker : markers) {
            Pane dot = new Pane();
            dot.getStyleClass().addAll("sw-yaml-dot", marker.severity().styleClass());
            Label words = text(marker.message(), "sw-yaml-hover-message");
            HBox row = new HBox(dot, words);
            row.getStyleClass().add("sw-yaml-hover-marker");
            content.getChildren().add(row);
        }
        help.ifPresent(this::addHelp);
        if (content.getChildren().isEmpty()) {
            content.getChildren().add(text(words.of("hover.none"), "sw-yaml-hover-body"));
        }
        leaving.stop();
        popup.hide();
        popup.show(buffer.area(), place.getX(), place.getY());
    }

    private void addHelp(HoverContent help) {
        VBox box = new VBox();
        box.getStyleClass().add("sw-yaml-hover-help");
        if (!content.getChildren().isEmpty()) {
            box.getStyleClass().add("below");
        }
        box.getChildren().add(text(help.title(), "sw-yaml-hover-title"));
        help.body().forEach(paragraph -> box.getChildren().add(text(paragraph, "sw-yaml-hover-body")));
        if (!help.code().isEmpty()) {
            Label code = text(help.code(), "sw-yaml-hover-code");
            code.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(code);
        }
        content.getChildren().add(box);
    }

    private static Label text(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
