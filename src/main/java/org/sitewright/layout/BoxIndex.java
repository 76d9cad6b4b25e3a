package org.sitewright.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Boxes by name, found by where they are. */
final class BoxIndex {
    private static final double CELL = 256;

    private record Cell(int column, int row) {
    }

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<Cell, Set<String>> cells = new HashMap<>();
    /** Boxes that would fill too many cells. */
    private final Set<String> large = new LinkedHashSet<>();

    void put(String name, Box box) {
        remove(name);
        boxes.put(name, box);
        if (isLarge(box)) {
            large.add(name);
            return;
        }
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                cells.computeIfAbsent(new Cell(column, row), c -> new LinkedHashSet<>()).add(name);
            }
        }
    }

    void remove(String name) {
        Box box = boxes.remove(name);
        if (box == null) {
            return;
        }
        if (isLarge(box)) {
            large.remove(name);
            return;
        }
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
            for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
                Set<String> names = cells.get(new Cell(column, row));
                if (names != null) {
                    names.remove(name);
                }
            }
        }
    }

    /** The names of what overlaps an area, sorted. */
    List<String> overlapping(Box area) {
        Set<String> found = new LinkedHashSet<>();
        search(area, (name, box) -> {
            found.add(name);
            return false;
        });
        List<String> sorted = new ArrayList<>(found);
        sorted.sort(null);
        return sorted;
    }

    boolean isFree(Box area) {
        return !search(area, (name, box) -> true);
    }

    /** Whether nothing but the named one overlaps the area. */
    boolean isFreeBut(Box area, String name) {
        return !search(area, (other, box) -> !other.equals(name));
    }

    private boolean search(Box area, BiPredicate<String, Box> stop) {
        double columns = area.width() / CELL + 1;
        double rows = area.height() / CELL + 1;
        if (columns * rows > boxes.size() + 16) {
            return searchIn(boxes.keySet(), area, stop);
        }
        if (searchIn(large, area, stop)) {
            return true;
        }
        for (int column = cell(area.x()); column <= cell(area.right()); column++) {
            for (int row = cell(area.y()); row <= cell(area.bottom()); row++) {
                Set<String> names = cells.get(new Cell(column, row));
                if (names != null && searchIn(names, area, stop)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean searchIn(Set<String> names, Box area, BiPredicate<String, Box> stop) {
        for (String name : names) {
            Box box = boxes.get(name);
            if (box != null && box.overlaps(area) && stop.test(name, box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLarge(Box box) {
        return (box.width() / CELL + 1) * (box.height() / CELL + 1) > 64;
    }

    private static int cell(double coordinate) {
        return (int) Math.floor(coordinate / CELL);
    }
}
