package org.sitewright.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.env.DotEnv;

/**
 * A site at one moment.
 *
 * @param name      of its folder
 * @param parts     its compose files, the main one first
 * @param variables what {@code ${…}} stands for, in the main file and in all that have none of their own
 * @param own       what it stands for in files that have a {@code .env} of their own, as those of other folders do
 * @param config    its site config file, if it has one
 * @param environmentFiles those of the files that {@code env_file} names which lie in the site's folder and could be read
 */
public record Site(String name, List<SitePart> parts, Variables variables, Map<SiteFile, Variables> own, Optional<ConfigPart> config,
                   Map<SiteFile, DotEnv> environmentFiles) {
    public Site {
        parts = List.copyOf(parts);
        own = Map.copyOf(own);
        environmentFiles = Map.copyOf(environmentFiles);
    }

    /** A site without files for {@code env_file}. */
    public Site(String name, List<SitePart> parts, Variables variables, Map<SiteFile, Variables> own, Optional<ConfigPart> config) {
        this(name, parts, variables, own, config, Map.of());
    }

    /** A site with the same variables in all of its files. */
    public Site(String name, List<SitePart> parts, Variables variables) {
        this(name, parts, variables, Map.of(), Optional.empty());
    }

    /** The site after changes of its texts. */
    public Site with(List<SitePart> read) {
        return new Site(name, read, variables, own, config, environmentFiles);
    }

    /** The site with another site config file, or none. */
    public Site with(Optional<ConfigPart> now) {
        return new Site(name, parts, variables, own, now, environmentFiles);
    }

    /** All files whose text belongs to the site: the compose files, the main one first, and then the site config file. */
    public List<SiteFile> files() {
        return Stream.concat(parts.stream().map(SitePart::file), config.stream().map(ConfigPart::file)).toList();
    }

    /** The reading of any of {@link #files()}; that of the site config file has no services. */
    public Optional<ComposeFile> reading(SiteFile file) {
        return compose(file).or(() -> config.filter(part -> part.file().equals(file)).map(ConfigPart::reading));
    }

    public boolean isConfig(SiteFile file) {
        return config.filter(part -> part.file().equals(file)).isPresent();
    }

    public Optional<SitePart> part(SiteFile file) {
        return parts.stream().filter(part -> part.file().equals(file)).findFirst();
    }

    public Optional<ComposeFile> compose(SiteFile file) {
        return part(file).map(SitePart::compose);
    }

    /** What {@code ${…}} stands for in a file. */
    public Variables variables(SiteFile file) {
        return own.getOrDefault(file, variables);
    }

    /** What {@code ${…}} stands for in a file that has been read. */
    public Variables variables(ComposeFile read) {
        return parts.stream().filter(part -> part.compose() == read).map(part -> variables(part.file())).findFirst().orElse(variables);
    }
}
