package org.sitewright.ui.canvas;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitewright.picture.PictureEdge;

/** What is selected: services or one arrow; and where the keyboard stands. Each change says whether it was one. */
final class CanvasSelection {
    private final Set<String> ids = new LinkedHashSet<>();
    private @Nullable PictureEdge edge;
    private @Nullable String current;

    Set<String> ids() {
        return Set.copyOf(ids);
    }

    boolean contains(String id) {
        return ids.contains(id);
    }

    boolean isEmpty() {
        return ids.isEmpty() && edge == null;
    }

    Optional<PictureEdge> edge() {
        return Optional.ofNullable(edge);
    }

    /** The node that keys act on; selected or not. */
    Optional<String> current() {
        return Optional.ofNullable(current);
    }

    boolean set(Collection<String> newIds) {
        boolean changed = edge != null || !ids.equals(Set.copyOf(newIds));
        edge = null;
        ids.clear();
        ids.addAll(newIds);
        if (ids.size() == 1 || current != null && !ids.contains(current)) {
            current = ids.isEmpty() ? current : ids.iterator().next();
        }
        return changed;
    }

    boolean toggle(String id) {
        edge = null;
        if (!ids.remove(id)) {
            ids.add(id);
        }
        current = id;
        return true;
    }

    boolean add(String id) {
        boolean changed = edge != null | ids.add(id);
        edge = null;
        current = id;
        return changed;
    }

    /** Selects an arrow, and no services. */
    boolean set(PictureEdge newEdge) {
        boolean changed = !ids.isEmpty();
        ids.clear();
        edge = newEdge;
        return changed;
    }

    /** Forgets what the map no longer has. */
    boolean keepIn(SiteMap map) {
        if (edge != null && !map.edges().contains(edge)) {
            edge = null;
        }
        if (current != null && !map.has(current)) {
            current = null;
        }
        return ids.removeIf(id -> !map.has(id));
    }
}
