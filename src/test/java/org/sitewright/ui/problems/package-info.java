/** Tests of the list of findings. */
@NullMarked
package org.sitewright.ui.problems;

import org.jspecify.annotations.NullMarked;
