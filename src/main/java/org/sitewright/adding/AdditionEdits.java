package org.sitewright.adding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Reference;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.ArgumentMeaning;
import org.sitewright.ocs.catalogue.ArgumentSpec;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ocs.catalogue.Listener;
import org.sitewright.ocs.catalogue.ServiceBlock;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlValue;

/** Makes the edit of answers: the service with all of its keys, what it needs declared, and the instance in the site config file. */
final class AdditionEdits {
    private static final Set<String> OWN_WORDS = Set.of("image", "hostname", "environment", "volumes", "ports", "devices", "restart",
            "container_name", "depends_on");

    private final Site site;
    private final SiteFile file;
    private final CatalogueEntry entry;
    private final SiteHabits habits;
    private final Map<String, List<String>> answers;

    /** @param answers to all fields, without problems */
    AdditionEdits(Site site, SiteFile file, CatalogueEntry entry, SiteHabits habits, Map<String, List<String>> answers) {
        this.site = site;
        this.file = file;
        this.entry = entry;
        this.habits = habits;
        this.answers = answers;
    }

    private String answer(String id) {
        return AdditionForm.first(answers.getOrDefault(id, List.of()));
    }

    Edit edit() {
        List<Edit> edits = new ArrayList<>();
        entry.block().ifPresent(block -> {
            edits.add(new Edit.AddWholeService(answer(Field.SERVICE), keys(block), habits.environmentAnchor(entry instanceof AgentEntry),
                    new ServicePlace(site, file).behind(entry, block)));
            declare(block, edits);
        });
        if (entry instanceof AgentEntry agent) {
            site.config().ifPresent(config -> edits.add(new Edit.In(config.file(), instance(agent))));
        }
        return edits.size() == 1 ? edits.getFirst() : new Edit.Several(edits);
    }

    // --- the service

    private List<YamlValue.Member> keys(ServiceBlock block) {
        List<YamlValue.Member> keys = new ArrayList<>();
        add(keys, "image", Optional.of(answer(Field.IMAGE)));
        add(keys, "container_name", Optional.of(block.text("container_name"))
                .filter(name -> !habits.hasContainer(name) && answer(Field.SERVICE).equals(block.name())));
        add(keys, "restart", Optional.of(block.text("restart")).filter(text -> !text.isEmpty()).or(this::restart));
        add(keys, "hostname", entry instanceof AgentEntry ? Optional.of(answer(Field.HOST)) : Optional.empty());
        block.members().stream().filter(member -> !OWN_WORDS.contains(member.key())).forEach(keys::add);
        addAll(keys, "ports", ports(block));
        addAll(keys, "volumes", volumes(block));
        addAll(keys, "devices", devices(block));
        List<YamlValue.Member> environment = environment(block);
        if (!environment.isEmpty()) {
            keys.add(new YamlValue.Member("environment", new YamlValue.Members(environment)));
        }
        addAll(keys, "depends_on", awaited(block));
        return keys;
    }

    private Optional<String> restart() {
        return entry instanceof AgentEntry ? habits.restart() : Optional.empty();
    }

    private static void add(List<YamlValue.Member> keys, String key, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> keys.add(new YamlValue.Member(key, new YamlValue.Text(text))));
    }

    private static void addAll(List<YamlValue.Member> keys, String key, Set<String> items) {
        if (!items.isEmpty()) {
            keys.add(new YamlValue.Member(key, YamlValue.items(items.toArray(String[]::new))));
        }
    }

    private Optional<String> router(ServiceBlock block) {
        return entry instanceof AgentEntry ? habits.router(block.onHostNetwork()) : Optional.empty();
    }

    /** Those of the block that this file has, and what the others of its kind wait for. */
    private Set<String> awaited(ServiceBlock block) {
        Set<String> there = site.compose(file).orElseThrow().byName().keySet();
        Set<String> names = new LinkedHashSet<>(router(block).stream().toList());
        block.texts("depends_on").stream().filter(there::contains).forEach(names::add);
        return names;
    }

    /** Those of the block, moved to where the host has one free; and the one at which an agent on a bridge listens. */
    private Set<String> ports(ServiceBlock block) {
        Set<String> ports = new LinkedHashSet<>();
        for (String text : block.texts("ports")) {
            PortSpec spec = PortSpec.of(text);
            ports.add(spec.publishedRange().filter(range -> range.count() == 1).map(range -> spec.withPublished(String.valueOf(
                    habits.freePort(range.first(), spec.protocolName().orElse("tcp"))))).orElse(text));
        }
        if (entry instanceof AgentEntry agent && !block.onHostNetwork()) {
            agent.listens().ifPresent(listener -> port(listener).ifPresent(port ->
                    ports.add(port + ":" + port + (listener.protocol().equals("tcp") ? "" : "/" + listener.protocol()))));
        }
        return ports;
    }

    private Optional<String> port(Listener listener) {
        return listener.flag().map(this::answer).filter(text -> !text.isEmpty())
                .or(() -> listener.port().isPresent() ? Optional.of(String.valueOf(listener.port().getAsInt())) : Optional.empty());
    }

    private Set<String> volumes(ServiceBlock block) {
        Set<String> volumes = new LinkedHashSet<>();
        if (entry instanceof AgentEntry) {
            volumes.add(habits.configMount());
        }
        for (String text : block.texts("volumes")) {
            MountSpec spec = MountSpec.of(text);
            String source = answer(Field.mount(spec.target().text()));
            volumes.add(source.isEmpty() ? text : spec.withSource(source));
        }
        return volumes;
    }

    /** What the arguments name; a device by its serial number only where its path is not given. */
    private Set<String> devices(ServiceBlock block) {
        Set<String> devices = new LinkedHashSet<>(block.texts("devices"));
        if (entry instanceof AgentEntry agent && !agent.argumentsMeaning(ArgumentMeaning.DEVICE).isEmpty()) {
            devices.clear();
            List<String> paths = answersTo(agent, ArgumentMeaning.DEVICE);
            List<String> named = paths.isEmpty() ? answersTo(agent, ArgumentMeaning.DEVICE_BY_SERIAL).stream().map(name -> "/dev/" + name).toList() : paths;
            named.stream().filter(path -> path.startsWith("/")).forEach(path -> devices.add(path + ":" + path));
        }
        return devices;
    }

    private List<String> answersTo(AgentEntry agent, ArgumentMeaning meaning) {
        return agent.argumentsMeaning(meaning).stream().map(argument -> answer(argument.flag())).filter(text -> !text.isEmpty()).toList();
    }

    private List<YamlValue.Member> environment(ServiceBlock block) {
        List<YamlValue.Member> entries = new ArrayList<>();
        if (entry instanceof AgentEntry) {
            add(entries, "INSTANCE_ID", Optional.of(answer(Field.INSTANCE)));
            if (block.onHostNetwork()) {
                habits.addressesOnHost(answer(Field.HOST)).ifPresent(addresses -> {
                    add(entries, "SITE_HUB", Optional.of(addresses.hub()));
                    add(entries, "SITE_HTTP", Optional.of(addresses.http()));
                });
            }
        }
        for (YamlValue.Member each : block.entries("environment")) {
            List<String> given = answers.get(Field.environment(each.key()));
            if (given == null) {
                entries.add(each);
            } else {
                add(entries, each.key(), given.stream().findFirst());
            }
        }
        return entries;
    }

    // --- what else belongs to it

    /** Declares the volumes and networks that are not yet; a network that a service joins by name is one of several files. */
    private void declare(ServiceBlock block, List<Edit> edits) {
        ComposeFile compose = site.compose(file).orElseThrow();
        for (String text : volumes(block)) {
            MountSpec spec = MountSpec.of(text);
            String name = spec.source().map(source -> source.text()).orElse("");
            if (spec.kind() == MountSpec.Kind.NAMED && !compose.isDeclared(Reference.Kind.VOLUME, name)) {
                edits.add(new Edit.Declare(Reference.Kind.VOLUME, name));
            }
        }
        for (String name : block.texts("networks")) {
            if (!compose.isDeclared(Reference.Kind.NETWORK, name) && !name.equals("default")) {
                edits.add(new Edit.Declare(Reference.Kind.NETWORK, name));
                edits.add(new Edit.SetValue(YamlPath.of("networks", name, "external"), "true"));
            }
        }
    }

    private Edit instance(AgentEntry agent) {
        List<List<String>> arguments = new ArrayList<>();
        List<ArgumentSpec> order = new ArrayList<>();
        agent.example().forEach(given -> order.add(agent.argument(given.flag()).orElseThrow()));
        agent.arguments().stream().filter(spec -> !order.contains(spec)).forEach(order::add);
        for (ArgumentSpec spec : order) {
            List<String> values = answers.getOrDefault(spec.flag(), List.of());
            boolean said = !values.isEmpty() && spec.trap().filter(ArgumentSpec.Trap.ALWAYS_TRUE::equals).isEmpty()
                    && (spec.ask() || agent.exampleHas(spec.flag()) || !values.equals(spec.defaults()));
            if (said) {
                List<String> words = new ArrayList<>(List.of(spec.flag()));
                words.addAll(!spec.type().takesValues() ? List.of() : spec.trap().isPresent() ? List.of("True") : values);
                arguments.add(words);
            }
        }
        return new Edit.AddInstance(answer(Field.HOST), answer(Field.INSTANCE), agent.agentClass(), arguments,
                agent.outsideOfDocker() ? "" : habits.manage(answer(Field.HOST)));
    }
}
