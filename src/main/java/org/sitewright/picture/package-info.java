/**
 * The drawing of a site: what stands on it ({@link org.sitewright.picture.SitePicture}), the shapes that it is drawn with,
 * and their output as SVG and PNG. Needs no display and no JavaFX; the window's canvas shows the same shapes, so that all
 * three look alike.
 */
@NullMarked
package org.sitewright.picture;

import org.jspecify.annotations.NullMarked;
