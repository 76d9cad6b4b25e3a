/** The palette: all that can be added to a site, to be searched; and the form that asks before something is added. */
@NullMarked
package org.sitewright.ui.palette;

import org.jspecify.annotations.NullMarked;
