package org.sitewright.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.shape.Rectangle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.sitewright.layout.Box;
import org.sitewright.picture.Extent;
import org.sitewright.picture.Grounds;
import org.sitewright.picture.PictureGroup;

class GroundLayerTest {
    @Property
    void inViewAGroundLooksAsIfAllOfItWereDrawn(@ForAll @DoubleRange(min = -3000, max = 3000) double x,
            @ForAll @DoubleRange(min = -3000, max = 3000) double y, @ForAll @DoubleRange(min = 1, max = 9000) double width,
            @ForAll @DoubleRange(min = 1, max = 9000) double height) {
        Box box = new Box(x, y, width, height);
        GroundLayer layer = new GroundLayer(new Pens());
        layer.show(List.of(new Grounds.Ground(new PictureGroup("a", "a", PictureGroup.Kind.NETWORK), box)));
        Extent window = new Extent(0, 0, 800, 600);
        layer.look(window);
        Rectangle drawn = (Rectangle) layer.getChildren().getFirst();
        assertThat(seen(drawn.getX(), drawn.getY(), drawn.getX() + drawn.getWidth(), drawn.getY() + drawn.getHeight()))
                .isEqualTo(seen(x, y, x + width, y + height));
        assertThat(drawn.getWidth()).isLessThanOrEqualTo(800 + 2 * 260);
        assertThat(drawn.getHeight()).isLessThanOrEqualTo(600 + 2 * 260);
    }

    /** Where borders lie that can be seen from a window that reaches a line's width further than the view; far ones all lie at one place. */
    private static List<Double> seen(double left, double top, double right, double bottom) {
        if (left > 850 || top > 650 || right < -50 || bottom < -50) {
            return List.of();
        }
        return List.of(Math.max(-50, left), Math.max(-50, top), Math.min(850, rounded(right)), Math.min(650, rounded(bottom)));
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
