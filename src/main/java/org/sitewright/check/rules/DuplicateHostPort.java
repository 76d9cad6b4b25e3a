package org.sitewright.check.rules;

import java.util.function.Function;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.Port;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.edit.Edit;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;

/** Two services of the site publish the same port of the host. Both places say so, each naming the other. */
final class DuplicateHostPort implements CrossFileRule {
    private static final String ID = "duplicate-host-port";

    @Override
    public void check(Site site, Function<SitePart, Reporter> reporters) {
        HostPorts ports = new HostPorts(site);
        for (HostPorts.Claim claim : ports.contestedClaims()) {
            ports.rival(claim).ifPresent(other -> report(claim, other, ports, reporters.apply(claim.part())));
        }
    }

    private static void report(HostPorts.Claim claim, HostPorts.Claim other, HostPorts ports, Reporter reporter) {
        Port port = claim.port();
        PortRange common = new PortRange(Math.max(claim.range().first(), other.range().first()),
                Math.min(claim.range().last(), other.range().last()));
        String service = claim.placed().name();
        String rival = other.placed().name();
        Severity severity = Scope.areApart(claim.placed(), other.placed()) ? Severity.WARNING : Severity.ERROR;
        TextRange range = port.range().shifted(claim.placed().base());
        String inWords = common + "/" + port.protocol();
        Reporter.Report report;
        if (claim.ofSameServiceAs(other)) {
            report = reporter.report(ID, "same-service", Severity.ERROR, range, port.path(), inWords, service);
        } else if (claim.part() != other.part()) {
            report = reporter.report(ID, "other-file", severity, range, port.path(), inWords, service, rival, other.part().file());
        } else if (common.count() > 1) {
            report = reporter.report(ID, "range", severity, range, port.path(), common.first(),
                    common.last() + "/" + port.protocol(), service, rival);
        } else {
            report = reporter.report(ID, "", severity, range, port.path(), inWords, service, rival);
        }
        if (claim.range().count() == 1) {
            ports.freeAfter(claim.range().first(), port.protocol()).ifPresent(free -> report.fix("move",
                    new Edit.SetPort(service, Written.index(port.path()),
                            PortSpec.of(port.text()).withPublished(free.toString()), Edit.Shared.ASK), free));
        }
        report.fix("remove", new Edit.RemovePort(service, port.text()), port.text());
    }
}
