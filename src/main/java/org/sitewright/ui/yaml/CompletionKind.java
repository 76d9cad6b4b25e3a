package org.sitewright.ui.yaml;

import java.util.Locale;

/** What a completion stands for. */
public enum CompletionKind {
    KEY, VALUE, SERVICE, VOLUME, NETWORK, VARIABLE, SNIPPET;

    String styleClass() {
        return "sw-kind-" + name().toLowerCase(Locale.ROOT);
    }
}
