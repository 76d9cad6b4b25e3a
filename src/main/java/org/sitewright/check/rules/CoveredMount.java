package org.sitewright.check.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;

/** Two mounts of a service meet at one path of the container, or one lies inside of the other. */
final class CoveredMount implements ServiceRule {
    private static final String ID = "covered-mount";

    /** @param target without doubled slashes and without one at its end */
    private record Target(Mount mount, String target, String order, int number) {}

    @Override
    public void check(Service service, Reporter reporter) {
        if (service.mounts().size() < 2) {
            return;
        }
        List<Target> targets = targets(service);
        Deque<Target> around = new ArrayDeque<>();
        for (Target inner : targets) {
            while (!around.isEmpty() && !holds(around.peek(), inner)) {
                around.pop();
            }
            if (!around.isEmpty()) {
                report(service, around.peek(), inner, reporter);
            }
            around.push(inner);
        }
    }

    /** Sorted so that what lies in a folder follows it at once: a slash comes before every other character. */
    private static List<Target> targets(Service service) {
        List<Target> targets = new ArrayList<>();
        for (Mount mount : service.mounts()) {
            if (mount.target().startsWith("/") && mount.target().indexOf('$') < 0) {
                String target = mount.target().replaceAll("/(\\./)*/*", "/").replaceFirst("(/\\.?)$", "");
                targets.add(new Target(mount, target, target.replace('/', '\0'), targets.size()));
            }
        }
        targets.sort(Comparator.comparing(Target::order).thenComparing(Target::number));
        return targets;
    }

    private static boolean holds(Target outer, Target inner) {
        return inner.target().startsWith(outer.target())
                && (inner.target().length() == outer.target().length() || inner.target().charAt(outer.target().length()) == '/');
    }

    private static void report(Service service, Target outer, Target inner, Reporter reporter) {
        Mount mount = inner.mount();
        boolean same = inner.target().equals(outer.target());
        if (same && mount.text().equals(outer.mount().text())
                || !same && (mount.kind() == Mount.Kind.ANONYMOUS || mount.kind() == Mount.Kind.TMPFS)) {
            // The one is said elsewhere; the other is a usual way to keep a folder out of a mount.
            return;
        }
        Reporter.Report report = same
                ? reporter.report(ID, "", Severity.ERROR, mount.range(), mount.path(), service.name(), inner.target(),
                        shown(outer.mount()), shown(mount))
                : reporter.report(ID, "inside", Severity.WARNING, mount.range(), mount.path(), service.name(), inner.target(),
                        outer.target(), shown(mount));
        report.from(mount.origin()).fix("remove", new Edit.RemoveMount(service.name(), mount.text()), mount.text());
    }

    private static String shown(Mount mount) {
        return mount.source().isEmpty() ? mount.text() : mount.source();
    }
}
