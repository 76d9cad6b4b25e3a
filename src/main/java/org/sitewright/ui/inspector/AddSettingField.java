package org.sitewright.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/**
 * A button that becomes a search over the keys that could be added: by name, by what they do, and by what sites should mind.
 * Enter takes the chosen one, Escape gives the button back.
 */
final class AddSettingField extends StackPane {
    private final Button open = new Button();
    private final TextField field = new TextField();
    private final Supplier<SettingOffers> source;
    private final Suggestions suggestions;
    private SettingOffers offers;
    private boolean buttonShown = true;

    /**
     * @param source asked each time the search begins
     * @param chosen gets the key that the user has chosen
     */
    AddSettingField(FormContext context, String caption, Supplier<SettingOffers> source, Consumer<SettingOffers.Offer> chosen) {
        this.source = source;
        offers = SettingOffers.NONE;
        open.setText(caption);
        open.getStyleClass().add("sw-add");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(_ -> begin());
        field.setPromptText(context.text("setting.search"));
        field.setAccessibleText(context.text("setting.search"));
        field.getStyleClass().add("sw-setting-search");
        suggestions = Suggestions.ofSearch(field, this::found, name -> {
            SettingOffers.Offer offer = offers.named(name);
            end();
            chosen.accept(offer);
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end();
                open.requestFocus();
                event.consume();
            }
        });
        field.focusedProperty().addListener((_, _, now) -> {
            if (!now) {
                end();
            }
        });
        field.setVisible(false);
        field.setManaged(false);
        getStyleClass().add("sw-add-setting");
        getChildren().addAll(open, field);
    }

    /**
     * The one at the foot of a page: what is chosen is added below a node, and the cursor goes into its field.
     *
     * @param parent below which the key is added
     * @param focus  puts the cursor into the field of a node
     */
    static AddSettingField atFoot(FormContext context, Supplier<SettingOffers> source, Supplier<YamlPath> parent,
            Consumer<YamlPath> focus) {
        AddSettingField made = new AddSettingField(context, context.text("setting.add"), source, offer -> {
            YamlPath added = offer.below(parent.get());
            if (context.send(new Edit.AddSetting(added))) {
                // The list of keys is still being closed, which gives the keyboard back.
                Platform.runLater(() -> focus.accept(added));
            }
        });
        made.getStyleClass().add("sw-form-foot");
        return made;
    }

    Button button() {
        return open;
    }

    TextField field() {
        return field;
    }

    /** Shows the search, and all keys below it. */
    void begin() {
        offers = source.get();
        field.setText("");
        swap(true);
        field.requestFocus();
        if (!suggestions.isShowing()) {
            suggestions.toggle();
        }
    }

    private void end() {
        suggestions.hide();
        swap(false);
    }

    /** Without a button there is nothing in sight before {@link #begin()}. */
    void setButtonShown(boolean shown) {
        buttonShown = shown;
        swap(field.isVisible());
    }

    private void swap(boolean searching) {
        field.setVisible(searching);
        field.setManaged(searching);
        open.setVisible(!searching && buttonShown);
        open.setManaged(!searching && buttonShown);
    }

    private List<Suggestion> found(String typed) {
        return offers.search(typed).stream().map(offer -> new Suggestion(offer.name(), firstSentence(offer.spec().description()))).toList();
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
