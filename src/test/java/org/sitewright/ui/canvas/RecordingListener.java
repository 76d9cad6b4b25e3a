package org.sitewright.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sitewright.layout.Point;

/** Writes down what the canvas reports. */
final class RecordingListener implements CanvasListener {
    final List<String> heard = new ArrayList<>();

    /** What was heard but for selections. */
    List<String> deeds() {
        return heard.stream().filter(word -> !word.startsWith("selected")).toList();
    }

    @Override
    public void selected(Set<String> ids) {
        heard.add("selected " + new TreeSet<>(ids));
    }

    @Override
    public void connect(String from, String to) {
        heard.add("connect " + from + " " + to);
    }

    @Override
    public void disconnect(String from, String to) {
        heard.add("disconnect " + from + " " + to);
    }

    @Override
    public void delete(Set<String> ids) {
        heard.add("delete " + new TreeSet<>(ids));
    }

    @Override
    public void rename(String id, String newName) {
        heard.add("rename " + id + " " + newName);
    }

    @Override
    public void duplicate(String id) {
        heard.add("duplicate " + id);
    }

    @Override
    public void addToPalette(String id) {
        heard.add("to palette " + id);
    }

    @Override
    public void moved(String id, Point corner) {
        heard.add("moved " + id + " " + corner.x() + " " + corner.y());
    }

    @Override
    public void arrange() {
        heard.add("arrange");
    }

    @Override
    public void open(String id) {
        heard.add("open " + id);
    }

    @Override
    public void road(String from, String kind) {
        heard.add("road " + from + " " + kind);
    }

    @Override
    public void showFindings(String id) {
        heard.add("findings " + id);
    }
}
