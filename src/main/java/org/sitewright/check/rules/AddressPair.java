package org.sitewright.check.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;

/**
 * {@code SITE_HUB} and {@code SITE_HTTP} are two addresses of one crossbar: who says one of them should say the other, and for the same
 * place. An agent gets along with the first alone until it calls another one.
 */
final class AddressPair implements ServiceRule {
    private static final String HUB = "SITE_HUB";
    private static final String HTTP = "SITE_HTTP";
    private static final Pattern PLACE = Pattern.compile("(?:ws|http)(s?)://([^/\\s]+).*");

    @Override
    public void check(Service service, Reporter reporter) {
        Optional<EnvironmentVariable> hub = entry(service, HUB);
        Optional<EnvironmentVariable> http = entry(service, HTTP);
        if (service.has("env_file") || service.has("extends") || hub.isEmpty() && http.isEmpty()) {
            return;
        }
        if (http.isEmpty()) {
            missing(service, hub.get(), HTTP, "http", "/call", reporter);
        } else if (hub.isEmpty()) {
            missing(service, http.get(), HUB, "ws", "/ws", reporter);
        } else {
            compare(service, hub.get(), http.get(), reporter);
        }
    }

    private static Optional<EnvironmentVariable> entry(Service service, String key) {
        return service.environment().stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    private static Optional<Matcher> place(EnvironmentVariable entry) {
        return entry.value().map(PLACE::matcher).filter(Matcher::matches);
    }

    private static void missing(Service service, EnvironmentVariable said, String other, String scheme, String path, Reporter reporter) {
        Reporter.Report report = reporter.report("crossbar-pair", "", Severity.WARNING, said.range(), said.path(), service.name(), said.key(), other)
                .from(said.origin());
        place(said).ifPresent(found -> {
            String address = scheme + found.group(1) + "://" + found.group(2) + path;
            report.fix("add", new Edit.SetEnvironment(service.name(), other, address), other, address);
        });
    }

    /** Only where both can be read; what is wrong with one of them by itself is told elsewhere. */
    private static void compare(Service service, EnvironmentVariable hub, EnvironmentVariable http, Reporter reporter) {
        Optional<Matcher> first = place(hub);
        Optional<Matcher> second = place(http);
        if (http.value().orElse("").startsWith("ws")) {
            Reporter.Report report = reporter.report("crossbar-pair", "scheme", Severity.ERROR, http.valueRange(), http.path(), service.name(), HTTP)
                    .from(http.origin());
            second.ifPresent(found -> report.fix("set", new Edit.SetEnvironment(service.name(), HTTP, "http" + found.group(1) + "://" + found.group(2) + "/call"),
                    HTTP, "http" + found.group(1) + "://" + found.group(2) + "/call"));
        } else if (first.isPresent() && second.isPresent() && !first.get().group(2).equals(second.get().group(2))) {
            String address = "http" + first.get().group(1) + "://" + first.get().group(2) + "/call";
            reporter.report("crossbar-pair", "differs", Severity.WARNING, http.valueRange(), http.path(), service.name(), first.get().group(2),
                    second.get().group(2)).fix("set", new Edit.SetEnvironment(service.name(), HTTP, address), HTTP, address).from(http.origin());
        }
    }
}
