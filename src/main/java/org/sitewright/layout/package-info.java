/**
 * Places for nodes and edges on a canvas. What is waited for stands above what waits; groups (networks) are boxes that
 * hold their nodes. {@link org.sitewright.layout.LayeredLayout} finds the places, {@link org.sitewright.layout.LayoutFile}
 * is the text in which the places that were chosen by hand are kept. Knows neither views nor disks nor Compose.
 */
@NullMarked
package org.sitewright.layout;

import org.jspecify.annotations.NullMarked;
