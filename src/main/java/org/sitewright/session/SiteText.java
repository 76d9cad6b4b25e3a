package org.sitewright.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SiteFolder;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;

/**
 * A site as it was read from the disk.
 *
 * @param folder where
 * @param site   its compose files, the main one first, its site config file, and its {@code .env} files
 * @param loaded what the disk said of each of them; nothing of one that is not there yet
 */
public record SiteText(SiteFolder folder, Site site, Map<SiteFile, ReadResult.Loaded> loaded) {
    public SiteText {
        loaded = Map.copyOf(loaded);
    }

    public SiteFile main() {
        return site.parts().getFirst().file();
    }

    /** The file that lies at a path; empty if it is none of the site's. */
    public Optional<SiteFile> file(Path path) {
        Path wanted = path.toAbsolutePath().normalize();
        return site.files().stream().filter(file -> path(file).equals(wanted)).findFirst();
    }

    public Path path(SiteFile file) {
        return folder.folder().resolve(file.name());
    }
}
