package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Horizontal and vertical lines between obstacles, and the cheapest ways on them from one place to many. All ways of one
 * search form a tree, so that those that lead to the same node run together as early as possible.
 */
final class RouteGrid {
    private static final double BEND = 40;
    /** Sideways moves are a little dearer far from the root: lines gather near what they lead to. */
    private static final double GATHER = 1e-5;

    /** A place of the search: where, and whether the line runs vertically there. */
    record Stop(Point point, boolean vertical) {
    }

    private record Open(double cost, int state) implements Comparable<Open> {
        @Override
        public int compareTo(Open other) {
            int byCost = Double.compare(cost, other.cost);
            return byCost != 0 ? byCost : Integer.compare(state, other.state);
        }
    }

    private final double[] xs;
    private final double[] ys;
    /** Whether the stretch to the right of a crossing, or below it, is blocked. */
    private final boolean[] blockedRight;
    private final boolean[] blockedDown;
    private int visited;

    /**
     * @param xs        places of vertical lines, in any order
     * @param ys        places of horizontal lines
     * @param obstacles no line leads through these, though along their sides
     */
    RouteGrid(List<Double> xs, List<Double> ys, List<Box> obstacles) {
        this.xs = sorted(xs);
        this.ys = sorted(ys);
        blockedRight = new boolean[this.xs.length * this.ys.length];
        blockedDown = new boolean[blockedRight.length];
        obstacles.forEach(this::block);
    }

    /** How many places a search may have to visit. */
    int size() {
        return 2 * blockedRight.length;
    }

    /** How many places the last search has visited. */
    int visited() {
        return visited;
    }

    private void block(Box box) {
        int left = Math.max(0, floor(xs, box.x()));
        int top = Math.max(0, floor(ys, box.y()));
        for (int row = above(ys, box.y()); row < ys.length && ys[row] < box.bottom(); row++) {
            for (int column = left; column < xs.length - 1 && xs[column] < box.right(); column++) {
                blockedRight[row * xs.length + column] |= xs[column + 1] > box.x();
            }
        }
        for (int column = above(xs, box.x()); column < xs.length && xs[column] < box.right(); column++) {
            for (int row = top; row < ys.length - 1 && ys[row] < box.bottom(); row++) {
                blockedDown[row * xs.length + column] |= ys[row + 1] > box.y();
            }
        }
    }

    /** The ways from the root to each of the goals that can be reached, from goal to root. */
    Map<Stop, List<Point>> ways(Stop root, Set<Stop> goals) {
        double[] costs = new double[size()];
        int[] previous = new int[size()];
        boolean[] done = new boolean[size()];
        Arrays.fill(costs, Double.POSITIVE_INFINITY);
        Map<Integer, Stop> open = new HashMap<>();
        goals.forEach(goal -> open.put(state(goal), goal));
        int start = state(root);
        costs[start] = 0;
        previous[start] = -1;
        visited = 0;
        Map<Stop, List<Point>> ways = new HashMap<>();
        PriorityQueue<Open> queue = new PriorityQueue<>();
        queue.add(new Open(0, start));
        while (!queue.isEmpty() && !open.isEmpty()) {
            int state = queue.remove().state();
            if (done[state]) {
                continue;
            }
            done[state] = true;
            visited++;
            Stop goal = open.remove(state);
            if (goal != null) {
                ways.put(goal, way(previous, state));
            }
            visit(state, root.point(), costs, previous, queue);
        }
        return ways;
    }

    private void visit(int state, Point root, double[] costs, int[] previous, PriorityQueue<Open> queue) {
        int crossing = state >> 1;
        int column = crossing % xs.length;
        int row = crossing / xs.length;
        reach(state ^ 1, BEND, state, costs, previous, queue);
        if ((state & 1) == 1) {
            if (row + 1 < ys.length && !blockedDown[crossing]) {
                reach(state + 2 * xs.length, ys[row + 1] - ys[row], state, costs, previous, queue);
            }
            if (row > 0 && !blockedDown[crossing - xs.length]) {
                reach(state - 2 * xs.length, ys[row] - ys[row - 1], state, costs, previous, queue);
            }
        } else {
            double weight = 1 + GATHER * Math.abs(ys[row] - root.y());
            if (column + 1 < xs.length && !blockedRight[crossing]) {
                reach(state + 2, (xs[column + 1] - xs[column]) * weight, state, costs, previous, queue);
            }
            if (column > 0 && !blockedRight[crossing - 1]) {
                reach(state - 2, (xs[column] - xs[column - 1]) * weight, state, costs, previous, queue);
            }
        }
    }

    private static void reach(int state, double by, int from, double[] costs, int[] previous, PriorityQueue<Open> queue) {
        double cost = costs[from] + by;
        if (cost < costs[state]) {
            costs[state] = cost;
            previous[state] = from;
            queue.add(new Open(cost, state));
        }
    }

    private List<Point> way(int[] previous, int goal) {
        List<Point> points = new ArrayList<>();
        for (int state = goal; state >= 0; state = previous[state]) {
            int crossing = state >> 1;
            points.add(new Point(xs[crossing % xs.length], ys[crossing / xs.length]));
        }
        return points;
    }

    private int state(Stop stop) {
        int column = Arrays.binarySearch(xs, stop.point().x());
        int row = Arrays.binarySearch(ys, stop.point().y());
        return (row * xs.length + column) * 2 + (stop.vertical() ? 1 : 0);
    }

    private static double[] sorted(List<Double> values) {
        List<Double> list = new ArrayList<>(values);
        Collections.sort(list);
        return list.stream().mapToDouble(Double::doubleValue).distinct().toArray();
    }

    /** The last line at or before a coordinate, -1 if there is none. */
    private static int floor(double[] lines, double coordinate) {
        int found = Arrays.binarySearch(lines, coordinate);
        return found >= 0 ? found : -found - 2;
    }

    /** The first line behind a coordinate. */
    private static int above(double[] lines, double coordinate) {
        return floor(lines, coordinate) + 1;
    }
}
