package org.sitewright.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "M1 2L3 4          | M1 2L3 4",
        "m1 2 3 4          | M1 2L4 6",
        "M1,2 3,4-5-6      | M1 2L3 4L-5 -6",
        "M1 2h3v4H0V0      | M1 2L4 2L4 6L0 6L0 0",
        "M1 2l1 1zl2 0     | M1 2L2 3ZL3 2",
        "M0 0c1 1 2 1 3 0  | M0 0C1 1 2 1 3 0",
        "M0 0q3 3 6 0      | M0 0C2 2 4 2 6 0",
        "M.5.5 1e1 5       | M0.5 0.5L10 5",
    })
    void commandsBecomeAbsoluteSteps(String data, String expected) {
        assertThat(PathData.of(PathReader.read(data))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // large, clockwise: the middle of the arc from (1,0) to (0,1) around the origin, or around (1,1)
        "0, 1, 0.7071, 0.7071",
        "0, 0, 0.2929, 0.2929",
        "1, 0, -0.7071, -0.7071",
        "1, 1, 1.7071, 1.7071",
    })
    void anArcGoesTheWayThatItsFlagsSay(int large, int clockwise, double x, double y) {
        List<Shape.Segment> steps = PathReader.read("M1 0A1 1 0 " + large + " " + clockwise + " 0 1");
        assertThat(steps.getLast()).isInstanceOfSatisfying(Shape.Segment.Curve.class, end -> {
            assertThat(end.x()).isCloseTo(0, within(1e-6));
            assertThat(end.y()).isCloseTo(1, within(1e-6));
        });
        Shape.Segment.Curve middle = (Shape.Segment.Curve) steps.get((steps.size() - 1) / 2);
        assertThat(middle.x()).isCloseTo(x, within(1e-4));
        assertThat(middle.y()).isCloseTo(y, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "M1", "M0 0s1 1 2 2", "M0 0a1 2 0 0 1 1 1"})
    void whatIsNotKnownIsRefused(String data) {
        assertThatThrownBy(() -> PathReader.read(data)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsNoPath() {
        assertThat(PathReader.read("")).isEmpty();
    }
}
