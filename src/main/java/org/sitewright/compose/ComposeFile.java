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

    /** The top-level value of a key. */
    public Optional<YamlPlace> topLevel(String key) {
        return tree.root().entry(key);
    }

    public boolean isDeclared(Reference.Kind kind, String name) {
        return declarations.stream().anyMatch(declaration -> declaration.kind() == kind && declaration.name().equals(name));
    }
}
