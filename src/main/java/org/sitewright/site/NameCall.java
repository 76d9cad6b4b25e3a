package org.sitewright.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.HostMentions;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.SplitComment;
import org.sitewright.yaml.YamlPath;

/**
 * A service that needs a service of another file, and reaches it by its name over a network that both are on: {@code depends_on}
 * does not reach over files, the network's names do.
 *
 * @param from    who calls
 * @param to      who is meant
 * @param name    by which it is called
 * @param network its real name
 * @param source  how that is known
 * @param said    the node that says the name; of a comment the service that it stands in, of an {@code env_file} that file
 */
public record NameCall(SitePlace from, SitePlace to, String name, String network, Source source, SitePlace said) {
    /** How a call is known. */
    public enum Source {
        /** The service's environment or command names the other. */
        SERVICE,
        /** A file that its {@code env_file} names does. */
        ENV_FILE,
        /** The service is an agent, and the site config file names the other. */
        SITE_CONFIG,
        /** A split has left its dependency as a comment: it is to be started after the other. */
        SPLIT_COMMENT
    }

    /** All calls of a site between its files, some of them known in more than one way; none for a site of one file. */
    public static List<NameCall> of(Site site, SiteNetworks networks) {
        return site.parts().size() < 2 ? List.of() : new Search(site, networks).calls();
    }

    private record Named(SitePart part, PlacedService placed, Set<String> networks) {}

    /** One search of one site. */
    private static final class Search {
        private final Site site;
        private final SiteNetworks networks;
        private final Map<String, List<Named>> byName = new HashMap<>();
        private final List<NameCall> found = new ArrayList<>();

        Search(Site site, SiteNetworks networks) {
            this.site = site;
            this.networks = networks;
            for (SitePart part : site.parts()) {
                for (PlacedService placed : part.compose().byName().values()) {
                    Named named = new Named(part, placed, networks.of(part, placed.shown()));
                    names(placed).forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(named));
                }
            }
        }

        /** The names that the network's name server knows a service by, but for its aliases. */
        private static Set<String> names(PlacedService placed) {
            String container = placed.shown().text("container_name");
            return container.isEmpty() || container.equals(placed.name()) ? Set.of(placed.name()) : Set.of(placed.name(), container);
        }

        List<NameCall> calls() {
            for (SitePart part : site.parts()) {
                for (PlacedService placed : part.compose().byName().values()) {
                    HostMentions.of(placed.shown()).forEach((host, path) ->
                            add(part, placed, host, Source.SERVICE, new SitePlace(part.file(), path)));
                    ofFiles(part, placed);
                    site.config().ifPresent(config -> AgentConfig.hosts(site, part, placed).forEach((host, path) ->
                            add(part, placed, host, Source.SITE_CONFIG, new SitePlace(config.file(), path))));
                }
                for (SplitComment comment : SplitComment.of(part.compose().tree().text())) {
                    comment.within(part.compose()).ifPresent(placed -> comment.services().forEach(name ->
                            add(part, placed, name, Source.SPLIT_COMMENT, SitePlace.service(part.file(), placed.name()))));
                }
            }
            return List.copyOf(found);
        }

        /** What the environment says itself goes before what files say; of files the last counts. */
        private void ofFiles(SitePart part, PlacedService placed) {
            if (!placed.shown().has("env_file")) {
                return;
            }
            Set<String> said = new HashSet<>();
            placed.shown().environment().forEach(entry -> said.add(entry.key()));
            for (SiteFile file : EnvironmentFiles.of(part.file(), placed.shown(), site.variables(part.file())).reversed()) {
                Optional.ofNullable(site.environmentFiles().get(file)).ifPresent(read -> read.values().forEach((key, value) -> {
                    if (said.add(key)) {
                        HostMentions.inEntry(key, value).forEach(host -> add(part, placed, host, Source.ENV_FILE, new SitePlace(file, YamlPath.ROOT)));
                    }
                }));
            }
        }

        private void add(SitePart part, PlacedService from, String name, Source source, SitePlace said) {
            Set<String> own = networks.of(part, from.shown());
            for (Named named : byName.getOrDefault(name, List.of())) {
                if (named.part() != part) {
                    own.stream().filter(named.networks()::contains).findFirst().ifPresent(network -> found.add(
                            new NameCall(SitePlace.service(part.file(), from.name()),
                                    SitePlace.service(named.part().file(), named.placed().name()), name, network, source, said)));
                }
            }
        }
    }
}
