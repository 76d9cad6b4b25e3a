package org.sitewright.layout;

/** Distances on the canvas, in pixels. */
final class Spacing {
    /** Between nodes side by side. */
    static final double NODE_GAP = 40;
    /** Between rows of nodes that do not wait for one another. */
    static final double ROW_GAP = 40;
    /** Between a node and those that wait for it. */
    static final double LAYER_GAP = 76;
    /** Nodes that come nearer than this are pushed apart. */
    static final double NODE_NEAREST = 12;
    /** How far apart nodes are then. */
    static final double NODE_PUSHED = 24;
    /** Between groups. */
    static final double GROUP_GAP = 28;
    /** Groups that come nearer than this are pushed apart. */
    static final double GROUP_NEAREST = 8;
    /** Between a group's nodes and its left, right and lower side. */
    static final double PADDING = 28;
    /** Height of a group's heading. */
    static final int HEADING = 28;
    /** Between a group's upper side and its nodes. */
    static final double PADDING_TOP = HEADING + 12;
    /** What a short heading needs. */
    static final double GROUP_WIDTH = 200;
    /** Between a node and the line that passes it, where there is room. */
    static final double LINE_GAP = 20;
    /** Between lines side by side. */
    static final double LANE_GAP = 8;
    /** Radius of a line's corners. */
    static final double CORNER = 10;
    /** Width by height of the canvas that the whole should suit. */
    static final double CANVAS_ASPECT = 4.0 / 3;

    private Spacing() {
    }
}
