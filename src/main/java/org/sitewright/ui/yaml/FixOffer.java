package org.sitewright.ui.yaml;

import java.util.Optional;

/**
 * A way to mend what is wrong at the caret.
 *
 * @param title   what it does, as a menu says it
 * @param action  does it; called on the FX thread
 * @param preview what the text would be, if that can be shown shortly
 */
public record FixOffer(String title, Runnable action, Optional<String> preview) {
}
