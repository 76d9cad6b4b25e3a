/** A site as a whole, joined and immutable: its compose files and what their variables mean. Knows neither disks nor views. */
@NullMarked
package org.sitewright.site;

import org.jspecify.annotations.NullMarked;
