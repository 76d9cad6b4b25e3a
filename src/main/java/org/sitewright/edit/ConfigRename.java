package org.sitewright.edit;

import java.util.List;
import java.util.Optional;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.AgentStart;
import org.sitewright.yaml.YamlPath;

/** Renames hosts and instances of a site config file, and in the compose files what names them. */
final class ConfigRename {
    private static final YamlPath POLICY = YamlPath.of("hub", "access_policy");
    private static final String DIRECTOR = "director:";

    /** The names by which a service says which host it looks for; all others say which instance it runs. */
    private static final List<String> HOST_KEYS = List.of("hostname", AgentStart.SITE_HOST, "--site-host");

    private final SiteDesk desks;
    private final Desk desk;
    private final ConfigEdits config;

    ConfigRename(SiteDesk desks, Desk desk) {
        this.desks = desks;
        this.desk = desk;
        this.config = new ConfigEdits(desk);
    }

    void host(Edit.RenameHost edit) throws EditException {
        ConfigHost host = config.host(edit.host());
        if (edit.host().equals(edit.newName())) {
            return;
        }
        config.checkNewHost(edit.newName());
        desk.draft().renameKey(desk.shared().open(host.path(), Edit.Shared.ASK, false), edit.newName());
        for (AgentStart agent : AgentStart.of(desks.site())) {
            Optional<AgentStart.Said> said = agent.host().filter(found -> found.text().equals(edit.host()));
            if (said.isPresent() && agent.readsConfig()) {
                say(agent, said.get(), edit.newName());
            }
        }
    }

    void instance(Edit.RenameInstance edit) throws EditException {
        Instance instance = config.instance(edit.instance());
        Optional<String> id = instance.id();
        if (id.filter(edit.newId()::equals).isPresent()) {
            return;
        }
        config.checkNewId(edit.newId());
        new ValueEdits(desk).set(new Edit.SetValue(edit.instance().key("instance-id"), edit.newId()));
        if (id.isEmpty()) {
            return;
        }
        for (AgentStart agent : AgentStart.of(desks.site())) {
            boolean runs = agent.instance().filter(found -> found.path().equals(edit.instance())).isPresent();
            Optional<AgentStart.Said> said = agent.instanceId().filter(found -> found.text().equals(id.get()));
            if (runs && said.isPresent()) {
                say(agent, said.get(), edit.newId());
            }
        }
        for (InstanceMentions.Mention mention : new InstanceMentions(desks.site()).of(instance)) {
            switch (mention) {
                case InstanceMentions.Mention.InConfig(YamlPath path, String text) ->
                        desk.setShared(path, InstanceMentions.replaced(text, id.get(), edit.newId()), Edit.Shared.AT_ANCHOR);
                case InstanceMentions.Mention.InCommand(AgentStart agent, AgentStart.Said said) -> say(agent, said, edit.newId());
            }
        }
        if (config.config().hub().director().equals(id) && desk.draft().tree().find(POLICY).isPresent()) {
            new ValueEdits(desk).set(new Edit.SetValue(POLICY, DIRECTOR + edit.newId()));
        }
    }

    /** What comes from an anchor is changed there, once, for all who have it. What a variable brings is not this file's to change. */
    private void say(AgentStart agent, AgentStart.Said said, String name) throws EditException {
        Desk file = desks.desk(agent.part().file());
        if (!said.isLiteral()) {
            return;
        }
        boolean ofCommand = said.source() == AgentStart.Source.COMMAND;
        boolean host = HOST_KEYS.contains(said.key());
        boolean still = Optional.ofNullable(file.file().byName().get(agent.placed().name()))
                .flatMap(placed -> AgentStart.of(desks.site(), agent.part().with(file.file()), placed))
                .flatMap(now -> ofCommand ? now.option(said.key()) : host ? now.host() : now.instanceId()).filter(found -> found.text().equals(said.text())).isPresent();
        if (!still) {
            return;
        }
        if (said.source() == AgentStart.Source.ENVIRONMENT) {
            new EnvironmentEdits(file).set(new Edit.SetEnvironment(agent.placed().name(), said.key(), name, Edit.Shared.AT_ANCHOR));
        } else {
            file.setShared(said.path(), said.with(name), Edit.Shared.AT_ANCHOR);
        }
    }
}
