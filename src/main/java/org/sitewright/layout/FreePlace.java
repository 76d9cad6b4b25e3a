package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Finds room for a box beside others, in line with them.
 *
 * @param isFree whether a box may stand somewhere
 * @param cost   how unwelcome a place is
 */
record FreePlace(Predicate<Box> isFree, ToDoubleFunction<Box> cost) {
    /**
     * The best free place.
     *
     * @param box       of the size wanted
     * @param anchors   what it may stand beside
     * @param proposals further places to try
     */
    Optional<Box> find(Box box, Collection<Box> anchors, List<Point> proposals) {
        Optional<Box> best = Optional.empty();
        double bestCost = Double.POSITIVE_INFINITY;
        for (Point proposal : proposals) {
            Box candidate = box.at(proposal.x(), proposal.y());
            double price = cost.applyAsDouble(candidate);
            if (price < bestCost && isFree.test(candidate)) {
                best = Optional.of(candidate);
                bestCost = price;
            }
        }
        for (Box anchor : anchors) {
            for (Box candidate : beside(box, anchor)) {
                double price = cost.applyAsDouble(candidate);
                if (price < bestCost && isFree.test(candidate)) {
                    best = Optional.of(candidate);
                    bestCost = price;
                }
            }
        }
        return best;
    }

    private static List<Box> beside(Box box, Box anchor) {
        List<Box> places = new ArrayList<>();
        for (double x : new double[] {anchor.x(), anchor.centerX() - box.width() / 2}) {
            places.add(box.at(x, anchor.bottom() + Spacing.ROW_GAP));
            places.add(box.at(x, anchor.bottom() + Spacing.LAYER_GAP));
            places.add(box.at(x, anchor.y() - Spacing.ROW_GAP - box.height()));
            places.add(box.at(x, anchor.y() - Spacing.LAYER_GAP - box.height()));
        }
        places.add(box.at(anchor.right() + Spacing.NODE_GAP, anchor.y()));
        places.add(box.at(anchor.x() - Spacing.NODE_GAP - box.width(), anchor.y()));
        return places;
    }
}
