package org.sitewright.ui.yaml;

/**
 * What a line has to know of the lines before it to be coloured.
 *
 * @param mode   what is open at the line's start
 * @param parent column of the node that holds what is open, -1 for the document itself
 * @param flow   how many flow collections are open
 */
record YamlLineState(Mode mode, int parent, int flow) {
    /** The start of a document. */
    static final YamlLineState START = new YamlLineState(Mode.BLOCK, -1, 0);

    enum Mode {
        /** Nothing, or a flow collection. */
        BLOCK,
        /** A plain scalar that more lines may continue. */
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        /** A literal or folded block scalar. */
        BLOCK_SCALAR
    }

    boolean isQuoted() {
        return mode == Mode.SINGLE_QUOTED || mode == Mode.DOUBLE_QUOTED;
    }
}
