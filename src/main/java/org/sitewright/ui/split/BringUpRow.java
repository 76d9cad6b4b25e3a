package org.sitewright.ui.split;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.split.BringUpStep;
import org.sitewright.words.Words;

/** One command of the bring-up order: why, what, and what it prints. */
final class BringUpRow extends VBox {
    private static final int MOST_ROWS = 6;
    private static final int MOST_OUTPUT = 60_000;

    private final Words words;
    private final BringUpStep step;
    private final String command;
    private final Supplier<Optional<StepRunner>> runner;
    private final Button run = new Button();
    private final Label state = new Label();
    private final TextArea output = new TextArea();
    private Optional<StepRunner.Running> running = Optional.empty();
    private boolean over;

    /**
     * @param command as typed into a shell
     * @param runner  empty where there is no engine
     */
    BringUpRow(Words words, int number, BringUpStep step, String command, Supplier<Optional<StepRunner>> runner) {
        this.words = words;
        this.step = step;
        this.command = command;
        this.runner = runner;
        getStyleClass().add("sw-split-step");
        Label index = new Label(String.valueOf(number));
        index.getStyleClass().add("sw-split-key");
        Label why = new Label(step.why());
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        run.getStyleClass().add("sw-split-run");
        run.setMinWidth(Region.USE_PREF_SIZE);
        run.setOnAction(event -> running.ifPresentOrElse(StepRunner.Running::stop, () -> run(Optional.empty())));
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(index, why, state, run);
        head.getStyleClass().add("sw-split-step-head");
        output.setEditable(false);
        output.getStyleClass().addAll("sw-mono", "sw-split-output");
        // As tall as what is printed, up to a number of lines, whatever else wants room.
        output.setMinHeight(Region.USE_PREF_SIZE);
        output.setVisible(false);
        output.setManaged(false);
        getChildren().addAll(head, new CommandRow(words, command), output);
        showButton();
        setRunnable(false);
    }

    void setRunnable(boolean runnable) {
        run.setVisible(runnable);
        run.setManaged(runnable);
    }

    private void showButton() {
        run.setText(words.of(running.isPresent() ? "step.stop" : "step.run"));
        run.setGraphic(new FontIcon(running.isPresent() ? Feather.SQUARE : Feather.PLAY));
        run.setAccessibleText(run.getText() + ": " + command);
    }

    /** @param then when it has come to a good end */
    void run(Optional<Runnable> then) {
        if (running.isPresent() || runner.get().isEmpty()) {
            return;
        }
        output.clear();
        show("sw-dim", words.of("step.running"));
        over = false;
        Optional<StepRunner.Running> begun = runner.get().map(engine -> engine.run(step, this::print, end -> ended(end, then)));
        // It may have ended before it could be stopped.
        running = over ? running : begun;
        showButton();
    }

    private void print(String line) {
        output.setVisible(true);
        output.setManaged(true);
        if (output.getLength() > MOST_OUTPUT) {
            output.deleteText(0, output.getLength() - MOST_OUTPUT / 2);
        }
        output.appendText(output.getLength() == 0 ? line : "\n" + line);
        output.setPrefRowCount(Math.min(MOST_ROWS, output.getParagraphs().size()));
    }

    private void ended(StepRunner.End end, Optional<Runnable> then) {
        over = true;
        running = Optional.empty();
        showButton();
        switch (end) {
            case StepRunner.End.Done() -> {
                show("sw-ok", words.of("step.done"));
                then.ifPresent(Runnable::run);
            }
            case StepRunner.End.Stopped() -> show("sw-warn", words.of("step.stopped"));
            case StepRunner.End.Failed(String sentence) -> {
                show("sw-error", words.of("step.failed"));
                print(sentence);
            }
        }
    }

    private void show(String severity, String text) {
        state.getStyleClass().removeIf(each -> each.startsWith("sw-"));
        state.getStyleClass().addAll("sw-small", severity);
        state.setText(text);
    }
}
