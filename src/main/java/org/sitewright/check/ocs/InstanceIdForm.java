package org.sitewright.check.ocs;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;

/** An id that is no text, or that something at the site cannot work with. */
public final class InstanceIdForm implements ConfigRule {
    private static final String ID = "instance-id-form";
    private static final Pattern FIT = Pattern.compile("[A-Za-z0-9_-]+");

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        agents.config().instances().forEach(instance -> instance.instanceId().ifPresent(value -> check(value, config)));
    }

    private static void check(ConfigValue value, Reporter config) {
        String written = value.written().orElse("");
        switch (value.kind()) {
            case TEXT -> {
                if (value.text().indexOf('.') >= 0) {
                    config.report(ID, "dot", Severity.WARNING, value.range(), value.path(), value.text());
                } else if (!FIT.matcher(value.text()).matches()) {
                    config.report(ID, "sign", Severity.WARNING, value.range(), value.path(), value.text());
                }
            }
            case INTEGER, FLOAT, BOOLEAN, DATE -> {
                Reporter.Report report = config.report(ID, "number", Severity.ERROR, value.range(), value.path(), written);
                if (value.origin().isOwn()) {
                    report.fix("quote", new Edit.Quote(value.path()), written);
                }
            }
            case NULL, LIST, MAPPING -> { }
        }
    }
}
