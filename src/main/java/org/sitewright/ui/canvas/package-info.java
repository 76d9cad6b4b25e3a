/**
 * The canvas of the window: shows a {@link org.sitewright.picture.SitePicture} in the places that it is given, lets the user
 * look around in it, and reports what the user means to a {@link org.sitewright.ui.canvas.CanvasListener}. It changes nothing
 * itself: what it shows is what it was last told to show.
 */
@NullMarked
package org.sitewright.ui.canvas;

import org.jspecify.annotations.NullMarked;
