package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Profiles;
import org.sitewright.session.Snapshot;
import org.sitewright.yaml.YamlPath;

/** What the form shows where nothing is selected: the site at a glance. */
final class SiteOverview extends VBox {
    private final FormContext context;
    private final Label name = new Label();
    private final Label file = new Label();
    private final Label services = new Label();
    private final Label errors = new Label();
    private final Label warnings = new Label();
    private final Label hint = new Label();
    private final OverviewFacts.Reader reader = new OverviewFacts.Reader();
    private final FactTable ports;
    private final Label onHost = new Label();
    private final FactTable volumes;
    private final FactTable networks;
    private final FactTable images;
    private final FormSection portSection;
    private final FormSection volumeSection;
    private final FormSection networkSection;
    private final FormSection imageSection;
    private final SettingSections settings;
    private final AddSettingField addSetting;
    private final ProfileRows profiles;
    private @Nullable ShownPart shown;

    /** @param chosen gets the profiles that the user wants to be active */
    SiteOverview(FormContext context, KeyHelp help, Consumer<Profiles> chosen) {
        this.context = context;
        name.getStyleClass().add("sw-title");
        file.getStyleClass().addAll("sw-dim", "sw-small");
        file.setMinWidth(0);
        HBox title = new HBox(name, file);
        title.getStyleClass().addAll("sw-panel-header", "sw-inspector-header");
        services.getStyleClass().add("sw-chip");
        errors.getStyleClass().addAll("sw-chip", "sw-error");
        warnings.getStyleClass().addAll("sw-chip", "sw-warn");
        HBox chips = new HBox(services, errors, warnings);
        chips.getStyleClass().add("sw-overview-chips");
        hint.setWrapText(true);
        hint.getStyleClass().add("sw-hint");
        hint.setText(context.text("overview.hint"));
        ports = table(column("overview.port", 0.75), column("overview.address", 1), column("overview.service", 1.25));
        volumes = table(column("overview.volume", 1), column("overview.used", 1.2));
        networks = table(column("overview.network", 1), column("overview.used", 1.2));
        images = table(column("overview.image", 1.6), column("overview.tag", 0.8), column("overview.used", 1));
        onHost.setWrapText(true);
        onHost.getStyleClass().addAll("sw-hint", "sw-on-host");
        portSection = new FormSection(context.text("overview.ports"), ports, onHost);
        imageSection = new FormSection(context.text("overview.images"), images);
        volumeSection = new FormSection(context.text("overview.volumes"), volumes);
        networkSection = new FormSection(context.text("overview.networks"), networks);
        settings = new SettingSections(context, help, context.text("overview.settings"));
        addSetting = AddSettingField.atFoot(context, () -> FileSettings.offers(whole()), () -> YamlPath.ROOT, this::focusField);
        profiles = new ProfileRows(context, chosen);
        VBox body = new VBox(chips, hint, settings, profiles, portSection, imageSection, volumeSection, networkSection);
        body.getStyleClass().add("sw-form");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(title, InspectorView.scrolling(body), addSetting);
    }

    private ShownPart whole() {
        if (shown == null) {
            throw new IllegalStateException("An overview of nothing");
        }
        return shown;
    }

    /** Lets the user look for a key to add to the file. */
    void beginAdding() {
        if (addSetting.isVisible()) {
            addSetting.begin();
        }
    }

    /** Sends what was typed. */
    void commitEdited() {
        settings.commitEdited();
    }

    /** Puts the cursor into the field of a node of the file; false if there is none. */
    boolean focusField(YamlPath path) {
        Optional<Node> field = settings.field(path);
        field.ifPresent(Node::requestFocus);
        return field.isPresent();
    }

    private RowTable.Column column(String key, double weight) {
        return new RowTable.Column(context.text(key), weight);
    }

    private FactTable table(RowTable.Column... columns) {
        return new FactTable(context, List.of(columns));
    }

    void show(Snapshot snapshot, Profiles active) {
        OverviewFacts facts = reader.read(snapshot);
        shown = ShownPart.file(snapshot, context.keys());
        // A site config file has keys of its own.
        boolean compose = ShownPart.isCompose(snapshot);
        settings.show(shown, compose ? FileSettings.of(shown) : List.of());
        addSetting.setVisible(compose);
        addSetting.setManaged(compose);
        profiles.show(Profiles.of(snapshot.compose()), active);
        name.setText(snapshot.site().name());
        file.setText(snapshot.composeFile().name());
        services.setText(context.text(facts.services() == 1 ? "overview.services.one" : "overview.services", facts.services()));
        count(errors, facts.errors(), facts.errors() == 1 ? "overview.errors.one" : "overview.errors");
        count(warnings, facts.warnings(), facts.warnings() == 1 ? "overview.warnings.one" : "overview.warnings");
        ports.show(facts.ports(), this::port);
        onHost.setText(facts.onHost().isEmpty() ? "" : context.text("overview.onHost", named(facts.onHost())));
        onHost.setVisible(!facts.onHost().isEmpty());
        onHost.setManaged(onHost.isVisible());
        ports.setVisible(!facts.ports().isEmpty());
        ports.setManaged(ports.isVisible());
        portSection.setShown(!facts.ports().isEmpty() || !facts.onHost().isEmpty());
        volumes.show(facts.volumes(), this::use);
        volumeSection.setShown(!facts.volumes().isEmpty());
        networks.show(facts.networks(), this::use);
        networkSection.setShown(!facts.networks().isEmpty());
        images.show(images(facts), line -> line);
        imageSection.setShown(!facts.images().isEmpty());
    }

    private void count(Label chip, long count, String key) {
        chip.setText(context.text(key, count));
        chip.setVisible(count > 0);
        chip.setManaged(count > 0);
    }

    private List<FactTable.Cell> port(OverviewFacts.HostPort port) {
        String number = port.protocol().equals("tcp") ? port.port() : port.port() + "/" + port.protocol();
        FactTable.Cell address = port.address().isEmpty() ? FactTable.Cell.dim(context.text("overview.everywhere"))
                : FactTable.Cell.text(port.address());
        return List.of(FactTable.Cell.text(number), address, service(port.service()));
    }

    private FactTable.Cell service(String service) {
        return FactTable.Cell.link(service, () -> context.selectService(service));
    }

    private List<FactTable.Cell> use(OverviewFacts.Use use) {
        FactTable.Cell thing = use.declared() ? FactTable.Cell.link(use.name(), () ->
                context.selector().accept(YamlPath.of(Declaration.section(use.kind()), use.name())))
                : FactTable.Cell.text(use.name());
        return List.of(thing, users(use.services()));
    }

    /** One service as a link; of several their names, or how many if those are too many to read. */
    private FactTable.Cell users(List<String> services) {
        return switch (services.size()) {
            case 0 -> FactTable.Cell.dim(context.text("overview.unused"));
            case 1 -> service(services.getFirst());
            case 2 -> FactTable.Cell.link(String.join(", ", services), () -> context.listener().select(services));
            default -> FactTable.Cell.link(context.text("overview.services", services.size()), () -> context.listener().select(services));
        };
    }

    private List<List<FactTable.Cell>> images(OverviewFacts facts) {
        List<List<FactTable.Cell>> lines = new ArrayList<>();
        for (OverviewFacts.ImageUse image : facts.images()) {
            image.versions().forEach((version, services) ->
                    lines.add(List.of(FactTable.Cell.text(image.name()), version(version), users(services))));
        }
        return lines;
    }

    private FactTable.Cell version(OverviewFacts.Version version) {
        return version.text().isEmpty() ? FactTable.Cell.dim(context.text(version.inVariable() ? "prompt.tag.variable" : "prompt.tag"))
                : FactTable.Cell.text(version.text());
    }

    private String named(List<String> names) {
        return names.size() <= 6 ? String.join(", ", names)
                : String.join(", ", names.subList(0, 6)) + " " + context.text("depends.awaited.more", names.size() - 6);
    }
}
