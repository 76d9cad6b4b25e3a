package org.sitewright.road;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;
import org.sitewright.site.SitePlace;
import org.sitewright.site.Variables;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/**
 * A service of a site, and how it can be called. Told apart by identity: one for each service of a site, and the same one for as long as the
 * service is what it was. It knows no place in a text, and holds on to none.
 */
final class Located {
    static final String SERVICE = "service:";
    static final String CONTAINER = "container:";

    private final SiteFile file;
    private final SiteFile project;
    private final Service written;
    private final Service shown;
    private final PlacedService.State state;
    private final Variables variables;
    private final Set<String> networks;
    private final String mode;
    private final ServiceRole role;
    private final String container;
    private final Optional<String> hostname;
    private final List<Name> names = new ArrayList<>(1);
    private final List<String> numbers = new ArrayList<>(0);
    private final List<Publication> publications;

    /** A text with its variables filled in. @param unset those that nobody sets here */
    record Filled(String text, Set<String> unset) {
        boolean isKnown() {
            return unset.isEmpty();
        }
    }

    /** A name that it can be called by. @param only the network that knows it; empty for all that it is on */
    record Name(String key, String only) {}

    Located(SitePart part, PlacedService placed, Variables variables, SiteNetworks all, ServiceRole role) {
        this.file = part.file();
        this.project = part.project();
        this.written = placed.service();
        this.shown = placed.shown();
        this.state = placed.state();
        this.variables = variables;
        this.networks = all.of(part, shown);
        this.mode = variables.filled(shown.text("network_mode"));
        this.role = role;
        this.container = text("container_name");
        this.hostname = Optional.of(text("hostname")).filter(text -> !text.isEmpty());
        names.add(new Name(key(shown.name()), ""));
        if (!container.isEmpty() && !container.equals(shown.name())) {
            names.add(new Name(key(container), ""));
        }
        shown.key("networks").map(entry -> entry.value().node()).ifPresent(node -> addOfNetworks(part, all, node));
        this.publications = Publication.of(this);
    }

    private void addOfNetworks(SitePart part, SiteNetworks all, YamlNode node) {
        if (!(node instanceof YamlMapping mapping)) {
            return;
        }
        for (var entry : mapping.entries()) {
            if (entry.value() instanceof YamlMapping keys) {
                String network = all.realName(part, entry.keyText());
                if (keys.value("aliases").orElse(null) instanceof YamlSequence aliases) {
                    aliases.items().forEach(item -> {
                        if (item.node() instanceof YamlScalar alias) {
                            names.add(new Name(key(fill(alias.value()).text()), network));
                        }
                    });
                }
                if (keys.value("ipv4_address").orElse(null) instanceof YamlScalar number) {
                    numbers.add(fill(number.value()).text());
                }
            }
        }
    }

    /** The engine's name server does not tell capitals from small letters. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether this is what could be made of a service, if all around it is as it was. */
    boolean isOf(PlacedService placed) {
        return placed.service() == written && placed.shown() == shown && placed.state() == state;
    }

    /** As its text says now, as far as it can be read. */
    Service written() {
        return written;
    }

    /** The last good reading while the text is broken. */
    Service service() {
        return shown;
    }

    String name() {
        return written.name();
    }

    SiteFile file() {
        return file;
    }

    /** The file that Compose is called with. */
    SiteFile project() {
        return project;
    }

    Variables variables() {
        return variables;
    }

    /** The real names of its networks; none with a {@code network_mode}. */
    Set<String> networks() {
        return networks;
    }

    /** {@code network_mode}, variables filled in; empty without. */
    String mode() {
        return mode;
    }

    ServiceRole role() {
        return role;
    }

    List<Name> names() {
        return names;
    }

    /** Its fixed numbers on its networks. */
    List<String> numbers() {
        return numbers;
    }

    List<Publication> publications() {
        return publications;
    }

    /** The name that it is known by inside of its container, if the file gives one. */
    Optional<String> hostname() {
        return hostname;
    }

    /** All that it may be asked for by. */
    Set<String> calls() {
        Set<String> calls = new LinkedHashSet<>(numbers);
        names.forEach(name -> calls.add(name.key()));
        hostname.ifPresent(host -> calls.add(key(host)));
        return calls;
    }

    /** Whether its names say that it is crossbar. */
    boolean isCalledCrossbar() {
        return key(name()).contains("crossbar") || key(container).contains("crossbar");
    }

    SitePlace place() {
        return SitePlace.service(file, name());
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
        return fill(shown.text(key)).text();
    }

    /** @param range from the start of the service's frame */
    Where where(TextRange range, YamlPath path) {
        // What is shown may be older than the text; then only the name is sure to be there.
        return shown != written ? whereName() : new Where(file, name(), range, path);
    }

    Where whereName() {
        return new Where(file, name(), written.nameRange(), shown.path());
    }

    /** Where a key's value stands, or the service's name if it has no such key. */
    Where where(String key) {
        return shown.key(key).map(ResolvedEntry::value).map(value -> where(value.range(), value.path())).orElseGet(this::whereName);
    }
}
