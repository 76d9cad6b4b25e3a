package org.sitewright.layout;

/**
 * The room on the canvas that a site may take up at 100 %, margins and controls excluded.
 *
 * @param width  in pixels, positive
 * @param height in pixels, positive
 */
public record CanvasSize(double width, double height) {
    /** For those who have no canvas. */
    public static final CanvasSize DEFAULT = new CanvasSize(1200, 900);
    /** Below this scale, names and chips cannot be read without effort. */
    public static final double READABLE = 0.6;
    /** So many canvases, one below the other, a site may cover at a scale that can be read, before it is shown smaller. */
    public static final double MOST_SCREENS = 6;

    /** @throws IllegalArgumentException if a size is not a positive number */
    public CanvasSize {
        if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) {
            throw new IllegalArgumentException("No canvas: " + width + " by " + height);
        }
    }

    /**
     * The scale at which something is shown: all of it if it can be read so; else as wide as the canvas if that can be read
     * and it is not too high to be scrolled through; else all of it, however small. At most 1.
     *
     * @param boxWidth  of what is shown at 100 %, in pixels
     * @param boxHeight of what is shown at 100 %, in pixels
     */
    public double scale(double boxWidth, double boxHeight) {
        return isScrolled(boxWidth, boxHeight) ? across(boxWidth) : whole(boxWidth, boxHeight);
    }

    /** Whether something is shown as wide as the canvas and has to be scrolled through. */
    public boolean isScrolled(double boxWidth, double boxHeight) {
        return whole(boxWidth, boxHeight) < READABLE && across(boxWidth) >= READABLE
                && boxHeight * READABLE <= MOST_SCREENS * height;
    }

    /** The scale, at most 1, at which all of something can be seen at once. */
    public double whole(double boxWidth, double boxHeight) {
        return Math.min(across(boxWidth), height / Math.max(1, boxHeight));
    }

    private double across(double boxWidth) {
        return Math.min(1, width / Math.max(1, boxWidth));
    }

    /** How unwelcome something of a size is: less is better. What can be read comes before what cannot. */
    double cost(double boxWidth, double boxHeight) {
        double whole = whole(boxWidth, boxHeight);
        double filled = Math.max(boxWidth / width, boxHeight / height);
        double spare = 0.1 * filled + 0.05 * Math.sqrt(boxWidth * boxHeight / (width * height));
        if (isScrolled(boxWidth, boxHeight)) {
            return 1 / READABLE + 0.1 + 0.3 * boxHeight / height + spare;
        }
        return (whole < READABLE ? 3 : 0) + 1 / whole + spare;
    }

    double aspect() {
        return width / height;
    }
}
