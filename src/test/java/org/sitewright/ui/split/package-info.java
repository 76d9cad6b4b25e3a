/** Tests of the wizard that splits a site. */
@NullMarked
package org.sitewright.ui.split;

import org.jspecify.annotations.NullMarked;
