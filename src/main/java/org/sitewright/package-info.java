/** Where the program starts: with a command, or with the window. */
@NullMarked
package org.sitewright;

import org.jspecify.annotations.NullMarked;
