package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;

/** {@code manage} says something that HostManager does not know, so that it drops the instance. */
public final class InvalidManage implements ConfigRule {
    private static final String ID = "invalid-manage";
    private static final List<String> KNOWN = List.of("host/up", "host/down", "docker/up", "docker/down", "ignore");

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        agents.config().instances().filter(instance -> instance.manage().isEmpty()).forEach(instance -> report(instance, config));
    }

    private static void report(Instance instance, Reporter config) {
        ConfigValue value = instance.managed().orElseThrow();
        String written = value.written().orElse("");
        if (value.is(ConfigValue.Kind.BOOLEAN)) {
            String meant = value.text().equals("True") ? "host/up" : "ignore";
            config.report(ID, "boolean", Severity.ERROR, value.range(), value.path(), written, instance.shownId())
                    .fix("use", new Edit.SetValue(value.path(), meant), meant);
            return;
        }
        Optional<String> near = new NearMiss().nearest(written, KNOWN);
        Reporter.Report report = config.report(ID, "", Severity.ERROR, value.range(), value.path(), written, instance.shownId());
        near.filter(_ -> value.origin().isOwn()).ifPresent(meant -> report.fix("use", new Edit.SetValue(value.path(), meant), meant));
    }
}
