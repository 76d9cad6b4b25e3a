package org.sitewright.layout;

/**
 * The box of a group, side by side: one that was drawn tightly around the nodes follows them, one that left room (to be
 * as wide as its neighbours) stays, unless a node needs more.
 *
 * @param left   where the left side stays; positive infinity if it follows the nodes, and so for the upper side
 * @param top    see left
 * @param right  where the right side stays; negative infinity if it follows the nodes, and so for the lower side
 * @param bottom see right
 */
record Ground(double left, double top, double right, double bottom) {
    private static final double SAME = 0.5;

    /** The ground of a group that has not been placed before. */
    static final Ground TIGHT = new Ground(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /**
     * @param box  of the group as it was placed before
     * @param hull around the nodes that it had then
     */
    static Ground of(Box box, Box hull) {
        Box tight = TIGHT.around(hull);
        return new Ground(
                box.x() < tight.x() - SAME ? box.x() : TIGHT.left,
                box.y() < tight.y() - SAME ? box.y() : TIGHT.top,
                box.right() > tight.right() + SAME ? box.right() : TIGHT.right,
                box.bottom() > tight.bottom() + SAME ? box.bottom() : TIGHT.bottom);
    }

    /** The group's box when its nodes stand within the hull. */
    Box around(Box hull) {
        double x = Math.min(left, hull.x() - Spacing.PADDING);
        double y = Math.min(top, hull.y() - Spacing.PADDING_TOP);
        return Box.between(x, y, Math.max(Math.max(right, hull.right() + Spacing.PADDING), x + Spacing.GROUP_WIDTH),
                Math.max(bottom, hull.bottom() + Spacing.PADDING_BOTTOM));
    }
}
