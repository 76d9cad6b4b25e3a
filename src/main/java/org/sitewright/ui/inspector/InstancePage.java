package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sitewright.check.Finding;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Answer;
import org.sitewright.yaml.YamlPath;

/** The form of an instance: what OCS reads of it, the service that runs it, and the arguments of its class. */
final class InstancePage extends ConfigPage {
    private static final YamlPath HOSTS = YamlPath.of("hosts");
    private static final List<String> MANAGE = List.of("host/up", "host/down", "docker/up", "docker/down", "ignore");

    private final ConfigField id;
    private final ConfigField host;
    private final FactTable services;
    private final FormSection serviceSection;
    private final ArgumentRows arguments;
    private Catalogue catalogue = Catalogue.empty();

    InstancePage(FormContext context, KeyTable keys, Consumer<SitePlace> selector) {
        super(context, keys, selector);
        id = field("instance-id", ConfigField.plain(context, "instance-id", description("instance-id"), this::rename));
        ConfigField agentClass = field("agent-class", ConfigField.withChoices(context, "agent-class", description("agent-class"), this::classes,
                typed -> setKey("agent-class", typed.strip())));
        host = ConfigField.withChoices(context, context.text("config.host.field"), context.text("config.host.help"), this::hosts, this::move);
        ConfigField manage = field("manage", ConfigField.withChoices(context, "manage", description("manage"),
                () -> MANAGE.stream().map(each -> new Suggestion(each, context.text("config.manage." + each.replace('/', '.')))).toList(),
                typed -> setKey("manage", typed.strip())));
        Button remove = new Button(context.text("config.remove"), new FontIcon("fth-trash-2"));
        remove.getStyleClass().addAll("sw-flat", "sw-add");
        remove.setOnAction(_ -> remove());
        services = new FactTable(context, List.of(new RowTable.Column("", 1), new RowTable.Column("", 1.2)));
        serviceSection = new FormSection(context.text("config.run-by"), services);
        arguments = new ArgumentRows(context, this::attempt, this::instances);
        body().getChildren().addAll(new FormSection(context.text("config.instance"), id.row(), agentClass.row(), host.row(), manage.row()), serviceSection,
                arguments, remove);
    }

    /** What is known of agents, the site's own among them. */
    void setCatalogue(Catalogue now) {
        catalogue = now;
    }

    private Instance instance() {
        return now().instance().orElseThrow();
    }

    private Answer rename(String typed) {
        return attempt(new Edit.RenameInstance(now().path(), typed.strip()));
    }

    private Answer move(String typed) {
        String to = typed.strip();
        // Once it is made another instance may stand where the page looks, or none.
        SitePlace moved = new SitePlace(file(), HOSTS.key(to).key("agent-instances").index(count(to)));
        Answer answer = attempt(new Edit.MoveInstance(now().path(), to));
        if (answer.made()) {
            select(moved);
        }
        return answer;
    }

    /** How many instances a host had before one came to it. */
    private int count(String name) {
        return now().part().config().hosts().stream().filter(each -> each.name().equals(name)).map(each -> each.instances().size()).findFirst().orElse(0);
    }

    private void remove() {
        SitePlace ofHost = new SitePlace(file(), now().path().prefix(2));
        if (send(new Edit.Unset(now().path()))) {
            select(ofHost);
        }
    }

    private List<Suggestion> classes() {
        return catalogue.agents().stream().map(agent -> new Suggestion(agent.agentClass(), agent.about().title())).toList();
    }

    private List<Suggestion> hosts() {
        return now().part().config().hosts().stream().map(ConfigHost::name).map(Suggestion::new).toList();
    }

    /** Ids of instances of these classes, or of all where none is said. */
    private List<Suggestion> instances(List<String> classes) {
        return now().part().config().instances().filter(each -> classes.isEmpty() || each.className().filter(classes::contains).isPresent())
                .flatMap(each -> each.id().stream().map(found -> new Suggestion(found, each.className().orElse("")))).toList();
    }

    @Override
    void showPart(ShownConfig part) {
        Instance instance = instance();
        Optional<AgentEntry> agent = instance.className().flatMap(catalogue::agent);
        header().show(part, "fth-cpu", instance.shownId().isEmpty() ? "?" : instance.shownId(),
                agent.map(entry -> entry.about().title()).orElse(instance.className().orElse("")));
        show("instance-id", instance.instanceId(), "");
        show("agent-class", instance.agentClass(), "");
        host.show(part, instance.host(), "", instance.value().origin().isOwn(), instance.value().origin(), List.of());
        show("manage", instance.managed(), context().text("config.prompt.manage"));
        List<SiteAgents.Agent> runners = part.runners(instance);
        services.show(runners, each -> List.of(FactTable.Cell.link(each.name(), () -> select(each.start().place())),
                FactTable.Cell.dim(each.start().service().text("image"))));
        serviceSection.setShown(!runners.isEmpty());
        arguments.show(part, instance, agent);
    }

    @Override
    boolean isShownBelow(Finding finding) {
        return super.isShownBelow(finding) || arguments.shows(finding);
    }

    @Override
    Optional<Node> field(YamlPath path) {
        return super.field(path).or(() -> arguments.field(path));
    }

    @Override
    void commitEdited() {
        super.commitEdited();
        host.field().commit();
        arguments.commitEdited();
    }

    @Override
    void leaveFields() {
        super.leaveFields();
        host.field().revert();
        arguments.leave();
    }

    /** The fields in the order in which they stand, for tests. */
    List<CommitField> fields() {
        List<CommitField> all = new ArrayList<>(List.of(id.field(), host.field()));
        all.addAll(arguments.fields());
        return all;
    }
}
