@NullMarked
package org.sitewright.ui.shell;

import org.jspecify.annotations.NullMarked;
