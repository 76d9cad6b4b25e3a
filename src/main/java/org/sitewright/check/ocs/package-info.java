/** Rules of OCS: the site config file, and the services that go by it. */
@NullMarked
package org.sitewright.check.ocs;

import org.jspecify.annotations.NullMarked;
