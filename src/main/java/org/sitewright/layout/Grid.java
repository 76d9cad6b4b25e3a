package org.sitewright.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Nodes in rows and columns, row by row in their order. Each column is as wide as its widest node. */
final class Grid {
    private final List<LayoutNode> nodes;
    private final double[] widths;
    private final double[] heights;

    /** @param columns at least 1 */
    Grid(List<LayoutNode> nodes, int columns) {
        this.nodes = nodes;
        widths = new double[Math.min(columns, nodes.size())];
        heights = new double[(nodes.size() + columns - 1) / columns];
        for (int i = 0; i < nodes.size(); i++) {
            LayoutNode node = nodes.get(i);
            int column = i % widths.length;
            int row = i / widths.length;
            widths[column] = Math.max(widths[column], node.width());
            heights[row] = Math.max(heights[row], node.height());
        }
    }

    double width() {
        return sum(widths, Spacing.NODE_GAP);
    }

    double height() {
        return sum(heights, Spacing.ROW_GAP);
    }

    /** @param centred whether nodes stand in the middle of their column rather than at its left */
    Block block(boolean centred) {
        Map<String, Box> places = new LinkedHashMap<>();
        double y = 0;
        for (int row = 0; row < heights.length; row++) {
            double x = 0;
            for (int column = 0; column < widths.length; column++) {
                int index = row * widths.length + column;
                if (index < nodes.size()) {
                    LayoutNode node = nodes.get(index);
                    double inset = centred ? (widths[column] - node.width()) / 2 : 0;
                    places.put(node.id(), new Box(x + inset, y, node.width(), node.height()));
                }
                x += widths[column] + Spacing.NODE_GAP;
            }
            y += heights[row] + Spacing.ROW_GAP;
        }
        return new Block(places, width(), height());
    }

    /** Numbers of columns worth trying. */
    static SortedSet<Integer> columnsToTry(int count) {
        SortedSet<Integer> columns = new TreeSet<>();
        for (int i = 1; i <= Math.min(count, 16); i++) {
            columns.add(i);
        }
        for (double i = 16; i < count && i < 4 * Math.sqrt(count); i *= 1.15) {
            columns.add((int) i);
        }
        return columns;
    }

    /** The grid of these nodes that suits a shape best. */
    static Grid best(List<LayoutNode> nodes, double aspect) {
        Grid best = new Grid(nodes, 1);
        for (int columns : columnsToTry(nodes.size())) {
            Grid grid = new Grid(nodes, columns);
            if (Block.cost(grid.width(), grid.height(), aspect) < Block.cost(best.width(), best.height(), aspect)) {
                best = grid;
            }
        }
        return best;
    }

    private static double sum(double[] sizes, double gap) {
        double sum = -gap;
        for (double size : sizes) {
            sum += size + gap;
        }
        return Math.max(0, sum);
    }
}
