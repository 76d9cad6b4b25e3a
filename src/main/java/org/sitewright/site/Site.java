package org.sitewright.site;

import java.util.HashMap;
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
 * @param variablesFiles its {@code .env} files; where there are some, {@code variables} and {@code own} follow from them
 */
public record Site(String name, List<SitePart> parts, Variables variables, Map<SiteFile, Variables> own, Optional<ConfigPart> config,
                   Map<SiteFile, DotEnv> environmentFiles, List<VariablesPart> variablesFiles) {
    public Site {
        parts = List.copyOf(parts);
        own = Map.copyOf(own);
        environmentFiles = Map.copyOf(environmentFiles);
        variablesFiles = List.copyOf(variablesFiles);
    }

    /** A site whose {@code .env} files are not edited. */
    public Site(String name, List<SitePart> parts, Variables variables, Map<SiteFile, Variables> own, Optional<ConfigPart> config,
                Map<SiteFile, DotEnv> environmentFiles) {
        this(name, parts, variables, own, config, environmentFiles, List.of());
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
        return new Site(name, read, variables, own, config, environmentFiles, variablesFiles);
    }

    /** The site with another site config file, or none. */
    public Site with(Optional<ConfigPart> now) {
        return new Site(name, parts, variables, own, now, environmentFiles, variablesFiles);
    }

    /** The site with other texts of its {@code .env} files, and all that follows from them. */
    public Site withVariablesFiles(List<VariablesPart> now) {
        Map<SiteFile, VariablesPart> byFile = new HashMap<>();
        now.forEach(part -> byFile.put(part.file(), part));
        Map<SiteFile, Variables> owned = new HashMap<>();
        for (SitePart part : parts) {
            Map<String, String> values = new HashMap<>(values(byFile, part.file()));
            // Those of an included file give way to those of the one that includes it.
            values.putAll(values(byFile, part.project()));
            owned.put(part.file(), new Variables(variables.shell(), values));
        }
        Variables main = parts.isEmpty() ? variables : owned.get(parts.getFirst().file());
        Site read = new Site(name, parts, main, owned, config, environmentFiles, now);
        Map<SiteFile, DotEnv> named = new HashMap<>(environmentFiles);
        EnvironmentFiles.of(read).forEach((file, part) -> {
            if (byFile.containsKey(file)) {
                named.put(file, byFile.get(file).entries(read.variables(part.file())::value));
            }
        });
        return new Site(name, parts, main, owned, config, named, now);
    }

    private Map<String, String> values(Map<SiteFile, VariablesPart> byFile, SiteFile compose) {
        VariablesPart beside = byFile.get(VariablesPart.beside(compose));
        return beside == null ? Map.of() : beside.entries(each -> Optional.ofNullable(variables.shell().get(each))).values();
    }

    /** All files whose text belongs to the site: the compose files, the main one first, the site config file, the {@code .env} files. */
    public List<SiteFile> files() {
        return Stream.of(parts.stream().map(SitePart::file), config.stream().map(ConfigPart::file),
                variablesFiles.stream().map(VariablesPart::file)).flatMap(files -> files).toList();
    }

    /** The reading of any of {@link #files()}; that of the site config file and of {@code .env} files has no services. */
    public Optional<ComposeFile> reading(SiteFile file) {
        return compose(file).or(() -> config.filter(part -> part.file().equals(file)).map(ConfigPart::reading))
                .or(() -> variablesFiles.stream().filter(part -> part.file().equals(file)).map(VariablesPart::reading).findFirst());
    }

    /** Whether a file is one of the {@code .env} files, in which there is no YAML. */
    public boolean isVariables(SiteFile file) {
        return variablesFiles.stream().anyMatch(part -> part.file().equals(file));
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
