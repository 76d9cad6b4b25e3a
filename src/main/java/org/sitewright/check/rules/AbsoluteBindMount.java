package org.sitewright.check.rules;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.edit.Edit;

/** A bind mount of a path that only this machine, or only this user, has. */
final class AbsoluteBindMount implements ServiceRule {
    private static final String ID = "absolute-bind-mount";
    /** Files and sockets that every Linux machine has at the same place. */
    private static final Pattern EVERYWHERE = Pattern.compile("/|/dev(/.*)?|/sys(/.*)?|/proc(/.*)?|/tmp|/tmp/\\.X11-unix(/.*)?"
            + "|/etc/(localtime|timezone|passwd|group|hosts|hostname|machine-id|resolv\\.conf|os-release|ssl/certs(/.*)?)"
            + "|(/var)?/run/(docker\\.sock|dbus(/.*)?|udev(/.*)?|utmp|systemd(/.*)?)"
            + "|/lib/modules(/.*)?|/usr/share/zoneinfo(/.*)?|/var/lib/docker(/.*)?|/var/log/journal");
    private static final Pattern HOME = Pattern.compile("~.*|\\$HOME\\b.*|\\$\\{HOME}.*|/home/.*|/root(/.*)?", Pattern.DOTALL);
    private static final Pattern LAST_PART = Pattern.compile(".*?([^/\\\\:]+)[/\\\\]*", Pattern.DOTALL);

    @Override
    public void check(Service service, Reporter reporter) {
        for (Mount mount : service.mounts()) {
            String source = mount.source();
            boolean home = HOME.matcher(source).matches();
            boolean isPath = mount.kind() == Mount.Kind.BIND && isAbsolute(source);
            if (home || isPath && !EVERYWHERE.matcher(source.length() > 1 ? source.replaceFirst("/+$", "") : source).matches()) {
                Reporter.Report report = reporter.report(ID, home ? "home" : "", Severity.INFO, mount.sourceRange(), mount.path(),
                        service.name(), source).from(mount.origin());
                if (!mount.longForm()) {
                    addFixes(report, service, mount);
                }
            }
        }
    }

    private static boolean isAbsolute(String path) {
        return path.startsWith("/") || path.startsWith("\\\\") || path.length() > 2 && path.charAt(1) == ':';
    }

    private static void addFixes(Reporter.Report report, Service service, Mount mount) {
        MountSpec spec = MountSpec.of(mount.text());
        int index = Written.index(mount.path());
        String name = lastPart(mount.source());
        if (mount.source().startsWith("/")) {
            String variable = variable(name);
            report.fix("variable", new Edit.SetMount(service.name(), index,
                    spec.withSource("${" + variable + ":-" + mount.source() + "}"), Edit.Shared.ASK), variable, mount.source());
        }
        // A file cannot be a volume.
        String volume = volume(service, name);
        if (name.indexOf('.') < 0 && service.references().stream().noneMatch(reference -> reference.name().equals(volume))) {
            report.fix("volume", new Edit.Several(List.of(
                    new Edit.SetMount(service.name(), index, spec.withSource(volume), Edit.Shared.ASK),
                    new Edit.Declare(Reference.Kind.VOLUME, volume))), volume);
        }
    }

    private static String lastPart(String path) {
        Matcher last = LAST_PART.matcher(path);
        return last.matches() ? last.group(1) : "data";
    }

    private static String variable(String name) {
        boolean file = name.lastIndexOf('.') > 0;
        String bare = (file ? name.substring(0, name.lastIndexOf('.')) : name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String letters = bare.replaceAll("^_+|_+$", "");
        return (letters.isEmpty() || Character.isDigit(letters.charAt(0)) ? "HOST_" : "") + letters + (file ? "_FILE" : "_DIR");
    }

    /** A name that tells whose it is: volumes of a file have no folders to keep them apart. */
    private static String volume(Service service, String name) {
        String bare = name.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return service.name().replaceAll("[^A-Za-z0-9_.-]+", "-") + "-" + (bare.isEmpty() ? "data" : bare);
    }
}
