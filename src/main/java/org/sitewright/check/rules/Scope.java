package org.sitewright.check.rules;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** What a file can be said to be on its own, and which services run together. */
final class Scope {
    private Scope() {}

    /**
     * Whether names that the file uses may be defined by files that it includes, is included by or is laid over: Compose looks for
     * them when it has put all of these together ({@code SkipConsistencyCheck} in compose-go's {@code loader/include.go}).
     */
    static boolean mayNameOthers(SitePart part) {
        return part.isFragment() || part.compose().topLevel("include").isPresent() || !part.project().equals(part.file());
    }

    /** Whether one file is laid over the other or included by it, so that services of one name are one and the same. */
    static boolean areLaidOver(SitePart one, SitePart other) {
        return one != other && (one.isOfProjectOf(other) || one.isFragment() || other.isFragment());
    }

    /** Another file of the site that defines a service. */
    static Optional<SiteFile> definer(Site site, SitePart besides, String service) {
        return site.parts().stream().filter(part -> part != besides && part.compose().byName().containsKey(service))
                .map(SitePart::file).findFirst();
    }

    /** Whether both have profiles and no common one, so that nobody has to start them together. */
    static boolean areApart(PlacedService one, PlacedService other) {
        Set<String> profiles = profiles(one.service()).collect(Collectors.toSet());
        Set<String> others = profiles(other.service()).collect(Collectors.toSet());
        return !profiles.isEmpty() && !others.isEmpty() && profiles.stream().noneMatch(others::contains);
    }

    private static Stream<String> profiles(Service service) {
        return service.key("profiles").map(entry -> entry.value().node()).stream()
                .flatMap(node -> node instanceof YamlSequence sequence ? sequence.items().stream() : Stream.of())
                .map(YamlSequence.Item::node).map(Scope::text);
    }

    private static String text(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.value() : "";
    }
}
