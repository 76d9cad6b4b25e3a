package org.sitewright.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sitewright.check.Severity;

/** Prints findings as they come. */
abstract class Report {
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    /**
     * A finding to print. Lines and columns count from 1, columns in code points.
     *
     * @param file      as the user calls it
     * @param endLine   of the place behind the last character
     * @param endColumn of the place behind the last character, so that an empty range ends where it begins
     * @param fixes     their titles
     */
    record Line(String file, int line, int column, int endLine, int endColumn, Severity severity, String rule, String message,
                List<String> fixes) {}

    /** How many findings of each severity there were. */
    record Counts(int errors, int warnings, int infos) {
        boolean isEmpty() {
            return errors + warnings + infos == 0;
        }
    }

    /** Before the first finding. */
    abstract void begin();

    final void add(Line finding) {
        counts.merge(finding.severity(), 1, Integer::sum);
        print(finding);
    }

    abstract void print(Line finding);

    /** After the last finding. */
    abstract void end();

    final Counts counts() {
        return new Counts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
    }

    private int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }
}
