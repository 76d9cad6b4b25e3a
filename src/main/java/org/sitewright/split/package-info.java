/**
 * "Split for deployment": one compose file becomes several, joined by a network of their own, so that the agents can be
 * restarted while the database and the router go on running. A result is the user's own text with lines taken out and a few
 * changed; nothing is printed from a model. Knows neither disks nor views.
 */
@NullMarked
package org.sitewright.split;

import org.jspecify.annotations.NullMarked;
