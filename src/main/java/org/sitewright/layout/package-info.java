/** Places for nodes and edges. */
@NullMarked
package org.sitewright.layout;

import org.jspecify.annotations.NullMarked;
