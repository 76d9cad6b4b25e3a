/**
 * The form of what is selected: the fields of a service, or an overview of the site where nothing is selected. It shows the
 * session's snapshot and sends edits; it never changes a text itself. What it has no field for is listed, with a way to its lines.
 */
@NullMarked
package org.sitewright.ui.inspector;

import org.jspecify.annotations.NullMarked;
