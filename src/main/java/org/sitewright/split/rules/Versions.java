package org.sitewright.split.rules;

import org.sitewright.compose.ComposeFile;
import org.sitewright.split.lines.Walker;

/**
 * What a file may say by its {@code version}, which Compose 1 enforces: {@code name} of a volume since 3.4 and 2.1, of a network
 * since 3.5.
 */
final class Versions {
    private final String version;

    Versions(ComposeFile file) {
        this.version = file.topLevel("version").map(Walker::text).map(String::strip).orElse("");
    }

    boolean namesVolumes() {
        return version.isEmpty() || !version.matches("2|2\\.0|3|3\\.[0-3]");
    }

    boolean namesNetworks() {
        return version.isEmpty() || !version.matches("2|2\\.0|3|3\\.[0-4]");
    }
}
