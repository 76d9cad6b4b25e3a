/**
 * The help pages of the checks: for each rule what it finds, why that matters at a site, how to fix it, and an example
 * before and after. The pages are resources; this package reads them into sections of paragraphs, lists and code
 * blocks, which a window draws as it likes, and prints them as plain text for a terminal. Knows nothing of the rules
 * themselves.
 */
@NullMarked
package org.sitewright.check.help;

import org.jspecify.annotations.NullMarked;
