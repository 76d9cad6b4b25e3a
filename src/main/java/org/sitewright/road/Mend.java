package org.sitewright.road;

import java.util.List;
import java.util.Map;
import org.sitewright.edit.Edit;
import org.sitewright.site.SiteFile;

/**
 * A way to mend a road; {@link RoadWords} has its title.
 *
 * @param key       of its title
 * @param arguments of its title
 * @param edits     what to change, by file; one step for the user
 */
public record Mend(String key, List<Object> arguments, Map<SiteFile, Edit> edits) {
    public Mend {
        arguments = List.copyOf(arguments);
        edits = Map.copyOf(edits);
    }

    static Mend of(String key, SiteFile file, Edit edit, Object... arguments) {
        return new Mend(key, List.of(arguments), Map.of(file, edit));
    }
}
