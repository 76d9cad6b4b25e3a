package org.sitewright;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** What a terminal gets of the log: a line of what happened. Where it happened stands in the log file. */
final class TerminalLine extends Formatter {
    @Override
    public String format(LogRecord record) {
        String cause = record.getThrown() == null ? "" : " (" + record.getThrown() + ")";
        return "sitewright: " + formatMessage(record) + cause + System.lineSeparator();
    }
}
