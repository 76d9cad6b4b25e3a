package org.sitewright.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.layout.LayoutFile;
import org.sitewright.layout.Point;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.text.SourceText;

/** The places that the user has given to nodes by hand, in the site's folder. Touches the disk: not for the FX thread. */
final class LayoutStore {
    private final TextFiles files = new TextFiles();
    private final Path path;
    private final Path composePath;
    private LayoutFile layout = LayoutFile.empty();
    private boolean behind;

    LayoutStore(Path path, Path composePath) {
        this.path = path;
        this.composePath = composePath;
    }

    /** Reads the file, if there is one. A damaged file gives no places and is left alone until a node is moved. */
    synchronized Map<SitePlace, Point> load(List<SiteFile> composeFiles) {
        if (Files.exists(path) && files.read(path) instanceof ReadResult.Loaded loaded) {
            layout = LayoutFile.read(loaded.text().content());
        }
        Map<SitePlace, Point> places = new HashMap<>();
        composeFiles.forEach(file -> layout.places(file.name())
                .forEach((service, corner) -> places.put(SitePlace.service(file, service), corner)));
        return places;
    }

    synchronized Optional<FileProblem> move(SitePlace service, Point corner) {
        return write(layout.with(service.file().name(), service.service(), corner));
    }

    synchronized Optional<FileProblem> rename(SitePlace service, String newName) {
        String file = service.file().name();
        return layout.places(file).containsKey(service.service()) ? write(layout.renamed(file, service.service(), newName)) : Optional.empty();
    }

    /** Forgets all places of the compose files: the layout is automatic again. */
    synchronized Optional<FileProblem> clear(List<SiteFile> composeFiles) {
        LayoutFile next = layout;
        for (SiteFile file : composeFiles) {
            next = next.places(file.name()).isEmpty() ? next : next.without(file.name());
        }
        return next.equals(layout) ? Optional.empty() : write(next);
    }

    /** Writes what was only kept in mind, now that there is a compose file. */
    synchronized Optional<FileProblem> catchUp() {
        return behind ? write(layout) : Optional.empty();
    }

    private Optional<FileProblem> write(LayoutFile next) {
        layout = next;
        // Where the compose file itself was never saved, nothing is written into the folder.
        behind = !Files.exists(composePath);
        if (behind) {
            return Optional.empty();
        }
        Expected expected = Files.exists(path) ? new Expected.Anything() : new Expected.Absent();
        return files.save(path, SourceText.of(next.write()), expected) instanceof SaveResult.Failed(FileProblem problem)
                ? Optional.of(problem) : Optional.empty();
    }
}
