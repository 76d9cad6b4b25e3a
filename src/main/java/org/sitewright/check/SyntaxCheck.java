package org.sitewright.check;

import org.sitewright.check.syntax.SyntaxFindings;
import org.sitewright.compose.ComposeFile;

/** Says in words what the reader of YAML could not read, and what it read but should not be there. */
final class SyntaxCheck {
    private final SyntaxFindings findings = new SyntaxFindings();

    /** Ranges count in the text. */
    void check(ComposeFile file, Reporter reporter) {
        findings.check(file, reporter);
    }
}
