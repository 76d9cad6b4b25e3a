package org.sitewright.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.layout.Box;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;

/**
 * A whole site drawn, ready for a renderer.
 *
 * @param title   its title
 * @param summary what is on it, in a sentence
 * @param extent  what the parts cover, with a margin
 * @param parts   from the back to the front
 */
public record SiteDrawing(String title, String summary, Extent extent, List<Part> parts) {
    private static final double MARGIN = 24;
    private static final double HEADING = 34;
    private static final double LEGEND = 34;
    private static final double DIMMED = 0.4;
    private static final double SMALLEST = 360;

    /** What a part of a drawing is. */
    public enum Role { HEADING, GROUND, EDGE, NODE, LEGEND }

    /**
     * One thing on the drawing.
     *
     * @param description words for somebody who cannot see it; may be empty
     * @param x           where the shapes' origin is
     * @param y           where the shapes' origin is
     * @param opacity     0 to 1
     */
    public record Part(Role role, String description, double x, double y, double opacity, List<Shape> shapes) {
        public Part {
            shapes = List.copyOf(shapes);
        }
    }

    public SiteDrawing {
        parts = List.copyOf(parts);
    }

    /**
     * Draws a picture with its heading and its legend; of the roads that are not among its arrows those that cannot work. Nodes and
     * groups without a place are left out.
     */
    public static SiteDrawing of(SitePicture given, Placement placement) {
        SitePicture picture = given.withRoads(false);
        PictureWords words = new PictureWords();
        List<Part> parts = new ArrayList<>();
        grounds(picture, placement, words, parts);
        Collection<Extent> edgeExtents = edges(picture, placement, words, parts);
        titles(picture, placement, parts);
        nodes(picture, placement, words, parts);

        List<Extent> extents = new ArrayList<>(edgeExtents);
        placement.nodes().values().forEach(box -> extents.add(Extent.of(box)));
        Grounds.of(picture, placement).forEach(ground -> extents.add(Extent.of(ground.box())));
        Extent inner = Extent.around(extents).orElse(new Extent(0, 0, SMALLEST, 40));
        Legend legend = new Legend(picture);
        double width = Math.max(Math.max(SMALLEST, legend.width()), inner.width());
        Extent extent = new Extent(inner.minX() - MARGIN, inner.minY() - MARGIN - HEADING, inner.minX() + width + MARGIN,
                inner.maxY() + MARGIN + (legend.isEmpty() ? 0 : LEGEND));

        parts.addFirst(heading(picture, words, inner));
        if (!legend.isEmpty()) {
            parts.add(new Part(Role.LEGEND, "", inner.minX(), inner.maxY() + MARGIN, 1, legend.draw()));
        }
        return new SiteDrawing(picture.title(), words.summary(picture), extent, parts);
    }

    private static Part heading(SitePicture picture, PictureWords words, Extent inner) {
        TextMetrics metrics = new TextMetrics();
        String title = metrics.fit(picture.title(), Lettering.HEADING, Math.max(SMALLEST, inner.width()) * 0.6);
        double own = metrics.width(title, Lettering.HEADING);
        String summary = words.summary(picture);
        return new Part(Role.HEADING, "", inner.minX(), inner.minY() - HEADING, 1, List.of(
                new Shape.TextRun(0, 16, title, Lettering.HEADING, Ink.TEXT, Shape.Anchor.START, own),
                new Shape.TextRun(own + (title.isEmpty() ? 0 : 12), 16, summary, Lettering.LEGEND, Ink.DIM,
                        Shape.Anchor.START, metrics.width(summary, Lettering.LEGEND))));
    }

    private static void grounds(SitePicture picture, Placement placement, PictureWords words, List<Part> parts) {
        GroundDrawing drawing = new GroundDrawing();
        for (Grounds.Ground ground : Grounds.of(picture, placement)) {
            parts.add(new Part(Role.GROUND, words.describe(ground.group(), picture), 0, 0, 1, drawing.draw(ground.group(), ground.box())));
        }
    }

    private static void titles(SitePicture picture, Placement placement, List<Part> parts) {
        GroundDrawing drawing = new GroundDrawing();
        for (Grounds.Ground ground : Grounds.of(picture, placement)) {
            parts.add(new Part(Role.GROUND, "", 0, 0, 1, drawing.title(ground.group(), ground.box(), false)));
        }
    }

    private static Collection<Extent> edges(SitePicture picture, Placement placement, PictureWords words,
            List<Part> parts) {
        EdgeDrawing drawing = new EdgeDrawing();
        Routes routes = new Routes(placement.nodes(), placement.routes());
        Map<PictureEdge, Extent> extents = new HashMap<>();
        List<PictureEdge> soundFirst = new ArrayList<>(picture.edges());
        soundFirst.sort(Comparator.comparing(edge -> edge.problem() != PictureEdge.Problem.NONE || edge.kind() == PictureEdge.Kind.CANNOT_TALK));
        for (PictureEdge edge : soundFirst) {
            routes.of(edge).ifPresent(route -> {
                extents.put(edge, Extent.aroundPoints(route));
                parts.add(new Part(Role.EDGE, words.describe(edge), 0, 0, 1, drawing.draw(edge, route)));
            });
        }
        return extents.values();
    }

    private static void nodes(SitePicture picture, Placement placement, PictureWords words, List<Part> parts) {
        NodeDrawing drawing = new NodeDrawing();
        VolumeInks volumes = VolumeInks.of(picture);
        for (PictureNode node : picture.nodes()) {
            Box box = placement.nodes().get(node.id());
            if (box != null) {
                parts.add(new Part(Role.NODE, words.describe(node), box.x(), box.y(), node.dimmed() ? DIMMED : 1,
                        drawing.draw(node, box.width(), box.height(), volumes)));
            }
        }
    }

    /** Where the drawing's origin lies in its extent. */
    public Point origin() {
        return new Point(-extent.minX(), -extent.minY());
    }
}
