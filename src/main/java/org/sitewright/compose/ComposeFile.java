package org.sitewright.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlTree;

/**
 * A compose file, read.
 *
 * @param services     in the order of the text; a name may stand there twice
 * @param byName       the first service of each name
 * @param declarations networks, volumes, secrets and configs, in the order of the text
 * @param variables    {@code ${…}} outside of services and declarations, counted in the text
 */
public record ComposeFile(YamlTree tree, YamlAnchors anchors, List<PlacedService> services, Map<String, PlacedService> byName,
                          List<Declaration> declarations, List<VariableUse> variables) {

    public Optional<PlacedService> service(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The service to whose lines a place belongs, by their indentation, whether the text there can be read or not. A line as
     * little indented as the services' names belongs to none, unless it is an entry of a list.
     */
    public Optional<PlacedService> serviceAt(int offset) {
        ServiceLines lines = new ServiceLines(tree.text());
        int low = 0;
        int high = services.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (lines.start(services.get(middle)) <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        if (high < 0) {
            return Optional.empty();
        }
        int next = low < services.size() ? lines.start(services.get(low)) : tree.text().length();
        PlacedService placed = services.get(high);
        boolean within = offset < lines.end(placed, next) || low == services.size() && offset == lines.end(placed, next);
        return within ? Optional.of(placed) : Optional.empty();
    }

    /** The top-level value of a key. */
    public Optional<YamlPlace> topLevel(String key) {
        return tree.root().entry(key);
    }

    public boolean isDeclared(Reference.Kind kind, String name) {
        return declarations.stream().anyMatch(declaration -> declaration.kind() == kind && declaration.name().equals(name));
    }
}
