package org.sitewright.ui.yaml;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPosition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.words.Words;

/** Offers the fixes for the caret's place in a list, and shows a light bulb where there are some. */
final class FixAssist {
    private static final double BULB_MILLIS = 150;

    private final YamlBuffer buffer;
    private final Decorations decorations;
    private final Words words;
    private final ChoicePopup<FixOffer> popup;
    private final PauseTransition bulb = EditorSurface.afterPause(BULB_MILLIS, this::showBulb);
    private Function<TextPosition, List<FixOffer>> provider = place -> List.of();

    FixAssist(YamlBuffer buffer, Decorations decorations, Words words) {
        this.buffer = buffer;
        this.decorations = decorations;
        this.words = words;
        this.popup = new ChoicePopup<>(buffer.area(), "sw-yaml-fixes", FixAssist::row,
                fix -> new String[] {fix.title(), fix.preview().orElse("")}, fix -> fix.action().run());
        buffer.area().caretPositionProperty().addListener((property, old, now) -> {
            close();
            bulb.playFromStart();
        });
        buffer.onShown(_ -> close());
        buffer.area().focusedProperty().addListener((property, old, focused) -> {
            if (!focused) {
                close();
            }
        });
    }

    void setProvider(Function<TextPosition, List<FixOffer>> newProvider) {
        provider = newProvider;
        bulb.playFromStart();
    }

    /** Others know something new about the text. */
    void refresh() {
        bulb.playFromStart();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    ChoicePopup<FixOffer> popup() {
        return popup;
    }

    void close() {
        popup.hide();
    }

    /** Shows the fixes for the caret's place. */
    void open() {
        List<FixOffer> offers = offers(buffer.caretPosition());
        List<FixOffer> shown = offers.isEmpty()
                ? List.of(new FixOffer(words.of("fix.none"), () -> { }, Optional.empty())) : offers;
        buffer.area().getCaretBounds().ifPresent(bounds -> popup.show(shown, bounds));
    }

    /** Goes to a line and shows its fixes. */
    void open(int line) {
        if (buffer.caretPosition().line() != line) {
            int start = buffer.text().lineStart(line);
            buffer.select(start, start);
        }
        buffer.area().requestFocus();
        open();
    }

    /** The fixes at a place; those for the line's markers when there is none just there. */
    private List<FixOffer> offers(TextPosition place) {
        List<FixOffer> here = provider.apply(place);
        if (!here.isEmpty()) {
            return here;
        }
        SourceText text = buffer.text();
        return decorations.markers().stream()
                .map(marker -> text.position(Math.min(marker.range().start(), text.length())))
                .filter(at -> at.line() == place.line()).distinct()
                .flatMap(at -> provider.apply(at).stream()).toList();
    }

    private void showBulb() {
        TextPosition place = buffer.caretPosition();
        decorations.setBulb(offers(place).isEmpty() ? Optional.empty() : Optional.of(place.line()));
    }

    private static Node row(FixOffer fix) {
        FontIcon icon = new FontIcon("fth-tool");
        icon.getStyleClass().add("sw-yaml-fix-icon");
        Label title = new Label(fix.title());
        title.getStyleClass().add("sw-yaml-fix-title");
        HBox row = new HBox(icon, title);
        row.getStyleClass().add("sw-yaml-choice");
        return row;
    }
}
