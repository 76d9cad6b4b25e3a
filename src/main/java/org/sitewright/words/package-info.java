/**
 * The texts that a user reads, from the resource bundle of a package: one piece of code looks them up and puts their arguments
 * in, so that all of them follow the same rules. Knows no other package.
 */
@NullMarked
package org.sitewright.words;

import org.jspecify.annotations.NullMarked;
