package org.sitewright.ui.split;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.split.FilePlan;
import org.sitewright.split.PlannedFile;
import org.sitewright.words.Words;

/** The last step: what exactly will be written, and then how the site is brought up. */
final class WritePage<P extends FilePlan> extends HBox implements WizardPage {
    private final Words words;
    private final WizardModel<?, P> model;
    private final WizardHost<P> host;
    private final VBox result = new VBox();
    private final VBox deeds = new VBox();
    private final BringUp bringUp;
    private Optional<P> shown = Optional.empty();
    private boolean busy;

    WritePage(Words words, WizardModel<?, P> model, WizardHost<P> host) {
        this.words = words;
        this.model = model;
        this.host = host;
        this.bringUp = new BringUp(words, host);
        getStyleClass().add("sw-split-write");
        result.getStyleClass().add("sw-split-result");
        deeds.getStyleClass().add("sw-split-deeds");
        VBox what = new VBox(result, deeds);
        what.getStyleClass().add("sw-split-what");
        ScrollPane left = new ScrollPane(what);
        ScrollPane right = new ScrollPane(bringUp);
        for (ScrollPane scroll : List.of(left, right)) {
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.setPrefWidth(0);
            HBox.setHgrow(scroll, Priority.ALWAYS);
        }
        getChildren().addAll(left, right);
        showResult(Optional.empty());
        refresh();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void refresh() {
        model.plan().filter(plan -> shown.filter(plan::equals).isEmpty()).ifPresent(plan -> {
            shown = Optional.of(plan);
            bringUp.show(plan.bringUp());
        });
        shown.ifPresent(this::showDeeds);
        bringUp.setWritten(model.isWritten());
    }

    /** How many files the button writes. */
    static int count(FilePlan plan) {
        return plan.files().size();
    }

    private void showDeeds(P plan) {
        Label title = new Label(words.of(model.isWritten() ? "write.title.done" : "write.title", plan.files().size(), model.site()));
        title.getStyleClass().add("sw-split-question");
        Label promise = new Label(words.of("write.promise"));
        promise.getStyleClass().add("sw-dim");
        promise.setWrapText(true);
        promise.setMinHeight(Region.USE_PREF_SIZE);
        deeds.getChildren().setAll(title);
        if (!model.isWritten()) {
            deeds.getChildren().add(promise);
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("sw-rows");
        new PlanReading(model, plan).rows().stream().map(FileRow::file).filter(plan.files()::contains)
                .forEach(file -> rows.getChildren().add(deed(file.path(), deedOf(file))));
        plan.moves().forEach(move -> rows.getChildren().add(deed(move.from(), words.of("deed.move", move.to()))));
        deeds.getChildren().add(rows);
    }

    private String deedOf(PlannedFile file) {
        if (file.isCopy() && PlanReading.from(file, 0).isPresent()) {
            return words.of("deed.keep", PlanReading.from(file, 0).get().file());
        }
        return file.before().isPresent() ? words.of("deed.change") : words.of("deed.new");
    }

    private static HBox deed(String path, String what) {
        Label name = new Label(path);
        name.getStyleClass().add("sw-mono");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label says = new Label(what);
        says.getStyleClass().add("sw-dim");
        says.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(name, gap, says);
        row.getStyleClass().addAll("sw-rows-row", "sw-split-deed");
        return row;
    }

    @Override
    public void focusFirst() {
        // The footer's button comes first: this page is for reading.
    }

    // --- writing

    boolean isBusy() {
        return busy;
    }

    /** Writes the files, and says what came of it. */
    void write(Runnable done) {
        model.plan().filter(plan -> !busy && !model.isWritten()).ifPresent(plan -> {
            busy = true;
            host.write(plan, outcome -> {
                busy = false;
                if (outcome instanceof WriteOutcome.Written) {
                    model.setWritten();
                }
                showResult(Optional.of(outcome));
                done.run();
            });
        });
    }

    private void showResult(Optional<WriteOutcome> outcome) {
        result.setVisible(outcome.isPresent());
        result.setManaged(outcome.isPresent());
        outcome.ifPresent(came -> result.getChildren().setAll(switch (came) {
            case WriteOutcome.Written(List<String> notes) -> written(notes);
            case WriteOutcome.Refused(String sentence) -> List.of(sentence(Feather.ALERT_CIRCLE, "sw-error", words.of("write.refused")), plain(sentence));
        }));
    }

    private List<Node> written(List<String> notes) {
        Button open = new Button(model.say("open"), new FontIcon(Feather.EXTERNAL_LINK));
        open.setId("split-open-result");
        open.setOnAction(event -> host.openResult());
        List<Node> all = new java.util.ArrayList<>(List.of(sentence(Feather.CHECK_CIRCLE, "sw-ok", words.of("write.done",
                shown.map(plan -> count(plan)).orElse(0))), plain(model.say("running"))));
        notes.forEach(note -> all.add(plain(note)));
        all.add(open);
        return all;
    }

    private static Label sentence(Feather icon, String severity, String text) {
        Label label = new Label(text, new FontIcon(icon));
        label.getStyleClass().addAll("sw-strong", severity, "sw-split-outcome");
        label.getGraphic().getStyleClass().add("sw-severity-" + severity.substring(3));
        label.setWrapText(true);
        return label;
    }

    private static Label plain(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
