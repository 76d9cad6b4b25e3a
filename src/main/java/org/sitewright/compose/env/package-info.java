/** The {@code .env} file of a site, read as Compose reads it, from text alone. */
@NullMarked
package org.sitewright.compose.env;

import org.jspecify.annotations.NullMarked;
