/**
 * Makes the plan of a split: {@link org.sitewright.split.rules.Splitter} cuts the file into its groups, a rule for each kind of consequence
 * finds what would mean something else and mends it, and {@link org.sitewright.split.rules.PlanVerifier} holds what comes of it against what was.
 */
@NullMarked
package org.sitewright.split.rules;

import org.jspecify.annotations.NullMarked;
