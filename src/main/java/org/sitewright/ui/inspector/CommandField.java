package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * The command of a service. A text, or a list that is written in one line, is edited as it stands; a list with a line for each
 * word gets a field for each. What takes several lines is shown, with the way to them.
 */
final class CommandField {
    private static final String KEY = "command";

    private final FormContext context;
    private final CommitField field = new CommitField();
    private final VBox words = new VBox();
    private final List<CommitField> pool = new ArrayList<>();
    private final Hyperlink toLines = new Hyperlink();
    private final RefusalLine refusals = RefusalLine.of(field);
    private final FieldRow row;
    private @Nullable ShownService shown;

    CommandField(FormContext context, KeyHelp help) {
        this.context = context;
        String title = context.text("label.command");
        VBox content = new VBox(field, words, toLines);
        content.getStyleClass().add("sw-command");
        words.getStyleClass().add("sw-command-words");
        field.setId("sw-field-command");
        field.setAccessibleText(title);
        field.setCommitter(text -> commit(text.strip()));
        toLines.setText(context.text("command.lines"));
        toLines.getStyleClass().add("sw-small");
        toLines.setOnAction(_ -> {
            if (shown != null) {
                context.listener().reveal(shown.path(KEY));
            }
        });
        row = new FieldRow(context, title, content, refusals);
        help.explain(row.label(), content, KEY);
    }

    FieldRow row() {
        return row;
    }

    CommitField field() {
        return field;
    }

    List<CommitField> fields() {
        List<CommitField> all = new ArrayList<>(pool);
        all.addFirst(field);
        return all;
    }

    void show(ShownService now) {
        shown = now;
        Optional<Resolved> value = now.service().key(KEY).map(ResolvedEntry::value);
        List<Resolved> items = value.map(resolved -> items(now, resolved)).orElse(List.of());
        boolean inLine = value.isPresent() && isInLine(now, value.get());
        boolean asWords = !items.isEmpty() && !inLine;
        field.setVisible(!asWords);
        field.setManaged(!asWords);
        String text = value.map(resolved -> text(now, resolved, inLine)).orElse("");
        boolean scalarOrNone = value.isEmpty() || value.get().node() instanceof YamlScalar;
        field.setPromptText(context.text(scalarOrNone ? "prompt.command" : "prompt.otherForm"));
        field.setWritable(scalarOrNone || inLine);
        field.show(text);
        showWords(asWords ? items : List.of());
        boolean linesNeeded = asWords || text.contains("\n");
        toLines.setVisible(linesNeeded);
        toLines.setManaged(linesNeeded);
        List<Finding> findings = now.findingsAt(now.path(KEY));
        FindingHints.mark(field, findings);
        row.show(now, value.map(Resolved::origin).orElse(Origin.OWN), findings);
    }

    private static List<Resolved> items(ShownService now, Resolved value) {
        return value.node() instanceof YamlSequence
                ? new Resolver(now.snapshot().compose().anchors(), now.placed().base()).items(value) : List.of();
    }

    /** Whether the list is written in one line of the service itself, so that its text is what the user would type. */
    private static boolean isInLine(ShownService now, Resolved value) {
        return value.node() instanceof YamlSequence sequence && sequence.flow() && value.origin().isOwn()
                && !now.placed().stale() && source(now, value).indexOf('\n') < 0
                && sequence.items().stream().allMatch(item -> item.node() instanceof YamlScalar scalar && scalar.anchor().isEmpty());
    }

    private static String text(ShownService now, Resolved value, boolean inLine) {
        return value.node() instanceof YamlScalar scalar ? scalar.value() : inLine ? source(now, value) : "";
    }

    private static String source(ShownService now, Resolved value) {
        return now.snapshot().compose().tree().text().substring(value.range().shifted(now.placed().base()));
    }

    private void showWords(List<Resolved> items) {
        while (pool.size() < items.size()) {
            CommitField word = new CommitField();
            int index = pool.size();
            word.setAccessibleText(context.text("command.word", index + 1));
            word.setCommitter(text -> commitWord(index, text));
            refusals.watch(word);
            pool.add(word);
            words.getChildren().add(word);
        }
        for (int i = 0; i < pool.size(); i++) {
            CommitField word = pool.get(i);
            boolean used = i < items.size();
            if (used) {
                boolean plain = items.get(i).node() instanceof YamlScalar scalar && scalar.anchor().isEmpty();
                word.setWritable(plain);
                word.show(items.get(i).node() instanceof YamlScalar scalar ? scalar.value() : "…");
            } else {
                word.reset("");
            }
            word.setVisible(used);
            word.setManaged(used);
        }
        words.setVisible(!items.isEmpty());
        words.setManaged(!items.isEmpty());
    }

    private Answer commit(String text) {
        if (shown == null || text.isEmpty() && !shown.service().has(KEY)) {
            return Answer.NOTHING;
        }
        YamlPath path = shown.path(KEY);
        return context.attempt(text.isEmpty() ? new Edit.Unset(path) : new Edit.SetValue(path, text));
    }

    private Answer commitWord(int index, String text) {
        if (shown == null) {
            return Answer.NOTHING;
        }
        YamlPath path = shown.path(KEY).index(index);
        return context.attempt(text.isBlank() ? new Edit.Unset(path) : new Edit.SetValue(path, text));
    }
}
