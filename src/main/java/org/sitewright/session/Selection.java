package org.sitewright.session;

import java.util.List;
import org.sitewright.yaml.YamlPath;

/**
 * What is selected, by path, so that it outlives changes of the text.
 *
 * @param paths the selected nodes, the one that the inspector shows last; empty for nothing
 */
public record Selection(List<YamlPath> paths) {
    public static final Selection NOTHING = new Selection(List.of());

    public Selection {
        paths = List.copyOf(paths);
    }

    public static Selection of(YamlPath path) {
        return new Selection(List.of(path));
    }

    /** The names of the selected services, without repetition. */
    public List<String> services() {
        return paths.stream().filter(path -> path.size() >= 2 && path.keyAt(0).equals("services")).map(path -> path.keyAt(1))
                .distinct().toList();
    }
}
