/**
 * The checks: rules, one class each, that look at a site and report findings with their place, their words and their fixes.
 * Knows nothing of views.
 */
@NullMarked
package org.sitewright.check;

import org.jspecify.annotations.NullMarked;
