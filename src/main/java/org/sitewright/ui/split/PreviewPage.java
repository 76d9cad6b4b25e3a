package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sitewright.split.FilePlan;
import org.sitewright.split.PlannedFile;
import org.sitewright.words.Words;

/** The fourth step: each file as it will be, beside the file that its lines come from. A line chosen on one side is found on the other. */
final class PreviewPage extends SplitPane implements WizardPage {
    private final Words words;
    private final WizardModel<?, ?> model;
    private final FileTree tree;
    private final Label moves = new Label();
    private final Label before = new Label();
    private final Label after = new Label();
    /** Which of the files that the lines come from is shown beside them, where there are several. */
    private final ComboBox<String> froms = new ComboBox<>();
    private final CodeView source = new CodeView("numbers");
    private final CodeView result = new CodeView("words");
    private Optional<FilePlan> shown = Optional.empty();
    /** Whether the files to choose from are put in anew, which nobody has to follow. */
    private boolean refreshing;

    PreviewPage(Words words, WizardModel<?, ?> model) {
        this.words = words;
        this.model = model;
        this.tree = new FileTree(words, row -> showFile(true));
        getStyleClass().add("sw-split-preview");
        moves.getStyleClass().addAll("sw-dim", "sw-small", "sw-split-moves");
        moves.setWrapText(true);
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox files = new VBox(tree, moves);
        files.setMinWidth(220);
        Label nothing = new Label(words.of("preview.nothing"));
        nothing.getStyleClass().add("sw-empty");
        source.setPlaceholder(nothing);
        froms.getStyleClass().add("sw-split-froms");
        froms.setAccessibleText(words.of("preview.froms"));
        froms.setMaxWidth(Double.MAX_VALUE);
        froms.valueProperty().subscribe(from -> {
            if (!refreshing && from != null) {
                showSource(from);
            }
        });
        VBox left = side(before, source);
        left.getChildren().add(1, froms);
        VBox right = side(after, result);
        source.onChosen(line -> file().ifPresent(file -> from().ifPresent(from ->
                result.follow(PlanReading.resultLine(file, new PlanReading.FromLine(from, line))))));
        result.onChosen(line -> file().ifPresent(file -> follow(PlanReading.from(file, line))));
        getItems().setAll(files, left, right);
        setDividerPositions(0.28, 0.62);
        SplitPane.setResizableWithParent(files, false);
        refresh();
    }

    private static VBox side(Label caption, CodeView code) {
        caption.getStyleClass().addAll("sw-small", "sw-split-caption");
        VBox.setVgrow(code, Priority.ALWAYS);
        VBox side = new VBox(caption, code);
        side.getStyleClass().add("sw-split-side");
        side.setMinWidth(260);
        return side;
    }

    private Optional<PlannedFile> file() {
        return tree.selected().map(FileRow::file);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        model.plan().filter(plan -> shown.filter(plan::equals).isEmpty()).ifPresent(plan -> {
            shown = Optional.of(plan);
            List<String> moved = plan.moves().stream().map(move -> words.of("move.line", move.from(), move.to())).toList();
            moves.setText(String.join("\n", moved));
            moves.setVisible(!moved.isEmpty());
            moves.setManaged(!moved.isEmpty());
            tree.show(model.site(), new PlanReading(model, plan).rows());
            showFile(false);
        });
    }

    private void showFile(boolean fresh) {
        shown.ifPresent(plan -> file().ifPresent(file -> {
            PlanReading reading = new PlanReading(model, plan);
            after.setText(words.of("preview.after", file.path(), reading.origin(file)));
            after.setTooltip(new Tooltip(after.getText()));
            result.setNamesFiles(reading.froms(file).size() > 1);
            result.show(reading.lines(file));
            showFroms(reading.froms(file), fresh);
            if (fresh) {
                result.follow(Optional.empty());
                result.bring(0);
            }
        }));
    }

    private void showFroms(List<String> files, boolean fresh) {
        Optional<String> chosen = from().filter(from -> !fresh && files.contains(from)).or(() -> files.stream().findFirst());
        refreshing = true;
        froms.getItems().setAll(files);
        froms.setValue(chosen.orElse(null));
        refreshing = false;
        boolean several = files.size() > 1;
        froms.setVisible(several);
        froms.setManaged(several);
        before.setVisible(!files.isEmpty());
        chosen.ifPresentOrElse(this::showSource, () -> source.show(List.of()));
    }

    private Optional<String> from() {
        return Optional.ofNullable(froms.getValue());
    }

    /** Shows a file as it is, from where its first line was taken. */
    private void showSource(String from) {
        before.setText(words.of("preview.before", from));
        shown.ifPresent(plan -> file().ifPresent(file -> {
            source.show(new PlanReading(model, plan).source(from, file));
            source.follow(Optional.empty());
            PlanReading.firstTaken(file, from).ifPresent(source::bring);
        }));
    }

    /** Shows where a line comes from. */
    private void follow(Optional<PlanReading.FromLine> line) {
        line.filter(each -> froms.getItems().contains(each.file())).ifPresent(each -> froms.setValue(each.file()));
        source.follow(line.map(PlanReading.FromLine::line));
    }

    @Override
    public void focusFirst() {
        tree.list().requestFocus();
    }
}
