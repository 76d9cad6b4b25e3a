package org.sitewright.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.TextFiles;
import org.sitewright.layout.LayoutFile;
import org.sitewright.layout.Point;
import org.sitewright.text.SourceText;

/** The places that the user has given to nodes by hand, in the site's folder. Touches the disk: not for the FX thread. */
final class LayoutStore {
    private final TextFiles files = new TextFiles();
    private final Path path;
    private final String composeFile;
    private LayoutFile layout = LayoutFile.empty();

    LayoutStore(Path path, String composeFile) {
        this.path = path;
        this.composeFile = composeFile;
    }

    /** Reads the file, if there is one. A damaged file gives no places and is left alone until a node is moved. */
    synchronized Map<String, Point> load() {
        if (Files.exists(path) && files.read(path) instanceof ReadResult.Loaded loaded) {
            layout = LayoutFile.read(loaded.text().content());
        }
        return layout.places(composeFile);
    }

    synchronized Optional<FileProblem> move(String service, Point corner) {
        return write(layout.with(composeFile, service, corner));
    }

    synchronized Optional<FileProblem> rename(String service, String newName) {
        return layout.places(composeFile).containsKey(service) ? write(layout.renamed(composeFile, service, newName)) : Optional.empty();
    }

    /** Forgets all places of the compose file: the layout is automatic again. */
    synchronized Optional<FileProblem> clear() {
        return layout.places(composeFile).isEmpty() ? Optional.empty() : write(layout.without(composeFile));
    }

    private Optional<FileProblem> write(LayoutFile next) {
        layout = next;
        Expected expected = Files.exists(path) ? new Expected.Anything() : new Expected.Absent();
        return files.save(path, SourceText.of(next.write()), expected) instanceof SaveResult.Failed(FileProblem problem)
                ? Optional.of(problem) : Optional.empty();
    }
}
