package org.sitewright.disk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The user's own folders for preferences, state and logs. None is made before something is written to it.
 *
 * <p>On Linux they follow the XDG Base Directory Specification 0.8, where a relative path counts as unset; on macOS they
 * are in {@code ~/Library}, on Windows in {@code %APPDATA%} and {@code %LOCALAPPDATA%}. {@code SITEWRIGHT_HOME} puts them
 * all below one folder.
 *
 * @param config small things that follow the user to other machines: preferences
 * @param state  what belongs to this machine: unsaved work, journals
 * @param logs   log files
 */
public record UserFolders(Path config, Path state, Path logs) {
    /** The folders of whoever runs this program. */
    public static UserFolders ofThisUser() {
        return of(System.getenv(), System.getProperty("os.name", ""));
    }

    /**
     * The folders for an environment; the home is {@code HOME} where that is set, as programs of Unix take it, else the one
     * that the system knows.
     */
    public static UserFolders of(Map<String, String> environment, String system) {
        return of(environment, system, absolute(environment, "HOME").orElse(Path.of(System.getProperty("user.home", ""))));
    }

    /**
     * The folders for an environment.
     *
     * @param environment the environment variables
     * @param system      the name of the operating system, as Java's {@code os.name}
     * @param home        the user's home
     */
    public static UserFolders of(Map<String, String> environment, String system, Path home) {
        Optional<Path> all = absolute(environment, "SITEWRIGHT_HOME");
        if (all.isPresent()) {
            return new UserFolders(all.get().resolve("config"), all.get().resolve("state"), all.get().resolve("logs"));
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming = absolute(environment, "APPDATA").orElse(home.resolve("AppData").resolve("Roaming"));
            Path local = absolute(environment, "LOCALAPPDATA").orElse(home.resolve("AppData").resolve("Local"));
            Path state = local.resolve("Sitewright");
            return new UserFolders(roaming.resolve("Sitewright"), state, state.resolve("Logs"));
        }
        if (name.startsWith("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve("Sitewright");
            return new UserFolders(support, support.resolve("State"), library.resolve("Logs").resolve("Sitewright"));
        }
        Path config = absolute(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config"));
        Path state = absolute(environment, "XDG_STATE_HOME").orElse(home.resolve(".local").resolve("state"));
        return new UserFolders(config.resolve("sitewright"), state.resolve("sitewright"),
                state.resolve("sitewright").resolve("logs"));
    }

    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        try {
            return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty()).map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
