package org.sitewright.layout;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Nodes that were arranged together and stand in a frame of their own.
 *
 * @param places by id, within a frame that begins at 0, 0
 * @param width  of the frame
 * @param height of the frame
 */
record Block(Map<String, Box> places, double width, double height) {
    static final Block EMPTY = new Block(Map.of(), 0, 0);

    /** Puts the nodes where they are when the frame begins at the place given. */
    void copyTo(Map<String, Box> target, double x, double y) {
        places.forEach((id, box) -> target.put(id, box.translated(x, y)));
    }

    /** How large the canvas has to be to show a thing: the smaller the better. A little is added for unused area. */
    static double cost(double width, double height, double aspect) {
        return Math.max(width / aspect, height) + 0.1 * Math.sqrt(width * height / aspect);
    }

    /** The frame drawn tightly around places. */
    static Block around(Map<String, Box> places) {
        if (places.isEmpty()) {
            return EMPTY;
        }
        Box hull = hull(places.values());
        Map<String, Box> moved = new LinkedHashMap<>();
        places.forEach((id, box) -> moved.put(id, box.translated(-hull.x(), -hull.y())));
        return new Block(moved, hull.width(), hull.height());
    }

    /** The smallest box around all of at least one. */
    static Box hull(Collection<Box> boxes) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Box box : boxes) {
            left = Math.min(left, box.x());
            top = Math.min(top, box.y());
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        return Box.between(left, top, right, bottom);
    }
}
