package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.Listener;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** An agent listens for its device on a network of Docker's own, and its service does not publish that port for that protocol. */
public final class ListenerNotPublished implements ConfigRule {
    private static final String ID = "listener-not-published";

    private final KnownAgents known;

    public ListenerNotPublished(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            Service service = agent.start().service();
            String mode = service.text("network_mode");
            boolean onBridge = (mode.isEmpty() || mode.equals("bridge")) && !service.has("extends") && !agent.start().placed().broken();
            if (onBridge && agent.instance().isPresent()) {
                Instance instance = agent.instance().get();
                known.of(instance, agents.part()).flatMap(entry -> entry.listens())
                        .ifPresent(listener -> check(agent, listener, port(instance, listener), reporters.apply(agent.start().part())));
            }
        }
    }

    private static OptionalInt port(Instance instance, Listener listener) {
        Optional<String> given = listener.flag().flatMap(flag -> instance.arguments().text(flag));
        return given.isEmpty() ? listener.port() : given.get().matches("[0-9]{1,5}") ? OptionalInt.of(Integer.parseInt(given.get())) : OptionalInt.empty();
    }

    private static void check(Agent agent, Listener listener, OptionalInt wanted, Reporter reporter) {
        List<Port> ports = agent.start().service().ports();
        boolean unknown = wanted.isEmpty() || ports.stream().anyMatch(port -> port.target().isEmpty());
        if (unknown || ports.stream().anyMatch(port -> has(port, wanted.getAsInt()) && port.protocol().equals(listener.protocol()))) {
            return;
        }
        int port = wanted.getAsInt();
        Optional<Port> other = ports.stream().filter(each -> has(each, port)).findFirst();
        if (other.isPresent()) {
            Reporter.Report report = reporter.report(ID, "protocol", Severity.ERROR, other.get().range().shifted(agent.start().placed().base()), other.get().path(),
                    agent.name(), port, listener.protocol(), other.get().protocol());
            if (!other.get().longForm() && other.get().origin().isOwn()) {
                String bare = other.get().text().replaceFirst("/[a-z]+$", "");
                report.fix("protocol", new Edit.SetPort(agent.name(), ports.indexOf(other.get()), bare + "/" + listener.protocol()), listener.protocol());
            }
        } else if (listener.protocol().equals("udp")) {
            // What listens for TCP may be there for other services alone.
            reporter.report(ID, "", Severity.ERROR, agent.start().nameRange(), agent.start().service().path().key("ports"), agent.name(), port, listener.protocol())
                    .fix("publish", new Edit.AddPort(agent.name(), port + ":" + port + "/" + listener.protocol()), port + "/" + listener.protocol());
        }
    }

    private static boolean has(Port port, int wanted) {
        PortRange target = port.target().orElseThrow();
        return target.first() <= wanted && wanted <= target.last();
    }
}
