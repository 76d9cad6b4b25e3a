package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class UserFoldersTest {
    private static final Path HOME = Path.of("/home/ada");

    private static void check(Map<String, String> environment, String system, String config, String state,
                              String logs) {
        assertThat(UserFolders.of(environment, system, HOME))
                .isEqualTo(new UserFolders(Path.of(config), Path.of(state), Path.of(logs)));
    }

    @Test
    void linuxHasTheXdgFolders() {
        check(Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s"), "Linux",
                "/c/sitewright", "/s/sitewright", "/s/sitewright/logs");
    }

    @Test
    void linuxFallsBackToTheHome() {
        check(Map.of(), "Linux", "/home/ada/.config/sitewright", "/home/ada/.local/state/sitewright",
                "/home/ada/.local/state/sitewright/logs");
    }

    @Test
    void relativeAndEmptyValuesCountAsUnset() {
        check(Map.of("XDG_CONFIG_HOME", "c", "XDG_STATE_HOME", "", "SITEWRIGHT_HOME", "\u0000"), "Linux",
                "/home/ada/.config/sitewright", "/home/ada/.local/state/sitewright",
                "/home/ada/.local/state/sitewright/logs");
    }

    @Test
    void macHasTheLibrary() {
        check(Map.of("XDG_CONFIG_HOME", "/c"), "Mac OS X", "/home/ada/Library/Application Support/Sitewright",
                "/home/ada/Library/Application Support/Sitewright/State", "/home/ada/Library/Logs/Sitewright");
    }

    @Test
    void windowsHasItsApplicationData() {
        check(Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), "Windows 11", "/r/Sitewright", "/l/Sitewright",
                "/l/Sitewright/Logs");
        check(Map.of(), "Windows 10", "/home/ada/AppData/Roaming/Sitewright", "/home/ada/AppData/Local/Sitewright",
                "/home/ada/AppData/Local/Sitewright/Logs");
    }

    @Test
    void oneFolderCanTakeThemAll() {
        check(Map.of("SITEWRIGHT_HOME", "/t", "XDG_STATE_HOME", "/s"), "Linux", "/t/config", "/t/state", "/t/logs");
    }

    @Test
    void nothingIsMadeBeforeSomethingIsWritten(@TempDir Path folder) {
        UserFolders folders = UserFolders.of(Map.of(), "Linux", folder);
        new UserSettings(folders, Runnable::run, sentence -> { }).get("theme");
        TextFiles files = new TextFiles();
        new Recovery(files, folders, Clock.systemUTC()).offers();
        new FileSets(files, folders).settle();
        assertThat(folder).isEmptyDirectory();
    }
}
