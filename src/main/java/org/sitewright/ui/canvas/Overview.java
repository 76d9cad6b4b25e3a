package org.sitewright.ui.canvas;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.SVGPath;
import org.sitewright.layout.Box;
import org.sitewright.picture.Ink;
import org.sitewright.picture.PathData;
import org.sitewright.picture.PictureNode;
import org.sitewright.picture.Severity;

/**
 * The site from so far away that services are coloured boxes. A few large paths stand for thousands of nodes; they are made in
 * slices, so that no pulse waits for all.
 */
final class Overview extends Group {
    private static final int SLICE = 400;
    private static final double LINE = 6;

    private final Deque<Runnable> slices = new ArrayDeque<>();
    private boolean scheduled;
    private boolean stale = true;

    Overview() {
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("sw-overview");
    }

    /** Says that what is shown no longer holds; it is drawn anew with the next {@link #show}. */
    void invalidate() {
        stale = true;
    }

    void show(SiteMap map, Predicate<PictureNode> dimmed) {
        if (!stale) {
            return;
        }
        stale = false;
        slices.clear();
        getChildren().clear();
        grounds(map);
        edges(map);
        nodes(map, dimmed);
        work();
    }

    private void work() {
        Runnable slice = slices.poll();
        if (slice != null) {
            slice.run();
        }
        if (!slices.isEmpty() && !scheduled) {
            scheduled = true;
            Platform.runLater(() -> {
                scheduled = false;
                work();
            });
        }
    }

    private void grounds(SiteMap map) {
        Map<Ink, StringBuilder> data = new EnumMap<>(Ink.class);
        map.picture().groups().forEach(group -> {
            Box box = map.placement().groups().get(group.id());
            if (box != null) {
                Ink ink = switch (group.kind()) {
                    case NETWORK -> Ink.NET_LINE;
                    case HOST -> Ink.HOST_LINE;
                    case NONE, CUSTOM -> Ink.ROOM_LINE;
                };
                rect(data.computeIfAbsent(ink, _ -> new StringBuilder()), box);
            }
        });
        data.forEach((ink, path) -> getChildren().add(path(path, "sw-fill-" + ink.styleName(), false)));
    }

    private void edges(SiteMap map) {
        inSlices(map.arrows().strokes(), slice -> {
            StringBuilder data = new StringBuilder();
            slice.forEach(stroke -> data.append(PathData.of(stroke.segments())));
            SVGPath path = new SVGPath();
            path.setContent(data.toString());
            path.setFill(null);
            path.setStrokeWidth(LINE);
            path.getStyleClass().add("sw-stroke-edge");
            getChildren().add(path);
        });
    }

    private void nodes(SiteMap map, Predicate<PictureNode> dimmed) {
        record Look(Ink ink, boolean dimmed) {}
        inSlices(map.nodes(), slice -> {
            Map<Look, StringBuilder> data = new HashMap<>();
            for (PictureNode node : slice) {
                // What has no problem keeps quiet, so that what has one is seen from afar.
                Ink ink = node.severity().compareTo(Severity.WARNING) < 0 ? Ink.NODE : node.severity().ink();
                StringBuilder path = data.computeIfAbsent(new Look(ink, dimmed.test(node)), _ -> new StringBuilder());
                map.box(node.id()).ifPresent(box -> rect(path, box));
            }
            data.forEach((look, path) -> getChildren().add(boxes(path, look.ink(), look.dimmed())));
        });
    }

    private static Node boxes(CharSequence data, Ink ink, boolean dimmed) {
        SVGPath path = path(data, "sw-fill-" + ink.styleName(), dimmed);
        path.getStyleClass().add("sw-stroke-" + (ink == Ink.NODE ? Ink.EDGE : ink).styleName());
        path.setStrokeWidth(LINE);
        return path;
    }

    private <T> void inSlices(Collection<T> all, Consumer<List<T>> work) {
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += SLICE) {
            List<T> slice = list.subList(from, Math.min(list.size(), from + SLICE));
            slices.add(() -> work.accept(slice));
        }
    }

    private static SVGPath path(CharSequence data, String style, boolean dimmed) {
        SVGPath path = new SVGPath();
        path.setContent(data.toString());
        path.getStyleClass().add(style);
        if (dimmed) {
            path.getStyleClass().add("sw-dimmed");
        }
        return path;
    }

    /** Adds a box to path data. */
    static void rect(StringBuilder data, Box box) {
        data.append('M').append(PathData.number(box.x())).append(' ').append(PathData.number(box.y()))
                .append('h').append(PathData.number(box.width())).append('v').append(PathData.number(box.height()))
                .append('h').append(PathData.number(-box.width())).append('Z');
    }
}
