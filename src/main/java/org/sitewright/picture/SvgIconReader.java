package org.sitewright.picture;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the drawing of an icon: the part of SVG 1.1 that the project's own icons are made of, which are groups, rectangles,
 * circles, ellipses and paths, with fill and stroke as attributes. White becomes the ink for what stands on a colour, every
 * other colour the ink of the icon.
 */
final class SvgIconReader {
    private static final String WHITE = "#fff";

    private final Ink ink;
    private final List<Shape> shapes = new ArrayList<>();
    private final Deque<Paint> paints = new ArrayDeque<>(List.of(new Paint("#000", "none", 1)));
    private String colour = "";

    /** @param ink for what the drawing has in the icon's own colour */
    SvgIconReader(Ink ink) {
        this.ink = ink;
    }

    /** What an element inherits from those around it (SVG 1.1, section 6.7). */
    private record Paint(String fill, String stroke, double width) {}

    /**
     * @param name for the message
     * @throws IllegalStateException if it has something that an icon may not have
     */
    SvgIcon read(InputStream in, String name) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> paints.pop();
                    default -> { }
                }
            }
            return new SvgIcon(shapes, colour);
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw new IllegalStateException(name + ": " + broken.getMessage(), broken);
        }
    }

    private void start(XMLStreamReader xml) {
        Paint around = paints.element();
        Paint paint = new Paint(text(xml, "fill").orElse(around.fill()), text(xml, "stroke").orElse(around.stroke()),
                text(xml, "stroke-width").map(Double::valueOf).orElse(around.width()));
        paints.push(paint);
        switch (xml.getLocalName()) {
            case "svg", "g", "title" -> { }
            case "rect" -> {
                if (shapes.isEmpty()) {
                    colour = paint.fill();
                }
                shapes.add(new Shape.RoundedRect(number(xml, "x"), number(xml, "y"), number(xml, "width"),
                        number(xml, "height"), number(xml, "rx"), ink(paint.fill()), ink(paint.stroke()), paint.width(), 0));
            }
            case "circle" -> shapes.add(new Shape.Circle(number(xml, "cx"), number(xml, "cy"), number(xml, "r"),
                    ink(paint.fill()), ink(paint.stroke()), paint.width()));
            case "ellipse" -> path(new PathBuilder().ellipse(number(xml, "cx"), number(xml, "cy"), number(xml, "rx"),
                    number(xml, "ry")).segments(), paint);
            case "path" -> path(PathReader.read(text(xml, "d").orElse("")), paint);
            default -> throw new IllegalArgumentException("Not for an icon: " + xml.getLocalName());
        }
    }

    private void path(List<Shape.Segment> segments, Paint paint) {
        shapes.add(new Shape.Path(segments, ink(paint.fill()), ink(paint.stroke()), paint.width(), 0));
    }

    private Ink ink(String paint) {
        return switch (paint) {
            case "none" -> Ink.NONE;
            case WHITE -> Ink.ON_COLOUR;
            default -> ink;
        };
    }

    private static Optional<String> text(XMLStreamReader xml, String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute));
    }

    private static double number(XMLStreamReader xml, String attribute) {
        return text(xml, attribute).map(Double::parseDouble).orElse(0.0);
    }
}
