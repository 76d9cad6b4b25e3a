/**
 * How the program looks: its colours for light and dark, its fonts, and the icons of the kinds of service. Every view
 * takes its look from the style sheets that {@link org.sitewright.ui.theme.Theme} lays on a scene; none sets a style itself.
 */
@NullMarked
package org.sitewright.ui.theme;

import org.jspecify.annotations.NullMarked;
