package org.sitewright.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import org.sitewright.picture.ArrowMarks;
import org.sitewright.picture.ArrowMarks.Mark;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Ink;
import org.sitewright.picture.Shape;

/** Pieces of arrows, of which only those in view are in the scene graph. */
final class MarkLayer extends Group {
    private static final int MADE_AT_ONCE = 120;
    private static final int DROPPED_AT_ONCE = 240;

    private final ShapeNodes shapes;
    private final Map<Mark, Node> made = new HashMap<>();
    private ArrowMarks marks = ArrowMarks.of(List.of());

    MarkLayer(ShapeNodes shapes) {
        this.shapes = shapes;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("sw-edge");
    }

    /** Shows other arrows, as soon as {@link #look} is told what part of them. Pieces that stay keep their nodes. */
    void show(ArrowMarks newMarks) {
        marks = newMarks;
    }

    /** Removes what is out of view and makes what has come into it, as much as one pulse bears; whether that was all. */
    boolean look(Extent window) {
        List<Mark> inView = marks.in(window);
        Set<Mark> wanted = new HashSet<>(inView);
        boolean all = drop(wanted);
        List<Node> fresh = new ArrayList<>();
        for (Mark mark : inView) {
            if (made.containsKey(mark)) {
                continue;
            }
            if (fresh.size() >= MADE_AT_ONCE) {
                all = false;
                break;
            }
            Node node = shapes.make(mark);
            if (saysError(mark)) {
                // Before sound arrows that go the same way.
                node.setViewOrder(-1);
            }
            made.put(mark, node);
            fresh.add(node);
        }
        getChildren().addAll(fresh);
        return all;
    }

    private boolean drop(Set<Mark> wanted) {
        Set<Node> gone = new HashSet<>();
        for (Iterator<Map.Entry<Mark, Node>> entries = made.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<Mark, Node> entry = entries.next();
            if (wanted.contains(entry.getKey())) {
                continue;
            }
            if (gone.size() >= DROPPED_AT_ONCE) {
                getChildren().removeAll(gone);
                return false;
            }
            gone.add(entry.getValue());
            entries.remove();
        }
        if (!gone.isEmpty()) {
            getChildren().removeAll(gone);
        }
        return true;
    }

    private static boolean saysError(Mark mark) {
        return mark.shape() instanceof Shape.Path path && (path.stroke() == Ink.ERROR || path.fill() == Ink.ERROR);
    }

    int size() {
        return made.size();
    }
}
