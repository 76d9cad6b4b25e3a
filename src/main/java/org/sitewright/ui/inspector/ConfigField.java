package org.sitewright.ui.inspector;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;

/** A field of the pages of the site config file: a key's value, or that of an argument. */
final class ConfigField {
    private final CommitField field;
    private final FieldRow row;

    private ConfigField(FormContext context, String title, String help, CommitField field, Node content, CommitField.Committer committer) {
        this.field = field;
        row = new FieldRow(context, title, content, RefusalLine.of(field));
        field.setId("sw-field-" + title);
        field.setAccessibleText(title);
        field.setAccessibleHelp(help);
        field.setCommitter(committer);
        Tooltip tip = new Tooltip(help.isEmpty() ? title : title + "\n" + help);
        tip.setWrapText(true);
        tip.setMaxWidth(KeyHelp.WIDTH);
        row.label().setTooltip(tip);
    }

    static ConfigField plain(FormContext context, String title, String help, CommitField.Committer committer) {
        CommitField field = new CommitField();
        return new ConfigField(context, title, help, field, field, committer);
    }

    static ConfigField withChoices(FormContext context, String title, String help, Supplier<List<Suggestion>> choices, CommitField.Committer committer) {
        ChoiceField choice = new ChoiceField(context, choices);
        return new ConfigField(context, title, help, choice.field(), choice, committer);
    }

    FieldRow row() {
        return row;
    }

    CommitField field() {
        return field;
    }

    /**
     * Shows a value.
     *
     * @param prompt what holds where nothing is written
     * @param fits   whether it is one text, so that it can be typed
     */
    void show(ShownConfig shown, String value, String prompt, boolean fits, Origin origin, List<Finding> findings) {
        field.setPromptText(prompt);
        field.setWritable(fits && !shown.stale());
        field.show(value);
        FindingHints.mark(field, findings);
        row.show(shown, origin, findings);
    }
}
