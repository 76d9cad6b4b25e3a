/**
 * From an entry of the catalogue to a service and an instance of a site: what has to be asked, what the site's habits answer, and
 * the edit that comes of it. Knows no views: the palette and the command line use it alike.
 */
@NullMarked
package org.sitewright.adding;

import org.jspecify.annotations.NullMarked;
