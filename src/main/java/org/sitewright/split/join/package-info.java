/**
 * Makes the plan of a join, the way back: {@link org.sitewright.split.join.Joiner} puts the lines of several files together into one.
 */
@NullMarked
package org.sitewright.split.join;

import org.jspecify.annotations.NullMarked;
