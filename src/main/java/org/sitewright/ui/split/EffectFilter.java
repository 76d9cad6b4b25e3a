package org.sitewright.ui.split;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.words.Words;

/** Narrows a long list of consequences by what they do and by words. Not there while the list is short. */
final class EffectFilter extends VBox {
    private final Words words;
    private final Runnable changed;
    private final TextField text = new TextField();
    private final FlowPane buttons = new FlowPane();
    private final Map<Effect, ToggleButton> toggles = new EnumMap<>(Effect.class);

    EffectFilter(Words words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        getStyleClass().add("sw-split-filter");
        text.setPromptText(words.of("filter.prompt"));
        text.setAccessibleText(words.of("filter.prompt"));
        text.setId("split-filter");
        text.textProperty().subscribe((before, now) -> changed.run());
        buttons.getStyleClass().add("sw-split-filter-buttons");
        for (Effect effect : Effect.values()) {
            ToggleButton toggle = new ToggleButton();
            toggle.getStyleClass().add("sw-split-filter-toggle");
            toggle.setUserData(effect);
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setOnAction(event -> changed.run());
            toggles.put(effect, toggle);
        }
        getChildren().addAll(text, buttons);
        show(List.of());
    }

    void show(List<Consequence> all) {
        boolean many = all.size() > Consequences.MANY;
        setVisible(many);
        setManaged(many);
        if (!many) {
            text.clear();
            toggles.values().forEach(toggle -> toggle.setSelected(false));
        }
        buttons.getChildren().clear();
        toggles.forEach((effect, toggle) -> {
            long count = all.stream().filter(each -> each.effect() == effect).count();
            toggle.setText(words.of("effect." + effect.name().toLowerCase(Locale.ROOT)) + "  " + count);
            if (count > 0) {
                buttons.getChildren().add(toggle);
            } else {
                toggle.setSelected(false);
            }
        });
    }

    /** The effects to be shown: those whose buttons are pressed; all if none is. */
    List<Effect> effects() {
        List<Effect> pressed = Arrays.stream(Effect.values()).filter(effect -> toggles.get(effect).isSelected()).toList();
        return pressed.isEmpty() ? List.of(Effect.values()) : pressed;
    }

    String text() {
        return text.getText();
    }
}
