package org.sitewright.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.yaml.YamlReader;

/**
 * The file that Compose reads together with the one that is split (Docker's documentation, "Merge Compose files").
 *
 * @param name    its own name
 * @param compose the file, read; empty where it cannot be
 */
public record OverrideFile(String name, Optional<ComposeFile> compose) {
    /** Before the ids of its consequences, which may be about the same keys as those of the main file. */
    public static final String PREFIX = "override/";

    /** The one that is read with the file that is split; none where files are named by hand. */
    public static Optional<OverrideFile> of(SplitSource source) {
        if (!isReadBeside(source.file().name()) || !source.variables().value("COMPOSE_FILE").orElse("").isEmpty()) {
            return Optional.empty();
        }
        return in(source.folder(), ".").map(name -> new OverrideFile(name, source.folder().text(name)
                .map(text -> new ComposeReader().read(new YamlReader().read(text)))));
    }

    /** The name of the one that Compose would take in a folder. */
    public static Optional<String> in(FolderView view, String folder) {
        List<String> there = view.names(folder);
        return ComposeNames.OVERRIDES.stream().filter(there::contains).findFirst();
    }

    /** Whether Compose reads it beside a file of this name. */
    public static boolean isReadBeside(String fileName) {
        return ComposeNames.FILES.contains(fileName);
    }

    /** The id of a consequence without what tells that it is about the override file. */
    public static String plainId(String id) {
        return id.startsWith(PREFIX) ? id.substring(PREFIX.length()) : id;
    }

    /** The choices about it, by the ids that its own plan gives. */
    public static Map<String, String> choices(Map<String, String> all) {
        Map<String, String> own = new HashMap<>();
        all.forEach((id, choice) -> {
            if (id.startsWith(PREFIX)) {
                own.put(plainId(id), choice);
            }
        });
        return own;
    }

    /** A consequence of its own plan as one of the whole. */
    public static Consequence among(Consequence own) {
        return new Consequence(PREFIX + own.id(), own.effect(), own.title(), own.reason(), own.place(), own.result(), own.choices(), own.chosen());
    }
}
