/**
 * The Compose Specification: services with their typed values, short and long forms alike, each value with its origin. Knows
 * neither OCS nor disks.
 */
@NullMarked
package org.sitewright.compose;

import org.jspecify.annotations.NullMarked;
