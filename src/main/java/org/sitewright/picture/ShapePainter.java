package org.sitewright.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Paints shapes with Java2D. */
final class ShapePainter {
    private static final List<String> SANS = List.of("Inter", "Noto Sans", "DejaVu Sans", "Verdana");
    private static final List<String> MONO = List.of("JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono");

    private final Graphics2D graphics;
    private final Palette palette;
    private final Map<Lettering, Font> fonts = new EnumMap<>(Lettering.class);

    ShapePainter(Graphics2D graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        Set<String> families = new TreeSet<>(
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        String sans = SANS.stream().filter(families::contains).findFirst().orElse(Font.SANS_SERIF);
        String mono = MONO.stream().filter(families::contains).findFirst().orElse(Font.MONOSPACED);
        for (Lettering lettering : Lettering.values()) {
            fonts.put(lettering, new Font(lettering.fixedWidth() ? mono : sans, lettering.bold() ? Font.BOLD : Font.PLAIN, 1)
                    .deriveFont((float) lettering.size()));
        }
    }

    void paint(Shape shape) {
        switch (shape) {
            case Shape.RoundedRect rect -> paint(new RoundRectangle2D.Double(rect.x(), rect.y(), rect.width(),
                    rect.height(), 2 * rect.radius(), 2 * rect.radius()), rect.fill(), rect.stroke(), rect.strokeWidth(),
                    rect.dash());
            case Shape.Circle circle -> paint(new Ellipse2D.Double(circle.x() - circle.radius(),
                    circle.y() - circle.radius(), 2 * circle.radius(), 2 * circle.radius()), circle.fill(),
                    circle.stroke(), circle.strokeWidth(), 0);
            case Shape.Path path -> paint(outline(path), path.fill(), path.stroke(), path.strokeWidth(), path.dash());
            case Shape.TextRun run -> paint(run);
        }
    }

    private void paint(java.awt.Shape outline, Ink fill, Ink stroke, double width, double dash) {
        if (fill != Ink.NONE) {
            graphics.setColor(colour(fill));
            graphics.fill(outline);
        }
        if (stroke != Ink.NONE) {
            graphics.setColor(colour(stroke));
            graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10,
                    dash > 0 ? new float[] {(float) dash} : null, 0));
            graphics.draw(outline);
        }
    }

    private static Path2D outline(Shape.Path path) {
        Path2D outline = new Path2D.Double();
        for (Shape.Segment segment : path.segments()) {
            switch (segment) {
                case Shape.Segment.Move(double x, double y) -> outline.moveTo(x, y);
                case Shape.Segment.Line(double x, double y) -> outline.lineTo(x, y);
                case Shape.Segment.Curve(double x1, double y1, double x2, double y2, double x, double y) ->
                        outline.curveTo(x1, y1, x2, y2, x, y);
                case Shape.Segment.Close() -> outline.closePath();
            }
        }
        return outline;
    }

    private void paint(Shape.TextRun run) {
        Font font = fonts.get(run.lettering());
        if (run.text().isEmpty() || font == null) {
            return;
        }
        double natural = font.getStringBounds(run.text(), graphics.getFontRenderContext()).getWidth();
        // A face wider than the table is squeezed: the geometry is fixed already.
        double squeeze = natural > run.width() + 0.5 && natural > 0 ? run.width() / natural : 1;
        double own = natural * squeeze;
        double left = switch (run.anchor()) {
            case START -> run.x();
            case MIDDLE -> run.x() - own / 2;
            case END -> run.x() - own;
        };
        graphics.setColor(colour(run.ink()));
        graphics.setFont(squeeze == 1 ? font : font.deriveFont(AffineTransform.getScaleInstance(squeeze, 1)));
        graphics.drawString(run.text(), (float) left, (float) run.baseline());
    }

    private Color colour(Ink ink) {
        Palette.Colour colour = palette.of(ink);
        return new Color(colour.rgb() | (int) Math.round(colour.opacity() * 255) << 24, true);
    }
}
