package org.sitewright.ui.canvas;

/** How much is drawn of each node. */
enum Detail {
    /** All that is known. */
    FULL,
    /** Its name in large letters. */
    NAME,
    /** A coloured box. */
    BOX;

    private static final double NAMES_BELOW = 0.4;
    private static final double BOXES_BELOW = 0.2;

    static Detail at(double scale) {
        return scale < BOXES_BELOW ? BOX : scale < NAMES_BELOW ? NAME : FULL;
    }
}
