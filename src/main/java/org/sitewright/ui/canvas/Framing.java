package org.sitewright.ui.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import org.sitewright.layout.CanvasSize;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Lettering;

/**
 * Which part of the site the view shows, how large, and whether that is so because the site was fitted into it. A fitted view
 * stays so when its size changes, until somebody moves it.
 */
final class Framing {
    private static final double MARGIN = 16;
    private static final double LEAST_ROOM = 60;
    private static final double LEAST_IN_VIEW = 60;
    private static final double REVEAL_MARGIN = 40;
    private static final double SAME_SCALE = 1e-3;

    /** How the site was brought into view. */
    private enum Fit {
        /** By hand. */
        NONE,
        /** All of it, or as wide as the view where it could not be read otherwise. */
        READABLE,
        /** All of it, however small. */
        WHOLE
    }

    private Viewport viewport = new Viewport(1, 0, 0);
    private Fit fit = Fit.NONE;
    private double actual = 1;
    private double width;
    private double height;
    private double below;

    Viewport viewport() {
        return viewport;
    }

    /** The scale of the view at which the canvas's text is as large as that of the window: what the user knows as 100 %. */
    double actualScale() {
        return actual;
    }

    /** How large the site is shown; 1 is 100 %. */
    double relativeScale() {
        return viewport.scale() / actual;
    }

    /**
     * Sets the size of the view, in pixels.
     *
     * @param controls what the controls need of the height
     * @param legend   what the legend would like of it: it gives way where the site would be cut off for its sake
     */
    void resize(double newWidth, double newHeight, double controls, double legend, Extent site) {
        width = newWidth;
        height = newHeight;
        below = controls + legend;
        if (room().filter(room -> room.isScrolled(site.width(), site.height())).isPresent()) {
            below = controls;
        }
    }

    /** Does something with the view, if it is as it was fitted and nobody has moved it. */
    void ifFitted(Consumer<Viewport> work) {
        if (fit != Fit.NONE) {
            work.accept(viewport);
        }
    }

    /** What the view has to offer to a site at 100 %, margins and controls excluded; nothing while it has no size. */
    Optional<CanvasSize> room() {
        if (width <= 0 || height <= 0) {
            return Optional.empty();
        }
        return Optional.of(new CanvasSize(Math.max(LEAST_ROOM, width - 2 * MARGIN) / actual,
                Math.max(LEAST_ROOM, height - below - 2 * MARGIN) / actual));
    }

    /** Fits a site, in a size that can be read if there is one. Needs a size. */
    void fit(Extent site) {
        fit(site, Fit.READABLE);
    }

    /** Fits all of a site. Needs a size. */
    void fitWhole(Extent site) {
        fit(site, Fit.WHOLE);
    }

    /** Fits a site again in the way in which it was fitted, if it was. */
    void refit(Extent site) {
        fit(site, fit);
    }

    private void fit(Extent site, Fit how) {
        fit = how;
        fitted(site).ifPresent(found -> viewport = found);
    }

    private Optional<Viewport> fitted(Extent site) {
        return room().flatMap(room -> switch (fit) {
            case NONE -> Optional.empty();
            case READABLE -> Optional.of(Viewport.fitting(site, room, actual, MARGIN));
            case WHOLE -> Optional.of(Viewport.whole(site, room, actual, MARGIN));
        });
    }

    /** Moves the view; it is no longer fitted then. A place where it stands already changes nothing. */
    void moveTo(Viewport wanted, Extent site) {
        Viewport kept = wanted.keptNear(site, width, height, LEAST_IN_VIEW);
        if (!kept.equals(viewport)) {
            viewport = kept;
            fit = Fit.NONE;
        }
    }

    /** The view, moved as little as it takes to show a box. */
    Viewport revealing(Extent box) {
        return viewport.revealing(box, width, height, REVEAL_MARGIN);
    }

    /** The view at 100 % with a box in its middle. */
    Viewport actualAt(Extent box) {
        return new Viewport(actual, 0, 0).centredOn(box.centre(), width, height);
    }

    /**
     * Lets the site grow and shrink with the window's text. A fitted view stays fitted only if nothing is cut off so.
     *
     * @param pixels size of the window's text
     */
    void setTextSize(double pixels, Extent site) {
        double before = actual;
        actual = pixels / Lettering.NAME.size();
        double wanted = viewport.scale() * actual / before;
        Optional<Viewport> fitted = fitted(site).filter(found -> Math.abs(found.scale() - wanted) < SAME_SCALE);
        if (fitted.isPresent()) {
            viewport = fitted.get();
        } else {
            moveTo(viewport.zoomedAt(width / 2, height / 2, wanted), site);
        }
    }
}
