/** Immutable text with its lines, and patches of it. Knows nothing of YAML. */
@NullMarked
package org.sitewright.text;

import org.jspecify.annotations.NullMarked;
