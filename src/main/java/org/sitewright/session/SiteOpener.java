package org.sitewright.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SiteFinder;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.SiteSearch;
import org.sitewright.disk.TextFiles;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;

/** Opens sites from the disk. */
public final class SiteOpener {
    private final TextFiles files = new TextFiles();
    private final SiteFinder finder = new SiteFinder();
    private final Map<String, String> shell;
    private final KeyTable keys;

    /** @param shell the environment that stands for that of the user's shell */
    public SiteOpener(Map<String, String> shell, KeyTable keys) {
        this.shell = Map.copyOf(shell);
        this.keys = keys;
    }

    /** What came of opening a site. */
    public sealed interface Opening {
        record Opened(OpenSite site) implements Opening {}

        /** @param offers compose files that the user may have meant */
        record Failed(FileProblem problem, List<Path> offers) implements Opening {}
    }

    /**
     * Opens a site; reads files, so not for the FX thread.
     *
     * @param path   a folder or a compose file
     * @param worker where the session's checks run
     * @param views  where the session's listeners are called
     */
    public Opening open(Path path, Executor worker, Executor views) {
        return switch (finder.find(path)) {
            case SiteSearch.NotFound(FileProblem problem, List<Path> offers) -> new Opening.Failed(problem, offers);
            case SiteSearch.Found(SiteFolder folder) -> switch (files.read(folder.composeFile())) {
                case ReadResult.Failed(FileProblem problem) -> new Opening.Failed(problem, List.of());
                case ReadResult.Loaded loaded -> new Opening.Opened(opened(folder, loaded, worker, views));
            };
        };
    }

    /**
     * Begins a site in a folder that has no compose file. None is written: the text is in the session alone until it is saved.
     *
     * @param text    what the compose file shall begin with
     * @param caption of the step that has put it there
     */
    public Opening begin(Path path, SourceText text, String caption, Executor worker, Executor views) {
        return switch (finder.begin(path)) {
            case SiteSearch.NotFound(FileProblem problem, List<Path> offers) -> new Opening.Failed(problem, offers);
            case SiteSearch.Found(SiteFolder folder) -> {
                Session session = session(folder, SourceText.of(""), worker, views);
                session.replace(text, caption, this);
                yield new Opening.Opened(new OpenSite(files, finder, folder, session, Optional.empty(), true));
            }
        };
    }

    private OpenSite opened(SiteFolder folder, ReadResult.Loaded loaded, Executor worker, Executor views) {
        return new OpenSite(files, finder, folder, session(folder, loaded.text(), worker, views), Optional.of(loaded.stamp()), loaded.writable());
    }

    private Session session(SiteFolder folder, SourceText text, Executor worker, Executor views) {
        SiteFile file = new SiteFile(folder.composeFile().getFileName().toString());
        Path name = folder.folder().getFileName();
        return new Session(name == null ? "/" : name.toString(), file, text, variables(folder), keys, worker, views);
    }

    /** What {@code ${…}} stands for at a site: the shell's environment, and {@code .env} as it is on the disk now. */
    public Variables variables(SiteFolder folder) {
        Map<String, String> dotEnv = files.read(folder.environmentPath()) instanceof ReadResult.Loaded loaded
                ? DotEnv.parse(loaded.text(), name -> Optional.ofNullable(shell.get(name))).values() : Map.of();
        return new Variables(shell, dotEnv);
    }
}
