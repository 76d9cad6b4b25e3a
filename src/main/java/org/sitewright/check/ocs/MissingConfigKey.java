package org.sitewright.check.ocs;

import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Hub;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** A key that OCS cannot do without. Merged ones count. */
public final class MissingConfigKey implements ConfigRule {
    private static final String ID = "missing-config-key";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        TextRange top = Places.firstLine(agents, new TextRange(0, agents.config().tree().text().length()));
        Hub hub = agents.config().hub();
        if (hub.value().isEmpty()) {
            config.report(ID, "hub", Severity.ERROR, top, YamlPath.ROOT);
        } else if (hub.value().get().is(ConfigValue.Kind.MAPPING)) {
            hub(agents, hub, hub.value().get(), config);
        }
        if (agents.config().hostsValue().isEmpty()) {
            config.report(ID, "hosts", Severity.ERROR, top, YamlPath.ROOT);
        }
        for (ConfigHost host : agents.config().hosts()) {
            if (host.list().isEmpty() && host.value().is(ConfigValue.Kind.MAPPING)) {
                config.report(ID, "list", Severity.ERROR, host.nameRange(), host.path(), host.name())
                        .fix("list", new Edit.SetValue(host.path().key("agent-instances"), "[]"));
            }
            host.instances().stream().filter(each -> each.value().is(ConfigValue.Kind.MAPPING)).forEach(each -> instance(agents, each, config));
        }
    }

    private static void hub(SiteAgents agents, Hub hub, ConfigValue value, Reporter config) {
        TextRange place = agents.config().tree().find(YamlPath.of("hub")).flatMap(found -> found.keyRange()).orElse(value.range());
        // Every host may say another address, and another realm.
        boolean allSayServer = agents.config().hosts().stream().allMatch(host -> host.router().server().isPresent());
        boolean allSayRealm = agents.config().hosts().stream().allMatch(host -> host.router().realm().isPresent());
        if (!allSayServer) {
            key(hub.router().server(), "wamp_server", "ws://crossbar:8001/ws", place, config);
        }
        if (!allSayRealm) {
            key(hub.router().realm(), "wamp_realm", "test_realm", place, config);
        }
        key(hub.addressRoot(), "address_root", "observatory", place, config);
    }

    private static void key(Optional<ConfigValue> there, String key, String usual, TextRange place, Reporter config) {
        if (there.isEmpty()) {
            YamlPath path = YamlPath.of("hub", key);
            config.report(ID, "hub-key", Severity.ERROR, place, YamlPath.of("hub"), key).fix("usual", new Edit.SetValue(path, usual), key, usual);
        }
    }

    private static void instance(SiteAgents agents, Instance instance, Reporter config) {
        if (instance.instanceId().isEmpty()) {
            config.report(ID, "instance", Severity.ERROR, Places.firstLine(agents, instance.range()), instance.path(), "instance-id", instance.host());
        }
        if (instance.agentClass().isEmpty()) {
            config.report(ID, "instance", Severity.ERROR, Places.of(agents, instance), instance.path(), "agent-class", instance.host());
        }
    }
}
