package org.sitewright.yaml;

import java.util.Arrays;

/** The columns of the members of the block collections that are open at a place, the outermost first. */
final class OpenColumns {
    private int[] columns = new int[16];
    private int count;

    /** A collection with members in this column begins. */
    void open(int column) {
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, 2 * count);
        }
        columns[count++] = column;
    }

    /** The innermost collection ends. */
    void close() {
        count--;
    }

    /** The column at a depth, 0 for the outermost. */
    int at(int depth) {
        return columns[depth];
    }

    /**
     * Whether content in a column belongs to none of the open collections, and the one with members in {@code column} is the
     * nearest that it could have been meant for.
     */
    boolean isMisplaced(int found, int column) {
        if (found == YamlInput.NO_CONTENT || found >= column) {
            return false;
        }
        boolean above = false;
        for (int i = 0; i < count; i++) {
            if (columns[i] == found || columns[i] > found && columns[i] < column) {
                return false;
            }
            above |= columns[i] < found;
        }
        return above;
    }
}
