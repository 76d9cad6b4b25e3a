package org.sitewright.split;

import java.util.List;

/** The names that Compose looks for in a folder, the one that it prefers first (compose-go 2, {@code cli.DefaultFileNames} and its like). */
public final class ComposeNames {
    public static final List<String> FILES = List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    /** Read together with one of {@link #FILES}. */
    public static final List<String> OVERRIDES = List.of("compose.override.yml", "compose.override.yaml",
            "docker-compose.override.yml", "docker-compose.override.yaml");

    private ComposeNames() {}
}
