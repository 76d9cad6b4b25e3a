/** The site config file of OCS, read as OCS reads it. */
@NullMarked
package org.sitewright.ocs.config;

import org.jspecify.annotations.NullMarked;
