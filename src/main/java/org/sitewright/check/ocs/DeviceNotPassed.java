package org.sitewright.check.ocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlScalar;

/** An agent opens a device that its service does not pass into the container. */
public final class DeviceNotPassed implements ConfigRule {
    private static final String ID = "device-not-passed";
    private static final String DEVICES = "devices";
    private static final String FOLDER = "/dev/";

    private final KnownAgents known;

    public DeviceNotPassed(KnownAgents known) {
        this.known = known;
    }

    /** @param flag by which the instance says it */
    private record Wanted(String flag, String device) {}

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            agent.instance().filter(each -> !agent.start().service().has("extends") && !agent.start().placed().broken())
                    .flatMap(instance -> wanted(instance, agents)).filter(wanted -> !isThere(agents, agent, wanted.device()))
                    .ifPresent(wanted -> report(agents, agent, wanted, reporters.apply(agent.start().part())));
        }
    }

    /** What the agent opens: the path that it is told, or without one what is called after the serial number. */
    private Optional<Wanted> wanted(Instance instance, SiteAgents agents) {
        Optional<AgentEntry> entry = instance.arguments().given().isEmpty() ? Optional.empty() : known.withArguments(instance, agents.part());
        return entry.flatMap(agent -> path(instance, agent).or(() -> given(instance, agent, ArgumentMeaning.DEVICE_BY_SERIAL)
                .filter(serial -> given(instance, agent, ArgumentMeaning.DEVICE).isEmpty() && !serial.device().isEmpty() && serial.device().indexOf('/') < 0)
                .map(serial -> new Wanted(serial.flag(), FOLDER + serial.device()))));
    }

    private static Optional<Wanted> path(Instance instance, AgentEntry agent) {
        return given(instance, agent, ArgumentMeaning.DEVICE).filter(found -> found.device().startsWith(FOLDER));
    }

    private static Optional<Wanted> given(Instance instance, AgentEntry agent, ArgumentMeaning meaning) {
        return agent.argumentsMeaning(meaning).stream().map(ArgumentSpec::flag)
                .flatMap(flag -> instance.arguments().text(flag).map(text -> new Wanted(flag, text)).stream()).findFirst();
    }

    private static boolean isThere(SiteAgents agents, Agent agent, String device) {
        Service service = agent.start().service();
        // Mostly it stands there as it is.
        if (service.words(DEVICES).stream().anyMatch(word -> word.startsWith("/") && word.indexOf('$') < 0 && target(word).equals(device))
                || service.text("privileged").equals("true")) {
            return true;
        }
        Variables variables = agents.site().variables(agent.start().part().file());
        return service.mounts().stream().map(mount -> mount.resolved(variables::value).target().replaceFirst("/+$", ""))
                .anyMatch(target -> device.equals(target) || target.equals("/dev") || device.startsWith(target + "/") && target.startsWith(FOLDER))
                || devices(agent, variables).stream().anyMatch(passed -> passed.isEmpty() || passed.equals(device) || device.startsWith(passed + "/"));
    }

    /** Where the container finds what is passed in; empty for what cannot be told. */
    private static List<String> devices(Agent agent, Variables variables) {
        Resolver resolver = new Resolver(agent.start().part().compose().anchors(), agent.start().placed().base());
        Optional<Resolved> list = agent.start().service().key(DEVICES).map(ResolvedEntry::value);
        List<String> devices = new ArrayList<>();
        for (Resolved item : list.map(resolver::items).orElse(List.of())) {
            devices.add(switch (item.node()) {
                case YamlScalar scalar -> target(variables.filled(scalar.value()));
                case YamlMapping mapping -> mapping.value("target").or(() -> mapping.value("source"))
                        .map(node -> node instanceof YamlScalar scalar ? variables.filled(scalar.value()) : "").orElse("");
                default -> "";
            });
        }
        return devices;
    }

    /** {@code /dev/a:/dev/b:rwm}, the last two left out at will; what begins otherwise is a name of CDI, or a variable. */
    private static String target(String written) {
        if (!written.startsWith("/") || written.indexOf('$') >= 0) {
            return "";
        }
        int colon = written.indexOf(':');
        if (colon < 0 || written.length() == colon + 1 || written.charAt(colon + 1) != '/') {
            return colon < 0 ? written : written.substring(0, colon);
        }
        int second = written.indexOf(':', colon + 1);
        return second < 0 ? written.substring(colon + 1) : written.substring(colon + 1, second);
    }

    private static void report(SiteAgents agents, Agent agent, Wanted wanted, Reporter reporter) {
        reporter.report(ID, "", Severity.ERROR, agent.start().service().key(DEVICES).map(entry -> entry.keyRange().shifted(agent.start().placed().base()))
                                .orElseGet(agent.start()::nameRange), agent.start().service().path().key(DEVICES), agent.name(), wanted.device(), wanted.flag(),
                        agents.part().file())
                .fix("pass", new Edit.AddItem(agent.start().service().path().key(DEVICES), wanted.device() + ":" + wanted.device()), wanted.device());
    }
}
