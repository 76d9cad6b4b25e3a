package org.sitewright.check.rules;

import java.util.Map;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.ServiceRole;

/** A setting of crossbar by a name that the manual has, but its start script ({@code docker/crossbar/run-crossbar.sh}) never reads. */
final class UnreadSetting implements ServiceRule {
    private static final Map<String, String> READ = Map.of("OCS_CROSSBAR_REALM", "OCS_REALM", "OCS_CROSSBAR_PORT", "OCS_PORT");

    @Override
    public void check(Service service, Reporter reporter) {
        if (ServiceRole.of(service) != ServiceRole.CROSSBAR) {
            return;
        }
        for (EnvironmentVariable entry : service.environment()) {
            String read = READ.get(entry.key());
            if (read != null) {
                reporter.report("crossbar-settings", "unread", Severity.WARNING, entry.keyRange(), entry.path(), entry.key(), read)
                        .fix("rename", new Edit.RenameEnvironment(service.name(), entry.key(), read), read).from(entry.origin());
            }
        }
    }
}
