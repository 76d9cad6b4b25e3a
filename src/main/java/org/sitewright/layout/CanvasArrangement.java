package org.sitewright.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Arranges groups from nothing, in their order, in rows, so that the whole suits a canvas of 4:3. The groups of a row
 * are made equally high, and rows equally wide unless little stands in them.
 */
final class CanvasArrangement {
    private static final double[] ASPECTS = {0.8, 4.0 / 3, 1.8, 2.5, 3.5, 6};
    /** A row with less than this part of the whole width is not made wider, if there are many rows. */
    private static final double SPARSE = 0.35;
    /** Standing below one another is preferred to side by side unless it costs this much more. */
    private static final double SIDE_BY_SIDE = 1.04;

    /** A group as it looks in each shape. */
    private record Shapes(String name, Map<Double, Framed> byAspect) {
        Framed in(double aspect) {
            return byAspect.get(aspect);
        }
    }

    /** A group's nodes within its box. */
    private record Framed(String name, Block block) {
        boolean isGroup() {
            return !name.isEmpty();
        }

        double width() {
            return isGroup() ? Math.max(Spacing.GROUP_WIDTH, block.width() + 2 * Spacing.PADDING) : block.width();
        }

        double height() {
            return isGroup() ? block.height() + Spacing.PADDING_TOP + Spacing.PADDING : block.height();
        }
    }

    private record Rows(List<List<Framed>> rows, double width, double height, double cost) {
    }

    private final Map<String, Box> nodes = new LinkedHashMap<>();
    private final Map<String, Box> groups = new LinkedHashMap<>();

    /** @param arrangements by group, in the order in which the groups shall stand; the empty name for no group */
    CanvasArrangement(Map<String, GroupArrangement> arrangements) {
        List<Shapes> shapes = new ArrayList<>();
        arrangements.forEach((name, arrangement) -> {
            SortedMap<Double, Framed> byAspect = new TreeMap<>();
            for (double aspect : ASPECTS) {
                byAspect.put(aspect, new Framed(name, arrangement.block(aspect)));
            }
            shapes.add(new Shapes(name, byAspect));
        });
        if (!shapes.isEmpty()) {
            place(best(shapes));
        }
    }

    Map<String, Box> nodes() {
        return nodes;
    }

    Map<String, Box> groups() {
        return groups;
    }

    private static Rows best(List<Shapes> shapes) {
        Rows best = null;
        for (double aspect : ASPECTS) {
            List<Framed> framed = shapes.stream().map(s -> s.in(aspect)).toList();
            double limit = framed.stream().mapToDouble(Framed::width).max().orElse(0);
            double all = framed.stream().mapToDouble(f -> f.width() + Spacing.GROUP_GAP).sum();
            for (int step = 0; step < 24 && (step == 0 || limit < all * 1.15); step++) {
                Rows rows = rows(shapes, aspect, limit);
                if (best == null || rows.cost() < best.cost()) {
                    best = rows;
                }
                limit *= 1.15;
            }
        }
        return best;
    }

    private static Rows rows(List<Shapes> shapes, double aspect, double limit) {
        List<List<Framed>> rows = new ArrayList<>();
        double x = 0;
        for (Shapes shape : shapes) {
            Framed framed = shape.in(aspect);
            if (rows.isEmpty() || x + framed.width() > limit) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.getLast().add(framed);
            x += framed.width() + Spacing.GROUP_GAP;
        }
        double width = rows.stream().mapToDouble(CanvasArrangement::width).max().orElse(0);
        Map<String, Shapes> byName = new LinkedHashMap<>();
        shapes.forEach(shape -> byName.put(shape.name(), shape));
        for (List<Framed> row : rows) {
            if (row.size() == 1) {
                row.set(0, flattest(byName.get(row.getFirst().name()), width));
            }
        }
        double height = -Spacing.GROUP_GAP;
        for (List<Framed> row : rows) {
            height += height(row) + Spacing.GROUP_GAP;
        }
        double cost = Math.max(width / Spacing.CANVAS_ASPECT, height) * (rows.size() == shapes.size() ? 1 : SIDE_BY_SIDE);
        return new Rows(rows, width, height, cost + 0.05 * Math.sqrt(width * height));
    }

    /** A group that has a row for itself uses its width. */
    private static Framed flattest(Shapes shapes, double width) {
        Framed best = null;
        for (Framed framed : shapes.byAspect().values()) {
            if (best == null || framed.width() <= width && framed.height() < best.height()) {
                best = framed;
            }
        }
        return best;
    }

    private void place(Rows best) {
        double y = 0;
        for (List<Framed> row : best.rows()) {
            double natural = width(row);
            boolean stretched = best.rows().size() <= 3 || natural >= SPARSE * best.width();
            double extra = stretched ? Math.floor((best.width() - natural) / row.size()) : 0;
            double height = height(row);
            double x = 0;
            for (int i = 0; i < row.size(); i++) {
                Framed framed = row.get(i);
                boolean last = i == row.size() - 1;
                double width = stretched && last ? best.width() - x : framed.width() + extra;
                if (framed.isGroup()) {
                    framed.block().copyTo(nodes, x + Spacing.PADDING, y + Spacing.PADDING_TOP);
                    groups.put(framed.name(), new Box(x, y, width, height));
                } else {
                    framed.block().copyTo(nodes, x, y);
                }
                x += width + Spacing.GROUP_GAP;
            }
            y += height + Spacing.GROUP_GAP;
        }
    }

    private static double width(List<Framed> row) {
        double width = -Spacing.GROUP_GAP;
        for (Framed framed : row) {
            width += framed.width() + Spacing.GROUP_GAP;
        }
        return width;
    }

    private static double height(List<Framed> row) {
        return row.stream().mapToDouble(Framed::height).max().orElse(0);
    }
}
