package org.sitewright.check.ocs;

import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.Manage;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** A service runs an instance that HostManager would start on the host as well. */
public final class ManagedTwice implements ConfigRule {
    private static final String ID = "managed-twice";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (ConfigHost host : agents.config().hosts()) {
            if (host.hostManagers().isEmpty()) {
                continue;
            }
            for (Instance instance : host.instances()) {
                boolean onHost = instance.manage().map(Manage::place).equals(Optional.of(Manage.Place.HOST));
                if (onHost && !agents.runners(instance).isEmpty()) {
                    String service = agents.runners(instance).getFirst().name();
                    TextRange range = instance.managed().map(ConfigValue::range).filter(each -> !each.isEmpty()).orElseGet(() -> Places.of(agents, instance));
                    YamlPath path = instance.path().key("manage");
                    config.report(ID, instance.managed().isPresent() ? "" : "silent", Severity.WARNING, range, path, instance.shownId(), service)
                            .fix("docker", new Edit.SetValue(path, "docker/up"), instance.shownId());
                }
            }
        }
    }
}
