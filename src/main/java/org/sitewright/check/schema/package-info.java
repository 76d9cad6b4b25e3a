/** The checks that follow from the table of the Compose Specification's keys. */
@NullMarked
package org.sitewright.check.schema;

import org.jspecify.annotations.NullMarked;
