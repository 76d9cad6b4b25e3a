package org.sitewright.ui.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.split.BringUpStep;
import org.sitewright.words.Words;

/** The commands that bring the site up in its new layout, to be copied, or run where there is an engine. */
final class BringUp extends VBox {
    private final Words words;
    private final WizardHost<?> host;
    private final Button copyAll;
    private final Button runAll;
    private final VBox rows = new VBox();
    private final Label hint = new Label();
    private List<BringUpStep> steps = List.of();
    private List<BringUpRow> shown = List.of();
    private Optional<EngineFound> found = Optional.empty();
    private boolean written;

    BringUp(Words words, WizardHost<?> host) {
        this.words = words;
        this.host = host;
        getStyleClass().add("sw-split-bring-up");
        Label title = new Label(words.of("bring-up.title"));
        title.getStyleClass().add("sw-split-question");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        copyAll = new Button(words.of("bring-up.copy-all"), new FontIcon(Feather.COPY));
        copyAll.setId("split-copy-all");
        copyAll.setMinWidth(Region.USE_PREF_SIZE);
        copyAll.setOnAction(event -> CommandRow.copy(script()));
        runAll = new Button(words.of("bring-up.run-all"), new FontIcon(Feather.PLAY));
        runAll.setId("split-run-all");
        runAll.setMinWidth(Region.USE_PREF_SIZE);
        runAll.setOnAction(event -> runFrom(0));
        HBox head = new HBox(title, runAll, copyAll);
        head.getStyleClass().add("sw-split-bring-up-head");
        hint.getStyleClass().add("sw-dim");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        rows.getStyleClass().add("sw-split-steps-list");
        getChildren().addAll(head, hint, rows);
        host.findEngine(engine -> {
            found = Optional.of(engine);
            // Now it is known which of the Compose programs the commands have to name.
            show(steps);
            showEngine();
        });
    }

    void show(List<BringUpStep> now) {
        steps = now;
        List<BringUpRow> fresh = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            fresh.add(new BringUpRow(words, i + 1, now.get(i), host.shellText(now.get(i)), this::runner));
        }
        shown = fresh;
        rows.getChildren().setAll(fresh);
    }

    private Optional<StepRunner> runner() {
        return found.flatMap(EngineFound::runner);
    }

    /** Commands can be run when the files are there. */
    void setWritten(boolean now) {
        written = now;
        showEngine();
    }

    private void showEngine() {
        boolean engine = runner().isPresent();
        runAll.setVisible(engine);
        runAll.setManaged(engine);
        runAll.setDisable(!written);
        String can = found.map(EngineFound::sentence).orElse("");
        hint.setText(engine ? words.of(written ? "bring-up.engine" : "bring-up.before", can) : words.of("bring-up.no-engine", can).strip());
        shown.forEach(row -> row.setRunnable(engine && written));
    }

    /** All commands, each in its folder, to be pasted into a shell in the site's folder. */
    private String script() {
        return steps.stream().map(step -> "# " + step.why() + "\n" + host.shellText(step))
                .collect(Collectors.joining("\n")) + "\n";
    }

    /** Runs one after the other, and stops where one fails. */
    private void runFrom(int index) {
        if (index < shown.size()) {
            shown.get(index).run(Optional.of(() -> runFrom(index + 1)));
        }
    }
}
