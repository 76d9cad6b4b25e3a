package org.sitewright.check.ocs;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;
import org.sitewright.site.AgentStart;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/** A service of an image of OCS says nowhere which instance it is. */
public final class MissingInstanceId implements CrossFileRule {
    private static final String ID = "missing-instance-id";
    private static final String PREFIX = "ocs-";
    private static final Pattern ASSIGNMENT = Pattern.compile("INSTANCE_ID\\s*[=:]\\s*(\\S+)");

    @Override
    public void check(Site site, Function<SitePart, Reporter> reporters) {
        for (SitePart part : site.parts()) {
            for (PlacedService placed : part.compose().services()) {
                // Most say it at once, or are no agents, as their images tell.
                if (!saysId(placed.shown()) && placed.shown().text("image").indexOf("ocs") >= 0) {
                    AgentStart.of(site, part, placed).filter(start -> start.runsAgentCli() && !start.isPartlyUnknown())
                            .ifPresent(start -> check(site, start, reporters.apply(part)));
                }
            }
        }
    }

    /** Whether the environment says it in so many words. */
    private static boolean saysId(Service service) {
        boolean said = false;
        for (EnvironmentVariable entry : service.environment()) {
            if (entry.key().equals(AgentStart.INSTANCE_ID)) {
                said = entry.value().filter(value -> !value.isEmpty() && value.indexOf('$') < 0).isPresent();
            }
        }
        return said;
    }

    private static void check(Site site, AgentStart start, Reporter reporter) {
        Optional<AgentStart.Said> id = start.instanceId();
        String name = start.placed().name();
        if (id.isPresent()) {
            if (id.get().text().isEmpty() && id.get().source() != AgentStart.Source.ENV_FILE) {
                guess(site, name, reporter.report(ID, "empty", Severity.ERROR, start.nameRange(), id.get().path(), name));
            }
            return;
        }
        if (start.service().environment().stream().anyMatch(entry -> entry.key().equals(AgentStart.INSTANCE_ID))) {
            return;
        }
        for (ScalarValue word : start.words("command")) {
            var assignment = ASSIGNMENT.matcher(word.text());
            if (assignment.find()) {
                reporter.report(ID, "in-command", Severity.ERROR, word.range().shifted(start.placed().base()), word.path(), name)
                        .fix("set", new Edit.SetEnvironment(name, AgentStart.INSTANCE_ID, assignment.group(1)), assignment.group(1));
                return;
            }
        }
        guess(site, name, reporter.report(ID, "", Severity.ERROR, start.nameRange(), start.service().path(), name));
    }

    /** A service is commonly called as its instance, or with ocs- before that. */
    private static void guess(Site site, String name, Reporter.Report report) {
        site.config().flatMap(part -> part.config().instances().flatMap(instance -> instance.id().stream())
                .filter(id -> id.equals(name) || name.equals(PREFIX + id)).findFirst())
                .ifPresent(id -> report.fix("set", new Edit.SetEnvironment(name, AgentStart.INSTANCE_ID, id), id));
    }
}
