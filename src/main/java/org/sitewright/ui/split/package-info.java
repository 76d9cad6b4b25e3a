/**
 * The wizard that splits a site for deployment: five steps from the groups to the files on the disk. What it shows it is
 * given; planning, writing and running are done by whoever opens it, through {@link org.sitewright.ui.split.SplitHost}.
 */
@NullMarked
package org.sitewright.ui.split;

import org.jspecify.annotations.NullMarked;
