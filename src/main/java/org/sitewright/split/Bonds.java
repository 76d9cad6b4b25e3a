package org.sitewright.split;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.Service;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;

/**
 * The services of a file that cannot be parted, since a service shares something of another container's, is made of another's
 * lines, or uses its image.
 *
 * @param all in the order of the text
 */
public record Bonds(List<Bond> all) {
    private static final String OF_SERVICE = "service:";
    private static final String OF_CONTAINER = "container:";

    public Bonds {
        all = List.copyOf(all);
    }

    /**
     * The bonds of a file.
     *
     * @param fileName the file's own name, by which {@code extends} may mean it
     */
    public static Bonds of(ComposeFile file, String fileName) {
        Reading reading = new Reading(file, fileName);
        file.byName().values().forEach(reading::read);
        return new Bonds(reading.bonds);
    }

    /** A service and all that must go where it goes, in the order in which they are found. */
    public Set<String> together(String service) {
        Set<String> found = new LinkedHashSet<>(List.of(service));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String next = open.remove();
            for (Bond bond : all) {
                if (bond.services().contains(next)) {
                    bond.services().stream().filter(found::add).forEach(open::add);
                }
            }
        }
        return found;
    }

    /** The bonds that a grouping breaks. */
    public List<Bond> brokenBy(Grouping grouping) {
        return all.stream().filter(bond -> bond.services().stream()
                .map(service -> grouping.groupOf(service).map(Group::name)).distinct().count() > 1).toList();
    }

    /** One pass over the services. */
    private static final class Reading {
        private final Words words = new Words("split.messages");
        private final ComposeFile file;
        private final String fileName;
        private final List<Bond> bonds = new ArrayList<>();
        private final Map<String, String> byContainerName = new LinkedHashMap<>();
        private final Map<String, String> builders = new LinkedHashMap<>();

        Reading(ComposeFile file, String fileName) {
            this.file = file;
            this.fileName = fileName;
            for (PlacedService placed : file.byName().values()) {
                Service service = placed.service();
                service.scalar("container_name").ifPresent(name -> byContainerName.putIfAbsent(name.text(), placed.name()));
                if (service.has("build") && service.has("image")) {
                    builders.putIfAbsent(service.text("image"), placed.name());
                }
            }
        }

        void read(PlacedService placed) {
            Service service = placed.service();
            for (Reference reference : service.references()) {
                boolean ties = switch (reference.key()) {
                    case "network_mode", "ipc", "pid", "volumes_from", "extends" -> true;
                    default -> false;
                };
                if (reference.kind() == Reference.Kind.SERVICE && ties) {
                    tie(placed, reference.name(), words.of("bond." + reference.key(), placed.name(), reference.name()),
                            reference.path(), reference.range());
                }
            }
            for (String key : List.of("network_mode", "ipc", "pid")) {
                service.scalar(key).filter(value -> value.text().startsWith(OF_CONTAINER)).ifPresent(value ->
                        other(value.text()).ifPresent(other -> tie(placed, other, words.of("bond." + key, placed.name(), other),
                                value.path(), value.range())));
            }
            Resolver resolver = new Resolver(file.anchors(), placed.base());
            volumesFromContainers(placed, resolver);
            extendsThisFile(placed, resolver);
            additionalContexts(placed, resolver);
            builtImage(placed);
        }

        private Optional<String> other(String container) {
            return Optional.ofNullable(byContainerName.get(container.substring(OF_CONTAINER.length())));
        }

        private void volumesFromContainers(PlacedService placed, Resolver resolver) {
            placed.service().key("volumes_from").ifPresent(key -> {
                for (Resolved item : resolver.items(key.value())) {
                    if (item.node() instanceof YamlScalar scalar && scalar.value().startsWith(OF_CONTAINER)) {
                        other(scalar.value().replaceFirst(":(ro|rw)$", "")).ifPresent(other -> tie(placed, other,
                                words.of("bond.volumes_from", placed.name(), other), item.path(), item.range()));
                    }
                }
            });
        }

        /** A file that extends a service of itself by its own name. */
        private void extendsThisFile(PlacedService placed, Resolver resolver) {
            placed.service().key("extends").map(key -> key.value()).filter(value -> value.node() instanceof YamlMapping)
                    .filter(value -> text(resolver, value, "file").replaceFirst("^\\./", "").equals(fileName))
                    .ifPresent(value -> tie(placed, text(resolver, value, "service"),
                            words.of("bond.extends", placed.name(), text(resolver, value, "service")), value.path(), value.range()));
        }

        private static String text(Resolver resolver, Resolved mapping, String key) {
            return resolver.value(mapping, key).map(value -> value.node() instanceof YamlScalar scalar ? scalar.value() : "")
                    .orElse("");
        }

        private void additionalContexts(PlacedService placed, Resolver resolver) {
            Optional<Resolved> contexts = placed.service().key("build")
                    .flatMap(build -> resolver.value(build.value(), "additional_contexts"));
            contexts.ifPresent(value -> {
                resolver.entries(value).forEach(entry -> context(placed, entry.value(), ""));
                resolver.items(value).forEach(item -> context(placed, item, "="));
            });
        }

        private void context(PlacedService placed, Resolved value, String behind) {
            if (value.node() instanceof YamlScalar scalar) {
                String context = scalar.value().substring(behind.isEmpty() ? 0 : scalar.value().indexOf(behind) + 1);
                if (context.startsWith(OF_SERVICE)) {
                    String other = context.substring(OF_SERVICE.length());
                    tie(placed, other, words.of("bond.context", placed.name(), other), value.path(), value.range());
                }
            }
        }

        /** An image that only another service of the file builds: in a file of its own Compose would look for it in a registry. */
        private void builtImage(PlacedService placed) {
            Service service = placed.service();
            service.scalar("image").filter(image -> !service.has("build")).ifPresent(image ->
                    Optional.ofNullable(builders.get(image.text())).ifPresent(builder -> tie(placed, builder,
                            words.of("bond.image", placed.name(), builder, image.text()), image.path(), image.range())));
        }

        private void tie(PlacedService from, String to, String reason, YamlPath path, TextRange range) {
            if (file.byName().containsKey(to) && !to.equals(from.name())) {
                bonds.add(new Bond(List.of(from.name(), to), reason, new Place(fileName, path, range.shifted(from.base()))));
            }
        }
    }
}
