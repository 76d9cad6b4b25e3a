package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.edit.Edit;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SitePlace;
import org.sitewright.yaml.YamlPath;

/** The form of one service. Its nodes serve one service after another. */
final class ServicePage extends VBox {
    private static final String SERVICE_NAME = "service:NAME";

    private final FormContext context;
    private final ServiceHeader header;
    private final RoadLines roads;
    private final InstanceLine instance;
    private final ImageFields image;
    private final List<ScalarField> scalars;
    private final CommandField command;
    private final PortRows ports;
    private final MountRows mounts;
    private final EnvironmentRows environment;
    private final DependencyRows dependencies;
    private final SettingSections settings;
    private final AddSettingField addSetting;
    private final ScrollPane scroll;
    /** Made when somebody asks for it. */
    private @Nullable EffectivePane effective;
    private @Nullable ShownService shown;

    /** @param selector selects a place of any file */
    ServicePage(FormContext context, Consumer<SitePlace> selector) {
        this.context = context;
        KeyHelp help = new KeyHelp(context);
        header = new ServiceHeader(context);
        roads = new RoadLines(context);
        instance = new InstanceLine(context, selector);
        FormSection first = new FormSection(context.text("section.image"));
        image = new ImageFields(context, help, first.heading());
        scalars = List.of(ScalarField.withChoices(context, help, "restart", () -> suggestions("restart")),
                ScalarField.plain(context, help, "container_name"), ScalarField.plain(context, help, "hostname"),
                ScalarField.plain(context, help, "user"),
                ScalarField.withChoices(context, help, "network_mode", () -> suggestions("network_mode")));
        command = new CommandField(context, help);
        first.getChildren().add(image);
        scalars.forEach(field -> first.getChildren().add(field.row()));
        first.getChildren().add(command.row());
        ports = new PortRows(context, help);
        mounts = new MountRows(context, help);
        environment = new EnvironmentRows(context, help);
        dependencies = new DependencyRows(context, help);
        settings = new SettingSections(context, help, context.text("section.other"));
        addSetting = new AddSettingField(context, context.text("setting.add"), () -> SettingOffers.of(now(), whole()), this::add);
        addSetting.getStyleClass().add("sw-form-foot");
        VBox form = new VBox(first, ports, mounts, environment, dependencies, settings);
        form.getStyleClass().add("sw-form");
        scroll = InspectorView.scrolling(form);
        getChildren().addAll(header, instance, roads, scroll, addSetting);
        header.effectiveSwitch().selectedProperty().addListener((_, _, now) -> swap(now));
    }

    /** The name of the service in sight; empty for none. */
    Optional<String> service() {
        return Optional.ofNullable(shown).map(ShownService::name);
    }

    /** What is in sight, as it was given; empty for nothing. */
    Optional<ShownService> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether there is nothing else to show of a service than what is shown already. */
    boolean shows(ShownService now) {
        return shown != null && shown.showsSameAs(now);
    }

    void show(ShownService now) {
        boolean other = shown != null && !shown.name().equals(now.name());
        boolean stale = now.placed().stale();
        if (stale || other) {
            // What was typed cannot be sent while nobody knows where it belongs, and what was refused belongs to its service.
            leaveFields();
        }
        shown = now;
        header.show(now);
        roads.show(now);
        instance.show(now);
        image.show(now);
        scalars.forEach(field -> field.show(now, prompt(field, now)));
        command.show(now);
        ports.showPorts(now);
        mounts.showMounts(now);
        environment.showForm(now);
        dependencies.showDependencies(now);
        settings.show(now, OtherKeys.of(now, context.spec()));
        settings.setDisable(stale);
        if (header.effectiveSwitch().isSelected()) {
            showEffective();
        }
        addSetting.setDisable(stale);
        for (Node part : List.of(ports, mounts, environment, dependencies)) {
            part.setDisable(stale);
        }
        image.setDisable(stale);
        scalars.forEach(field -> field.row().setDisable(stale));
        command.row().setDisable(stale);
        if (other) {
            scroll.setVvalue(0);
        }
    }

    /** Sends what was typed, before something else is shown: that is losing the focus, too. */
    void commitEdited() {
        fields().forEach(CommitField::commit);
        List.of(ports, mounts, environment, dependencies).forEach(RowTable::commitEdited);
        settings.commitEdited();
    }

    /** Shows the service as Compose will see it in place of the fields, or the fields again. */
    private void swap(boolean asComposeSeesIt) {
        if (asComposeSeesIt) {
            commitEdited();
            showEffective();
        }
        for (Node part : List.of(scroll, addSetting)) {
            part.setVisible(!asComposeSeesIt);
            part.setManaged(!asComposeSeesIt);
        }
        if (effective != null) {
            effective.setVisible(asComposeSeesIt);
            effective.setManaged(asComposeSeesIt);
        }
    }

    private void showEffective() {
        if (effective == null) {
            effective = new EffectivePane(context);
            getChildren().add(effective);
        }
        if (shown != null) {
            effective.show(shown);
        }
    }

    private ShownService now() {
        if (shown == null) {
            throw new IllegalStateException("A page without a service");
        }
        return shown;
    }

    /** The service as one map, for what could be added to it. */
    private Setting whole() {
        return Setting.whole(now(), now().name(), context.spec(), now().service().root());
    }

    /** Adds a key and puts the cursor into its field; one that has a field in any case is not written before there is a value. */
    private void add(SettingOffers.Offer offer) {
        YamlPath added = offer.below(now().path());
        if (OtherKeys.hasOwnField(added.keyAt(2)) || context.send(new Edit.AddSetting(added))) {
            // The list of keys is still being closed, which gives the keyboard back.
            Platform.runLater(() -> focusField(added));
        }
    }

    /** Lets the user look for a key to add. */
    void beginAdding() {
        header.effectiveSwitch().setSelected(false);
        if (!addSetting.isDisabled()) {
            addSetting.begin();
        }
    }

    void focusFirst() {
        header.effectiveSwitch().setSelected(false);
        reach(image.name());
    }

    /** Puts the cursor into the field of a node of the service in sight; false if there is none. */
    boolean focusField(YamlPath path) {
        Optional<Node> field = field(path);
        field.ifPresent(_ -> header.effectiveSwitch().setSelected(false));
        field.ifPresent(this::reach);
        return field.isPresent();
    }

    /** Scrolls to the field of a node of the service in sight, and leaves the keyboard where it is. */
    void revealField(YamlPath path) {
        field(path).ifPresent(this::bringIntoSight);
    }

    private Optional<Node> field(YamlPath path) {
        if (shown == null || !path.startsWith(shown.path()) || path.size() < 3) {
            return Optional.empty();
        }
        return switch (path.keyAt(2)) {
            case "image" -> Optional.of(shown.service().text("image").isEmpty() ? image.name() : image.tag());
            case "command" -> Optional.of(command.field());
            case "ports" -> ports.field(path);
            case "volumes" -> mounts.field(path);
            case "environment" -> environment.field(path);
            case "depends_on" -> dependencies.field(path);
            default -> scalars.stream().filter(each -> each.key().equals(path.keyAt(2))).<Node>map(ScalarField::field).findFirst()
                    .or(() -> settings.field(path));
        };
    }

    private void reach(Node field) {
        bringIntoSight(field);
        field.requestFocus();
    }

    private void bringIntoSight(Node field) {
        applyCss();
        layout();
        double height = scroll.getContent().getBoundsInLocal().getHeight() - scroll.getViewportBounds().getHeight();
        double top = scroll.getContent().sceneToLocal(field.localToScene(0, 0)).getY();
        if (height > 0) {
            scroll.setVvalue(Math.clamp((top - scroll.getViewportBounds().getHeight() / 3) / height, 0, 1));
        }
    }

    /** Forgets the service and what was typed. */
    void leave() {
        leaveFields();
        shown = null;
    }

    private void leaveFields() {
        fields().forEach(CommitField::revert);
        List.of(ports, mounts, environment, dependencies).forEach(RowTable::leave);
        settings.leave();
    }

    private List<CommitField> fields() {
        List<CommitField> fields = new ArrayList<>(List.of(image.name(), image.tag()));
        scalars.forEach(field -> fields.add(field.field()));
        fields.addAll(command.fields());
        return fields;
    }

    /** What holds where a key is not set. */
    private String prompt(ScalarField field, ShownService now) {
        return switch (field.key()) {
            case "container_name" -> project(now) + "-" + now.name() + "-1";
            default -> context.text("prompt." + field.key());
        };
    }

    /** The name that Compose gives the project of the service's file. */
    private static String project(ShownService now) {
        Site site = now.snapshot().site();
        return site.part(now.snapshot().file()).map(part -> RealName.project(site, part)).orElse(site.name());
    }

    private List<Suggestion> suggestions(String key) {
        Optional<KeySpec> spec = context.spec(key);
        List<Suggestion> found = new ArrayList<>();
        for (String text : spec.map(KeySpec::suggestions).orElse(List.of())) {
            if (text.equals(SERVICE_NAME)) {
                found.addAll(otherServices());
            } else if (text.equals(text.toLowerCase(Locale.ROOT))) {
                found.add(new Suggestion(text, spec.flatMap(each -> each.valueDescription(text)).orElse("")));
            }
        }
        return found;
    }

    private List<Suggestion> otherServices() {
        if (shown == null) {
            return List.of();
        }
        String name = shown.name();
        return shown.snapshot().compose().byName().keySet().stream().filter(each -> !each.equals(name))
                .map(each -> new Suggestion("service:" + each)).toList();
    }
}
