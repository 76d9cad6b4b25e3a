/**
 * The only mutable state: the texts of a site, their history, the selection, and the pipeline that makes the next snapshot.
 * Knows nothing of JavaFX.
 */
@NullMarked
package org.sitewright.session;

import org.jspecify.annotations.NullMarked;
