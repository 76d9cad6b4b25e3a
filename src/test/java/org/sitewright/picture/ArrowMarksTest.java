package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sitewright.layout.Point;

class ArrowMarksTest {
    private static final int SIZE = 260;

    private final EdgeDrawing drawing = new EdgeDrawing();

    @Test
    void aThousandArrowsThatShareAWayAreALineWithStubs() {
        List<List<Shape>> arrows = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            arrows.add(drawing.draw(PictureEdge.waitsFor("agent" + i, "crossbar"), List.of(new Point(20, 100 + 10 * i),
                    new Point(50, 100 + 10 * i), new Point(50, 60), new Point(200, 60), new Point(200, 30))));
        }
        ArrowMarks marks = ArrowMarks.of(arrows);
        // The shared way has an upright line, a level one, a short one up to the head, two corners and the head.
        assertThat(marks.all()).hasSize(6 + 2 * 1000);
        assertThat(marks.in(new Extent(100, 0, 300, 61))).hasSize(4);
    }

    @Test
    void whatLiesOutOfViewIsLeftOut() {
        ArrowMarks marks = ArrowMarks.of(List.of(drawing.draw(PictureEdge.waitsFor("a", "b"), List.of(new Point(0, 0), new Point(0, 500)))));
        assertThat(marks.in(new Extent(-5, 100, 5, 200))).hasSize(1);
        assertThat(marks.in(new Extent(1, 100, 5, 200))).isEmpty();
    }

    @Test
    void arrowsOfTwoInksStayTwo() {
        List<Point> route = List.of(new Point(0, 0), new Point(0, 500));
        PictureEdge sound = PictureEdge.waitsFor("a", "b");
        ArrowMarks marks = ArrowMarks.of(List.of(drawing.draw(sound, route), drawing.draw(sound.withProblem(PictureEdge.Problem.CYCLE), route)));
        assertThat(marks.all()).hasSize(4);
    }

    @Test
    void dashesThatDoNotFallTogetherStayApart() {
        PictureEdge call = PictureEdge.of("a", "b", PictureEdge.Kind.BY_NAME);
        List<Shape> first = drawing.draw(call, List.of(new Point(0, 0), new Point(0, 500)));
        List<Shape> longer = drawing.draw(call, List.of(new Point(0, -300), new Point(0, 500)));
        List<Shape> shifted = drawing.draw(call, List.of(new Point(0, 0), new Point(0, 501.5)));
        assertThat(strokes(ArrowMarks.of(List.of(first, longer)))).hasSize(1);
        assertThat(strokes(ArrowMarks.of(List.of(first, shifted)))).hasSize(2);
    }

    private static List<ArrowMarks.Mark> strokes(ArrowMarks marks) {
        return marks.all().stream().filter(mark -> mark.shape() instanceof Shape.Path path && path.fill() == Ink.NONE).toList();
    }

    /** Painted over each other, arrows and their pieces cover the same pixels. */
    @Property(tries = 300)
    void thePiecesLookAsTheArrowsDo(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<Shape>> arrows = new ArrayList<>();
        Point tip = new Point(20 + 20 * random.nextInt(10), 20);
        PictureEdge.Kind kind = random.nextBoolean() ? PictureEdge.Kind.DEPENDS_ON : PictureEdge.Kind.BY_NAME;
        int trunk = 40 + 20 * random.nextInt(3);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            double y = 60 + 20 * random.nextInt(8);
            double x = 20 + 20 * random.nextInt(10);
            List<Point> route = random.nextInt(5) == 0 ? List.of(new Point(x, y + 7), tip)
                    : List.of(new Point(x, y + 20), new Point(x, y), new Point(tip.x() + trunk - 60, y), new Point(tip.x() + trunk - 60, 40),
                            new Point(tip.x(), 40), tip);
            List<Point> distinct = route.stream().distinct().toList();
            arrows.add(drawing.draw(PictureEdge.of("a" + i, "b", kind), distinct));
        }
        List<ArrowMarks.Mark> whole = arrows.stream().flatMap(List::stream).map(shape -> new ArrowMarks.Mark(shape, 0, new Extent(0, 0, 0, 0)))
                .toList();
        BufferedImage expected = paint(whole);
        BufferedImage merged = paint(ArrowMarks.of(arrows).all());
        int different = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                // Round ends overlap at the joints, so that single pixels at the rim may differ by a shade.
                different += Math.abs((expected.getRGB(x, y) & 0xff) - (merged.getRGB(x, y) & 0xff)) > 140 ? 1 : 0;
            }
        }
        assertThat(different).isLessThanOrEqualTo(kind == PictureEdge.Kind.BY_NAME ? 12 * arrows.size() : 0);
    }

    private static BufferedImage paint(List<ArrowMarks.Mark> marks) {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        for (ArrowMarks.Mark mark : marks) {
            Shape.Path path = (Shape.Path) mark.shape();
            Path2D.Double drawn = new Path2D.Double();
            for (Shape.Segment segment : path.segments()) {
                switch (segment) {
                    case Shape.Segment.Move(double x, double y) -> drawn.moveTo(x, y);
                    case Shape.Segment.Line(double x, double y) -> drawn.lineTo(x, y);
                    case Shape.Segment.Curve(double x1, double y1, double x2, double y2, double x, double y) -> drawn.curveTo(x1, y1, x2, y2, x, y);
                    case Shape.Segment.Close() -> drawn.closePath();
                }
            }
            if (path.fill() == Ink.NONE) {
                graphics.setStroke(path.dash() > 0
                        ? new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {(float) path.dash(), (float) path.dash()},
                                (float) mark.dashOffset())
                        : new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(drawn);
            } else {
                graphics.fill(drawn);
            }
        }
        graphics.dispose();
        return image;
    }
}
