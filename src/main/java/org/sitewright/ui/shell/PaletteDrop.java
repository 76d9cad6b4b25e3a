package org.sitewright.ui.shell;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.sitewright.layout.Point;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.palette.EntryGhost;
import org.sitewright.ui.palette.PaletteView;
import org.sitewright.ui.theme.ServiceIcons;

/** Entries of the palette on their way to the canvas: a ghost below the mouse, and the place where it is let go. */
final class PaletteDrop {
    private final PaletteView palette;
    private final CanvasPresenter canvas;
    private final ServiceIcons icons;
    private final Taker taker;
    private @Nullable EntryGhost ghost;

    /** Takes what was dropped. */
    interface Taker {
        /**
         * @param file   the compose file that it goes into
         * @param corner of its node
         */
        void take(CatalogueEntry entry, SiteFile file, Optional<Point> corner);
    }

    PaletteDrop(PaletteView palette, CanvasPresenter canvas, ServiceIcons icons, Taker taker) {
        this.palette = palette;
        this.canvas = canvas;
        this.icons = icons;
        this.taker = taker;
    }

    /** The entry is held over a point of the scene. */
    void over(CatalogueEntry entry, double x, double y) {
        boolean welcome = canvas.drops().pointAt(x, y).isPresent();
        canvas.drops().setReceiving(welcome);
        Scene scene = palette.getScene();
        if (ghost == null && scene.getRoot() instanceof Pane root) {
            ghost = new EntryGhost(entry, icons);
            root.getChildren().add(ghost);
        }
        if (ghost != null) {
            Point2D at = scene.getRoot().sceneToLocal(x, y);
            ghost.follow(at.getX(), at.getY(), welcome);
        }
    }

    /**
     * The entry was let go at a point of the scene; elsewhere than on the canvas nothing comes of it.
     *
     * @param otherwise the compose file that it goes into where the point is in none's room
     */
    void at(CatalogueEntry entry, double x, double y, SiteFile otherwise) {
        end();
        canvas.drops().pointAt(x, y).ifPresent(point -> {
            SiteFile file = canvas.fileAt(point).orElse(otherwise);
            taker.take(entry, file, canvas.drops().pointAt(x + EntryGhost.cornerX(), y + EntryGhost.cornerY()).or(() -> Optional.of(point)));
        });
    }

    /** Nothing is dragged any more. */
    void end() {
        canvas.drops().setReceiving(false);
        if (ghost != null && ghost.getParent() instanceof Pane root) {
            root.getChildren().remove(ghost);
        }
        ghost = null;
    }

    /** Gives the node of a service that was dropped its place. */
    void put(SitePlace service, Point corner) {
        canvas.put(service, corner);
    }
}
