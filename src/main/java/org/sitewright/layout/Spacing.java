package org.sitewright.layout;

/** Distances on the canvas, in pixels. */
final class Spacing {
    /** Between nodes side by side. */
    static final double NODE_GAP = 40;
    /** Between rows of nodes that do not wait for one another. */
    static final double ROW_GAP = 40;
    /** Between a node and those that wait for it. */
    static final double LAYER_GAP = 76;
    /** Between the columns of a narrow arrangement: room for a line or two. */
    static final double COLUMN_GAP = 32;
    /** Between rows of a narrow arrangement, through which no line runs to the side. */
    static final double STACK_GAP = 20;
    /** Below a row of a narrow arrangement that others wait for. */
    static final double TRUNK_GAP = 44;
    /** Nodes that come nearer than this are pushed apart. */
    static final double NODE_NEAREST = 12;
    /** How far apart nodes are then. */
    static final double NODE_PUSHED = 24;
    /** Between groups. */
    static final double GROUP_GAP = 16;
    /** Groups that come nearer than this are pushed apart. */
    static final double GROUP_NEAREST = 8;
    /** Between a group's nodes and its left and right side: room for a line. */
    static final double PADDING = 24;
    /** Between a group's nodes and its lower side. */
    static final double PADDING_BOTTOM = 18;
    /** Height of a group's heading. */
    static final int HEADING = 28;
    /** Between a group's upper side and its nodes. */
    static final double PADDING_TOP = HEADING + 6;
    /** What a short heading needs. */
    static final double GROUP_WIDTH = 200;
    /** Between a node and the line that passes it, where there is room. */
    static final double LINE_GAP = 16;
    /** Between lines side by side. */
    static final double LANE_GAP = 8;
    /** Radius of a line's corners. */
    static final double CORNER = 10;
    /** Width by height of what is arranged where no canvas is known. */
    static final double ASPECT = 4.0 / 3;

    private Spacing() {
    }
}
