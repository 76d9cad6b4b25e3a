package org.sitewright.check;

/** How bad a finding is. The order is from bad to harmless. */
public enum Severity {
    /** Compose refuses the file, or the site cannot work so. */
    ERROR,
    /** It may work, but not as somebody expects. */
    WARNING,
    /** Worth knowing. */
    INFO
}
