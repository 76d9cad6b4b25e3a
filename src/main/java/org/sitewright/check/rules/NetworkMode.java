package org.sitewright.check.rules;

import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.YamlPath;

/** {@code network_mode} beside what it excludes: {@code networks} always, {@code ports} on the host's network. */
final class NetworkMode implements ServiceRule {
    @Override
    public void check(Service service, Reporter reporter) {
        service.scalar("network_mode").filter(mode -> !mode.text().isEmpty()).ifPresent(mode -> {
            YamlPath path = service.path().key("network_mode");
            service.key("networks").filter(NetworkMode::holdsSomething).ifPresent(networks ->
                    reporter.report("network-mode-with-networks", "", Severity.ERROR, networks.keyRange(), networks.value().path(),
                                    service.name(), mode.text())
                            .from(mode.origin().isOwn() ? mode.origin() : networks.value().origin())
                            .fix("remove-networks", new Edit.Unset(networks.value().path()), service.name())
                            .fix("remove-network-mode", new Edit.Unset(path), service.name()));
            service.key("ports").filter(ports -> mode.text().equals("host") && holdsSomething(ports)).ifPresent(ports ->
                    reporter.report("host-network-ports", "", Severity.WARNING, ports.keyRange(), ports.value().path(), service.name())
                            .from(mode.origin().isOwn() ? mode.origin() : ports.value().origin())
                            .fix("remove-ports", new Edit.Unset(ports.value().path()), service.name())
                            .fix("remove-network-mode", new Edit.Unset(path), service.name()));
        });
    }

    private static boolean holdsSomething(ResolvedEntry entry) {
        return Written.size(entry.value().node()) > 0;
    }
}
