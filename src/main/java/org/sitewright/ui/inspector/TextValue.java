package org.sitewright.ui.inspector;

import java.util.Optional;
import javafx.scene.Node;
import org.sitewright.compose.Secrets;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;

/** A text of one line. Emptied, it takes its key or item away; a chosen name keeps its place with an empty text. */
final class TextValue implements SettingValue {
    private static final String WRONG = "sw-error";

    private final SettingNode owner;
    private final CommitField field;
    private final Node node;
    private final Secrets secrets = new Secrets();

    TextValue(SettingNode owner, boolean choice) {
        this.owner = owner;
        if (choice) {
            ChoiceField chooser = new ChoiceField(owner.context(), () -> new SettingChoices(owner.shown()).of(owner.setting().spec()));
            field = chooser.field();
            node = chooser;
        } else {
            field = new CommitField();
            node = field;
        }
        field.getStyleClass().add("sw-setting-field");
        field.setCommitter(this::commit);
        field.textProperty().addListener((_, _, text) -> markWhileTyping(text));
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public Node cell() {
        return node;
    }

    @Override
    public Optional<Node> below() {
        return Optional.of(RefusalLine.of(field));
    }

    @Override
    public void show(Shown shown, Setting setting) {
        field.setPromptText(setting.value().isPresent() ? owner.context().text("environment.empty") : prompt(setting));
        field.setCovered(secrets.isSecret(setting.name(), setting.text(shown)));
        field.show(setting.text(shown));
    }

    private String prompt(Setting setting) {
        return owner.context().words().find("default." + key(setting))
                .orElse(owner.context().text("setting.unset"));
    }

    /** As the messages name a key: without what the user has chosen, but for a name in a map of the user's. */
    private static String key(Setting setting) {
        String path = setting.specPath().replace("services.*.", "").replace("[]", "");
        return (path.endsWith("*") ? path.substring(0, path.length() - 1) + setting.name() : path).replace(".*", "");
    }

    /** What the field's form allows is told while it is typed; what is wrong beyond that is found when it was sent. */
    private void markWhileTyping(String text) {
        if (!field.isFocused() || !owner.isUsed() || !field.isEdited()) {
            return;
        }
        Optional<KeySpec> spec = owner.setting().spec();
        boolean wrong = spec.isPresent() && SettingChoices.isWrong(spec.get(), text.strip());
        if (wrong && !field.getStyleClass().contains(WRONG)) {
            field.getStyleClass().add(WRONG);
        } else if (!wrong) {
            field.getStyleClass().remove(WRONG);
        }
    }

    private Answer commit(String typed) {
        Setting setting = owner.setting();
        String text = typed.strip();
        if (text.isEmpty() && setting.naming() != Setting.Naming.CHOSEN) {
            return setting.value().isPresent() ? owner.context().attempt(new Edit.Unset(setting.path())) : Answer.NOTHING;
        }
        return owner.context().attempt(new Edit.SetValue(setting.path(), text));
    }

    @Override
    public void commit() {
        field.commit();
    }

    @Override
    public void leave() {
        field.revert();
    }
}
