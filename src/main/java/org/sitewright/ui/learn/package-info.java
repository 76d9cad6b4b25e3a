/** Explains: pages of help about the checks. */
@NullMarked
package org.sitewright.ui.learn;

import org.jspecify.annotations.NullMarked;
