package org.sitewright.ui.split;

import org.sitewright.split.PlannedFile;

/**
 * A file in the tree of what will be.
 *
 * @param branch   the lines of the tree before it
 * @param services how many services it has; 0 for a file that is no group's
 * @param note     what else there is to say of it
 */
record FileRow(PlannedFile file, String branch, int services, String note) {
    String path() {
        return file.path();
    }
}
