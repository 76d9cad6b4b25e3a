/** What Sitewright knows of OCS, the Observatory Control System. Knows nothing of Docker engines. */
@NullMarked
package org.sitewright.ocs;

import org.jspecify.annotations.NullMarked;
