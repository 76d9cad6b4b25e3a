package org.sitewright.ui.canvas;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.sitewright.picture.PictureEdge;
import org.sitewright.picture.PictureWords;

/** Says in words what the arrow under the mouse says. */
final class EdgeTip {
    private static final double WIDTH = 420;
    private static final Duration DELAY = Duration.millis(600);

    private final Node canvas;
    private final PictureWords words;
    private final Tooltip tip = new Tooltip();
    private Optional<PictureEdge> shown = Optional.empty();

    EdgeTip(Node canvas, PictureWords words) {
        this.canvas = canvas;
        this.words = words;
        tip.setShowDelay(DELAY);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.getStyleClass().add("sw-edge-tip");
    }

    /** @param edge the arrow under the mouse, if there is one and nothing before it */
    void show(Optional<PictureEdge> edge) {
        if (edge.equals(shown)) {
            return;
        }
        shown = edge;
        Tooltip.uninstall(canvas, tip);
        tip.hide();
        edge.ifPresent(found -> {
            tip.setText(words.describe(found));
            Tooltip.install(canvas, tip);
        });
    }

    /** What it says at the moment; empty where it says nothing. */
    String text() {
        return shown.map(words::describe).orElse("");
    }
}
