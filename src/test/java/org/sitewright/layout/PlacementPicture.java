package org.sitewright.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws a placement, for people who want to see it. */
final class PlacementPicture {
    private static final int MARGIN = 24;
    private static final Color[] GROUNDS = {new Color(0xE9F0FB), new Color(0xF4F1E8), new Color(0xEAF5EC),
        new Color(0xF5EAF3)};

    private PlacementPicture() {
    }

    static Path draw(Placement placement, String name) throws IOException {
        Box bounds = placement.bounds();
        double scale = Math.min(1, 2000 / Math.max(bounds.width(), bounds.height()));
        BufferedImage image = new BufferedImage((int) ((bounds.width() + 2 * MARGIN) * scale) + 1,
                (int) ((bounds.height() + 2 * MARGIN) * scale) + 1, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.scale(scale, scale);
        canvas.translate(MARGIN - bounds.x(), MARGIN - bounds.y());
        canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
        int[] number = {0};
        placement.groups().forEach((group, box) -> {
            Color ground = GROUNDS[number[0]++ % GROUNDS.length];
            fill(canvas, box, ground, ground.darker());
            canvas.drawString(group, (float) box.x() + 14, (float) box.y() + 19);
        });
        canvas.setStroke(new BasicStroke(2));
        placement.routes().values().forEach(route -> drawRoute(canvas, route));
        canvas.setStroke(new BasicStroke(1));
        placement.nodes().forEach((id, box) -> {
            fill(canvas, box, Color.WHITE, new Color(0xBBC3CE));
            canvas.setColor(Color.DARK_GRAY);
            canvas.drawString(id, (float) box.x() + 12, (float) box.y() + 22);
        });
        canvas.dispose();
        Path file = Path.of("target", "layout", name + ".png");
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static void fill(Graphics2D canvas, Box box, Color inside, Color border) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 14, 14);
        canvas.setColor(inside);
        canvas.fill(shape);
        canvas.setColor(border);
        canvas.draw(shape);
    }

    private static void drawRoute(Graphics2D canvas, List<Point> route) {
        canvas.setColor(new Color(0x8A94A3));
        Path2D path = new Path2D.Double();
        path.moveTo(route.getFirst().x(), route.getFirst().y());
        route.forEach(point -> path.lineTo(point.x(), point.y()));
        canvas.draw(path);
        Point end = route.getLast();
        Point before = route.get(route.size() - 2);
        double angle = Math.atan2(end.y() - before.y(), end.x() - before.x());
        Path2D head = new Path2D.Double();
        head.moveTo(end.x(), end.y());
        head.lineTo(end.x() - 10 * Math.cos(angle - 0.4), end.y() - 10 * Math.sin(angle - 0.4));
        head.lineTo(end.x() - 10 * Math.cos(angle + 0.4), end.y() - 10 * Math.sin(angle + 0.4));
        head.closePath();
        canvas.fill(head);
    }
}
