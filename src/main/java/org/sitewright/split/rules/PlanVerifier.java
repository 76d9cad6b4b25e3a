package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.ProjectName;
import org.sitewright.compose.effective.EffectiveConfig;
import org.sitewright.compose.effective.EffectiveDifference;
import org.sitewright.compose.effective.HostFolder;
import org.sitewright.compose.effective.Surroundings;
import org.sitewright.compose.effective.Value;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.split.Group;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.SiteFolders;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.SplitSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

/**
 * Compares what Compose makes of the source with what it makes of all planned files together. Whatever differs must be asked
 * for or be named by a consequence; a plan for which that is not so must not be made.
 */
public final class PlanVerifier {
    private static final String DOT_ENV = ".env";
    private static final String EXTERNAL = "external";
    private static final String UNDECLARED = "undeclared";

    private final SplitSource source;
    private final SplitPlan plan;
    private final SiteFolders folders;
    private final EffectiveConfig before;
    private final List<Planned> after = new ArrayList<>();

    /** The planned compose file of a group, and what Compose makes of it. */
    private record Planned(Group group, EffectiveConfig config) {}

    private PlanVerifier(SplitSource source, SplitPlan plan) {
        this.source = source;
        this.plan = plan;
        this.folders = new SiteFolders(source.folder());
        this.before = EffectiveConfig.of(source.compose(), surroundings(source.compose(), source.variables()::value,
                folders.site()));
        List<Group> groups = new ArrayList<>();
        List<EffectiveConfig.Part> parts = new ArrayList<>();
        for (Group group : plan.request().grouping().groups()) {
            planned(group.path(source.file().name())).map(PlanVerifier::read).ifPresent(file -> {
                groups.add(group);
                parts.add(part(group, file));
            });
        }
        boolean one = plan.request().output() == SplitRequest.Output.INCLUDE;
        List<EffectiveConfig> configs = one ? EffectiveConfig.together(parts)
                : parts.stream().map(part -> EffectiveConfig.of(part.file(), part.surroundings())).toList();
        for (int i = 0; i < groups.size(); i++) {
            after.add(new Planned(groups.get(i), configs.get(i)));
        }
    }

    /**
     * The differences that nothing names. A service that is gone, or stands in two files, is one of them. For
     * volumes and networks of the site the service's name is empty.
     */
    public static List<EffectiveDifference> unnamed(SplitSource source, SplitPlan plan) {
        PlanVerifier verifier = new PlanVerifier(source, plan);
        ExpectedDifferences expected = new ExpectedDifferences(plan, verifier.before.project());
        List<EffectiveDifference> found = new ArrayList<>();
        for (EffectiveDifference difference : EffectiveDifference.between(verifier.servicesBefore(), verifier.servicesAfter())) {
            if (!expected.isNamed(difference, verifier.projectOf(difference.service()))) {
                found.add(difference);
            }
        }
        verifier.addNeeds(found);
        verifier.addVolumes(found);
        verifier.addNetworks(found);
        found.removeIf(each -> each.service().isEmpty() && each.after().isEmpty() && expected.isMadeByCommand(each.path().keyAt(1)));
        return List.copyOf(found);
    }

    // --- what is compared

    private Map<String, Value.Members> servicesBefore() {
        Map<String, Value.Members> services = new LinkedHashMap<>();
        before.services().forEach((name, service) ->
                services.put(name, joined((Value.Members) folders.moved(service, plan.moves()))));
        return services;
    }

    /**
     * A service as it is when the groups' network stands in place of the default one: that is what was asked for. A default
     * network that no project owns may be kept instead.
     */
    private Value.Members joined(Value.Members service) {
        boolean kept = after.stream().allMatch(each -> each.config().defaultNetwork().equals(before.defaultNetwork()));
        if (plan.request().output() == SplitRequest.Output.INCLUDE || kept
                || !(service.member("networks").orElse(Value.NOTHING) instanceof Value.Members networks)) {
            return service;
        }
        Optional<Value> options = networks.member(before.defaultNetwork());
        return options.map(value -> service.with("networks", networks.without(before.defaultNetwork())
                .with(plan.request().network().name(), value))).orElse(service);
    }

    private Map<String, Value.Members> servicesAfter() {
        Map<String, Value.Members> services = new LinkedHashMap<>();
        after.forEach(each -> each.config().services().forEach(services::putIfAbsent));
        return services;
    }

    private String projectOf(String service) {
        return after.stream().filter(each -> each.config().services().containsKey(service)).map(each -> each.config().project())
                .findFirst().orElse("");
    }

    /** A service that depends on another, or links to it, needs it in the same project. */
    private void addNeeds(List<EffectiveDifference> found) {
        boolean one = plan.request().output() == SplitRequest.Output.INCLUDE;
        Set<String> seen = new HashSet<>();
        for (Planned each : after) {
            Set<String> here = one ? servicesAfter().keySet() : each.config().services().keySet();
            each.config().services().forEach((name, service) -> {
                if (!seen.add(name)) {
                    found.add(new EffectiveDifference(name, YamlPath.ROOT, Optional.empty(), Optional.of(service)));
                }
                ServiceNeeds.of(service).forEach((path, other) -> {
                    if (!here.contains(other) && before.services().containsKey(other)) {
                        found.add(new EffectiveDifference(name, path, Optional.of(Value.text(other)), Optional.empty()));
                    }
                });
            });
        }
    }

    /** A volume that was made by Compose must be made by one of the files, and be the same. */
    private void addVolumes(List<EffectiveDifference> found) {
        for (Map.Entry<String, Value.Members> volume : before.volumes().entrySet()) {
            List<Value.Members> declared = after.stream().map(each -> each.config().volumes().get(volume.getKey()))
                    .filter(java.util.Objects::nonNull).toList();
            Value.Members wanted = (Value.Members) folders.moved(volume.getValue(), plan.moves());
            addDeclared("volumes", volume.getKey(), wanted, declared, found);
        }
    }

    private void addNetworks(List<EffectiveDifference> found) {
        String common = plan.request().network().name();
        for (Map.Entry<String, Value.Members> network : before.networks().entrySet()) {
            List<Value.Members> declared = after.stream().map(each -> each.config().networks().get(network.getKey()))
                    .filter(java.util.Objects::nonNull).toList();
            if (!network.getKey().equals(before.defaultNetwork()) && !network.getKey().equals(common)) {
                addDeclared("networks", network.getKey(), network.getValue(), declared, found);
            }
        }
    }

    private static void addDeclared(String section, String name, Value.Members wanted, List<Value.Members> declared,
            List<EffectiveDifference> found) {
        boolean external = wanted.member(EXTERNAL).isPresent();
        List<Value.Members> made = declared.stream().filter(each -> external || each.member(EXTERNAL).isEmpty()).toList();
        // None at all: no service uses it, else the service itself differs.
        if (!declared.isEmpty() && (made.isEmpty() || !made.stream().allMatch(wanted::equals))) {
            found.add(new EffectiveDifference("", YamlPath.of(section, name), Optional.of(wanted),
                    made.stream().filter(each -> !each.equals(wanted)).findFirst().map(value -> value)));
        }
    }

    // --- reading the plan

    private EffectiveConfig.Part part(Group group, ComposeFile file) {
        HostFolder folder = group.isRoot() ? folders.site() : folders.site().folder(group.name());
        Surroundings around = surroundings(file, variables(group), folder);
        boolean one = plan.request().output() == SplitRequest.Output.INCLUDE;
        return new EffectiveConfig.Part(file, one ? around.withProject(before.project()) : around);
    }

    private Surroundings surroundings(ComposeFile file, Function<String, Optional<String>> variables, HostFolder folder) {
        return Surroundings.of(file, variables, folder).withFiles(path -> folders.inSite(path)
                .flatMap(name -> source.folder().text(name)).map(PlanVerifier::read));
    }

    private Function<String, Optional<String>> variables(Group group) {
        Map<String, String> shell = source.variables().shell();
        if (group.isRoot() || plan.bringUp().stream().anyMatch(step -> step.folder().equals(group.name())
                && step.command().contains("--env-file"))) {
            return source.variables()::value;
        }
        Function<String, Optional<String>> ofShell = name -> Optional.ofNullable(shell.get(name));
        Map<String, String> own = planned(group.path(DOT_ENV)).or(() -> source.folder().text(group.path(DOT_ENV)))
                .map(text -> DotEnv.parse(text, ofShell).values()).orElse(Map.of());
        // Files of one project see the including file's variables first.
        Function<String, Optional<String>> first = plan.request().output() == SplitRequest.Output.INCLUDE
                ? source.variables()::value : ofShell;
        return name -> first.apply(name).or(() -> Optional.ofNullable(own.get(name)));
    }

    private Optional<SourceText> planned(String path) {
        return plan.files().stream().filter(file -> file.path().equals(path)).map(PlannedFile::after).findFirst();
    }

    private static ComposeFile read(SourceText text) {
        return new ComposeReader().read(new YamlReader().read(text));
    }
}
