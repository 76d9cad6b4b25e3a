package org.sitewright.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileCopies;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.Settlement;
import org.sitewright.disk.SiteFinder;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.SiteSearch;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.catalogue.LikelyRoles;
import org.sitewright.site.SiteFile;
import org.sitewright.split.ConfigText;
import org.sitewright.split.FolderView;
import org.sitewright.split.SplitSource;
import org.sitewright.split.rules.Splitter;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/**
 * Where a site's file is laid down to be split: reads what a plan needs, and writes what was planned, all or nothing. Its
 * methods, and those of what it gives, touch the disk: not for the FX thread.
 */
public final class SplitDesk {
    private final TextFiles files = new TextFiles();
    private final SiteFinder finder = new SiteFinder();
    private final FileSets sets;
    private final Map<String, String> shell;
    private final SiteOpener opener;
    private @Nullable LikelyRoles roles;

    /**
     * A desk for this machine's files.
     *
     * @param shell the environment that stands for that of the user's shell
     * @param user  where a journal goes while files are written
     */
    public SplitDesk(Map<String, String> shell, KeyTable keys, UserFolders user) {
        this.sets = new FileSets(files, user);
        this.shell = Map.copyOf(shell);
        this.opener = new SiteOpener(shell, keys);
    }

    /**
     * What came of reading a site.
     *
     * @param <D> what is to be planned with
     */
    public sealed interface Reading<D> {
        record Ready<D>(D draft) implements Reading<D> {}

        /** @param offers compose files that the user may have meant */
        record Failed<D>(FileProblem problem, List<Path> offers) implements Reading<D> {}

        /** What was read; empty where it could not be. */
        default Optional<D> ready() {
            return this instanceof Ready<D>(D draft) ? Optional.of(draft) : Optional.empty();
        }
    }

    /**
     * Reads a site as it is on the disk.
     *
     * @param path a folder or a compose file
     */
    public Reading<SplitDraft> read(Path path) {
        return switch (finder.find(path)) {
            case SiteSearch.NotFound(FileProblem problem, List<Path> offers) -> new Reading.Failed<>(problem, offers);
            case SiteSearch.Scattered(SiteFolder _, SiteSearch.NotFound otherwise) ->
                    new Reading.Failed<>(otherwise.problem(), otherwise.offers());
            case SiteSearch.Found(SiteFolder folder) -> switch (files.read(folder.composeFile())) {
                case ReadResult.Failed(FileProblem problem) -> new Reading.Failed<>(problem, List.of());
                case ReadResult.Loaded loaded ->
                        new Reading.Ready<>(new SplitDraft(this, folder, source(folder, loaded.text()), new Splitter()::plan));
            };
        };
    }

    /** Reads the compose files of a site, those of the folders just below that belong to it among them. */
    public Reading<JoinDraft> readJoined(Path path) {
        return switch (new SiteReader(shell).read(path, remark -> { })) {
            case SiteReader.Reading.Failed(FileProblem problem, var ignored, var offers) -> new Reading.Failed<>(problem, offers);
            case SiteReader.Reading.Read(SiteText site) -> new Reading.Ready<>(
                    JoinDraft.of(this, site, new DiskFolderView(files, site.folder().folder()), shell));
        };
    }

    /** The parts that services play. The first call reads the catalogue. */
    public synchronized LikelyRoles roles() {
        if (roles == null) {
            roles = new LikelyRoles(Catalogue.load());
        }
        return roles;
    }

    private SplitSource source(SiteFolder folder, SourceText text) {
        FolderView view = new DiskFolderView(files, folder.folder());
        YamlReader yaml = new YamlReader();
        return new SplitSource(new SiteFile(name(folder.composeFile())), new ComposeReader().read(yaml.read(text)),
                opener.variables(folder), view, siteConfig(folder), folder.environment().flatMap(path -> view.text(name(path))));
    }

    /** The site config file as it is on the disk: the one that the window takes for it, too. */
    private Optional<ConfigText> siteConfig(SiteFolder folder) {
        return opener.siteConfig(folder).map(part -> new ConfigText(part.file(), part.config().tree()));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** To be called at the program's start: finishes what a crash cut off while files were written. */
    public List<Settlement> settle() {
        return sets.settle();
    }

    PlanWriter writer(Path folder) {
        return new PlanWriter(sets, new FileCopies(files), folder);
    }
}
