package org.sitewright.layout;

/** A side of a box, with the direction that leads away from it. */
enum Side {
    TOP(0, -1), BOTTOM(0, 1), LEFT(-1, 0), RIGHT(1, 0);

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    boolean isVertical() {
        return dx == 0;
    }

    /** How long this side of a box is. */
    double length(Box box) {
        return isVertical() ? box.width() : box.height();
    }

    /** The point of this side that is so far from its middle, to the right or down. */
    Point point(Box box, double fromMiddle) {
        return switch (this) {
            case TOP -> new Point(box.centerX() + fromMiddle, box.y());
            case BOTTOM -> new Point(box.centerX() + fromMiddle, box.bottom());
            case LEFT -> new Point(box.x(), box.centerY() + fromMiddle);
            case RIGHT -> new Point(box.right(), box.centerY() + fromMiddle);
        };
    }
}
