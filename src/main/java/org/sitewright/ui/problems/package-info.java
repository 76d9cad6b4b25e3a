/** The list of findings below the panes. */
@NullMarked
package org.sitewright.ui.problems;

import org.jspecify.annotations.NullMarked;
