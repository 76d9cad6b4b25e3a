package org.sitewright.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes boxes keep apart by moving as few of them as possible, and these no further than needed. What is in the way
 * steps aside to where it is free; if that is nowhere near, or far for the little that is missing, it goes to the right or
 * downwards and pushes others on.
 */
final class Settlement {
    /** A box rather pushes others on a little than step aside by so many times as much. */
    private static final double FAR = 3;

    private final double nearest;
    private final double pushed;
    private final Cancellation cancellation;
    private final Map<String, Box> boxes;
    private final Set<String> fixed;
    private final BoxIndex index = new BoxIndex();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param nearest boxes that come nearer than this are moved apart
     * @param pushed  how far apart they are then
     * @param wanted  where the boxes would like to be
     * @param fixed   names of those that never move; they may overlap one another
     */
    Settlement(double nearest, double pushed, Map<String, Box> wanted, Set<String> fixed, Cancellation cancellation) {
        this.nearest = nearest;
        this.pushed = pushed;
        this.boxes = new LinkedHashMap<>(wanted);
        this.fixed = fixed;
        this.cancellation = cancellation;
        boxes.forEach(index::put);
    }

    /**
     * Where the boxes can be, in the order given.
     *
     * @param strong names of those that rather push than be pushed
     */
    Map<String, Box> settle(Collection<String> strong) {
        Set<String> order = new LinkedHashSet<>(fixed);
        order.addAll(strong);
        order.addAll(boxes.keySet());
        order.retainAll(boxes.keySet());
        open.addAll(order);
        long patience = 40L * boxes.size() + 400;
        while (!open.isEmpty()) {
            if (patience-- % 256 == 0) {
                cancellation.check();
            }
            String name = open.remove();
            if (patience > 0) {
                pushOthers(name);
            } else if (!fixed.contains(name) && !index.isFreeBut(boxes.get(name).grown(nearest), name)) {
                put(name, boxes.get(name).at(boxes.get(name).x(), Block.hull(boxes.values()).bottom() + pushed));
            }
        }
        return boxes;
    }

    private void pushOthers(String name) {
        for (String other : index.overlapping(boxes.get(name).grown(nearest))) {
            // What was moved before may have made room.
            if (!other.equals(name) && !fixed.contains(other)
                    && boxes.get(other).overlaps(boxes.get(name).grown(nearest))) {
                push(other, name);
                open.add(other);
            }
        }
    }

    private void push(String name, String by) {
        Box box = boxes.get(name);
        Box pusher = boxes.get(by);
        List<Box> steps = new ArrayList<>(List.of(
                box.at(pusher.right() + pushed, box.y()),
                box.at(box.x(), pusher.bottom() + pushed),
                box.at(pusher.x() - pushed - box.width(), box.y()),
                box.at(box.x(), pusher.y() - pushed - box.height())));
        steps.sort(Comparator.comparingDouble(step -> distance(box, step)));
        Box behind = behind(box, pusher);
        double limit = Math.min(1.5 * Math.max(box.width(), box.height()) + pushed, FAR * distance(box, behind));
        for (Box step : steps) {
            if (distance(box, step) <= limit && index.isFreeBut(step.grown(nearest), name)) {
                put(name, step);
                return;
            }
        }
        put(name, behind);
        for (String rock = fixedAt(name); !rock.isEmpty(); rock = fixedAt(name)) {
            put(name, behind(boxes.get(name), boxes.get(rock)));
        }
    }

    /** To the right or below, whichever is nearer. */
    private Box behind(Box box, Box pusher) {
        double right = pusher.right() + pushed - box.x();
        double down = pusher.bottom() + pushed - box.y();
        return right < down ? box.translated(right, 0) : box.translated(0, down);
    }

    private String fixedAt(String name) {
        for (String other : index.overlapping(boxes.get(name).grown(nearest))) {
            if (!other.equals(name) && fixed.contains(other)) {
                return other;
            }
        }
        return "";
    }

    private void put(String name, Box box) {
        boxes.put(name, box);
        index.put(name, box);
    }

    private static double distance(Box from, Box to) {
        return Math.abs(from.x() - to.x()) + Math.abs(from.y() - to.y());
    }
}
