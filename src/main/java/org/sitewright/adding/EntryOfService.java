package org.sitewright.adding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.Mount;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.WrittenValue;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.AgentStart;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.site.Site;
import org.sitewright.site.SitePlace;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlValue;

/**
 * Makes an entry of the palette from a service of a site, so that others like it can be added. What differs from one to the next
 * (names, host, addresses of the router, mount of the site config file) is left out: it is asked for, or follows from the site.
 */
public final class EntryOfService {
    private static final Set<String> LEFT_OUT = Set.of("hostname", "container_name");
    private static final Set<String> OF_THE_INSTANCE = Set.of("INSTANCE_ID", "SITE_HOST", "SITE_HUB", "SITE_HTTP");
    private static final Pattern RULE = Pattern.compile("[-=*~#_+\\s]*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}(:[0-9]+)?");

    private final Words words = new Words("adding.messages");
    private final Catalogue catalogue;
    private final KnownImages images;
    private final SitePart part;
    private final PlacedService placed;
    private final Optional<AgentStart> start;
    private final Optional<Instance> instance;
    private final String anchor;

    /**
     * @param catalogue all that the palette has
     * @param place     of a service that the site has
     */
    public EntryOfService(Catalogue catalogue, KnownImages images, Site site, SitePlace place) {
        this.catalogue = catalogue;
        this.images = images;
        this.part = site.part(place.file()).orElseThrow();
        this.placed = part.compose().service(place.service()).orElseThrow();
        this.start = AgentStart.of(site, part, placed);
        this.instance = SiteAgents.of(site).stream().flatMap(agents -> agents.all().stream())
                .filter(agent -> agent.start().place().equals(place)).flatMap(agent -> agent.instance().stream()).findFirst();
        this.anchor = new SiteHabits(site, place.file(), images).environmentAnchor(start.isPresent());
    }

    /**
     * An entry.
     *
     * @param section of the file that it belongs into: {@code agents} or {@code services}
     * @param member  its key, which no entry of the palette has, and all that it says
     */
    public record Entry(String section, YamlValue.Member member) {}

    private Service service() {
        return placed.shown();
    }

    /** Why no entry can be made of it, in a sentence. */
    public Optional<String> refusal() {
        if (service().text("image").isEmpty()) {
            return Optional.of(words.of("own.no-image", placed.name()));
        }
        return start.isPresent() && instance.flatMap(Instance::className).isEmpty()
                ? Optional.of(words.of("own.no-instance", placed.name())) : Optional.empty();
    }

    /**
     * The entry.
     *
     * @param title what people call it
     * @throws IllegalStateException if there is a {@link #refusal}
     */
    public Entry entry(String title) {
        refusal().ifPresent(said -> {
            throw new IllegalStateException(said);
        });
        List<YamlValue.Member> members = new ArrayList<>();
        add(members, "title", title);
        add(members, "purpose", heading().orElseGet(() -> words.of("own.purpose", placed.name())));
        add(members, "category", words.of("own.category"));
        boolean agent = start.isPresent();
        if (agent) {
            agent(members);
        }
        add(members, "service", placed.name());
        members.add(new YamlValue.Member("compose", new YamlValue.Members(compose())));
        if (agent) {
            arguments(members);
        }
        return new Entry(agent ? "agents" : "services", new YamlValue.Member(freeKey(), new YamlValue.Members(members)));
    }

    private static void add(List<YamlValue.Member> members, String key, String text) {
        members.add(new YamlValue.Member(key, new YamlValue.Text(text)));
    }

    private String freeKey() {
        String key = placed.name();
        for (int number = 2; catalogue.find(key).isPresent(); number++) {
            key = placed.name() + "-" + number;
        }
        return key;
    }

    /** The comment directly above the service, without rules and what stands above them: that is the heading of a section. */
    private Optional<String> heading() {
        SourceText text = part.compose().tree().text();
        List<String> lines = new ArrayList<>();
        for (int line = text.lineAt(placed.nameRange().start()) - 1; line >= 0 && text.line(line).strip().startsWith("#"); line--) {
            String said = text.line(line).strip().replaceFirst("^#+\\s*", "");
            if (RULE.matcher(said).matches()) {
                break;
            }
            lines.addFirst(said.strip());
        }
        String all = String.join(" ", lines);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.matches(".*[.!?]") ? all : all + ".");
    }

    // --- the service

    private List<YamlValue.Member> compose() {
        Resolver resolver = new Resolver(part.compose().anchors(), placed.base());
        List<YamlValue.Member> members = new ArrayList<>();
        for (ResolvedEntry entry : service().keys()) {
            if (LEFT_OUT.contains(entry.key())) {
                continue;
            }
            switch (entry.key()) {
                case "image" -> add(members, "image", image());
                case "environment" -> addUnlessEmpty(members, "environment", new YamlValue.Members(environment()));
                case "ports" -> addItems(members, "ports", service().ports().stream().map(Port::text).toList());
                case "volumes" -> addItems(members, "volumes", service().mounts().stream()
                        .filter(mount -> start.isEmpty() || !mount.target().equals("/config")).map(Mount::text).toList());
                case "depends_on" -> addItems(members, "depends_on", service().dependencies().stream().map(Dependency::service).toList());
                default -> members.add(new YamlValue.Member(entry.key(), WrittenValue.of(resolver, entry.value())));
            }
        }
        return members;
    }

    /** Without its tag where the site or the table of images will give one. */
    private String image() {
        ImageReference image = ImageReference.of(service().text("image"));
        boolean known = image.digest().isEmpty() && !images.versions(image).isEmpty();
        boolean pinned = start.isEmpty() && image.tag().filter(tag -> !tag.equals("latest")).isPresent();
        return known && !pinned ? image.name() : service().text("image");
    }

    private static void addItems(List<YamlValue.Member> members, String key, List<String> texts) {
        addUnlessEmpty(members, key, YamlValue.items(texts.toArray(String[]::new)));
    }

    private static void addUnlessEmpty(List<YamlValue.Member> members, String key, YamlValue value) {
        boolean empty = value instanceof YamlValue.Items(List<YamlValue> items) && items.isEmpty()
                || value instanceof YamlValue.Members(List<YamlValue.Member> inner) && inner.isEmpty();
        if (!empty) {
            members.add(new YamlValue.Member(key, value));
        }
    }

    private List<YamlValue.Member> environment() {
        List<YamlValue.Member> entries = new ArrayList<>();
        for (EnvironmentVariable each : service().environment()) {
            boolean habit = start.isPresent() && (OF_THE_INSTANCE.contains(each.key())
                    || each.origin() instanceof org.sitewright.compose.Origin.Merge(String merged) && merged.equals(anchor));
            if (!habit) {
                entries.removeIf(before -> before.key().equals(each.key()));
                entries.add(new YamlValue.Member(each.key(), each.value().<YamlValue>map(YamlValue.Text::new).orElseGet(YamlValue.Nothing::new)));
            }
        }
        return entries;
    }

    // --- the instance

    private Optional<AgentEntry> known() {
        return instance.flatMap(Instance::className).flatMap(catalogue::agent);
    }

    private void agent(List<YamlValue.Member> members) {
        add(members, "class", instance.flatMap(Instance::className).orElseThrow());
        if (known().isEmpty()) {
            add(members, "talks-to", service().has("devices") ? "usb" : SiteHabits.onHostNetwork(service()) ? "network" : "nothing");
        }
    }

    private void arguments(List<YamlValue.Member> members) {
        Instance found = instance.orElseThrow();
        add(members, "instance", found.shownId());
        List<YamlValue> example = new ArrayList<>();
        List<YamlValue.Member> specs = new ArrayList<>();
        for (Argument argument : found.arguments().given()) {
            List<YamlValue> given = new ArrayList<>(List.of(new YamlValue.Text(argument.flag())));
            argument.texts().forEach(text -> given.add(new YamlValue.Text(text)));
            example.add(given.size() == 1 ? given.getFirst() : new YamlValue.Items(given));
            boolean said = specs.stream().anyMatch(spec -> spec.key().equals(argument.flag()))
                    || known().flatMap(agent -> agent.argument(argument.flag())).isPresent();
            if (!said) {
                specs.add(new YamlValue.Member(argument.flag(), new YamlValue.Members(spec(argument.texts()))));
            }
        }
        addUnlessEmpty(members, "example", new YamlValue.Items(example));
        addUnlessEmpty(members, "arguments", new YamlValue.Members(specs));
    }

    /** What can be told of an argument from how it is used. */
    private static List<YamlValue.Member> spec(List<String> values) {
        List<YamlValue.Member> spec = new ArrayList<>();
        add(spec, "type", values.isEmpty() ? "flag" : "str");
        if (values.size() > 1) {
            spec.add(new YamlValue.Member("count", new YamlValue.Text("+")));
        }
        boolean device = values.size() == 1 && values.getFirst().startsWith("/dev/");
        if (device || values.size() == 1 && ADDRESS.matcher(values.getFirst()).matches()) {
            spec.add(new YamlValue.Member("ask", new YamlValue.Literal("true")));
        }
        if (device) {
            add(spec, "means", "device");
        }
        return spec;
    }
}
