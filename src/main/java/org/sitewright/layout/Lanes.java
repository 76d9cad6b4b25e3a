package org.sitewright.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Moves lines that run on top of each other, and lead to different places, into lanes side by side. */
final class Lanes {
    /** What the lanes of one passage may take up, a line's distance to nodes considered. */
    private static final double PASSAGE = Spacing.LINE_GAP;

    /** A stretch of a line between two corners, by the number of the first of them. */
    private record Stretch(LayoutEdge edge, String net, int corner, double low, double high) {
    }

    /** Where stretches run: along a horizontal or a vertical line at a coordinate. */
    private record Track(boolean vertical, double at) {
    }

    private final Predicate<Box> isFree;
    private final Map<LayoutEdge, List<Point>> lines = new LinkedHashMap<>();
    private final Map<Track, List<Stretch>> tracks = new TreeMap<>(
            Comparator.comparing(Track::vertical).thenComparingDouble(Track::at));

    /** @param isFree whether lines may run in an area */
    Lanes(Predicate<Box> isFree) {
        this.isFree = isFree;
    }

    /** @param net lines of one net may lie upon each other */
    void add(LayoutEdge edge, String net, List<Point> line) {
        lines.put(edge, new ArrayList<>(line));
        // The first and the last stretch are held by their nodes.
        for (int i = 1; i < line.size() - 2; i++) {
            Point a = line.get(i);
            Point b = line.get(i + 1);
            boolean vertical = a.x() == b.x();
            double from = vertical ? a.y() : a.x();
            double to = vertical ? b.y() : b.x();
            Track track = new Track(vertical, vertical ? a.x() : a.y());
            tracks.computeIfAbsent(track, t -> new ArrayList<>())
                    .add(new Stretch(edge, net, i, Math.min(from, to), Math.max(from, to)));
        }
    }

    Map<LayoutEdge, List<Point>> spread() {
        tracks.forEach((track, stretches) -> {
            stretches.sort(Comparator.comparingDouble(Stretch::low));
            List<Stretch> cluster = new ArrayList<>();
            double end = Double.NEGATIVE_INFINITY;
            for (Stretch stretch : stretches) {
                if (stretch.low() > end + Spacing.LANE_GAP) {
                    spread(track, cluster);
                    cluster.clear();
                    end = Double.NEGATIVE_INFINITY;
                }
                cluster.add(stretch);
                end = Math.max(end, stretch.high());
            }
            spread(track, cluster);
        });
        return lines;
    }

    private void spread(Track track, List<Stretch> cluster) {
        Map<String, double[]> extents = new TreeMap<>();
        for (Stretch stretch : cluster) {
            double[] extent = extents.computeIfAbsent(stretch.net(),
                    n -> new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
            extent[0] = Math.min(extent[0], stretch.low());
            extent[1] = Math.max(extent[1], stretch.high());
        }
        Map<String, Integer> laneOf = new LinkedHashMap<>();
        List<Double> laneEnds = new ArrayList<>();
        extents.entrySet().stream().sorted(Comparator.comparingDouble(e -> e.getValue()[0])).forEach(entry -> {
            int lane = 0;
            while (lane < laneEnds.size() && laneEnds.get(lane) + Spacing.LANE_GAP > entry.getValue()[0]) {
                lane++;
            }
            if (lane == laneEnds.size()) {
                laneEnds.add(entry.getValue()[1]);
            } else {
                laneEnds.set(lane, entry.getValue()[1]);
            }
            laneOf.put(entry.getKey(), lane);
        });
        int lanes = laneEnds.size();
        if (lanes < 2) {
            return;
        }
        for (double step = Math.min(Spacing.LANE_GAP, PASSAGE / (lanes - 1)); step >= 1; step /= 2) {
            if (isRoom(track, step * (lanes - 1), cluster)) {
                for (Stretch stretch : cluster) {
                    double at = track.at() + (laneOf.get(stretch.net()) - (lanes - 1) / 2.0) * step;
                    move(stretch, track.vertical(), at);
                }
                return;
            }
        }
    }

    private boolean isRoom(Track track, double width, List<Stretch> cluster) {
        double low = cluster.stream().mapToDouble(Stretch::low).min().orElse(0);
        double high = cluster.stream().mapToDouble(Stretch::high).max().orElse(0);
        return isFree.test(track.vertical()
                ? new Box(track.at() - width / 2, low, width, high - low)
                : new Box(low, track.at() - width / 2, high - low, width));
    }

    private void move(Stretch stretch, boolean vertical, double at) {
        List<Point> line = lines.get(stretch.edge());
        for (int i = stretch.corner(); i <= stretch.corner() + 1; i++) {
            Point point = line.get(i);
            line.set(i, vertical ? new Point(at, point.y()) : new Point(point.x(), at));
        }
    }
}
