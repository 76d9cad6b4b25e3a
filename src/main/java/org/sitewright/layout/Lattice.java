package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Nodes in the cells of a table, and how well their arrows can be drawn. A line goes up from its node as far as nothing is
 * in its way, else in the alley beside its column; below the row of what it leads to, it turns towards that.
 */
final class Lattice {
    private static final int EMPTY = -1;
    private static final double CROSSING = 3;
    private static final double TOUCH = 1.2;
    private static final double ALLEY = 0.8;
    private static final double DISORDER = 0.004;
    private static final double LOWER = 0.02;
    private static final double NO_GAIN = 1e-6;

    /** A stretch of a line to a node, in columns and rows; alleys and the gaps between rows lie at halves. */
    private record Stretch(int target, boolean vertical, double at, double low, double high) {
        Stretch(int target, boolean vertical, double at, double[] ends) {
            this(target, vertical, at, Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1]));
        }
    }

    private final List<LayoutNode> nodes;
    private final List<Set<Integer>> above;
    private final int columns;
    private final int[][] cells;
    private final int[] rowOf;
    private final int[] columnOf;
    private final int[] turn;

    /**
     * @param above whom each node waits for, without cycles
     * @param rows  numbers of nodes, no more than there are columns in each
     */
    Lattice(List<LayoutNode> nodes, List<Set<Integer>> above, List<List<Integer>> rows, int columns) {
        this.nodes = nodes;
        this.above = above;
        this.columns = columns;
        cells = new int[rows.size()][columns];
        rowOf = new int[nodes.size()];
        columnOf = new int[nodes.size()];
        turn = new int[nodes.size()];
        for (int row = 0; row < cells.length; row++) {
            Arrays.fill(cells[row], EMPTY);
            for (int column = 0; column < rows.get(row).size(); column++) {
                turn[rows.get(row).get(column)] = row * columns + column;
                put(rows.get(row).get(column), row, column);
            }
        }
    }

    int rows() {
        return cells.length;
    }

    int columns() {
        return columns;
    }

    /** The number of the node in a cell, -1 for none. */
    int at(int row, int column) {
        return cells[row][column];
    }

    double width(int column) {
        double width = 0;
        for (int[] row : cells) {
            width = row[column] == EMPTY ? width : Math.max(width, nodes.get(row[column]).width());
        }
        return width;
    }

    double height(int row) {
        double height = 0;
        for (int node : cells[row]) {
            height = node == EMPTY ? height : Math.max(height, nodes.get(node).height());
        }
        return height;
    }

    private void put(int node, int row, int column) {
        cells[row][column] = node;
        if (node != EMPTY) {
            rowOf[node] = row;
            columnOf[node] = column;
        }
    }

    /** Lets cells, and whole columns, change places in pairs where that makes a better picture; says whether any did. */
    boolean improve() {
        double before = cost();
        double cost = improveCells(before);
        for (int a = 0; a < columns; a++) {
            for (int b = a + 1; b < columns; b++) {
                swapColumns(a, b);
                double now = cost();
                if (now < cost - NO_GAIN) {
                    cost = now;
                } else {
                    swapColumns(a, b);
                }
            }
        }
        return cost < before;
    }

    private double improveCells(double before) {
        double cost = before;
        int count = cells.length * columns;
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                if (swap(a, b)) {
                    double now = isInOrder() ? cost() : Double.POSITIVE_INFINITY;
                    if (now < cost - NO_GAIN) {
                        cost = now;
                    } else {
                        swap(a, b);
                    }
                }
            }
        }
        return cost;
    }

    private void swapColumns(int a, int b) {
        for (int row = 0; row < cells.length; row++) {
            swap(row * columns + a, row * columns + b);
        }
    }

    private boolean swap(int a, int b) {
        int first = cells[a / columns][a % columns];
        int second = cells[b / columns][b % columns];
        if (first == second) {
            return false;
        }
        put(first, b / columns, b % columns);
        put(second, a / columns, a % columns);
        return true;
    }

    private boolean isInOrder() {
        for (int node = 0; node < above.size(); node++) {
            for (int waitedFor : above.get(node)) {
                if (rowOf[waitedFor] >= rowOf[node]) {
                    return false;
                }
            }
        }
        return true;
    }

    private double cost() {
        List<Stretch> stretches = new ArrayList<>();
        double cost = 0;
        for (int node = 0; node < above.size(); node++) {
            for (int waitedFor : above.get(node)) {
                cost += draw(node, waitedFor, stretches);
            }
            cost += DISORDER * Math.abs(turn[node] - rowOf[node] * columns - columnOf[node]) + LOWER * rowOf[node]
                    + DISORDER * columnOf[node];
        }
        for (int row = 0; row < cells.length; row++) {
            cost += height(row) / 100;
        }
        for (int column = 0; column < columns; column++) {
            cost += width(column) / 200;
        }
        for (int i = 0; i < stretches.size(); i++) {
            for (int j = 0; j < i; j++) {
                cost += meeting(stretches.get(i), stretches.get(j));
            }
        }
        return cost;
    }

    /** Adds the stretches of a line, and says how long it is. */
    private double draw(int from, int to, List<Stretch> stretches) {
        double x = columnOf[from];
        double length = 0.3 * (rowOf[from] - rowOf[to]);
        if (isCovered(from, rowOf[to])) {
            x = alley(from, to);
            length += ALLEY;
        }
        double gap = rowOf[to] + 0.5;
        stretches.add(new Stretch(to, true, x, new double[] {rowOf[from], gap}));
        stretches.add(new Stretch(to, true, columnOf[to], new double[] {rowOf[to], gap}));
        if (x != columnOf[to]) {
            stretches.add(new Stretch(to, false, gap, new double[] {x, columnOf[to]}));
        }
        return length + Math.abs(x - columnOf[to]);
    }

    private boolean isCovered(int node, int upTo) {
        for (int row = upTo + 1; row < rowOf[node]; row++) {
            if (cells[row][columnOf[node]] != EMPTY) {
                return true;
            }
        }
        return false;
    }

    /** Towards the others that wait for the same; outside if that is the node's own column. */
    private double alley(int from, int to) {
        double sum = 0;
        int count = 0;
        for (int node = 0; node < above.size(); node++) {
            if (above.get(node).contains(to)) {
                sum += columnOf[node];
                count++;
            }
        }
        double aside = sum / count - columnOf[from];
        boolean right = Math.abs(aside) < 0.1 ? columnOf[from] >= columns / 2 : aside > 0;
        return columnOf[from] + (right ? 0.5 : -0.5);
    }

    private static double meeting(Stretch a, Stretch b) {
        if (a.target() == b.target()) {
            return 0;
        }
        if (a.vertical() == b.vertical()) {
            double shared = Math.min(a.high(), b.high()) - Math.max(a.low(), b.low());
            return a.at() == b.at() && shared > 0 ? TOUCH / 2 : 0;
        }
        boolean inside = a.low() < b.at() && b.at() < a.high() && b.low() < a.at() && a.at() < b.high();
        boolean touching = a.low() <= b.at() && b.at() <= a.high() && b.low() <= a.at() && a.at() <= b.high();
        return inside ? CROSSING : touching ? TOUCH : 0;
    }
}
