package org.sitewright.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of a site in one folder, and the compose files just below that may belong to it. All paths are absolute; a link is
 * named as the link.
 *
 * @param folder      the folder
 * @param composeFile the compose file to open
 * @param overrides   the override files that Compose knows by name, the one that it would take first; it takes only
 *                    that one, and none at all when the compose file is named by hand ({@code -f})
 * @param shadowed    further compose files of Compose's own names, which it leaves aside for {@code composeFile}
 * @param environment {@code .env}
 * @param siteConfig  {@code default.yaml}, the usual name of an OCS site config file
 * @param layout      {@code .sitewright/layout.yaml}
 * @param others      every other YAML file at the top of the folder, by name
 * @param below       the compose files of the folders just below, one of each, by name; whether they belong to the site is for
 *                    those to say who know what is in them
 */
public record SiteFolder(Path folder, Path composeFile, List<Path> overrides, List<Path> shadowed,
                         Optional<Path> environment, Optional<Path> siteConfig, Optional<Path> layout,
                         List<Path> others, List<Path> below) {
    public SiteFolder {
        overrides = List.copyOf(overrides);
        shadowed = List.copyOf(shadowed);
        others = List.copyOf(others);
        below = List.copyOf(below);
    }

    /** The same with another main file, one of those below: where the folder itself has none. */
    public SiteFolder withMain(Path main) {
        return new SiteFolder(folder, main, List.of(), List.of(), environment, siteConfig, layout, others,
                below.stream().filter(file -> !file.equals(main)).toList());
    }

    /** Where the site config file is, or would be made, under its usual name. */
    public Path siteConfigPath() {
        return folder.resolve(SiteFinder.SITE_CONFIG);
    }

    /** Where the layout is, or would be made. */
    public Path layoutPath() {
        return folder.resolve(SiteFinder.LAYOUT);
    }
}
