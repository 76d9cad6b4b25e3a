/**
 * Cuts the lines of a compose file and mends what stands in them, each knowing where it came from: drafts of files, the units of a
 * mapping with their comments, paths and how they read from another folder.
 */
@NullMarked
package org.sitewright.split.lines;

import org.jspecify.annotations.NullMarked;
