package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Origin;
import org.sitewright.compose.Secrets;
import org.sitewright.compose.schema.EnvironmentEntry;
import org.sitewright.compose.schema.SpecPart;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** The environment entries of a service: name and value. */
final class EnvironmentRows extends RowTable<EnvironmentVariable> {
    private static final double NAME = 1.2;
    private static final double VALUE = 1;

    private final Secrets secrets = new Secrets();

    EnvironmentRows(FormContext context, KeyHelp help) {
        super(context, help, "environment", List.of(new Column(context.text("environment.name"), NAME),
                new Column(context.text("environment.value"), VALUE)));
        draft().addField(context.text("environment.name"), NAME, List::of);
        draft().addField(context.text("environment.value"), VALUE, List::of);
        draft().addCloseButton(22);
    }

    /** Shows the entries, and which of the two forms they are written in. */
    void showForm(ShownService shown) {
        List<EnvironmentVariable> entries = shown.service().environment();
        String shell = context().text("environment.shell");
        setAside(entries.isEmpty() ? "" : context().text(entries.getFirst().listForm() ? "environment.list" : "environment.map"));
        show(shown, entries);
        share(0, longest(entries.stream().map(EnvironmentVariable::key)), longest(entries.stream().map(entry ->
                entry.value().filter(value -> !secrets.isSecret(entry.key(), value)).orElse(shell))));
    }

    @Override
    TableRow<EnvironmentVariable> newRow() {
        return new EntryRow(context());
    }

    @Override
    Optional<Edit> addition(List<String> texts) {
        EnvironmentEntry typed = EnvironmentEntry.of(texts.get(0));
        String value = texts.get(1).isEmpty() ? typed.value().map(SpecPart::text).orElse("") : texts.get(1);
        boolean complete = !typed.key().text().isEmpty() && (!texts.get(1).isEmpty() || typed.value().isPresent()
                || draft().fields().get(1).isFocused() || !draft().isFocusWithin());
        return complete ? Optional.of(new Edit.SetEnvironment(service().name(), typed.key().text(), value)) : Optional.empty();
    }

    @Override
    YamlPath path(EnvironmentVariable entry) {
        return entry.path();
    }

    @Override
    Origin origin(EnvironmentVariable entry) {
        return entry.origin();
    }

    @Override
    boolean isSame(EnvironmentVariable before, EnvironmentVariable now) {
        return before.key().equals(now.key());
    }

    private final class EntryRow extends TableRow<EnvironmentVariable> {
        private final CommitField name = new CommitField();
        private final CommitField value = new CommitField();
        private final ToggleButton eye = new ToggleButton(null, new FontIcon("fth-eye"));

        EntryRow(FormContext context) {
            super(context);
            name.getStyleClass().add("sw-quiet");
            name.setAccessibleText(context.text("environment.name"));
            name.setCommitter(text -> rename(text.strip()));
            value.getStyleClass().add("sw-quiet");
            value.setCommitter(text ->
                    context.attempt(new Edit.SetEnvironment(service().name(), item().key(), text)));
            eye.getStyleClass().addAll("sw-flat", "sw-icon-button");
            eye.setTooltip(new Tooltip(context.text("environment.eye")));
            eye.setAccessibleText(context.text("environment.eye"));
            eye.setOnAction(_ -> value.setCovered(!eye.isSelected()));
            addCell(name, NAME);
            StackPane.setAlignment(eye, Pos.CENTER_RIGHT);
            addCell(new StackPane(value, eye), VALUE);
            addRemoveButton();
        }

        @Override
        void fill(EnvironmentVariable entry, List<Finding> findings) {
            String text = entry.value().orElse("");
            boolean secret = secrets.isSecret(entry.key(), text);
            boolean sameEntry = name.value().equals(entry.key());
            eye.setVisible(secret);
            eye.setSelected(eye.isSelected() && secret && sameEntry);
            value.setCovered(secret && !eye.isSelected());
            name.show(entry.key());
            // An entry that comes from elsewhere has its name there.
            name.setWritable(entry.origin().isOwn());
            value.setPromptText(context().text(entry.value().isPresent() ? "environment.empty" : "environment.shell"));
            value.setAccessibleText(context().text("environment.value.of", entry.key()));
            value.show(text);
            int valueStart = entry.valueRange().start() + service().placed().base();
            List<Finding> ofName = findings.stream().filter(finding -> finding.range().start() < valueStart).toList();
            FindingHints.mark(name, ofName);
            FindingHints.mark(value, findings.stream().filter(finding -> !ofName.contains(finding)).toList());
        }

        private Answer rename(String text) {
            return text.isEmpty() || text.equals(item().key()) ? Answer.NOTHING
                    : context().attempt(new Edit.RenameEnvironment(service().name(), item().key(), text));
        }

        @Override
        String name(EnvironmentVariable entry) {
            return entry.key();
        }

        @Override
        List<CommitField> fields() {
            return List.of(name, value);
        }

        @Override
        List<Node> stops() {
            return List.of(name, value, removeButton());
        }

        @Override
        Edit removal() {
            return new Edit.UnsetEnvironment(service().name(), item().key());
        }
    }
}
