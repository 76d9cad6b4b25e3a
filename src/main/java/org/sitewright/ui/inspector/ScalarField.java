package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.ScalarValue;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;

/** The field of a key whose value is a single text. Emptied, it takes the key away. */
final class ScalarField {
    private final FormContext context;
    private final String key;
    private final CommitField field;
    private final FieldRow row;
    private @Nullable ShownService shown;

    private ScalarField(FormContext context, KeyHelp help, String key, CommitField field, Node content) {
        this.context = context;
        this.key = key;
        this.field = field;
        String title = context.text("label." + key);
        row = new FieldRow(context, title, content, RefusalLine.of(field));
        field.setId("sw-field-" + key);
        field.setAccessibleText(title);
        field.setCommitter(this::commit);
        help.explain(row.label(), field, key);
    }

    static ScalarField plain(FormContext context, KeyHelp help, String key) {
        CommitField field = new CommitField();
        return new ScalarField(context, help, key, field, field);
    }

    static ScalarField withChoices(FormContext context, KeyHelp help, String key, Supplier<List<Suggestion>> choices) {
        ChoiceField choice = new ChoiceField(context, choices);
        return new ScalarField(context, help, key, choice.field(), choice);
    }

    String key() {
        return key;
    }

    FieldRow row() {
        return row;
    }

    CommitField field() {
        return field;
    }

    /** @param prompt what holds where nothing is set */
    void show(ShownService now, String prompt) {
        shown = now;
        Optional<ScalarValue> value = now.service().scalar(key);
        boolean otherForm = value.isEmpty() && now.service().has(key);
        List<Finding> findings = now.findingsAt(now.path(key));
        field.setPromptText(otherForm ? context.text("prompt.otherForm") : prompt);
        field.setWritable(!otherForm);
        field.show(value.map(ScalarValue::text).orElse(""));
        FindingHints.mark(field, findings);
        row.show(now, now.service().key(key).map(ResolvedEntry::value).map(Resolved::origin).orElse(Origin.OWN), findings);
    }

    private Answer commit(String typed) {
        String text = typed.strip();
        if (shown == null || text.equals(field.value()) || text.isEmpty() && !shown.service().has(key)) {
            return Answer.NOTHING;
        }
        return context.attempt(text.isEmpty() ? new Edit.Unset(shown.path(key)) : new Edit.SetValue(shown.path(key), text));
    }
}
