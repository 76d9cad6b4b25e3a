/**
 * The commands without a window. They use the same code as the window, print results to the standard output and everything
 * else to the standard error output. Knows neither JavaFX nor anything else that takes long to start.
 */
@NullMarked
package org.sitewright.cli;

import org.jspecify.annotations.NullMarked;
