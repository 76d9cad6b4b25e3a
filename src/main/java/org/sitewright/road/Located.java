package org.sitewright.road;

import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.site.Variables;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A service of a site.
 *
 * @param networks the real names of its networks; none for one with a {@code network_mode}
 * @param mode     {@code network_mode}, variables filled in; empty without
 */
record Located(SitePart part, PlacedService placed, Variables variables, Set<String> networks, String mode, ServiceRole role) {
    static final String SERVICE = "service:";
    static final String CONTAINER = "container:";

    /** A text with its variables filled in. @param unset those that nobody sets here */
    record Filled(String text, Set<String> unset) {
        boolean isKnown() {
            return unset.isEmpty();
        }
    }

    Service service() {
        return placed.shown();
    }

    String name() {
        return placed.name();
    }

    SiteFile file() {
        return part.file();
    }

    SitePlace place() {
        return SitePlace.service(part.file(), placed.name());
    }

    boolean isOnHost() {
        return mode.equals("host");
    }

    /** What Compose makes of a text; what it would refuse counts as not set here. */
    Filled fill(String text) {
        if (text.indexOf('$') < 0) {
            return new Filled(text, Set.of());
        }
        return switch (Interpolation.of(text).resolve(variables::value)) {
            case Interpolation.Resolution.Resolved(String done, Set<String> unset) -> new Filled(done, unset);
            case Interpolation.Resolution.Missing(String name, String _) -> new Filled(text, Set.of(name));
            case Interpolation.Resolution.Malformed _ -> new Filled(text, Set.of(text));
        };
    }

    String text(String key) {
        return fill(service().text(key)).text();
    }

    /** The name that it is known by inside of its container, if the file gives one. */
    Optional<String> hostname() {
        return Optional.of(text("hostname")).filter(text -> !text.isEmpty());
    }

    /** @param range from the start of the service's frame */
    Where where(TextRange range, YamlPath path) {
        // What is shown may be older than the text; then only the name is sure to be there.
        return placed.stale() ? whereName() : new Where(part.file(), range.shifted(placed.base()), path);
    }

    Where whereName() {
        return new Where(part.file(), placed.nameRange(), service().path());
    }

    /** Where a key's value stands, or the service's name if it has no such key. */
    Where where(String key) {
        return service().key(key).map(ResolvedEntry::value).map(value -> where(value.range(), value.path())).orElseGet(this::whereName);
    }

    /** Told apart by identity: one for each service of a site. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
