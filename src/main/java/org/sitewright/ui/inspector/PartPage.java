package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.compose.Reference;
import org.sitewright.session.Snapshot;
import org.sitewright.ui.theme.IconKind;
import org.sitewright.yaml.YamlPath;

/** The form of a network, volume, secret, config or model, or of a block of the user's own: its keys, and who uses it. */
final class PartPage extends VBox {
    private final FormContext context;
    private final ImageView icon;
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Hyperlink lines = new Hyperlink();
    private final Button rename = new Button(null, new FontIcon("fth-edit-2"));
    private final FindingHints hints;
    private final FactTable users;
    private final FormSection userSection;
    private final SettingSections settings;
    private final AddSettingField addSetting;
    private final Label nothing = new Label();
    private @Nullable ShownPart shown;

    PartPage(FormContext context, KeyHelp help) {
        this.context = context;
        icon = context.icons().view(IconKind.VOLUME, ServiceHeader.ICON);
        name.getStyleClass().add("sw-title");
        name.setMinWidth(0);
        kind.getStyleClass().addAll("sw-dim", "sw-small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        lines.getStyleClass().add("sw-small");
        lines.setMinWidth(Region.USE_PREF_SIZE);
        lines.setOnAction(_ -> context.listener().reveal(part().path()));
        rename.setTooltip(new Tooltip(context.text("part.rename")));
        rename.setAccessibleText(context.text("part.rename"));
        rename.getStyleClass().addAll("sw-flat", "sw-icon-button");
        rename.setOnAction(_ -> part().kind().ifPresent(each -> context.listener().rename(each, part().name())));
        HBox header = new HBox(icon, name, kind, space, rename, lines);
        header.getStyleClass().addAll("sw-panel-header", "sw-inspector-header");
        hints = new FindingHints(context);
        settings = new SettingSections(context, help, context.text("declaration.keys"));
        addSetting = AddSettingField.atFoot(context, () -> SettingOffers.of(part(), part().whole()), () -> part().path(), this::focusField);
        users = new FactTable(context, List.of(new RowTable.Column("", 1), new RowTable.Column("", 1.2)));
        userSection = new FormSection(context.text("declaration.users"), users);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("sw-hint");
        VBox body = new VBox(hints, settings, userSection, nothing);
        body.getStyleClass().add("sw-form");
        getChildren().addAll(header, InspectorView.scrolling(body), addSetting);
    }

    private ShownPart part() {
        if (shown == null) {
            throw new IllegalStateException("A page without a part");
        }
        return shown;
    }

    /** What is in sight; empty for nothing. */
    Optional<YamlPath> path() {
        return Optional.ofNullable(shown).map(ShownPart::path);
    }

    void show(ShownPart now) {
        shown = now;
        icon.setImage(context.icons().view(now.kind().filter(Reference.Kind.NETWORK::equals).isPresent() ? IconKind.NETWORK : IconKind.VOLUME,
                ServiceHeader.ICON).getImage());
        icon.setVisible(now.kind().isPresent());
        icon.setManaged(now.kind().isPresent());
        rename.setVisible(now.kind().isPresent());
        rename.setManaged(now.kind().isPresent());
        name.setText(now.name());
        kind.setText(context.text(now.kind().map(each -> "declaration." + each)
                .orElse(now.path().size() == 2 ? "declaration.MODEL" : "declaration.BLOCK")));
        lines.setText(context.text("header.line", now.line()));
        Setting whole = now.whole();
        // A block of the user's own is one thing; what is declared has its keys on the page.
        boolean keys = now.path().size() > 1 && whole.shape() == Setting.Shape.MAP;
        List<Setting> members = keys ? whole.shownMembers(now) : List.of(whole);
        settings.show(now, members);
        addSetting.setVisible(keys);
        addSetting.setManaged(keys);
        List<Finding> findings = now.findingsAt(now.path());
        hints.show(findings.stream().filter(finding -> members.stream().noneMatch(each -> finding.path().startsWith(each.path()))).toList());
        showUsers(now);
    }

    private void showUsers(ShownPart now) {
        List<String> services = now.users();
        users.show(services, service -> user(now.snapshot(), service));
        userSection.setShown(!services.isEmpty());
        nothing.setText(context.text("declaration.unused"));
        nothing.setVisible(services.isEmpty());
        nothing.setManaged(services.isEmpty());
    }

    private List<FactTable.Cell> user(Snapshot snapshot, String service) {
        String image = snapshot.compose().service(service).map(placed -> placed.shown().text("image")).orElse("");
        return List.of(FactTable.Cell.link(service, () -> context.selectService(service)), FactTable.Cell.dim(image));
    }

    /** Lets the user look for a key to add. */
    void beginAdding() {
        if (addSetting.isVisible()) {
            addSetting.begin();
        }
    }

    /** Sends what was typed. */
    void commitEdited() {
        settings.commitEdited();
    }

    /** Puts the cursor into the field of a node of the part in sight; false if there is none. */
    boolean focusField(YamlPath path) {
        Optional<Node> field = shown == null ? Optional.empty() : settings.field(path);
        field.ifPresent(Node::requestFocus);
        return field.isPresent();
    }

    /** Forgets what was typed, and the part. */
    void leave() {
        settings.leave();
        shown = null;
    }
}
