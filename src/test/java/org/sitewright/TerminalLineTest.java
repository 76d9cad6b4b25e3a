package org.sitewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class TerminalLineTest {
    private final LogRecord record = new LogRecord(Level.WARNING, "Cannot save {0}");

    @Test
    void aMessageIsALine() {
        record.setParameters(new Object[] {"a.yaml"});
        assertThat(new TerminalLine().format(record)).isEqualTo("sitewright: Cannot save a.yaml" + System.lineSeparator());
    }

    @Test
    void whatWasThrownIsSaidWithoutItsTrace() {
        record.setThrown(new IllegalStateException("full"));
        assertThat(new TerminalLine().format(record).lines()).singleElement().asString().endsWith("(java.lang.IllegalStateException: full)");
    }
}
