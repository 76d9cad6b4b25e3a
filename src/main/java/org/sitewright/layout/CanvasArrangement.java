package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arranges groups from nothing, in their order, in rows, so that the whole is shown as large as
 * possible on the canvas. The groups of a row
 * are made equally high, and rows equally wide unless little stands in them.
 */
final class CanvasArrangement {
    /** Shapes to try, as parts of the canvas's own. */
    private static final double[] ASPECTS = {0.4, 0.6, 1, 1.35, 1.9, 2.6, 4.5};
    /** Layers are preferred to columns unless they cost this much more. */
    private static final double COLUMNS = 1.05;
    /** A row with less than this part of the whole width is not made wider, if there are many rows. */
    private static final double SPARSE = 0.35;
    /** Standing below one another is preferred to side by side unless it costs this much more. */
    private static final double SIDE_BY_SIDE = 1.04;

    /** A group as it looks in each shape; all groups have equally many, and of the same manner at the same place. */
    private record Shapes(List<Framed> framed) {
        Framed in(int shape) {
            return framed.get(Math.min(shape, framed.size() - 1));
        }

        /** Of those that fit a width, the one with the least height; the narrowest if none fits. */
        Framed flattest(double width) {
            Optional<Framed> fitting = framed.stream().filter(f -> f.width() <= width)
                    .min(Comparator.comparingDouble(f -> f.height() * f.dislike()));
            return fitting.orElseGet(() -> framed.stream().min(Comparator.comparingDouble(Framed::width)).orElseThrow());
        }
    }

    /**
     * A group's nodes within its box.
     *
     * @param dislike how many times dearer than it is
     */
    private record Framed(String name, Block block, double dislike) {
        boolean isGroup() {
            return !name.isEmpty();
        }

        double width() {
            return isGroup() ? Math.max(Spacing.GROUP_WIDTH, block.width() + 2 * Spacing.PADDING) : block.width();
        }

        double height() {
            return isGroup() ? block.height() + Spacing.PADDING_TOP + Spacing.PADDING_BOTTOM : block.height();
        }
    }

    private record Rows(List<List<Framed>> rows, double width, double cost) {
    }

    private final Map<String, Box> nodes = new LinkedHashMap<>();
    private final Map<String, Box> groups = new LinkedHashMap<>();
    private final CanvasSize size;

    /**
     * @param arrangements by group, in the order in which the groups shall stand; the empty name for no group
     * @param size         of the canvas
     */
    CanvasArrangement(Map<String, GroupArrangement> arrangements, CanvasSize size) {
        this.size = size;
        List<Shapes> shapes = new ArrayList<>();
        arrangements.forEach((name, arrangement) -> {
            List<Framed> framed = new ArrayList<>();
            for (double aspect : ASPECTS) {
                framed.add(new Framed(name, arrangement.block(aspect * size.aspect()), 1));
            }
            arrangement.columns().forEach(block -> framed.add(new Framed(name, block, COLUMNS)));
            shapes.add(new Shapes(framed));
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

    private Rows best(List<Shapes> shapes) {
        int most = shapes.stream().mapToInt(s -> s.framed().size()).max().orElse(0);
        Rows best = null;
        for (int shape = 0; shape < most; shape++) {
            int chosen = shape;
            List<Framed> framed = shapes.stream().map(s -> s.in(chosen)).toList();
            double limit = framed.stream().mapToDouble(Framed::width).max().orElse(0);
            double all = framed.stream().mapToDouble(f -> f.width() + Spacing.GROUP_GAP).sum();
            for (int step = 0; step < 24 && (step == 0 || limit < all * 1.15); step++) {
                Rows rows = rows(shapes, shape, limit);
                if (best == null || rows.cost() < best.cost()) {
                    best = rows;
                }
                limit *= 1.15;
            }
        }
        return best;
    }

    private Rows rows(List<Shapes> shapes, int shape, double limit) {
        List<List<Framed>> rows = new ArrayList<>();
        Map<String, Shapes> byName = new LinkedHashMap<>();
        double x = 0;
        for (Shapes group : shapes) {
            Framed framed = group.in(shape);
            byName.put(framed.name(), group);
            if (rows.isEmpty() || x + framed.width() > limit) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.getLast().add(framed);
            x += framed.width() + Spacing.GROUP_GAP;
        }
        double width = rows.stream().mapToDouble(CanvasArrangement::width).max().orElse(0);
        for (List<Framed> row : rows) {
            // A group that has a row for itself uses its width.
            if (row.size() == 1) {
                row.set(0, byName.get(row.getFirst().name()).flattest(width));
            }
        }
        double height = -Spacing.GROUP_GAP;
        double dislike = rows.size() == shapes.size() ? 1 : SIDE_BY_SIDE;
        for (List<Framed> row : rows) {
            height += height(row) + Spacing.GROUP_GAP;
            dislike = Math.max(dislike, row.stream().mapToDouble(Framed::dislike).max().orElse(1));
        }
        return new Rows(rows, width, size.cost(width, height) * dislike);
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
