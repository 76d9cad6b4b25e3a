package org.sitewright.ui.canvas;

/** What the mouse is doing between press and release. Places are in the view's pixels. */
interface Gesture {
    /** @param free whether places are free of the grid */
    void drag(double x, double y, boolean free);

    void release(double x, double y);

    /** Leaves everything as it was before. */
    void cancel();
}
