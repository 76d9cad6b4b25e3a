package org.sitewright.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** A line for each finding, as compilers print them: {@code file:line:column: severity: message [rule]}. */
final class TextReport extends Report {
    private final PrintWriter out;

    TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    void begin() {
        // Nothing stands above the first line.
    }

    @Override
    void print(Line finding) {
        out.println(finding.file() + ":" + finding.line() + ":" + finding.column() + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + finding.message() + " [" + finding.rule() + "]");
    }

    @Override
    void end() {
        // Nothing stands below the last line: the summary goes elsewhere.
    }
}
