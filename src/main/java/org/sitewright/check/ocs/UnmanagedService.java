package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.Manage;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** HostManager is to run an instance as a service, and does not find that service, or there is no HostManager that could. */
public final class UnmanagedService implements ConfigRule {
    private static final String ID = "unmanaged-service";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (ConfigHost host : agents.config().hosts()) {
            List<Instance> managed = host.instances().stream().filter(each -> each.manage().filter(Manage::isDocker).isPresent()).toList();
            Optional<ManagedFiles> files = ManagedFiles.of(agents.site(), host);
            files.flatMap(ManagedFiles::value).filter(value -> value.text().contains(", ") || value.text().contains(" ,"))
                    .ifPresent(value -> blank(value, config));
            files.ifPresent(found -> misspelt(agents, found, config));
            if (managed.isEmpty()) {
                continue;
            }
            if (files.isEmpty()) {
                at(managed.getFirst(), "no-manager", config, managed.getFirst().shownId(), host.name());
            } else if (files.get().value().isEmpty()) {
                Instance manager = files.get().manager();
                config.report(ID, "no-files", Severity.WARNING, Places.of(agents, manager), Places.id(manager), manager.shownId(), host.name());
            } else if (!files.get().unknown()) {
                managed.forEach(instance -> find(agents, instance, files.get(), config));
            }
        }
    }

    private static void blank(ConfigValue value, Reporter config) {
        Reporter.Report report = config.report(ID, "blank", Severity.WARNING, value.range(), value.path(), value.text());
        if (value.origin().isOwn() && !value.text().startsWith("-")) {
            report.fix("blank", new Edit.SetValue(value.path(), value.text().replaceAll("\\s*,\\s*", ",")));
        }
    }

    /** A file of the list that the site has under nearly that name, and not under it. */
    private static void misspelt(SiteAgents agents, ManagedFiles files, Reporter config) {
        List<String> free = agents.site().parts().stream().filter(part -> !files.files().contains(part)).map(part -> part.file().name()).toList();
        for (String other : files.others()) {
            String shown = other.replaceFirst("^(\\./)+", "");
            String name = shown.substring(shown.lastIndexOf('/') + 1);
            boolean ofSite = shown.indexOf('/') < 0 || shown.endsWith(agents.site().name() + "/" + name);
            Optional<String> near = ofSite ? free.stream().filter(each -> isMeant(name, each)).findFirst() : Optional.empty();
            near.ifPresent(meant -> {
                ConfigValue value = files.value().orElseThrow();
                Reporter.Report report = config.report(ID, "misspelt", Severity.WARNING, value.range(), value.path(), other, meant);
                if (value.origin().isOwn() && !value.text().startsWith("-")) {
                    String mended = other.substring(0, other.length() - name.length()) + meant;
                    report.fix("file", new Edit.SetValue(value.path(), value.text().replace(other, mended)), meant);
                }
            });
        }
    }

    /** {@code .yml} for {@code .yaml}, or a letter or two. */
    private static boolean isMeant(String written, String name) {
        return stem(written).equals(stem(name)) || new NearMiss().nearest(stem(written), List.of(stem(name))).isPresent()
                && Math.abs(written.length() - name.length()) <= 2;
    }

    private static String stem(String name) {
        return name.replaceFirst("\\.ya?ml$", "");
    }

    private static void find(SiteAgents agents, Instance instance, ManagedFiles files, Reporter config) {
        Optional<String> id = instance.id();
        if (id.isEmpty() || files.owner(files.service(id.get())).isPresent()) {
            return;
        }
        String wanted = files.service(id.get());
        List<SiteAgents.Agent> runners = agents.runners(instance);
        if (runners.isEmpty()) {
            at(instance, "", config, id.get(), wanted);
            return;
        }
        SiteAgents.Agent runner = runners.getFirst();
        if (!files.files().contains(runner.start().part())) {
            at(instance, "other-file", config, id.get(), wanted, runner.start().part().file());
        } else {
            at(instance, "other-name", config, id.get(), wanted, runner.name())
                    .fix("rename", Places.in(runner, new Edit.RenameService(runner.name(), wanted, true)), runner.name(), wanted);
        }
    }

    private static Reporter.Report at(Instance instance, String variant, Reporter config, Object... words) {
        Optional<ConfigValue> value = instance.managed();
        TextRange range = value.map(ConfigValue::range).orElse(instance.range());
        YamlPath path = value.map(ConfigValue::path).orElse(instance.path());
        return config.report(ID, variant, Severity.WARNING, range, path, words);
    }
}
