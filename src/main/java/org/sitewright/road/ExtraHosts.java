package org.sitewright.road;

import java.util.Optional;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** The names that a service's {@code extra_hosts} give addresses to (Compose Specification, "extra_hosts"). */
final class ExtraHosts {
    private ExtraHosts() {}

    /** The address of a name. */
    static Optional<String> of(Located service, String name) {
        return service.service().key("extra_hosts").map(ResolvedEntry::value).flatMap(value -> find(service, value.node(), name));
    }

    private static Optional<String> find(Located service, YamlNode node, String name) {
        return switch (node) {
            case YamlMapping mapping -> mapping.entries().stream().filter(entry -> Located.key(entry.keyText()).equals(name))
                    .map(entry -> entry.value()).filter(YamlScalar.class::isInstance)
                    .map(value -> service.fill(((YamlScalar) value).value()).text()).findFirst();
            case YamlSequence sequence -> sequence.items().stream().map(YamlSequence.Item::node).filter(YamlScalar.class::isInstance)
                    .map(item -> service.fill(((YamlScalar) item).value()).text()).flatMap(text -> address(text, name).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    /** {@code name=address}, or {@code name:address}. */
    private static Optional<String> address(String entry, String name) {
        int sign = entry.indexOf('=') >= 0 ? entry.indexOf('=') : entry.indexOf(':');
        return sign > 0 && Located.key(entry.substring(0, sign)).equals(name)
                ? Optional.of(entry.substring(sign + 1).replaceAll("^\\[|]$", "")) : Optional.empty();
    }
}
