/**
 * The commands without a window. They read, check and change files by the same code that the window uses, print results to the
 * standard output and all else to the standard error output. Knows neither JavaFX nor anything else that takes long to start.
 */
@NullMarked
package org.sitewright.cli;

import org.jspecify.annotations.NullMarked;
