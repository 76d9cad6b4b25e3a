package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SplitPlan;
import org.sitewright.words.Words;

/** The fourth step: each file as it will be, beside the file that its lines come from. A line chosen on one side is found on the other. */
final class PreviewPage extends SplitPane {
    private final Words words;
    private final WizardModel model;
    private final FileTree tree;
    private final Label moves = new Label();
    private final Label before = new Label();
    private final Label after = new Label();
    private final CodeView source = new CodeView("numbers");
    private final CodeView result = new CodeView("words");
    private Optional<SplitPlan> shown = Optional.empty();

    PreviewPage(Words words, WizardModel model) {
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
        VBox left = side(before, source);
        VBox right = side(after, result);
        source.onChosen(line -> file().ifPresent(file -> result.follow(PlanReading.resultLine(file, line))));
        result.onChosen(line -> file().ifPresent(file -> source.follow(PlanReading.sourceLine(file, line))));
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

    void refresh() {
        model.plan().filter(plan -> shown.filter(plan::equals).isEmpty()).ifPresent(plan -> {
            shown = Optional.of(plan);
            List<String> moved = plan.moves().stream().map(move -> words.of("move.line", move.from(), move.to())).toList();
            moves.setText(String.join("\n", moved));
            moves.setVisible(!moved.isEmpty());
            moves.setManaged(!moved.isEmpty());
            tree.show(model.start().site(), new PlanReading(words, model.start(), plan).rows());
            showFile(false);
        });
    }

    private void showFile(boolean fresh) {
        shown.ifPresent(plan -> file().ifPresent(file -> {
            PlanReading reading = new PlanReading(words, model.start(), plan);
            boolean ofSource = reading.isOfSource(file);
            before.setText(words.of("preview.before", ofSource ? model.start().file() : file.path()));
            before.setVisible(ofSource || file.before().isPresent());
            after.setText(words.of("preview.after", file.path(), reading.origin(file)));
            after.setTooltip(new Tooltip(after.getText()));
            source.show(ofSource ? reading.source(file) : file.before().map(reading::plain).orElse(List.of()));
            result.show(reading.lines(file));
            if (fresh) {
                source.follow(Optional.empty());
                result.follow(Optional.empty());
                PlanReading.firstTaken(file).filter(line -> ofSource).ifPresent(source::bring);
                result.bring(0);
            }
        }));
    }

    void focusFirst() {
        tree.list().requestFocus();
    }
}
