package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sitewright.check.Finding;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.Origin;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.yaml.YamlPath;

/** The services that a service waits for, and those that wait for it. */
final class DependencyRows extends RowTable<Dependency> {
    private static final int MOST_NAMED = 6;
    private static final double NAME = 1;
    private static final double CONDITION = 1.1;

    private final Label says = new Label();
    private final Button choose;
    private final TextFlow awaitedBy = new TextFlow();
    private List<String> shownWaiting = List.of();

    DependencyRows(FormContext context, KeyHelp help) {
        super(context, help, "depends_on", List.of(new Column(context.text("depends.service"), NAME),
                new Column(context.text("depends.condition"), CONDITION)));
        draft().addField(context.text("depends.prompt"), NAME, this::choices);
        draft().addCloseButton(22);
        choose = addButton();
        choose.getStyleClass().remove("sw-add");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setMaxWidth(USE_PREF_SIZE);
        table().getChildren().remove(choose);
        says.getStyleClass().add("sw-dim");
        says.setMinWidth(0);
        HBox line = new HBox(says, choose);
        line.getStyleClass().addAll("sw-form-row", "sw-choose-line");
        awaitedBy.getStyleClass().add("sw-hint");
        getChildren().addAll(line, awaitedBy);
        draft().visibleProperty().addListener(_ -> showTable());
    }

    void showDependencies(ShownService shown) {
        show(shown, shown.service().dependencies());
        showTable();
        says.setText(context().text(shown.service().dependencies().isEmpty() ? "depends.nothing" : "depends.more"));
        showWaiting(new Waiting(shown.snapshot().compose()).waitingFor(shown.name()));
    }

    @Override
    boolean needsHeader(List<Dependency> shownItems) {
        return shownItems.stream().anyMatch(Dependency::longForm);
    }

    private void showTable() {
        boolean needed = draft().isOpen() || !rows().isEmpty();
        table().setVisible(needed);
        table().setManaged(needed);
    }

    private void showWaiting(List<String> waiting) {
        awaitedBy.setVisible(!waiting.isEmpty());
        awaitedBy.setManaged(!waiting.isEmpty());
        if (waiting.equals(shownWaiting)) {
            return;
        }
        shownWaiting = waiting;
        awaitedBy.getChildren().setAll(words(context().text("depends.awaited")));
        for (String name : waiting.subList(0, Math.min(MOST_NAMED, waiting.size()))) {
            Hyperlink link = new Hyperlink(name);
            link.setOnAction(_ -> context().selectService(name));
            awaitedBy.getChildren().addAll(words(" "), link);
        }
        if (waiting.size() > MOST_NAMED) {
            awaitedBy.getChildren().add(words(" " + context().text("depends.awaited.more", waiting.size() - MOST_NAMED)));
        }
    }

    private static Text words(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("sw-hint-text");
        return text;
    }

    @Override
    void openDraft() {
        draft().open(true);
    }

    private List<Suggestion> choices() {
        return new Waiting(service().snapshot().compose()).choices(service().name()).stream().map(this::choice).toList();
    }

    private Suggestion choice(String name) {
        return new Suggestion(name, service().snapshot().compose().service(name)
                .map(placed -> context().text("role." + ServiceRole.of(placed.shown()))).orElse(""));
    }

    @Override
    TableRow<Dependency> newRow() {
        return new DependencyRow(context());
    }

    @Override
    Optional<Edit> addition(List<String> texts) {
        String name = texts.getFirst();
        return name.isEmpty() ? Optional.empty() : Optional.of(new Edit.AddDependency(service().name(), name));
    }

    @Override
    YamlPath path(Dependency dependency) {
        return dependency.path();
    }

    @Override
    Origin origin(Dependency dependency) {
        return dependency.origin();
    }

    @Override
    boolean isSame(Dependency before, Dependency now) {
        return before.service().equals(now.service());
    }

    private static final class DependencyRow extends TableRow<Dependency> {
        private final Hyperlink name = new Hyperlink();
        private final WordChoice condition;

        DependencyRow(FormContext context) {
            super(context);
            name.getStyleClass().add("sw-dependency");
            name.setMinWidth(0);
            name.setOnAction(_ -> context.selectService(item().service()));
            Optional<KeySpec> spec = context.spec("depends_on", KeySpec.ANY, "condition");
            condition = new WordChoice(word -> spec.flatMap(each -> each.valueDescription(word)).orElse(""),
                    word -> context.send(new Edit.SetCondition(service().name(), item().service(), word)));
            addCell(name, NAME);
            addCell(condition, CONDITION);
            addRemoveButton();
        }

        @Override
        void fill(Dependency dependency, List<Finding> findings) {
            name.setText(dependency.service());
            FindingHints.mark(name, findings);
            List<String> words = context().spec("depends_on", KeySpec.ANY, "condition").map(KeySpec::allowedValues).orElse(List.of());
            condition.show(dependency.condition().orElse(""), words);
            condition.setVisible(dependency.longForm());
            condition.setManaged(dependency.longForm());
            condition.setAccessibleText(context().text("depends.condition.of", dependency.service()));
        }

        @Override
        String name(Dependency dependency) {
            return dependency.service();
        }

        @Override
        List<CommitField> fields() {
            return List.of();
        }

        @Override
        List<Node> stops() {
            return condition.isVisible() ? List.of(name, condition, removeButton()) : List.of(name, removeButton());
        }

        @Override
        Edit removal() {
            return new Edit.RemoveDependency(service().name(), item().service());
        }
    }
}
