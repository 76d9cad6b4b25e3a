package org.sitewright.check;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.compose.Origin;
import org.sitewright.edit.Edit;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** Takes what a rule has found. */
public final class Reporter {
    private final Messages messages;
    private final List<Note> notes = new ArrayList<>(0);

    Reporter(Messages messages) {
        this.messages = messages;
    }

    /**
     * Reports a finding.
     *
     * @param rule      its id
     * @param variant   which of the rule's messages, empty for the only one: the key is {@code <rule>[.<variant>].message}
     * @param range     where, counted as the kind of rule says
     * @param arguments of the message
     * @return to which fixes can be added
     */
    public Report report(String rule, String variant, Severity severity, TextRange range, YamlPath path, Object... arguments) {
        Report report = new Report(rule, severity, range, path, messages.message(rule, variant, arguments));
        notes.add(report.note());
        return report;
    }

    List<Note> notes() {
        return notes.isEmpty() ? List.of() : List.copyOf(notes);
    }

    /** A finding that was reported just now. */
    public final class Report {
        private final int index = notes.size();
        private Note note;

        private Report(String rule, Severity severity, TextRange range, YamlPath path, String message) {
            this.note = new Note(rule, severity, range, path, message, List.of(), false);
        }

        private Note note() {
            return note;
        }

        /**
         * Adds a fix.
         *
         * @param name      of its title: the key is {@code <rule>.fix.<name>}
         * @param arguments of the title
         */
        public Report fix(String name, Edit edit, Object... arguments) {
            return fixTitled(messages.fix(note.rule(), name, arguments), edit);
        }

        /** Adds a fix that has its title from elsewhere. */
        public Report fixTitled(String title, Edit edit) {
            List<Fix> fixes = new ArrayList<>(note.fixes());
            fixes.add(new Fix(title, edit));
            note = new Note(note.rule(), note.severity(), note.range(), note.path(), note.message(), List.copyOf(fixes),
                    note.shared());
            notes.set(index, note);
            return this;
        }

        /** Says how the value came into the service: what comes from an anchor is reported once, where it stands. */
        public Report from(Origin origin) {
            if (!origin.isOwn()) {
                note = new Note(note.rule(), note.severity(), note.range(), note.path(), note.message(), note.fixes(), true);
                notes.set(index, note);
            }
            return this;
        }
    }
}
