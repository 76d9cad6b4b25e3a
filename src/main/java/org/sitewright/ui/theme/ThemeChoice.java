package org.sitewright.ui.theme;

/** What the user asked for. */
public enum ThemeChoice {
    LIGHT,
    DARK,
    /** Light or dark as the desktop is, and changing with it. */
    SYSTEM
}
