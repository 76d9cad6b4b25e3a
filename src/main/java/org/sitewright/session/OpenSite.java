package org.sitewright.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileChange;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.FileStamp;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.SiteFinder;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.TextFiles;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.EnvironmentFiles;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.VariablesPart;
import org.sitewright.text.SourceText;

/** A session and the files that it came from. Its methods touch the disk: not for the FX thread. */
public final class OpenSite {
    private final TextFiles files;
    private final FileSets sets;
    private final SiteText opened;
    private final List<String> remarks;
    private final Session session;
    private final SiteFinder finder = new SiteFinder();
    /** What each file was like when it was read or saved last. */
    private final Map<SiteFile, FileStamp> stamps = new ConcurrentHashMap<>();
    private volatile List<Path> environments;
    private volatile Optional<SiteFile> siteConfig;
    private volatile List<SiteFile> variablesFiles;

    OpenSite(TextFiles files, FileSets sets, SiteText opened, List<String> remarks, Session session) {
        this.files = files;
        this.sets = sets;
        this.opened = opened;
        this.remarks = remarks;
        this.session = session;
        opened.loaded().forEach((file, loaded) -> stamps.put(file, loaded.stamp()));
        this.environments = environmentsNow();
        this.siteConfig = opened.site().config().map(ConfigPart::file);
        this.variablesFiles = opened.site().variablesFiles().stream().map(VariablesPart::file).toList();
    }

    public SiteFolder folder() {
        return opened.folder();
    }

    /** A sentence for each file beside the main one that could not be read when the site was opened. */
    public List<String> remarks() {
        return remarks;
    }

    /** The site's main compose file. */
    public Path composePath() {
        return path(opened.main());
    }

    /** All compose files, the main one first. */
    public List<Path> composePaths() {
        return opened.site().parts().stream().map(part -> path(part.file())).toList();
    }

    public Path path(SiteFile file) {
        return opened.path(file);
    }

    /** The paths of all files that are edited here: the compose files, the site config file, the {@code .env} files. */
    public List<Path> paths() {
        return edited().map(this::path).toList();
    }

    private Stream<SiteFile> edited() {
        return Stream.of(opened.site().parts().stream().map(SitePart::file), siteConfig.stream(), variablesFiles.stream()).flatMap(files -> files);
    }

    /** The file that is edited here under a path. */
    public Optional<SiteFile> file(Path path) {
        return edited().filter(file -> path(file).equals(path)).findFirst();
    }

    /** A site config file is the site's from now on, as it is on the disk. */
    void adoptConfig(SiteFile file, FileStamp stamp) {
        stamps.putIfAbsent(file, stamp);
        siteConfig = Optional.of(file);
    }

    /** A {@code .env} file is edited here from now on, as it is on the disk. */
    void adoptVariables(SiteFile file, FileStamp stamp) {
        if (!variablesFiles.contains(file)) {
            stamps.put(file, stamp);
            variablesFiles = Stream.concat(variablesFiles.stream(), Stream.of(file)).toList();
        }
    }

    /** The {@code .env} files as they were seen last. */
    public List<Path> environments() {
        return environments;
    }

    /** The site config file as it was seen last. */
    public Optional<Path> siteConfig() {
        return siteConfig.map(this::path);
    }

    /** Looks anew which files the site has beside its compose files. */
    public void lookForFiles() {
        environments = environmentsNow();
    }

    private List<Path> environmentsNow() {
        return Stream.concat(Stream.of(folder().composeFile()), composePaths().stream())
                .flatMap(path -> finder.environmentOf(path).stream()).distinct().toList();
    }

    /** The paths of the files beside the compose files that are not edited here, whether or not they are there. */
    public List<Path> pathsBeside() {
        return Stream.of(composePaths().stream().map(finder::environmentPath), Stream.of(finder.environmentPath(folder().composeFile())),
                EnvironmentFiles.of(session.snapshot().site()).keySet().stream().map(file -> folder().folder().resolve(file.name())),
                Stream.of(folder().siteConfigPath()), catalogue()).flatMap(paths -> paths).distinct().filter(path -> file(path).isEmpty()).toList();
    }

    /** The site's own entries of the palette; a folder that is not there cannot be watched. */
    private Stream<Path> catalogue() {
        return Stream.of(folder().folder().resolve(SiteCatalogue.FILE)).filter(file -> Files.isDirectory(file.getParent()));
    }

    public Session session() {
        return session;
    }

    /** Whether a file could be written when it was opened, so far as its mode tells. */
    public boolean isWritable(SiteFile file) {
        return Optional.ofNullable(opened.loaded().get(file)).map(ReadResult.Loaded::writable).orElse(true);
    }

    /** What a file was like when it was read or saved last; empty while a new one was never saved. */
    public Optional<FileStamp> stamp(SiteFile file) {
        return Optional.ofNullable(stamps.get(file));
    }

    /**
     * Writes texts to their files, all of them or none.
     *
     * @param force whether to replace what somebody else has written meanwhile
     */
    public SaveResult save(Map<SiteFile, SourceText> texts, boolean force) {
        List<FileChange> changes = new ArrayList<>();
        texts.forEach((file, text) -> changes.add(new FileChange.Write(path(file), text, expected(file, force))));
        SaveResult result = changes.size() == 1 && changes.getFirst() instanceof FileChange.Write(var path, var text, var expected)
                ? files.save(path, text, expected) : sets.saveAll(changes);
        if (result instanceof SaveResult.Saved saved) {
            texts.keySet().forEach(file -> Optional.ofNullable(saved.stamps().get(path(file))).ifPresent(now -> stamps.put(file, now)));
        }
        return result;
    }

    private Expected expected(SiteFile file, boolean force) {
        return force ? new Expected.Anything() : stamp(file).<Expected>map(Expected.Content::new).orElseGet(Expected.Absent::new);
    }

    /** Reads a file as it is now; the session is not touched. */
    public ReadResult read(SiteFile file) {
        return files.read(path(file));
    }

    /** The content that the user goes on from is now that of the disk. */
    public void accept(SiteFile file, FileStamp now) {
        stamps.put(file, now);
    }

    /** The site's files for a list: the compose files first. */
    public List<Path> files() {
        return Stream.of(composePaths(), folder().overrides(), siteConfig().stream().toList(), environments)
                .flatMap(List::stream).distinct().toList();
    }
}
