package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.session.Snapshot;
import org.sitewright.ui.theme.IconKind;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/** What the form shows for a network, volume, secret or config: its keys, and the services that use it. */
final class DeclarationPage extends VBox {
    private final FormContext context;
    private final ImageView icon;
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Hyperlink lines = new Hyperlink();
    private final FindingHints hints;
    private final FactTable users;
    private final FormSection userSection;
    private final FactTable keys;
    private final FormSection keySection;
    private final Label nothing = new Label();
    private @Nullable YamlPath path;

    DeclarationPage(FormContext context) {
        this.context = context;
        icon = context.icons().view(IconKind.VOLUME, ServiceHeader.ICON);
        name.getStyleClass().add("sw-title");
        name.setMinWidth(0);
        kind.getStyleClass().addAll("sw-dim", "sw-small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        lines.getStyleClass().add("sw-small");
        lines.setMinWidth(Region.USE_PREF_SIZE);
        lines.setOnAction(_ -> {
            if (path != null) {
                context.listener().reveal(path);
            }
        });
        HBox header = new HBox(icon, name, kind, space, lines);
        header.getStyleClass().addAll("sw-panel-header", "sw-inspector-header");
        hints = new FindingHints(context);
        users = new FactTable(context, List.of(new RowTable.Column("", 1), new RowTable.Column("", 1.2)));
        userSection = new FormSection(context.text("declaration.users"), users);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("sw-hint");
        keys = new FactTable(context, List.of(new RowTable.Column("", 1), new RowTable.Column("", 1.2)));
        keySection = new FormSection(context.text("declaration.keys"), keys);
        VBox body = new VBox(hints, userSection, nothing, keySection);
        body.getStyleClass().add("sw-form");
        getChildren().addAll(header, InspectorView.scrolling(body));
    }

    void show(Snapshot snapshot, Declaration declaration) {
        path = declaration.path();
        icon.setImage(context.icons().view(declaration.kind() == Reference.Kind.NETWORK ? IconKind.NETWORK : IconKind.VOLUME,
                ServiceHeader.ICON).getImage());
        name.setText(declaration.name());
        kind.setText(context.text("declaration." + declaration.kind()));
        lines.setText(context.text("header.line", snapshot.compose().tree().text().lineAt(declaration.nameRange().start()) + 1));
        hints.show(snapshot.findings().stream().filter(finding -> finding.file().equals(snapshot.file())
                && finding.path().startsWith(declaration.path())).toList());
        List<String> services = OverviewFacts.uses(snapshot.compose(), declaration.kind()).stream()
                .filter(use -> use.name().equals(declaration.name())).findFirst().map(OverviewFacts.Use::services).orElse(List.of());
        users.show(services, service -> user(snapshot, service));
        userSection.setShown(!services.isEmpty());
        nothing.setText(context.text("declaration.unused"));
        nothing.setVisible(services.isEmpty());
        nothing.setManaged(services.isEmpty());
        showKeys(declaration);
    }

    private List<FactTable.Cell> user(Snapshot snapshot, String service) {
        String image = snapshot.compose().service(service).map(placed -> placed.shown().text("image")).orElse("");
        return List.of(FactTable.Cell.link(service, () -> context.selectService(service)), FactTable.Cell.dim(image));
    }

    private void showKeys(Declaration declaration) {
        Optional<YamlMapping> mapping = declaration.entry().value() instanceof YamlMapping given ? Optional.of(given) : Optional.empty();
        keys.show(mapping.map(YamlMapping::entries).orElse(List.of()), entry -> key(declaration, entry));
        keySection.setShown(mapping.isPresent());
    }

    private List<FactTable.Cell> key(Declaration declaration, YamlEntry entry) {
        YamlNode value = entry.value();
        return List.of(FactTable.Cell.link(entry.keyText(), () -> context.listener().reveal(declaration.path().key(entry.keyText()))),
                FactTable.Cell.dim(value instanceof YamlScalar scalar ? scalar.value() : "…"));
    }
}
