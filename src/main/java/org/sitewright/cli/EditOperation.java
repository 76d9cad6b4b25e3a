package org.sitewright.cli;

import org.sitewright.edit.Edit;

/**
 * One operation that was asked for.
 *
 * @param edit what it does
 * @param line the line of the batch that it stands in, 1 for the first; 0 for the command line
 */
record EditOperation(Edit edit, int line) {}
