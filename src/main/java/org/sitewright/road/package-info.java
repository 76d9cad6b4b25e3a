/**
 * Which address a service uses for crossbar or for the database, and whether it gets there, as OCS and Docker decide it. Pure; knows
 * neither rules nor views.
 */
@NullMarked
package org.sitewright.road;

import org.jspecify.annotations.NullMarked;
