package org.sitewright.ui.split;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.words.Words;

/** Help, undo and redo; what hinders going on; cancel, back and next. */
final class WizardFooter extends HBox {
    private final Words words;
    private final WizardModel<?, ?> model;
    private final Button undo;
    private final Button redo;
    private final Button cancel;
    private final Button back;
    private final Button next = new Button();
    private final Label says = new Label();
    private final ProgressIndicator busy = new ProgressIndicator();

    WizardFooter(Words words, WizardModel<?, ?> model, WizardHost<?> host, Runnable forward) {
        this.words = words;
        this.model = model;
        getStyleClass().add("sw-split-footer");
        Button help = button("help", host::help);
        help.setTooltip(new Tooltip("F1"));
        undo = icon("undo", Feather.CORNER_UP_LEFT, model::undo);
        redo = icon("redo", Feather.CORNER_UP_RIGHT, model::redo);
        cancel = button("cancel", () -> host.leave(model.isChanged()));
        back = button("back", () -> model.previous().ifPresent(model::go));
        next.setId("split-next");
        next.setDefaultButton(true);
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(event -> forward.run());
        says.getStyleClass().add("sw-split-says");
        says.setMinWidth(0);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        busy.getStyleClass().add("sw-split-busy");
        getChildren().addAll(help, undo, redo, says, busy, cancel, back, next);
    }

    private Button button(String id, Runnable run) {
        Button button = new Button(words.of("button." + id));
        button.setId("split-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private Button icon(String id, Feather icon, Runnable run) {
        Button button = new Button("", new FontIcon(icon));
        button.setId("split-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** @param writing whether files are being written just now */
    void refresh(boolean writing) {
        show(undo, "button.undo", model.undoCaption());
        show(redo, "button.redo", model.redoCaption());
        Optional<String> blocked = model.blocked(model.step());
        boolean written = model.isWritten();
        next.setText(written ? model.say("open") : model.next().map(step -> words.of("next." + step.key()))
                .orElseGet(() -> words.of("write.button", model.plan().map(plan -> WritePage.count(plan)).orElse(0))));
        next.setDisable(blocked.isPresent() || writing || !isFresh());
        back.setDisable(model.previous().isEmpty() || writing || written);
        cancel.setDisable(writing);
        cancel.setText(words.of(written ? "button.close" : "button.cancel"));
        busy.setVisible(writing);
        busy.setManaged(writing);
        says.getStyleClass().removeAll("sw-error", "sw-dim");
        says.getStyleClass().add(blocked.isPresent() ? "sw-error" : "sw-dim");
        says.setText(blocked.orElse(model.note()));
        says.setTooltip(says.getText().isEmpty() ? null : new Tooltip(says.getText()));
    }

    /** Files are written only from the plan that belongs to what is shown. */
    private boolean isFresh() {
        return model.step() != WizardStep.WRITE && model.step() != WizardStep.PREVIEW || !model.isPlanning();
    }

    private void show(Button button, String key, Optional<String> caption) {
        button.setDisable(caption.isEmpty());
        button.setAccessibleText(words.of(key, caption.orElse("")));
        button.setTooltip(new Tooltip(words.of(key, caption.orElse(""))));
    }

    boolean mayGoOn() {
        return !next.isDisabled();
    }

    void focusNext() {
        next.requestFocus();
    }
}
