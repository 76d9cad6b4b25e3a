package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.Router;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** The form of a host: its name, what it says of the router in place of the hub, and its instances. */
final class HostPage extends ConfigPage {
    private static final YamlPath HOSTS = YamlPath.of("hosts");
    private static final String NAME = "name";

    private final ConfigField name;
    private final FactTable instances;
    private final FormSection instanceSection;

    /** @param add lets the user add an instance to a host */
    HostPage(FormContext context, KeyTable keys, Consumer<SitePlace> selector, Consumer<String> add) {
        super(context, keys, selector);
        name = ConfigField.plain(context, context.text("config.name"), context.text("config.name.help"), this::rename);
        FormSection first = new FormSection(context.text("config.host"), name.row());
        for (String key : new String[] {"log-dir", "crossbar_timeout"}) {
            first.getChildren().add(key(key, "hosts", KeySpec.ANY).row());
        }
        FormSection router = new FormSection(context.text("config.router"));
        for (String key : new String[] {"wamp_server", "wamp_http", "wamp_realm"}) {
            router.getChildren().add(key(key, "hosts", KeySpec.ANY).row());
        }
        instances = new FactTable(context, List.of(new RowTable.Column(context.text("config.id"), 1), new RowTable.Column(context.text("config.class"), 1.2),
                new RowTable.Column(context.text("config.service"), 1)));
        Button more = new Button(context.text("config.add"), new FontIcon("fth-plus"));
        more.getStyleClass().addAll("sw-flat", "sw-add");
        more.setOnAction(_ -> host().ifPresent(host -> add.accept(host.name())));
        instanceSection = new FormSection(context.text("config.instances"), instances, more);
        body().getChildren().addAll(first, instanceSection, router);
    }

    private Optional<ConfigHost> host() {
        return now().host();
    }

    private Answer rename(String typed) {
        String to = typed.strip();
        // Once it is made nothing stands where the page looks.
        SitePlace renamed = new SitePlace(file(), HOSTS.key(to));
        Answer answer = attempt(new Edit.RenameHost(host().orElseThrow().name(), to));
        if (answer.made()) {
            select(renamed);
        }
        return answer;
    }

    @Override
    void showPart(ShownConfig part) {
        ConfigHost host = part.host().orElseThrow();
        header().show(part, "fth-server", host.name(), context().text("config.host.kind"));
        name.show(part, host.name(), "", host.textName(), host.value().origin(), List.of());
        Router hub = part.part().config().hub().router();
        show("log-dir", host.logDir(), context().text("config.prompt.none"));
        show("crossbar_timeout", host.timeout(), Integer.toString(ConfigHost.USUAL_TIMEOUT));
        show("wamp_server", host.router().server(), inherited(hub.server()));
        show("wamp_http", host.router().http(), inherited(hub.http()));
        show("wamp_realm", host.router().realm(), inherited(hub.realm()));
        Optional<SiteAgents> agents = SiteAgents.of(part.snapshot().site());
        instances.show(host.instances(), instance -> line(agents, instance));
        instances.setVisible(!host.instances().isEmpty());
        instances.setManaged(instances.isVisible());
    }

    private String inherited(Optional<ConfigValue> ofHub) {
        return ofHub.map(value -> context().text("config.prompt.hub", value.text())).orElse("");
    }

    private List<FactTable.Cell> line(Optional<SiteAgents> agents, Instance instance) {
        FactTable.Cell id = FactTable.Cell.link(instance.shownId().isEmpty() ? "?" : instance.shownId(), () -> select(instance.path()));
        FactTable.Cell service = agents.map(each -> each.runners(instance)).filter(found -> !found.isEmpty()).map(List::getFirst)
                .map(agent -> FactTable.Cell.link(agent.name(), () -> select(agent.start().place())))
                .orElse(FactTable.Cell.dim(instance.managed().flatMap(ConfigValue::written).orElse("")));
        return List.of(id, FactTable.Cell.dim(instance.className().orElse("?")), service);
    }

    @Override
    void commitEdited() {
        super.commitEdited();
        name.field().commit();
    }

    @Override
    void leaveFields() {
        super.leaveFields();
        name.field().revert();
    }

    /** The name's field shows what is wrong with the host's own key. */
    @Override
    Optional<javafx.scene.Node> field(YamlPath path) {
        return super.field(path).or(() -> path.equals(now().path()) ? Optional.of(name.field()) : Optional.empty());
    }
}
