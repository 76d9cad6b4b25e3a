package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Arranges the nodes of a group in a few columns, for a canvas that is too narrow for layers: what is waited for stands in
 * a row above what waits, and the lines run down between the columns.
 */
final class Columns {
    /** More nodes than this stay where their turn brings them; to look for better places would take too long. */
    private static final int MOST_IMPROVED = 40;
    private static final int PASSES = 5;

    private final List<LayoutNode> nodes;
    private final List<Set<Integer>> above = new ArrayList<>();
    private final List<Set<Integer>> below = new ArrayList<>();
    private final int[] chain;
    private final Cancellation cancellation;

    /** @param edges between the nodes only */
    Columns(List<LayoutNode> nodes, List<LayoutEdge> edges, Cancellation cancellation) {
        this.nodes = nodes;
        this.cancellation = cancellation;
        Map<String, Integer> numbers = new HashMap<>();
        for (LayoutNode node : nodes) {
            numbers.put(node.id(), numbers.size());
            above.add(new LinkedHashSet<>());
            below.add(new LinkedHashSet<>());
        }
        edges.forEach(edge -> above.get(numbers.get(edge.from())).add(numbers.get(edge.to())));
        new Cycles(above).open();
        for (int i = 0; i < above.size(); i++) {
            for (int waitedFor : above.get(i)) {
                below.get(waitedFor).add(i);
            }
        }
        chain = chains();
    }

    /** How many stand one behind the other below each node, at most. */
    private int[] chains() {
        int[] lengths = new int[nodes.size()];
        int[] open = below.stream().mapToInt(Set::size).toArray();
        List<Integer> done = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                done.add(i);
            }
        }
        for (int next = 0; next < done.size(); next++) {
            int node = done.get(next);
            for (int other : above.get(node)) {
                lengths[other] = Math.max(lengths[other], lengths[node] + 1);
                if (--open[other] == 0) {
                    done.add(other);
                }
            }
        }
        return lengths;
    }

    /** The nodes in at most so many columns. */
    Block block(int columns) {
        Lattice lattice = new Lattice(nodes, above, rows(columns), columns);
        if (nodes.size() <= MOST_IMPROVED) {
            for (int pass = 0; pass < PASSES; pass++) {
                cancellation.check();
                if (!lattice.improve()) {
                    break;
                }
            }
        }
        return block(lattice);
    }

    /** Who stands in which row: those first on whom most depends, each as soon as all that it waits for stand above. */
    private List<List<Integer>> rows(int columns) {
        Comparator<Integer> order = Comparator.<Integer>comparingInt(i -> -chain[i])
                .thenComparingInt(i -> -below.get(i).size())
                .thenComparing(i -> above.get(i).isEmpty() && below.get(i).isEmpty())
                .thenComparingInt(i -> i);
        int[] open = above.stream().mapToInt(Set::size).toArray();
        PriorityQueue<Integer> ready = new PriorityQueue<>(order);
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        List<List<Integer>> rows = new ArrayList<>();
        while (!ready.isEmpty()) {
            List<Integer> row = new ArrayList<>();
            while (row.size() < columns && !ready.isEmpty()) {
                row.add(ready.remove());
            }
            rows.add(row);
            for (int placed : row) {
                for (int waiting : below.get(placed)) {
                    if (--open[waiting] == 0) {
                        ready.add(waiting);
                    }
                }
            }
        }
        return rows;
    }

    private Block block(Lattice lattice) {
        double[] lefts = new double[lattice.columns()];
        double x = 0;
        for (int column = 0; column < lefts.length; column++) {
            lefts[column] = x;
            double width = lattice.width(column);
            x += width > 0 ? width + Spacing.COLUMN_GAP : 0;
        }
        Map<String, Box> places = new LinkedHashMap<>();
        double y = 0;
        for (int row = 0; row < lattice.rows(); row++) {
            boolean awaited = false;
            for (int column = 0; column < lefts.length; column++) {
                int at = lattice.at(row, column);
                if (at >= 0) {
                    LayoutNode node = nodes.get(at);
                    places.put(node.id(), new Box(lefts[column], y, node.width(), node.height()));
                    awaited |= !below.get(at).isEmpty();
                }
            }
            y += lattice.height(row) + (awaited ? Spacing.TRUNK_GAP : Spacing.STACK_GAP);
        }
        return Block.around(places);
    }
}
