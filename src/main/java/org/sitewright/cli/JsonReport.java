package org.sitewright.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** One JSON object with all findings, their members as those of {@link Report.Line}. */
final class JsonReport extends Report {
    private final PrintWriter out;
    private final JsonWriter json;

    JsonReport(PrintWriter out) {
        this.out = out;
        this.json = new JsonWriter(out);
        json.setIndent("  ");
    }

    @Override
    void begin() {
        write(() -> json.beginObject().name("findings").beginArray());
    }

    @Override
    void print(Line finding) {
        write(() -> {
            json.beginObject();
            json.name("file").value(finding.file());
            json.name("line").value(finding.line()).name("column").value(finding.column());
            json.name("endLine").value(finding.endLine()).name("endColumn").value(finding.endColumn());
            json.name("severity").value(finding.severity().name().toLowerCase(Locale.ROOT));
            json.name("rule").value(finding.rule());
            json.name("message").value(finding.message());
            json.name("fixes").beginArray();
            for (String fix : finding.fixes()) {
                json.value(fix);
            }
            json.endArray();
            json.endObject();
        });
    }

    @Override
    void end() {
        write(() -> json.endArray().endObject());
        out.println();
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            // A PrintWriter keeps its troubles to itself.
            throw new UncheckedIOException(impossible);
        }
    }
}
