/**
 * Explains what the reader of YAML could not read: looks for the cause of each problem in the lines around it, so that one mistake
 * gives one finding, and offers to mend it.
 */
@NullMarked
package org.sitewright.check.syntax;

import org.jspecify.annotations.NullMarked;
