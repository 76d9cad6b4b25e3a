package org.sitewright.picture;

import java.util.List;
import org.sitewright.layout.Box;

/** Draws the ground of a group, in the coordinates of the whole. */
public final class GroundDrawing {
    private static final double RADIUS = 14;
    private static final double PLATE = 4;

    private final TextMetrics metrics = new TextMetrics();

    /** The ground without its title. */
    public List<Shape> draw(PictureGroup group, Box box) {
        double dash = group.kind() == PictureGroup.Kind.NONE ? 5 : 0;
        return List.of(new Shape.RoundedRect(box.x(), box.y(), box.width(), box.height(), RADIUS, fill(group), line(group), 1, dash));
    }

    /**
     * The title, on a plate that covers the arrows which pass behind it.
     *
     * @param far whether it is seen from so far that its title needs large letters
     * @return nothing where it has no title
     */
    public List<Shape> title(PictureGroup group, Box box, boolean far) {
        if (group.title().isEmpty()) {
            return List.of();
        }
        Lettering lettering = far ? Lettering.FAR_GROUND : Lettering.GROUND;
        String title = metrics.fit(group.title(), lettering, box.width() - 24);
        double width = metrics.width(title, lettering);
        double baseline = box.y() + 8 + lettering.size() * 0.85;
        return List.of(
                new Shape.RoundedRect(box.x() + 12 - PLATE, baseline - lettering.size(), width + 2 * PLATE, lettering.size() * 1.35, 3,
                        fill(group), fill(group), 0, 0),
                new Shape.TextRun(box.x() + 12, baseline, title, lettering, words(group), Shape.Anchor.START, width));
    }

    private static Ink fill(PictureGroup group) {
        return switch (group.kind()) {
            case NETWORK -> Ink.NET;
            case HOST -> Ink.HOST;
            case NONE -> Ink.CANVAS;
            case CUSTOM -> Ink.ROOM;
        };
    }

    private static Ink line(PictureGroup group) {
        return switch (group.kind()) {
            case NETWORK -> Ink.NET_LINE;
            case HOST -> Ink.HOST_LINE;
            case NONE, CUSTOM -> Ink.ROOM_LINE;
        };
    }

    private static Ink words(PictureGroup group) {
        return switch (group.kind()) {
            case NETWORK -> Ink.NET_TEXT;
            case HOST -> Ink.HOST_TEXT;
            case NONE, CUSTOM -> Ink.ROOM_TEXT;
        };
    }
}
