/**
 * The YAML text view: an editor for one file's text that speaks in positions and patches of the file itself. It shows
 * what others know (folds, markers, completions, help, fixes) and knows no session, no rules and no Compose.
 */
@NullMarked
package org.sitewright.ui.yaml;

import org.jspecify.annotations.NullMarked;
