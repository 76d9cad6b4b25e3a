/** Everything that a user can mean, as values, and the patches that do it. Does not know who asked. */
@NullMarked
package org.sitewright.edit;

import org.jspecify.annotations.NullMarked;
