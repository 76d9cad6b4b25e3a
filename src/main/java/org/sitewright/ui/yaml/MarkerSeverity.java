package org.sitewright.ui.yaml;

import java.util.Locale;

/** How bad what a marker shows is; the worst first. */
public enum MarkerSeverity {
    ERROR, WARNING, INFO;

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
