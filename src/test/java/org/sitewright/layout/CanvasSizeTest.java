package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large a site is shown in the canvas that a window of 1280 by 800 has, which is 383 by 508 without its frame. */
class CanvasSizeTest {
    private static final CanvasSize SMALL = new CanvasSize(383, 508);

    @ParameterizedTest
    @CsvSource({
        // The sample site: all of it, for nothing of it needs to be looked for then.
        "480, 840, 0.605, false",
        // A few rows more: as wide as the canvas.
        "480, 860, 0.798, true",
        "300, 400, 1, false",
        // Too high to be scrolled through.
        "480, 9000, 0.056, false",
        // Too wide.
        "4000, 500, 0.096, false"})
    void aSite_isShownWhole_orAsWideAsTheCanvas(double width, double height, double scale, boolean scrolled) {
        assertThat(SMALL.scale(width, height)).isCloseTo(scale, within(0.001));
        assertThat(SMALL.isScrolled(width, height)).isEqualTo(scrolled);
    }
}
