package org.sitewright.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.disk.FileProblem;
import org.sitewright.disk.ReadResult;
import org.sitewright.disk.SiteFinder;
import org.sitewright.disk.SiteFolder;
import org.sitewright.disk.SiteSearch;
import org.sitewright.disk.TextFiles;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.EnvironmentFiles;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.site.VariablesPart;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlReader;

/**
 * Reads the compose files of a site: the main one, those that it includes, and those of the folders just below that are joined
 * to it or to each other by a network. Touches the disk: not for the FX thread.
 */
public final class SiteReader {
    private static final int MOST_INCLUDED = 100;

    private final TextFiles files = new TextFiles();
    private final SiteFinder finder = new SiteFinder();
    private final SiteConfigChoice choice = new SiteConfigChoice(files);
    private final YamlReader yaml = new YamlReader();
    private final ComposeReader compose = new ComposeReader();
    private final Map<String, String> shell;
    private final Words words = new Words("session.messages");

    /** @param shell the environment that stands for that of the user's shell */
    public SiteReader(Map<String, String> shell) {
        this.shell = Map.copyOf(shell);
    }

    /** What came of reading a site. */
    public sealed interface Reading {
        record Read(SiteText site) implements Reading {}

        /**
         * @param folder the site that was found, if it is only that its main file cannot be read
         * @param offers compose files that the user may have meant
         */
        record Failed(FileProblem problem, Optional<SiteFolder> folder, List<Path> offers) implements Reading {}
    }

    /**
     * Reads the site of a folder, of a compose file, or of a site config file: that of the compose file beside it or in the folder
     * above.
     *
     * @param remarks takes sentences on what beside the compose files could not be read, and on compose files that another one hides
     */
    public Reading read(Path path, Consumer<String> remarks) {
        return switch (finder.find(path)) {
            case SiteSearch.NotFound(FileProblem problem, List<Path> offers) -> new Reading.Failed(problem, Optional.empty(), offers);
            case SiteSearch.Found(SiteFolder folder) -> isConfig(folder.composeFile()) ? ofConfig(folder.composeFile(), remarks)
                    : read(folder, Optional.empty(), remarks);
            case SiteSearch.Scattered(SiteFolder folder, SiteSearch.NotFound otherwise) -> scattered(folder, otherwise, remarks);
        };
    }

    /** As {@link #read}; a site config file without a compose file is a site without one, so that it can be checked alone. */
    public Reading readToCheck(Path path, Consumer<String> remarks) {
        Reading reading = read(path, remarks);
        return reading instanceof Reading.Failed && Files.isRegularFile(path) && isConfig(path) ? alone(path.toAbsolutePath().normalize()) : reading;
    }

    private boolean isConfig(Path path) {
        return files.read(path) instanceof ReadResult.Loaded loaded && SiteConfig.isOne(yaml.read(loaded.text()));
    }

    /** The site that a site config file belongs to, with that file as its own. */
    private Reading ofConfig(Path file, Consumer<String> remarks) {
        Path own = file.getParent();
        for (Path folder : Stream.of(Optional.ofNullable(own), Optional.ofNullable(own).map(Path::getParent)).flatMap(Optional::stream).toList()) {
            boolean above = !folder.equals(own);
            if (finder.find(folder) instanceof SiteSearch.Found(SiteFolder found) && !found.composeFile().equals(file)
                    && (!above || choice.find(found, variables(found)).filter(file::equals).isPresent())) {
                return read(found, Optional.of(file), remarks);
            }
        }
        return new Reading.Failed(new FileProblem(FileProblem.Kind.NO_COMPOSE_FILE, file, words.of("config.alone", file), Optional.empty()),
                Optional.empty(), List.of());
    }

    private Reading alone(Path file) {
        return switch (files.read(file)) {
            case ReadResult.Failed(FileProblem problem) -> new Reading.Failed(problem, Optional.empty(), List.of());
            case ReadResult.Loaded loaded -> {
                SiteFile name = new SiteFile(file.getFileName().toString());
                SiteFolder folder = new SiteFolder(file.getParent(), file, List.of(), List.of(), Optional.empty(), Optional.of(file), Optional.empty(),
                        List.of(), List.of());
                Site site = new Site(nameOf(folder), List.of(), new Variables(shell, Map.of()), Map.of(),
                        Optional.of(new ConfigPart(name, SiteConfig.of(yaml.read(loaded.text())))));
                yield new Reading.Read(new SiteText(folder, site, Map.of(name, loaded)));
            }
        };
    }

    /**
     * Reads the site that a file is part of: that of the folder above or of its own, if the file belongs to it, or else the file as a
     * site.
     */
    public Reading readAround(Path path, Consumer<String> remarks) {
        Path file = path.toAbsolutePath().normalize();
        Path folder = file.getParent();
        for (Path candidate : Stream.ofNullable(folder).flatMap(own -> Stream.of(Optional.ofNullable(own.getParent()), Optional.of(own)))
                .flatMap(Optional::stream).toList()) {
            List<String> remarked = new ArrayList<>();
            if (read(candidate, remarked::add) instanceof Reading.Read found && found.site().file(file).isPresent()) {
                remarked.forEach(remarks);
                return found;
            }
        }
        return read(path, remarks);
    }

    /** The site that a folder without a compose file would be, with one of Compose's names that has no text. Makes no file. */
    Reading begin(Path path) {
        return switch (finder.begin(path)) {
            case SiteSearch.NotFound(FileProblem problem, List<Path> offers) -> new Reading.Failed(problem, Optional.empty(), offers);
            case SiteSearch.Scattered(SiteFolder _, SiteSearch.NotFound otherwise) ->
                    new Reading.Failed(otherwise.problem(), Optional.empty(), otherwise.offers());
            case SiteSearch.Found(SiteFolder folder) -> {
                SiteFile file = new SiteFile(folder.composeFile().getFileName().toString());
                SitePart part = new SitePart(file, compose.read(yaml.read(SourceText.of(""))));
                Optional<Config> config = config(folder, variables(folder), remark -> { });
                Map<VariablesPart, ReadResult.Loaded> dotEnvs = variablesFiles(folder, List.of(part));
                Map<SiteFile, ReadResult.Loaded> loaded = new HashMap<>();
                config.ifPresent(found -> loaded.put(found.part().file(), found.loaded()));
                dotEnvs.forEach((dotEnv, text) -> loaded.put(dotEnv.file(), text));
                yield new Reading.Read(new SiteText(folder, new Site(nameOf(folder), List.of(part), variables(folder), Map.of(),
                        config.map(Config::part), Map.of(), List.copyOf(dotEnvs.keySet())), loaded));
            }
        };
    }

    private static String nameOf(SiteFolder folder) {
        Path name = folder.folder().getFileName();
        return name == null ? "/" : name.toString();
    }

    /** What {@code ${…}} stands for in the main file of a folder. */
    Variables variables(SiteFolder folder) {
        return new Variables(shell, environment(folder.composeFile(), remark -> { }));
    }

    /** @param asked the site config file, where the user has named one */
    private Reading read(SiteFolder folder, Optional<Path> asked, Consumer<String> remarks) {
        Gathering gathering = new Gathering(folder, asked, remarks);
        Optional<FileProblem> problem = gathering.main(folder.composeFile());
        if (problem.isPresent()) {
            return new Reading.Failed(problem.get(), Optional.of(folder), List.of());
        }
        if (!folder.shadowed().isEmpty()) {
            remarks.accept(words.of("site.shadowed", folder.composeFile().getFileName(),
                    folder.shadowed().stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "))));
        }
        gathering.join(folder.below());
        return new Reading.Read(gathering.text());
    }

    /** The folder has no compose file of its own. */
    private Reading scattered(SiteFolder folder, SiteSearch.NotFound otherwise, Consumer<String> remarks) {
        Gathering gathering = new Gathering(folder, Optional.empty(), remarks);
        gathering.join(Stream.concat(Stream.of(folder.composeFile()), folder.below().stream()).toList());
        return gathering.parts.size() < 2 ? new Reading.Failed(otherwise.problem(), Optional.empty(), otherwise.offers())
                : new Reading.Read(gathering.text());
    }

    /** What {@code ${…}} stands for in the files of a site, as the {@code .env} files are on the disk now. */
    public FileVariables variables(SiteFolder folder, Site site) {
        Map<SiteFile, Variables> own = new HashMap<>();
        for (SitePart part : site.parts()) {
            own.put(part.file(), variables(folder.folder(), part.file(), part.project(), remark -> { }));
        }
        return new FileVariables(own.getOrDefault(site.parts().getFirst().file(), Variables.NONE), own);
    }

    /** The site config file of a folder, as it is on the disk. */
    Optional<ConfigPart> config(SiteFolder folder) {
        return config(folder, variables(folder), remark -> { }).map(Config::part);
    }

    /** A site config file, and what the disk said of it. */
    record Config(ConfigPart part, ReadResult.Loaded loaded) {}

    /** The site config file of a folder, if it has one. What is wrong in it is for others to say. */
    private Optional<Config> config(SiteFolder folder, Variables variables, Consumer<String> remarks) {
        return choice.find(folder, variables).flatMap(path -> config(folder, path, remarks));
    }

    private Optional<Config> config(SiteFolder folder, Path path, Consumer<String> remarks) {
        return switch (files.read(path)) {
            case ReadResult.Loaded loaded -> Optional.of(new Config(new ConfigPart(
                    new SiteFile(folder.folder().relativize(path).toString().replace('\\', '/')), SiteConfig.of(yaml.read(loaded.text())),
                    added(folder)), loaded));
            case ReadResult.Failed(FileProblem problem) -> {
                remarks.accept(problem.sentence());
                yield Optional.empty();
            }
        };
    }

    /** What the site adds to the catalogue. What is wrong in that file is told where it is offered. */
    private Catalogue added(SiteFolder folder) {
        SiteCatalogue own = new SiteCatalogue(folder.folder());
        return Files.isRegularFile(own.path()) ? own.read().own() : Catalogue.empty();
    }

    /** The {@code .env} files beside compose files, with what the disk said of them; those that cannot be read are left out. */
    Map<VariablesPart, ReadResult.Loaded> variablesFiles(SiteFolder folder, Collection<SitePart> parts) {
        Map<VariablesPart, ReadResult.Loaded> read = new LinkedHashMap<>();
        parts.stream().map(part -> VariablesPart.beside(part.file())).distinct().forEach(file -> {
            Path path = folder.folder().resolve(file.name());
            if (Files.isRegularFile(path) && files.read(path) instanceof ReadResult.Loaded loaded) {
                read.put(VariablesPart.of(file, loaded.text()), loaded);
            }
        });
        return read;
    }

    /** The files that services name as {@code env_file}; those of other folders stay unread, like those that cannot be. */
    Map<SiteFile, DotEnv> environmentFiles(SiteFolder folder, Site site) {
        Map<SiteFile, DotEnv> read = new HashMap<>();
        EnvironmentFiles.of(site).forEach((file, part) -> {
            if (files.read(folder.folder().resolve(file.name())) instanceof ReadResult.Loaded loaded) {
                read.put(file, DotEnv.parse(loaded.text(), site.variables(part.file())::value));
            }
        });
        return read;
    }

    /** The site config file of a site, as it is on the disk now. */
    Optional<Config> config(SiteFolder folder, Site site) {
        return config(folder, variables(folder, site).main(), remark -> { }).filter(found -> site.part(found.part().file()).isEmpty());
    }

    /** Remembers which file is the site config file of a site; says why that cannot be done. */
    Optional<FileProblem> chooseConfig(SiteFolder folder, Path file) {
        return choice.choose(folder, file);
    }

    /** A file's own {@code .env}; those of an included file give way to those of the one that includes it. */
    private Variables variables(Path folder, SiteFile file, SiteFile project, Consumer<String> remarks) {
        Map<String, String> values = new HashMap<>(environment(folder.resolve(file.name()), remarks));
        if (!project.equals(file)) {
            values.putAll(environment(folder.resolve(project.name()), remarks));
        }
        return new Variables(shell, values);
    }

    private Map<String, String> environment(Path composeFile, Consumer<String> remarks) {
        return switch (finder.environmentOf(composeFile).map(files::read).orElse(null)) {
            case null -> Map.of();
            case ReadResult.Loaded loaded -> DotEnv.parse(loaded.text(), name -> Optional.ofNullable(shell.get(name))).values();
            case ReadResult.Failed(FileProblem problem) -> {
                remarks.accept(problem.sentence());
                yield Map.of();
            }
        };
    }

    /** One reading of one site. */
    private final class Gathering {
        private final SiteFolder folder;
        private final Optional<Path> asked;
        private final Consumer<String> remarks;
        private final Map<SiteFile, SitePart> parts = new LinkedHashMap<>();
        private final Map<SiteFile, ReadResult.Loaded> loaded = new HashMap<>();
        private final Map<SiteFile, Variables> variables = new HashMap<>();
        private Optional<Config> config = Optional.empty();

        Gathering(SiteFolder folder, Optional<Path> asked, Consumer<String> remarks) {
            this.folder = folder;
            this.asked = asked;
            this.remarks = remarks;
        }

        Optional<FileProblem> main(Path file) {
            return switch (files.read(file)) {
                case ReadResult.Failed(FileProblem problem) -> Optional.of(problem);
                case ReadResult.Loaded text -> {
                    SiteFile name = name(file);
                    include(add(name, name, text));
                    yield Optional.empty();
                }
            };
        }

        private SiteFile name(Path file) {
            return new SiteFile(folder.folder().relativize(file).toString().replace('\\', '/'));
        }

        private SitePart add(SiteFile name, SiteFile project, ReadResult.Loaded text) {
            SitePart part = new SitePart(name, compose.read(yaml.read(text.text())), project);
            parts.put(name, part);
            loaded.put(name, text);
            variables.put(name, variables(folder.folder(), name, project, remarks));
            return part;
        }

        /** The files that a file includes, and those that they include. */
        private void include(SitePart including) {
            for (String written : Includes.of(including.compose(), variables.getOrDefault(including.file(), Variables.NONE))) {
                Path file = folder.folder().resolve(including.file().name()).resolveSibling(written).normalize();
                // Of another folder's files only the user can say whether they are this site's.
                if (file.startsWith(folder.folder()) && !parts.containsKey(name(file)) && parts.size() < MOST_INCLUDED
                        && files.read(file) instanceof ReadResult.Loaded text) {
                    include(add(name(file), including.project(), text));
                }
            }
        }

        /** Adds those of some files that share a network with the files known so far, or with each other. */
        void join(List<Path> candidates) {
            Map<SiteFile, SitePart> known = new LinkedHashMap<>(parts);
            for (Path file : candidates) {
                if (!parts.containsKey(name(file)) && files.read(file) instanceof ReadResult.Loaded text) {
                    add(name(file), name(file), text);
                }
            }
            Set<SiteFile> joined = joined(known);
            parts.keySet().retainAll(joined);
            loaded.keySet().retainAll(joined);
            variables.keySet().retainAll(joined);
            List.copyOf(parts.values()).stream().filter(part -> !known.containsKey(part.file())).forEach(this::include);
        }

        private Set<SiteFile> joined(Map<SiteFile, SitePart> known) {
            Site all = site();
            SiteNetworks networks = new SiteNetworks(all);
            Set<SiteFile> joined = new HashSet<>(known.keySet());
            Map<String, List<SitePart>> shared = networks.shared();
            shared.values().forEach(users -> users.forEach(part -> joined.add(part.file())));
            Set<String> names = new HashSet<>(shared.keySet());
            known.values().forEach(part -> networks.declared(part).values().stream().filter(RealName::external).map(RealName::text)
                    .forEach(names::add));
            NearMiss near = new NearMiss();
            // A mistyped name would hide the file that has the mistake.
            for (SitePart part : all.parts()) {
                if (networks.declared(part).values().stream().anyMatch(name -> name.external() && near.nearest(name.text(), names).isPresent())) {
                    joined.add(part.file());
                }
            }
            return joined;
        }

        private Site site() {
            List<SitePart> all = new ArrayList<>(parts.values());
            Variables main = all.isEmpty() ? Variables.NONE : variables.getOrDefault(all.getFirst().file(), Variables.NONE);
            return new Site(nameOf(folder), all, main, variables, config.map(Config::part));
        }

        SiteText text() {
            SiteFile main = parts.keySet().iterator().next();
            Path path = folder.folder().resolve(main.name());
            config = asked.or(() -> choice.find(folder, variables.getOrDefault(main, Variables.NONE)))
                    .flatMap(file -> config(folder, file, remarks)).filter(found -> !parts.containsKey(found.part().file()));
            config.ifPresent(found -> loaded.put(found.part().file(), found.loaded()));
            Map<VariablesPart, ReadResult.Loaded> dotEnvs = variablesFiles(folder, parts.values());
            dotEnvs.forEach((part, text) -> loaded.put(part.file(), text));
            Site site = site();
            return new SiteText(path.equals(folder.composeFile()) ? folder : folder.withMain(path),
                    new Site(site.name(), site.parts(), site.variables(), site.own(), site.config(), environmentFiles(folder, site),
                            List.copyOf(dotEnvs.keySet())), loaded);
        }
    }
}
