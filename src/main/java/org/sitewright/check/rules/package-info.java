/** The rules of our own, one class each. {@link org.sitewright.check.rules.Rules} lists them. */
@NullMarked
package org.sitewright.check.rules;

import org.jspecify.annotations.NullMarked;
