package org.sitewright.session;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.Variables;
import org.sitewright.site.VariablesPart;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;

/** Opens sites from the disk. */
public final class SiteOpener {
    private final TextFiles files = new TextFiles();
    private final Words words = new Words("session.messages");
    private final SiteReader reader;
    private final FileSets sets;
    private final KeyTable keys;

    /**
     * @param shell the environment that stands for that of the user's shell
     * @param sets  saves several files as one
     */
    public SiteOpener(Map<String, String> shell, KeyTable keys, FileSets sets) {
        this.reader = new SiteReader(shell);
        this.keys = keys;
        this.sets = sets;
    }

    /** Opens sites of this user. */
    public SiteOpener(Map<String, String> shell, KeyTable keys) {
        this(shell, keys, new FileSets(new TextFiles(), UserFolders.ofThisUser()));
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
        return opening(remarks -> reader.read(path, remarks), worker, views);
    }

    private Opening opening(Function<Consumer<String>, SiteReader.Reading> reading, Executor worker, Executor views) {
        Set<String> remarks = new LinkedHashSet<>();
        return switch (reading.apply(remarks::add)) {
            case SiteReader.Reading.Failed(FileProblem problem, Optional<SiteFolder> _, List<Path> offers) ->
                    new Opening.Failed(problem, offers);
            case SiteReader.Reading.Read(SiteText text) -> new Opening.Opened(opened(text, List.copyOf(remarks), worker, views));
        };
    }

    /**
     * Opens the site that a file is part of: that of the folder above or of its own, if the file belongs to it, or else the file as a site.
     */
    public Opening openAround(Path file, Executor worker, Executor views) {
        return opening(remarks -> reader.readAround(file, remarks), worker, views);
    }

    /**
     * Begins a site in a folder that has no compose file. None is written: the text is in the session alone until it is saved.
     *
     * @param text    what the compose file shall begin with
     * @param caption of the step that has put it there
     */
    public Opening begin(Path path, SourceText text, String caption, Executor worker, Executor views) {
        return switch (reader.begin(path)) {
            case SiteReader.Reading.Failed(FileProblem problem, Optional<SiteFolder> _, List<Path> offers) ->
                    new Opening.Failed(problem, offers);
            case SiteReader.Reading.Read(SiteText empty) -> {
                OpenSite site = opened(empty, List.of(), worker, views);
                site.session().replace(empty.main(), text, caption, this);
                yield new Opening.Opened(site);
            }
        };
    }

    private OpenSite opened(SiteText text, List<String> remarks, Executor worker, Executor views) {
        return new OpenSite(files, sets, text, remarks, new Session(text.site(), keys, worker, views));
    }

    /** The site config file of a folder, as it is on the disk. */
    Optional<ConfigPart> siteConfig(SiteFolder folder) {
        return reader.config(folder);
    }

    /** What {@code ${…}} stands for in the main file of a folder. */
    Variables variables(SiteFolder folder) {
        return reader.variables(folder);
    }

    /**
     * What a site has beside its compose files, as it is on the disk now. A site config file or {@code .env} file that has come is
     * the site's from now on.
     */
    public Beside beside(OpenSite site) {
        Site read = site.session().snapshot().site();
        Optional<SiteReader.Config> config = reader.config(site.folder(), read);
        config.ifPresent(found -> site.adoptConfig(found.part().file(), found.loaded().stamp()));
        Map<VariablesPart, ReadResult.Loaded> variables = reader.variablesFiles(site.folder(), read.parts());
        variables.forEach((part, loaded) -> site.adoptVariables(part.file(), loaded.stamp()));
        return new Beside(reader.variables(site.folder(), read), config.map(SiteReader.Config::part), reader.environmentFiles(site.folder(), read),
                List.copyOf(variables.keySet()));
    }

    /**
     * Takes another file of the site's folder for its site config file, and remembers it in {@code .sitewright/site.yaml}.
     *
     * @return a sentence on why that cannot be done, if so
     */
    public Optional<String> chooseConfig(OpenSite site, Path file) {
        Path path = file.toAbsolutePath().normalize();
        if (!path.startsWith(site.folder().folder())) {
            return Optional.of(words.of("config.outside", path, site.folder().folder()));
        }
        if (site.composePaths().contains(path)) {
            return Optional.of(words.of("config.compose", path));
        }
        return switch (files.read(path)) {
            case ReadResult.Failed(FileProblem problem) -> Optional.of(problem.sentence());
            case ReadResult.Loaded _ -> reader.chooseConfig(site.folder(), path).map(FileProblem::sentence);
        };
    }
}
