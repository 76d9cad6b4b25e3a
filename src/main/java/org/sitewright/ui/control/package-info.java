/** What all views share: how they ask the user, and how they send edits. */
@NullMarked
package org.sitewright.ui.control;

import org.jspecify.annotations.NullMarked;
