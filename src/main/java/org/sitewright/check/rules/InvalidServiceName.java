package org.sitewright.check.rules;

import java.util.HashSet;
import java.util.Set;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.check.SiteRule;
import org.sitewright.compose.PlacedService;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/** The name of a service has a character that Compose does not take there. */
final class InvalidServiceName implements SiteRule {
    private static final String ID = "invalid-service-name";

    @Override
    public void check(Site site, SitePart part, Reporter reporter) {
        for (PlacedService placed : part.compose().services()) {
            String name = placed.name();
            int wrong = firstWrong(name);
            if (name.isEmpty()) {
                reporter.report(ID, "empty", Severity.ERROR, placed.nameRange(), placed.service().path());
            } else if (wrong >= 0) {
                report(part, placed, name.codePointAt(wrong), reporter);
            }
        }
    }

    private static void report(SitePart part, PlacedService placed, int wrong, Reporter reporter) {
        String name = placed.name();
        Reporter.Report report = Character.isWhitespace(wrong)
                ? reporter.report(ID, "blank", Severity.ERROR, placed.nameRange(), placed.service().path(), name)
                : reporter.report(ID, "", Severity.ERROR, placed.nameRange(), placed.service().path(), name, Character.toString(wrong));
        String free = free(allowed(name), part);
        report.fix("rename", new Edit.RenameService(name, free, false), name, free);
    }

    private static int firstWrong(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isAllowed(name.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private static String allowed(String name) {
        StringBuilder allowed = new StringBuilder();
        name.strip().codePoints().forEach(c -> allowed.append(isAllowed(c) ? (char) c : '-'));
        return allowed.toString();
    }

    private static String free(String wanted, SitePart part) {
        Set<String> taken = new HashSet<>(part.compose().byName().keySet());
        String free = wanted;
        for (int i = 2; taken.contains(free); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }
}
