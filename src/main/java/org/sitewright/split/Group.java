package org.sitewright.split;

import java.util.List;

/**
 * Services that stand in one compose file after the split.
 *
 * @param name     the folder below the site's folder that holds the file; {@link #ROOT_NAME} for the site's folder itself
 * @param services their names, in the order of the source
 */
public record Group(String name, List<String> services) {
    /** The name of the group that stays in the site's folder. */
    public static final String ROOT_NAME = "";

    public Group {
        services = List.copyOf(services);
    }

    /** Whether it is the group that stays in the site's folder. */
    public boolean isRoot() {
        return name.equals(ROOT_NAME);
    }

    public boolean isEmpty() {
        return services.isEmpty();
    }

    /** The path of a file of this group, from the site's folder. */
    public String path(String file) {
        return isRoot() ? file : name + "/" + file;
    }
}
