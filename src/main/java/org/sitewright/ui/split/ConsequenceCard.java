package org.sitewright.ui.split;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.words.Words;

/** Something that would mean another thing after the split: why, where, and what the user can choose. */
final class ConsequenceCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /** Links to places on one card, at most. */
    private static final int MOST_LINKS = 3;

    private final Consequences.Batch batch;

    /** What cards tell. */
    interface Listener {
        void selected(ConsequenceCard card);

        void chosen(List<String> consequences, String option);

        void reveal(Consequence consequence);

        void expanded(Consequences.Batch batch, boolean expanded);
    }

    /**
     * @param line     what the link to the place says; empty where there is no place
     * @param expanded whether the single ones of a batch are shown below it
     */
    ConsequenceCard(Words words, Consequences.Batch batch, Function<Consequence, Optional<String>> line, boolean expanded, Listener listener) {
        this.batch = batch;
        getStyleClass().add("sw-split-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        Consequence first = batch.items().getFirst();
        BatchWords says = new BatchWords(words, batch);
        setUserData(batch.key());
        getChildren().add(head(words, first, says.title()));
        TextFlow reason = reason(words, says.reason(), line, listener);
        if (!batch.isSingle()) {
            Hyperlink expand = new Hyperlink(words.of(expanded ? "batch.less" : "batch.more", batch.items().size()));
            expand.setOnAction(event -> listener.expanded(batch, !expanded));
            reason.getChildren().add(expand);
        }
        getChildren().add(reason);
        if (first.choices().size() > 1) {
            getChildren().add(choices(says, first, listener));
        } else {
            Label nothing = new Label(first.choices().stream().findFirst().map(choice -> words.of("choice.only", choice.text()))
                    .orElse(words.of("choice.none")));
            nothing.getStyleClass().add("sw-dim");
            nothing.setWrapText(true);
            getChildren().add(nothing);
        }
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> listener.selected(this));
        focusWithinProperty().subscribe(within -> {
            if (within) {
                listener.selected(this);
            }
        });
        setAccessibleText(says.title() + ". " + says.reason());
    }

    private static HBox head(Words words, Consequence consequence, String text) {
        Label title = new Label(text);
        title.getStyleClass().add("sw-strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(title);
        head.getStyleClass().add("sw-split-card-head");
        if (consequence.effect() != Effect.NOTHING) {
            head.getChildren().add(tag(words, consequence.effect()));
        }
        return head;
    }

    static Label tag(Words words, Effect effect) {
        String key = effect.name().toLowerCase(Locale.ROOT);
        Label tag = new Label(words.of("effect." + key));
        tag.getStyleClass().addAll("sw-chip", "sw-split-tag", switch (effect) {
            case KEEPS_DATA -> "sw-ok";
            case CHANGES_LINE, MOVES_FILES -> "sw-warn";
            case BY_HAND -> "sw-error";
            case COPIES -> "sw-info";
            case NOTHING -> "sw-none";
        });
        tag.setMinWidth(Region.USE_PREF_SIZE);
        tag.setTooltip(new Tooltip(words.of("effect." + key + ".about")));
        return tag;
    }

    /** Why, with links to where. */
    private TextFlow reason(Words words, String says, Function<Consequence, Optional<String>> line, Listener listener) {
        Text why = new Text(says);
        why.getStyleClass().add("sw-split-reason-text");
        TextFlow reason = new TextFlow(why);
        reason.getStyleClass().add("sw-split-reason");
        batch.items().stream().limit(MOST_LINKS).forEach(each -> line.apply(each).ifPresent(text -> {
            Hyperlink link = new Hyperlink(text);
            link.setMnemonicParsing(false);
            link.setOnAction(event -> listener.reveal(each));
            link.setTooltip(new Tooltip(words.of("place.tip")));
            reason.getChildren().add(link);
        }));
        return reason;
    }

    private VBox choices(BatchWords says, Consequence first, Listener listener) {
        VBox box = new VBox();
        box.getStyleClass().add("sw-split-card-choices");
        ToggleGroup group = new ToggleGroup();
        Optional<String> common = batch.items().stream().map(Consequence::chosen).distinct().count() == 1 ? Optional.of(first.chosen()) : Optional.empty();
        for (int i = 0; i < first.choices().size(); i++) {
            Choice choice = first.choices().get(i);
            RadioButton radio = new RadioButton(says.choice(choice));
            radio.setUserData(choice.id());
            radio.setMnemonicParsing(false);
            radio.setWrapText(true);
            radio.setMinHeight(Region.USE_PREF_SIZE);
            radio.setToggleGroup(group);
            radio.setSelected(common.filter(choice.id()::equals).isPresent());
            radio.selectedProperty().subscribe((before, now) -> {
                if (now) {
                    listener.chosen(batch.ids(), choice.id());
                }
            });
            if (i == 0) {
                radio.setTooltip(new Tooltip(says.words().of("choice.proposed")));
            }
            box.getChildren().add(radio);
        }
        return box;
    }

    Consequences.Batch batch() {
        return batch;
    }

    Consequence consequence() {
        return batch.items().getFirst();
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
