/**
 * The catalogue: every agent of OCS and of SOCS, and the services beside them, with what each is for, how it is run and which
 * arguments it takes. The program's own is data in the resources; a site can add to it in a file of the same form.
 */
@NullMarked
package org.sitewright.ocs.catalogue;

import org.jspecify.annotations.NullMarked;
