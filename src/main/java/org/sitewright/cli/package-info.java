/** The commands without a window. They read, check and change files by the same code that the window uses. */
@NullMarked
package org.sitewright.cli;

import org.jspecify.annotations.NullMarked;
