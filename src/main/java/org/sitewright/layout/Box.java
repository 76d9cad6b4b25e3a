package org.sitewright.layout;

/**
 * An upright rectangle on the canvas, in pixels.
 *
 * @param x      left side
 * @param y      upper side
 * @param width  not negative
 * @param height not negative
 */
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centerX() {
        return x + width / 2;
    }

    public double centerY() {
        return y + height / 2;
    }

    /** Whether the two share an area; boxes that only touch do not overlap. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** Whether the other lies within this one; sides may touch. */
    public boolean contains(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    public boolean contains(double pointX, double pointY) {
        return x <= pointX && pointX <= right() && y <= pointY && pointY <= bottom();
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        return between(Math.min(x, other.x), Math.min(y, other.y), Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /** This box with every side moved outwards. */
    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public Box translated(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** This box with its upper left corner elsewhere. */
    public Box at(double newX, double newY) {
        return new Box(newX, newY, width, height);
    }

    /** The box between two upright and two level lines. */
    public static Box between(double left, double top, double right, double bottom) {
        return new Box(left, top, right - left, bottom - top);
    }
}
