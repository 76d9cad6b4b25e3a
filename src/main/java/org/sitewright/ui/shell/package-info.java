/** The window: menus, actions, panes, and how they are wired to an open site. */
@NullMarked
package org.sitewright.ui.shell;

import org.jspecify.annotations.NullMarked;
