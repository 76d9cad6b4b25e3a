package org.sitewright.picture;

import java.util.Locale;

/** The kinds of lettering. Sizes are in units of the picture, which are pixels at 100 %. */
public enum Lettering {
    /** The picture's title. */
    HEADING(15, true, false),
    /** A service's name. */
    NAME(13, true, false),
    /** A service's name when there is room for nothing else. */
    FAR_NAME(23, true, false),
    IMAGE(11.5, false, true),
    CHIP(10.5, false, false),
    /** How many findings. */
    COUNT(10.5, true, false),
    GROUND(11, true, false),
    FAR_GROUND(26, true, false),
    LEGEND(11.5, false, false);

    private final double size;
    private final boolean bold;
    private final boolean fixedWidth;

    Lettering(double size, boolean bold, boolean fixedWidth) {
        this.size = size;
        this.bold = bold;
        this.fixedWidth = fixedWidth;
    }

    public double size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }

    /** Whether all characters are equally wide. */
    public boolean fixedWidth() {
        return fixedWidth;
    }

    /** The name's form in style sheets: "far-name". */
    public String styleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
