package org.sitewright.picture;

import java.util.Locale;
import org.sitewright.layout.Placement;
import org.sitewright.layout.Point;

/**
 * Writes a picture as SVG 1.1: one file with nothing outside of it, no scripts, with a title and descriptions for those who
 * do not see it. The same picture gives the same text.
 */
public final class SvgWriter {
    private static final String SANS = "Inter, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Verdana, sans-serif";
    private static final String MONO = "'JetBrains Mono', 'Cascadia Mono', 'Noto Sans Mono', 'DejaVu Sans Mono', monospace";

    private final Palette palette;

    public SvgWriter(Palette palette) {
        this.palette = palette;
    }

    public String write(SitePicture picture, Placement placement) {
        return write(SiteDrawing.of(picture, placement));
    }

    public String write(SiteDrawing drawing) {
        StringBuilder out = new StringBuilder(4096);
        String width = PathData.number(Math.ceil(drawing.extent().width()));
        String height = PathData.number(Math.ceil(drawing.extent().height()));
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height)
                .append("\" role=\"img\" aria-labelledby=\"title desc\">\n")
                .append("<title id=\"title\">").append(escape(drawing.title())).append("</title>\n")
                .append("<desc id=\"desc\">").append(escape(drawing.summary())).append("</desc>\n")
                .append("<rect width=\"").append(width).append("\" height=\"").append(height).append('"');
        fill(out, Ink.CANVAS);
        Point origin = drawing.origin();
        out.append("/>\n<g font-family=\"").append(SANS).append("\"").append(translate(origin.x(), origin.y()))
                .append(">\n");
        drawing.parts().forEach(part -> part(out, part));
        return out.append("</g>\n</svg>\n").toString();
    }

    private void part(StringBuilder out, SiteDrawing.Part part) {
        out.append("<g class=\"").append(part.role().name().toLowerCase(Locale.ROOT)).append('"');
        if (part.x() != 0 || part.y() != 0) {
            out.append(translate(part.x(), part.y()));
        }
        if (part.opacity() < 1) {
            out.append(" opacity=\"").append(PathData.number(part.opacity())).append('"');
        }
        out.append(">\n");
        if (!part.description().isEmpty()) {
            out.append("<title>").append(escape(part.description())).append("</title>\n");
        }
        part.shapes().forEach(shape -> shape(out, shape));
        out.append("</g>\n");
    }

    private void shape(StringBuilder out, Shape shape) {
        switch (shape) {
            case Shape.RoundedRect rect -> {
                out.append("<rect");
                number(out, "x", rect.x());
                number(out, "y", rect.y());
                number(out, "width", rect.width());
                number(out, "height", rect.height());
                number(out, "rx", rect.radius());
                paint(out, rect.fill(), rect.stroke(), rect.strokeWidth(), rect.dash());
            }
            case Shape.Circle circle -> {
                out.append("<circle");
                number(out, "cx", circle.x());
                number(out, "cy", circle.y());
                number(out, "r", circle.radius());
                paint(out, circle.fill(), circle.stroke(), circle.strokeWidth(), 0);
            }
            case Shape.Path path -> {
                out.append("<path d=\"").append(PathData.of(path.segments())).append('"');
                if (path.stroke() != Ink.NONE) {
                    out.append(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
                }
                paint(out, path.fill(), path.stroke(), path.strokeWidth(), path.dash());
            }
            case Shape.TextRun run -> text(out, run);
        }
    }

    private void text(StringBuilder out, Shape.TextRun run) {
        out.append("<text");
        number(out, "x", run.x());
        number(out, "y", run.baseline());
        number(out, "font-size", run.lettering().size());
        if (run.lettering().bold()) {
            out.append(" font-weight=\"600\"");
        }
        if (run.lettering().fixedWidth()) {
            out.append(" font-family=\"").append(MONO).append('"');
        }
        switch (run.anchor()) {
            case START -> { }
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        fill(out, run.ink());
        out.append(" xml:space=\"preserve\">").append(escape(run.text())).append("</text>\n");
    }

    private void paint(StringBuilder out, Ink fill, Ink stroke, double width, double dash) {
        fill(out, fill);
        if (stroke != Ink.NONE) {
            Palette.Colour colour = palette.of(stroke);
            out.append(" stroke=\"").append(colour.hex()).append('"');
            if (colour.opacity() < 1) {
                number(out, "stroke-opacity", colour.opacity());
            }
            number(out, "stroke-width", width);
            if (dash > 0) {
                out.append(" stroke-dasharray=\"").append(PathData.number(dash)).append('"');
            }
        }
        out.append("/>\n");
    }

    private void fill(StringBuilder out, Ink ink) {
        if (ink == Ink.NONE) {
            out.append(" fill=\"none\"");
            return;
        }
        Palette.Colour colour = palette.of(ink);
        out.append(" fill=\"").append(colour.hex()).append('"');
        if (colour.opacity() < 1) {
            number(out, "fill-opacity", colour.opacity());
        }
    }

    private static void number(StringBuilder out, String name, double value) {
        out.append(' ').append(name).append("=\"").append(PathData.number(value)).append('"');
    }

    private static String translate(double x, double y) {
        return " transform=\"translate(" + PathData.number(x) + ' ' + PathData.number(y) + ")\"";
    }

    /** The text with what XML 1.0 reserves escaped, and what it forbids (section 2.2) replaced. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = point == '\t' || point == '\n' || point == '\r'
                            || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
                    out.appendCodePoint(allowed ? point : 0xFFFD);
                }
            }
        });
        return out.toString();
    }
}
