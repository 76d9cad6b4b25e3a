/**
 * What Compose makes of a compose file: aliases and merges written out, variables filled in, short forms made long, paths made
 * absolute, volumes and networks by their real names. Two files that give the same here start the same containers. Pure: what
 * the disk would say is asked of the caller.
 */
@NullMarked
package org.sitewright.compose.effective;

import org.jspecify.annotations.NullMarked;
