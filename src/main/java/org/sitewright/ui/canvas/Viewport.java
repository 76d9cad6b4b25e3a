package org.sitewright.ui.canvas;

import org.sitewright.layout.CanvasSize;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;

/**
 * Which part of the picture the view shows: view = picture × scale + offset.
 *
 * @param scale between {@link #SMALLEST} and {@link #LARGEST}
 * @param x     of the picture's origin in the view, in pixels
 * @param y     of the picture's origin in the view, in pixels
 */
record Viewport(double scale, double x, double y) {
    static final double SMALLEST = 0.02;
    static final double LARGEST = 3;
    static final double STEP = 1.2;

    Viewport {
        scale = Math.clamp(scale, SMALLEST, LARGEST);
    }

    Point toView(Point picture) {
        return new Point(picture.x() * scale + x, picture.y() * scale + y);
    }

    Point toPicture(double viewX, double viewY) {
        return new Point((viewX - x) / scale, (viewY - y) / scale);
    }

    Extent toView(Extent picture) {
        return Extent.between(toView(new Point(picture.minX(), picture.minY())),
                toView(new Point(picture.maxX(), picture.maxY())));
    }

    Extent toPicture(Extent view) {
        return Extent.between(toPicture(view.minX(), view.minY()), toPicture(view.maxX(), view.maxY()));
    }

    /** What of the picture a view of this size shows. */
    Extent visible(double width, double height) {
        return Extent.between(toPicture(0, 0), toPicture(width, height));
    }

    Viewport panned(double dx, double dy) {
        return new Viewport(scale, x + dx, y + dy);
    }

    /** At another scale, with what is at a place of the view staying there. */
    Viewport zoomedAt(double viewX, double viewY, double newScale) {
        double clamped = Math.clamp(newScale, SMALLEST, LARGEST);
        Point fixed = toPicture(viewX, viewY);
        return new Viewport(clamped, viewX - fixed.x() * clamped, viewY - fixed.y() * clamped);
    }

    /**
     * As much of it as can be read, never larger than 100 %: all of it in the middle, or its upper part as wide as the view.
     *
     * @param room   of the view at 100 %, without margins
     * @param actual the scale that is 100 %
     * @param margin to the left of the room and above it, in the view
     */
    static Viewport fitting(Extent picture, CanvasSize room, double actual, double margin) {
        Viewport centred = centred(picture, room, room.scale(picture.width(), picture.height()), actual, margin);
        return room.isScrolled(picture.width(), picture.height())
                ? new Viewport(centred.scale(), centred.x(), margin - picture.minY() * centred.scale()) : centred;
    }

    /** All of it in the middle, at 100 % or less. */
    static Viewport whole(Extent picture, CanvasSize room, double actual, double margin) {
        return centred(picture, room, room.whole(picture.width(), picture.height()), actual, margin);
    }

    private static Viewport centred(Extent picture, CanvasSize room, double part, double actual, double margin) {
        return new Viewport(part * actual, 0, 0).centredOn(picture.centre(), room.width() * actual + 2 * margin,
                room.height() * actual + 2 * margin);
    }

    Viewport centredOn(Point picture, double width, double height) {
        return new Viewport(scale, width / 2 - picture.x() * scale, height / 2 - picture.y() * scale);
    }

    /** Moved as little as it takes to have a box in view, with a margin where there is room; not at all if it is in view. */
    Viewport revealing(Extent picture, double width, double height, double margin) {
        if (visible(width, height).contains(picture)) {
            return this;
        }
        Extent box = toView(picture).grown(margin);
        return panned(shift(box.minX(), box.maxX(), width), shift(box.minY(), box.maxY(), height));
    }

    private static double shift(double from, double to, double size) {
        if (from < 0 || to - from > size) {
            return -from;
        }
        return to > size ? size - to : 0;
    }

    /** Kept where at least a piece of the picture can be seen. */
    Viewport keptNear(Extent picture, double width, double height, double piece) {
        Extent shown = toView(picture);
        double dx = shown.maxX() < piece ? piece - shown.maxX() : shown.minX() > width - piece ? width - piece - shown.minX() : 0;
        double dy = shown.maxY() < piece ? piece - shown.maxY()
                : shown.minY() > height - piece ? height - piece - shown.minY() : 0;
        return panned(dx, dy);
    }
}
