package org.sitewright.ui.shell;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.List;
import java.util.regex.Pattern;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePlace;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** What can be done with hosts and instances of the site config file as a whole, with the questions that it needs. */
final class ConfigActions {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
    private static final YamlPath HOSTS = YamlPath.of("hosts");
    private static final String LIST = "agent-instances";

    private final Words words;
    private final Session session;
    private final EditDesk desk;
    private final Asker asker;

    ConfigActions(Words words, Session session, EditDesk desk, Asker asker) {
        this.words = words;
        this.session = session;
        this.desk = desk;
        this.asker = asker;
    }

    private ConfigPart part() {
        return session.snapshot().site().config().orElseThrow(() -> new IllegalStateException("A site without a site config file"));
    }

    private SiteConfig config() {
        return part().config();
    }

    Optional<Instance> instance(YamlPath path) {
        return session.snapshot().site().config().flatMap(part -> part.config().instances().filter(each -> each.path().equals(path)).findFirst());
    }

    /** The host that a path leads to, and not into. */
    Optional<ConfigHost> host(YamlPath path) {
        return session.snapshot().site().config().flatMap(part -> part.config().hosts().stream().filter(each -> each.path().equals(path)).findFirst());
    }

    List<String> hosts() {
        return config().hosts().stream().map(ConfigHost::name).toList();
    }

    /** The service that runs an instance. */
    Optional<SitePlace> runner(Instance instance) {
        return SiteAgents.of(session.snapshot().site()).flatMap(agents -> agents.runners(instance).stream().findFirst()).map(agent -> agent.start().place());
    }

    private boolean send(Edit edit, Object source) {
        return desk.send(new Edit.In(part().file(), edit), source);
    }

    private void select(YamlPath path, Object source) {
        session.select(Selection.of(part().file(), path), source);
    }

    void addHost(Object source) {
        asker.text(words.of("config.add-host"), words.of("config.host.details"), "", name -> hostRefusal(name, "")).ifPresent(name -> {
            if (send(new Edit.AddHost(name), source)) {
                select(HOSTS.key(name), source);
            }
        });
    }

    void addInstance(String host, Object source) {
        Optional<String> id = asker.text(words.of("config.add-instance", host), words.of("config.id.details"), "", each -> idRefusal(each, ""));
        Optional<String> agentClass = id.flatMap(each -> asker.text(words.of("config.class", each), words.of("config.class.details"), "",
                typed -> typed.isBlank() ? Optional.of(words.of("config.class.empty")) : Optional.empty()));
        agentClass.ifPresent(name -> {
            int index = config().named(host).map(each -> each.instances().size()).orElse(0);
            if (send(new Edit.AddInstance(host, id.get(), name, List.of(), ""), source)) {
                select(HOSTS.key(host).key(LIST).index(index), source);
            }
        });
    }

    /** Asks for another name of a host or an instance; what names it follows. */
    void rename(YamlPath path, Object source) {
        Optional<Instance> instance = instance(path);
        if (instance.isPresent()) {
            String id = instance.get().shownId();
            asker.text(words.of("config.rename", id), words.of("config.rename.details"), id, typed -> idRefusal(typed, id))
                    .ifPresent(typed -> send(new Edit.RenameInstance(path, typed), source));
        }
        host(path).ifPresent(host -> asker.text(words.of("config.rename", host.name()), words.of("config.rename.details"), host.name(), typed -> hostRefusal(typed, host.name()))
                .ifPresent(typed -> {
                    if (send(new Edit.RenameHost(host.name(), typed), source)) {
                        select(HOSTS.key(typed), source);
                    }
                }));
    }

    private Optional<String> idRefusal(String typed, String before) {
        boolean taken = !typed.equals(before) && config().instances().anyMatch(each -> each.shownId().equals(typed));
        return !ID.matcher(typed).matches() ? Optional.of(words.of("config.id.bad")) : taken ? Optional.of(words.of("config.id.taken", typed)) : Optional.empty();
    }

    private Optional<String> hostRefusal(String typed, String before) {
        boolean taken = !typed.equals(before) && hosts().contains(typed);
        return typed.isBlank() || typed.chars().anyMatch(Character::isWhitespace) ? Optional.of(words.of("config.host.bad"))
                : taken ? Optional.of(words.of("config.host.taken", typed)) : Optional.empty();
    }

    void move(YamlPath instance, String host, Object source) {
        int index = config().named(host).map(each -> each.instances().size()).orElse(0);
        if (send(new Edit.MoveInstance(instance, host), source)) {
            select(HOSTS.key(host).key(LIST).index(index), source);
        }
    }

    /** Removes an instance, or a host; a host with instances only when the user agrees. */
    void remove(YamlPath path, Object source) {
        Optional<ConfigHost> host = host(path);
        int instances = host.map(each -> each.instances().size()).orElse(0);
        if (instances > 0) {
            OptionalInt agreed = asker.choose(words.of("config.remove", host.get().name()), words.of("config.remove.details", instances), List.of(words.of("config.remove.yes")));
            if (agreed.isEmpty()) {
                return;
            }
        }
        if (send(new Edit.Unset(path), source)) {
            session.select(host.isPresent() ? Selection.NOTHING : Selection.of(part().file(), path.prefix(2)), source);
        }
    }
}
