package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** What adds a member to a group: a key of the specification, a name with a value, a text, or a map as the next item. */
final class SettingAdder extends VBox {
    private static final double NAME = 0.9;
    private static final double VALUE = 1.1;

    private final SettingGroup owner;
    private final FormContext context;
    private final Button add = new Button();
    private final @Nullable DraftRow draft;
    private final @Nullable AddSettingField search;

    private final boolean buttonInSight;

    /** @param buttonInSight whether it has a button; else what adds is shown when it is opened */
    SettingAdder(SettingGroup owner, boolean buttonInSight) {
        this.owner = owner;
        this.buttonInSight = buttonInSight;
        context = owner.context();
        add.getStyleClass().add("sw-add");
        Optional<KeySpec> spec = owner.setting().spec();
        if (owner.setting().shape() == Setting.Shape.LIST) {
            boolean texts = spec.map(each -> each.itemForms().stream().anyMatch(Form::isScalar)).orElse(true);
            draft = texts ? textDraft() : null;
            search = null;
            add.setText(context.text("setting.add.item"));
            add.setOnAction(_ -> open());
        } else if (spec.isPresent() && !spec.get().children().isEmpty()) {
            draft = null;
            search = new AddSettingField(context, context.text("setting.add.key"), () -> SettingOffers.of(owner.shown(), owner.setting()),
                    this::addKey);
        } else {
            boolean scalars = spec.flatMap(KeySpec::anyKey).map(any -> any.forms().stream().anyMatch(form -> form.isScalar() && form != Form.NULL))
                    .orElse(true);
            draft = namedDraft(scalars);
            search = null;
            add.setText(context.text("setting.add.name"));
            add.setOnAction(_ -> open());
        }
        if (search != null) {
            getChildren().add(search);
            search.setButtonShown(buttonInSight);
        } else if (buttonInSight) {
            getChildren().add(add);
        }
        if (draft != null) {
            getChildren().addFirst(draft);
        }
    }

    private DraftRow textDraft() {
        DraftRow row = new DraftRow(context, texts -> texts.getFirst().isEmpty() ? Optional.empty()
                : Optional.of(new Edit.AddItem(path(), texts.getFirst())), add::requestFocus);
        row.addField(context.text("setting.text"), 1, () ->
                new SettingChoices(owner.shown()).of(owner.setting().spec().flatMap(KeySpec::items)));
        row.addCloseButton(SettingNode.BUTTON_WIDTH);
        return row;
    }

    private DraftRow namedDraft(boolean scalars) {
        DraftRow[] row = new DraftRow[1];
        row[0] = new DraftRow(context, texts -> named(row[0], texts, scalars), add::requestFocus);
        row[0].addField(context.text("setting.name"), NAME, () -> new SettingChoices(owner.shown()).of(owner.setting().spec()));
        if (scalars) {
            row[0].addField(context.text("setting.value"), VALUE, List::of);
        }
        row[0].addCloseButton(SettingNode.BUTTON_WIDTH);
        return row[0];
    }

    /** A name alone is complete where a map stands behind it, or once the user has left its value empty. */
    private Optional<Edit> named(DraftRow row, List<String> texts, boolean scalars) {
        String name = texts.getFirst();
        if (name.isEmpty()) {
            return Optional.empty();
        } else if (!scalars) {
            return Optional.of(new Edit.AddSetting(path().key(name)));
        }
        boolean complete = !texts.getLast().isEmpty() || row.fields().getLast().isFocused() || !row.isFocusWithin();
        return complete ? Optional.of(new Edit.SetValue(path().key(name), texts.getLast())) : Optional.empty();
    }

    private YamlPath path() {
        return owner.setting().path();
    }

    /** Lets the user choose or type what to add; a map as the next item is added at once. */
    void open() {
        if (search != null) {
            search.begin();
        } else if (draft != null) {
            draft.open(false);
        } else if (context.send(new Edit.AddSetting(path().index(owner.members().count())))) {
            owner.members().focus(owner.members().count() - 1);
        }
    }

    private void addKey(SettingOffers.Offer offer) {
        YamlPath added = offer.below(path());
        if (context.send(new Edit.AddSetting(added))) {
            // The list of keys is still being closed, which gives the keyboard back.
            Platform.runLater(() -> owner.stop(added).ifPresent(Node::requestFocus));
        }
    }

    void show() {
        if (search != null) {
            setVisible(canAdd());
            setManaged(canAdd());
        }
    }

    /** Whether there is something that could be added. */
    boolean canAdd() {
        return search == null || !SettingOffers.of(owner.shown(), owner.setting()).isEmpty();
    }

    Node button() {
        return search != null ? search.button() : add;
    }

    void commit() {
        if (draft != null) {
            draft.finish();
        }
    }

    void leave() {
        if (draft != null) {
            draft.close(false);
        }
    }
}
