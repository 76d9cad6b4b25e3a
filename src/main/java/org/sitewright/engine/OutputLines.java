package org.sitewright.engine;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Takes apart what a program prints. */
final class OutputLines {
    /** Characters of a line that are shown; a program gone wild must not fill the memory. */
    static final int LONGEST = 4_000;

    private static final Pattern COLOURS = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");

    private final Reader output;
    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();
    private boolean cut;

    OutputLines(Reader output, Consumer<String> lines) {
        this.output = output;
        this.lines = lines;
    }

    /** Reads to the end. A carriage return, as progress bars use it, ends a line too; empty lines are left out. */
    void read() throws IOException {
        char[] chunk = new char[4_096];
        for (int count = output.read(chunk); count >= 0; count = output.read(chunk)) {
            for (int i = 0; i < count; i++) {
                add(chunk[i]);
            }
        }
        end();
    }

    private void add(char c) {
        if (c == '\n' || c == '\r') {
            end();
        } else if (line.length() < LONGEST) {
            line.append(c);
        } else {
            cut = true;
        }
    }

    private void end() {
        String text = COLOURS.matcher(line).replaceAll("");
        if (!text.isBlank()) {
            lines.accept(cut ? text + "…" : text);
        }
        line.setLength(0);
        cut = false;
    }
}
