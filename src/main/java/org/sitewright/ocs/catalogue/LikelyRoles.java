package org.sitewright.ocs.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;

/**
 * The part that a service most likely plays, by all that its lines tell: its image, as for {@link ServiceRole#of}, else the
 * catalogue's images, the words that start it, its name, and what it is built from. Good enough for a proposal that people look
 * at; not to tell them that something is wrong.
 */
public final class LikelyRoles {
    /** Names of services in the catalogue that say nothing of what they are. */
    private static final List<String> GENERAL = List.of("web", "frontend", "backend");
    private static final List<String> AGENT_WORDS = List.of("ocs-agent-cli", "--instance-id", "--site-hub", "--site-host");

    private final Map<String, ServiceRole> byRepository = new LinkedHashMap<>();
    /** By the words of names; the longer ones first. */
    private final Map<List<String>, ServiceRole> byName = new LinkedHashMap<>();

    public LikelyRoles(Catalogue catalogue) {
        List<Map.Entry<List<String>, ServiceRole>> names = new ArrayList<>();
        names.add(Map.entry(List.of("agent"), ServiceRole.AGENT));
        names.add(Map.entry(List.of("influx"), ServiceRole.INFLUXDB));
        List.of("proxy", "caddy", "httpd", "traefik").forEach(name -> names.add(Map.entry(List.of(name), ServiceRole.WEB)));
        for (CatalogueEntry entry : catalogue.entries()) {
            ServiceRole role = role(entry);
            entry.block().ifPresent(block -> {
                ImageReference image = ImageReference.of(block.image());
                if (role != ServiceRole.OTHER && !image.repository().isEmpty()) {
                    byRepository.putIfAbsent(lower(image.repository()), role);
                }
                if (entry instanceof SupportEntry support && role != ServiceRole.OTHER) {
                    Stream.of(support.id(), block.name(), last(image.repository())).filter(name -> !GENERAL.contains(name))
                            .forEach(name -> names.add(Map.entry(words(name), role)));
                }
            });
        }
        names.stream().filter(name -> !name.getKey().isEmpty()).sorted((a, b) -> b.getKey().size() - a.getKey().size())
                .forEach(name -> byName.putIfAbsent(name.getKey(), name.getValue()));
    }

    private static ServiceRole role(CatalogueEntry entry) {
        return switch (entry) {
            case AgentEntry ignored -> ServiceRole.AGENT;
            case SupportEntry support -> switch (support.role()) {
                case "wamp router" -> ServiceRole.CROSSBAR;
                case "time-series database" -> ServiceRole.INFLUXDB;
                // Logs are read through Grafana, and outlive restarts as its dashboards do.
                case "dashboards", "log store" -> ServiceRole.GRAFANA;
                case "http proxy", "control web page" -> ServiceRole.WEB;
                default -> ServiceRole.OTHER;
            };
        };
    }

    public ServiceRole of(Service service) {
        ServiceRole known = ServiceRole.of(service);
        if (known != ServiceRole.OTHER) {
            return known;
        }
        if (Stream.of("entrypoint", "command").flatMap(key -> service.words(key).stream())
                .anyMatch(word -> AGENT_WORDS.stream().anyMatch(word::contains))) {
            return ServiceRole.AGENT;
        }
        String repository = lower(ImageReference.of(service.text("image")).repository());
        return Optional.ofNullable(byRepository.get(repository)).or(() -> Stream.of(service.name(), last(repository), service.text("container_name"))
                        .map(this::named).flatMap(Optional::stream).findFirst())
                .or(() -> built(service)).orElse(ServiceRole.OTHER);
    }

    /** A name that ends with a known one ({@code lab-crossbar}, {@code influxdb_1}). */
    private Optional<ServiceRole> named(String name) {
        List<String> words = words(name);
        return byName.entrySet().stream().filter(known -> words.size() >= known.getKey().size()
                        && words.subList(words.size() - known.getKey().size(), words.size()).equals(known.getKey()))
                .map(Map.Entry::getValue).findFirst();
    }

    /** What a build is made of: its folder, its Dockerfile (beside or below it), its stage. */
    private Optional<ServiceRole> built(Service service) {
        return service.key("build").map(key -> key.value().node()).flatMap(build -> Stream.of(
                        build instanceof YamlScalar scalar ? scalar.value() : text(build, "context"),
                        text(build, "target"), text(build, "dockerfile").replaceFirst("(?i)[./]?dockerfile[./]?", "/"))
                .flatMap(path -> Stream.of(path.split("[/:#]"))).filter(part -> !part.isEmpty()).toList().reversed().stream()
                .map(this::named).flatMap(Optional::stream).findFirst());
    }

    private static String text(YamlNode build, String key) {
        return build instanceof YamlMapping mapping && mapping.value(key).orElse(null) instanceof YamlScalar scalar ? scalar.value() : "";
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The words of a name, without a number behind them. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(Stream.of(lower(name).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList());
        while (!words.isEmpty() && words.getLast().matches("v?\\d+")) {
            words.removeLast();
        }
        if (!words.isEmpty()) {
            words.add(words.removeLast().replaceFirst("\\d+$", ""));
        }
        return words;
    }
}
