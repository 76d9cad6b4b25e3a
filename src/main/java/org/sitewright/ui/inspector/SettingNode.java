package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.compose.Origin;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.edit.Edit;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** A part of the form for one {@link Setting}; kept and shown with others of its {@link Kind}. */
abstract class SettingNode extends VBox {
    static final double BUTTON_WIDTH = 22;

    /** What two settings must have in common for one node to serve them after each other. */
    record Kind(Setting.Shape shape, Setting.Naming naming, String detail) {
        static Kind of(Setting setting) {
            boolean choice = setting.shape() == Setting.Shape.TEXT && setting.spec().map(SettingChoices::mayOffer).orElse(false);
            return new Kind(setting.shape(), setting.naming(), setting.isCollection() ? setting.specPath() : choice ? "choice" : "");
        }

        boolean isCollection() {
            return shape == Setting.Shape.LIST || shape == Setting.Shape.MAP;
        }
    }

    private final FormContext context;
    private final KeyHelp help;
    private final Kind kind;
    private final FindingHints hints;
    private @Nullable OriginChip chip;
    private @Nullable HBox chipLine;
    private @Nullable Shown shown;
    private @Nullable Setting setting;

    SettingNode(FormContext context, KeyHelp help, Kind kind) {
        this.context = context;
        this.help = help;
        this.kind = kind;
        hints = new FindingHints(context);
        getStyleClass().add("sw-setting");
    }

    static SettingNode of(FormContext context, KeyHelp help, Setting setting) {
        Kind kind = Kind.of(setting);
        return switch (kind.shape()) {
            case LIST, MAP -> new SettingGroup(context, help, kind, true);
            default -> new SettingLine(context, help, kind);
        };
    }

    final FormContext context() {
        return context;
    }

    final KeyHelp help() {
        return help;
    }

    final Kind kind() {
        return kind;
    }

    final FindingHints hints() {
        return hints;
    }

    final Shown shown() {
        if (shown == null) {
            throw new IllegalStateException("A node without a setting");
        }
        return shown;
    }

    final Setting setting() {
        if (setting == null) {
            throw new IllegalStateException("A node without a setting");
        }
        return setting;
    }

    final boolean isUsed() {
        return setting != null;
    }

    /** @param around where the value around this one comes from, so that it is said once */
    final void show(Shown now, Setting nowSetting, Origin around) {
        boolean other = setting == null || !setting.path().equals(nowSetting.path());
        if (other) {
            leave();
        }
        shown = now;
        setting = nowSetting;
        showOrigin(nowSetting.origin().equals(around) ? Origin.OWN : nowSetting.origin());
        List<Finding> findings = now.findingsAt(nowSetting.path());
        fill(findings);
    }

    private void showOrigin(Origin origin) {
        if (chipLine == null && origin.isOwn()) {
            return;
        }
        if (chipLine == null || chip == null) {
            chip = new OriginChip(context);
            chipLine = new HBox(chip);
            chipLine.getStyleClass().add("sw-chip-line");
            getChildren().add(kind.isCollection() ? 0 : getChildren().indexOf(hints), chipLine);
        }
        chip.show(origin, shown());
        chipLine.setVisible(!origin.isOwn());
        chipLine.setManaged(!origin.isOwn());
    }

    /** Forgets what was typed, and the setting. */
    final void release() {
        leave();
        shown = null;
        setting = null;
    }

    abstract void fill(List<Finding> findings);

    /** Sends what was typed. */
    abstract void commit();

    /** Takes back what was typed. */
    abstract void leave();

    /** Where the keyboard goes for a node of the file in or at this one. */
    abstract Optional<Node> stop(YamlPath path);

    /** A button that takes the value away. */
    final Button removeButton() {
        Button remove = icon("fth-x", "sw-row-remove");
        remove.setOnAction(_ -> remove());
        remove.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                event.consume();
                remove();
            }
        });
        return remove;
    }

    static Button icon(String code, String style) {
        Button button = new Button(null, new FontIcon(code));
        button.getStyleClass().addAll("sw-flat", "sw-icon-button", style);
        return button;
    }

    final void remove() {
        if (setting().value().isPresent()) {
            context.send(new Edit.Unset(setting().path()));
        }
    }

    /** What is said of the value where its name is too short for it. */
    final String accessibleName() {
        return setting().name().isEmpty() ? context.text("setting.item", itemNumber()) : setting().name();
    }

    final int itemNumber() {
        return setting().path().last() instanceof YamlPath.Index(int index) ? index + 1 : 0;
    }

    /** A label with the key's help. */
    final Label nameLabel() {
        Label label = new Label();
        label.getStyleClass().addAll("sw-setting-name");
        label.setMinWidth(0);
        label.setOnMouseClicked(_ -> setting().spec().ifPresent(spec -> help.show(spec, label)));
        label.setTooltip(KeyHelp.tip(() -> Optional.ofNullable(setting).flatMap(Setting::spec),
                () -> context.text("other.unknown", setting().name())));
        return label;
    }

    /** A field for a name that the user has chosen. */
    final CommitField nameField() {
        CommitField field = new CommitField();
        field.getStyleClass().add("sw-quiet");
        field.setAccessibleText(context.text("setting.name"));
        field.setCommitter(text -> text.isBlank() ? Answer.NOTHING
                : context.attempt(new Edit.RenameKey(setting().path(), text.strip())));
        return field;
    }

    final void onF1(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Optional<KeySpec> spec = Optional.ofNullable(setting).flatMap(Setting::spec);
            if (event.getCode() == KeyCode.F1 && spec.isPresent()) {
                help.show(spec.get(), node);
                event.consume();
            }
        });
    }
}
