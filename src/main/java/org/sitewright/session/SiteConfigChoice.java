package org.sitewright.session;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.disk.Expected;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SaveResult;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.TextFiles;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlScalar;

/**
 * Which file of a site's folder is its site config file: the one that the user has named ({@code site-config} in
 * {@code .sitewright/site.yaml}, from the site's folder), or else {@code default.yaml} in the folder that {@code OCS_CONFIG_DIR}
 * names, if that lies in the site's folder, or else {@code default.yaml} beside the compose file. Touches the disk.
 */
final class SiteConfigChoice {
    private static final String SETTINGS = ".sitewright/site.yaml";
    private static final String KEY = "site-config";
    private static final String VARIABLE = "OCS_CONFIG_DIR";
    private static final String USUAL = "default.yaml";

    private final TextFiles files;
    private final YamlReader yaml = new YamlReader();

    SiteConfigChoice(TextFiles files) {
        this.files = files;
    }

    /** The file, if it is there. */
    Optional<Path> find(SiteFolder site, Variables variables) {
        return Stream.of(named(site), ofVariable(site, variables), Optional.of(site.siteConfigPath()))
                .flatMap(Optional::stream).filter(Files::isRegularFile).filter(path -> !path.equals(site.composeFile())).findFirst();
    }

    private Optional<Path> named(SiteFolder site) {
        Path settings = site.folder().resolve(SETTINGS);
        if (!Files.isRegularFile(settings) || !(files.read(settings) instanceof ReadResult.Loaded loaded)) {
            return Optional.empty();
        }
        return yaml.read(loaded.text()).find(YamlPath.of(KEY)).flatMap(place -> place.node() instanceof YamlScalar scalar && !scalar.value().isEmpty()
                ? within(site, scalar.value()) : Optional.empty());
    }

    private static Optional<Path> ofVariable(SiteFolder site, Variables variables) {
        return variables.value(VARIABLE).filter(folder -> !folder.isBlank()).flatMap(folder -> within(site, folder))
                .map(folder -> folder.resolve(USUAL));
    }

    /** A path that leads out of the site's folder is none of ours: the file may be shared by sites. */
    private static Optional<Path> within(SiteFolder site, String written) {
        try {
            Path path = site.folder().resolve(written).normalize();
            return path.startsWith(site.folder()) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * Remembers a file as the site's.
     *
     * @param file one within the site's folder
     * @return why it could not be written, if so
     */
    Optional<FileProblem> choose(SiteFolder site, Path file) {
        Path settings = site.folder().resolve(SETTINGS);
        String name = site.folder().relativize(file).toString().replace('\\', '/').replace("'", "''");
        SourceText text = SourceText.of("# Which file Sitewright takes for the site config file of OCS.\n" + KEY + ": '" + name + "'\n");
        Expected expected = Files.exists(settings) ? new Expected.Anything() : new Expected.Absent();
        return files.save(settings, text, expected) instanceof SaveResult.Failed(FileProblem problem) ? Optional.of(problem) : Optional.empty();
    }
}
