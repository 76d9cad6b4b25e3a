package org.sitewright.check.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;

/** A list of environment entries sets a variable more than once; the entries without effect are reported. */
final class DuplicateEnvironment implements ServiceRule {
    private static final String ID = "duplicate-environment";
    private static final Pattern SECRET = Pattern.compile(".*(PASS|SECRET|TOKEN|KEY|CREDENTIAL|AUTH).*");

    @Override
    public void check(Service service, Reporter reporter) {
        List<EnvironmentVariable> entries = service.environment();
        if (entries.size() < 2 || !entries.getFirst().listForm()) {
            return;
        }
        Map<String, EnvironmentVariable> last = new HashMap<>(entries.size() * 2);
        entries.forEach(entry -> last.put(entry.key(), entry));
        if (last.size() == entries.size()) {
            return;
        }
        for (EnvironmentVariable entry : entries) {
            EnvironmentVariable counts = last.get(entry.key());
            // The very same line twice is said elsewhere, for lists of all kinds.
            if (counts != null && counts != entry && !counts.value().equals(entry.value()) && !entry.key().isEmpty()) {
                report(service, entry, counts, reporter);
            }
        }
    }

    private static void report(Service service, EnvironmentVariable entry, EnvironmentVariable counts, Reporter reporter) {
        boolean secret = SECRET.matcher(entry.key().toUpperCase(Locale.ROOT)).matches() || counts.value().isEmpty();
        Reporter.Report report = secret
                ? reporter.report(ID, "secret", Severity.WARNING, entry.range(), entry.path(), entry.key(), service.name())
                : reporter.report(ID, "", Severity.WARNING, entry.range(), entry.path(), entry.key(), service.name(),
                        counts.value().orElse(""));
        report.from(entry.origin()).fix("remove", new Edit.Unset(entry.path()), entry.key());
    }
}
