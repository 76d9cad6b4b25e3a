package org.sitewright.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sitewright.disk.FileProblem.Kind;
import org.sitewright.words.Words;

/**
 * Finds the files of a site, by the names that Compose looks for and in its order. Compose, run in a folder without a
 * compose file, goes on in the folders above; an editor that opened another folder than the one asked for would surprise,
 * so this does not. A compose file named by {@code COMPOSE_FILE} is not looked for either.
 */
public final class SiteFinder {
    /**
     * The names of compose files, the one that Compose prefers first (compose-go 2, {@code cli.DefaultFileNames}).
     */
    public static final List<String> COMPOSE_FILES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    /** The names of override files, the one that Compose prefers first ({@code cli.DefaultOverrideFileNames}). */
    public static final List<String> OVERRIDE_FILES = List.of("compose.override.yml", "compose.override.yaml",
            "docker-compose.override.yml", "docker-compose.override.yaml");

    /** The name of a compose file that is begun here: the one that OCS's own documentation uses. */
    public static final String NEW_FILE = "docker-compose.yaml";

    static final String LAYOUT = ".sitewright/layout.yaml";
    private static final String ENVIRONMENT = ".env";
    static final String SITE_CONFIG = "default.yaml";
    /** Somebody may open a folder of thousands: so many sub-folders are looked into. */
    private static final int MOST_SUBFOLDERS = 200;
    private static final int MOST_OFFERS = 5;

    private final Disk disk;
    private final Words words = new Words("disk.messages");
    private final Problems problems;

    public SiteFinder() {
        this(new LocalDisk());
    }

    SiteFinder(Disk disk) {
        this.disk = disk;
        this.problems = new Problems(words, disk);
    }

    /**
     * Looks for a site.
     *
     * @param path a folder, or a compose file of any name
     */
    public SiteSearch find(Path path) {
        Path asked = path.toAbsolutePath().normalize();
        try {
            BasicFileAttributes attributes = disk.attributes(asked);
            if (attributes.isDirectory()) {
                return inFolder(asked);
            }
            return attributes.isRegularFile()
                    ? new SiteSearch.Found(around(asked)) : none(problems.of(Kind.SPECIAL, asked, "read.special"));
        } catch (NoSuchFileException e) {
            return none(missing(asked));
        } catch (IOException e) {
            return none(folderProblem(asked, e));
        }
    }

    /**
     * The site that a folder without a compose file would be, with one of the name {@link #NEW_FILE}. Makes no file.
     *
     * @param folder a folder that is there
     */
    public SiteSearch begin(Path folder) {
        return switch (find(folder)) {
            case SiteSearch.Found(SiteFolder there) -> new SiteSearch.NotFound(problems.of(Kind.HAS_COMPOSE_FILE, there.folder(),
                    "site.already", there.folder(), there.composeFile().getFileName()), List.of(there.composeFile()));
            case SiteSearch.NotFound(FileProblem problem, _) when problem.kind() == Kind.NO_COMPOSE_FILE ->
                    begun(problem.path());
            case SiteSearch.NotFound other -> other;
            case SiteSearch.Scattered(SiteFolder _, SiteSearch.NotFound otherwise) -> begun(otherwise.problem().path());
        };
    }

    private SiteSearch begun(Path folder) {
        try {
            return new SiteSearch.Found(site(folder, folder.resolve(NEW_FILE), List.of(), List.of(), disk.list(folder)));
        } catch (IOException e) {
            return none(folderProblem(folder, e));
        }
    }

    /** A broken link exists, in a way; without these words the user would look for it in vain. */
    private FileProblem missing(Path asked) {
        try {
            Path target = disk.target(asked);
            if (!target.equals(asked)) {
                return problems.of(Kind.BROKEN_LINK, asked, "read.link", target);
            }
        } catch (IOException e) {
            return problems.whileReading(asked, e);
        }
        return problems.of(Kind.MISSING, asked, "read.missing");
    }

    private FileProblem folderProblem(Path folder, IOException cause) {
        return cause instanceof AccessDeniedException
                ? problems.of(Kind.NO_PERMISSION, folder, "site.permission") : problems.whileReading(folder, cause);
    }

    private static SiteSearch none(FileProblem problem) {
        return new SiteSearch.NotFound(problem, List.of());
    }

    private SiteSearch inFolder(Path folder) {
        List<Path> entries;
        try {
            entries = disk.list(folder);
        } catch (IOException e) {
            return none(folderProblem(folder, e));
        }
        List<Path> composeFiles = named(folder, COMPOSE_FILES);
        if (composeFiles.isEmpty()) {
            return notFound(folder, entries);
        }
        return new SiteSearch.Found(site(folder, composeFiles.getFirst(), named(folder, OVERRIDE_FILES),
                composeFiles.subList(1, composeFiles.size()), entries));
    }

    /** The site of a file that the user named. */
    private SiteFolder around(Path file) {
        Path folder = SafeWriter.folderOf(file);
        List<Path> entries;
        try {
            entries = disk.list(folder);
        } catch (IOException e) {
            // A file may be open to those who may not list its folder.
            entries = List.of();
        }
        List<Path> composeFiles = named(folder, COMPOSE_FILES);
        // Compose takes override and shadowed files into account only for the file that it finds by itself.
        boolean foundByCompose = !composeFiles.isEmpty() && composeFiles.getFirst().equals(file);
        return foundByCompose
                ? site(folder, file, named(folder, OVERRIDE_FILES), composeFiles.subList(1, composeFiles.size()), entries)
                : site(folder, file, List.of(), List.of(), entries);
    }

    private SiteFolder site(Path folder, Path composeFile, List<Path> overrides, List<Path> shadowed,
                            List<Path> entries) {
        Optional<Path> siteConfig = file(folder.resolve(SITE_CONFIG)).filter(file -> !file.equals(composeFile));
        List<Path> others = yamlFiles(entries).stream().filter(file -> !file.equals(composeFile)
                && !overrides.contains(file) && !shadowed.contains(file)
                && !siteConfig.equals(Optional.of(file))).toList();
        return new SiteFolder(folder, composeFile, overrides, shadowed, file(folder.resolve(ENVIRONMENT)), siteConfig,
                file(folder.resolve(LAYOUT)), others, below(entries));
    }

    /** The compose files of the folders just below, the one that Compose would take of each. */
    private List<Path> below(List<Path> entries) {
        return entries.stream().filter(this::isFolder).limit(MOST_SUBFOLDERS).map(child -> named(child, COMPOSE_FILES))
                .filter(found -> !found.isEmpty()).map(List::getFirst).toList();
    }

    /** The {@code .env} file that Compose reads for a compose file that it is called with in the file's folder. */
    public Optional<Path> environmentOf(Path composeFile) {
        return file(environmentPath(composeFile));
    }

    /** Where the {@code .env} file of a compose file is, or would be made. */
    public Path environmentPath(Path composeFile) {
        return SafeWriter.folderOf(composeFile).resolve(ENVIRONMENT);
    }

    private SiteSearch notFound(Path folder, List<Path> entries) {
        List<Path> below = below(entries);
        List<Path> here = yamlFiles(entries);
        List<Path> offers = new ArrayList<>(below);
        offers.addAll(here);
        StringBuilder sentence = new StringBuilder(
                words.of("site.none", folder, String.join(", ", COMPOSE_FILES)));
        if (!below.isEmpty()) {
            sentence.append(' ').append(words.of("site.below", names(folder, below)));
        }
        if (!here.isEmpty()) {
            sentence.append(' ').append(words.of("site.others", names(folder, here)));
        }
        SiteSearch.NotFound nothing = new SiteSearch.NotFound(new FileProblem(Kind.NO_COMPOSE_FILE, folder, sentence.toString()), offers);
        return below.size() < 2 ? nothing
                : new SiteSearch.Scattered(site(folder, below.getFirst(), List.of(), List.of(), entries).withMain(below.getFirst()), nothing);
    }

    private String names(Path folder, List<Path> files) {
        String names = String.join(", ",
                files.stream().limit(MOST_OFFERS).map(file -> folder.relativize(file).toString()).toList());
        return files.size() > MOST_OFFERS ? words.of("site.more", names, files.size() - MOST_OFFERS) : names;
    }

    private List<Path> named(Path folder, List<String> names) {
        return names.stream().map(folder::resolve).filter(path -> file(path).isPresent()).toList();
    }

    private List<Path> yamlFiles(List<Path> entries) {
        return entries.stream().filter(entry -> {
            String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
            return (name.endsWith(".yaml") || name.endsWith(".yml")) && file(entry).isPresent();
        }).toList();
    }

    /** A broken link counts as a file: to open it then tells what is wrong with it. */
    private Optional<Path> file(Path path) {
        try {
            return disk.attributes(path).isDirectory() ? Optional.empty() : Optional.of(path);
        } catch (NoSuchFileException e) {
            return isLink(path) ? Optional.of(path) : Optional.empty();
        } catch (IOException e) {
            return Problems.kindOf(e) == Kind.BROKEN_LINK ? Optional.of(path) : Optional.empty();
        }
    }

    private boolean isLink(Path path) {
        try {
            return !disk.target(path).equals(path);
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isFolder(Path path) {
        try {
            return disk.attributes(path).isDirectory();
        } catch (IOException e) {
            return false;
        }
    }
}
