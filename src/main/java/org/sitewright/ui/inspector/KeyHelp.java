package org.sitewright.ui.inspector;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.sitewright.compose.schema.KeySpec;

/** What the key table says of a key: as a tooltip of its label, and beside the field on F1 or when the label is pressed. */
final class KeyHelp {
    static final double WIDTH = 340;

    private final FormContext context;
    private final Popup popup = new Popup();
    private final VBox box = new VBox();

    KeyHelp(FormContext context) {
        this.context = context;
        box.getStyleClass().addAll("sw-popover", "sw-key-help");
        box.getStylesheets().add(InspectorView.sheet());
        box.setMaxWidth(WIDTH);
        popup.getContent().add(box);
        popup.setAutoHide(true);
    }

    /** Gives a label the tooltip of a key, and lets it and what it stands for open the help. */
    void explain(Label label, Node field, String... path) {
        context.spec(path).ifPresent(spec -> {
            label.setTooltip(tip(spec));
            label.setOnMouseClicked(_ -> show(spec, label));
            onF1(field, spec);
        });
    }

    /** Lets F1 within a node open the help. */
    void onF1(Node field, KeySpec spec) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1) {
                show(spec, field);
                event.consume();
            }
        });
    }

    static Tooltip tip(KeySpec spec) {
        return tip(() -> Optional.of(spec), () -> "");
    }

    /**
     * A tooltip for what serves one key after another.
     *
     * @param unknown what to say where there is no key
     */
    static Tooltip tip(Supplier<Optional<KeySpec>> spec, Supplier<String> unknown) {
        // The words are read from their file only when they are shown.
        Tooltip tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setOnShowing(_ -> tip.setText(spec.get().map(key -> key.name() + "\n" + key.description()).orElseGet(unknown)));
        return tip;
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void show(KeySpec spec, Node beside) {
        box.getChildren().setAll(line(spec.name(), "sw-mono", "sw-strong"), line(spec.description()));
        spec.siteNote().ifPresent(note -> box.getChildren().add(line(context.text("help.site", note), "sw-dim")));
        spec.example().ifPresent(example ->
                box.getChildren().addAll(line(context.text("help.example"), "sw-dim", "sw-small"), line(example, "sw-mono")));
        Bounds place = beside.localToScreen(beside.getBoundsInLocal());
        popup.show(beside, place.getMinX(), place.getMaxY() + 3);
    }

    private static Label line(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH - 24);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
