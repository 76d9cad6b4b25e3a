package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.disk.UserSettings.RecentSite;
import org.sitewright.disk.UserSettings.WindowPlace;

class UserSettingsTest {
    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();
    private final List<String> sentences = new ArrayList<>();
    private UserFolders folders;
    private Path file;

    @BeforeEach
    void nameFolders() {
        folders = UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.toString()), "Linux", folder);
        file = folders.config().resolve("settings.properties");
    }

    private UserSettings settings() {
        return new UserSettings(folders, disk, Runnable::run, sentences::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "", " a b ", "a=b#c!d:e", "\u00e9\ud83d\ude80", "two\nlines\\"})
    void valuesComeBack(String value) {
        settings().put("theme", value);
        assertThat(settings().get("theme")).hasValue(value);
    }

    @Test
    void removedKeysStayRemoved() {
        settings().put("theme", "dark");
        settings().remove("theme");
        assertThat(settings().get("theme")).isEmpty();
    }

    @Test
    void theSameSettingsMakeTheSameBytes() throws IOException {
        settings().put("b", "1");
        settings().put("a", "2");
        assertThat(Files.readString(file)).isEqualTo("a=2\nb=1\n");
    }

    @Test
    void whatAnotherWindowWroteIsKept() {
        UserSettings one = settings();
        UserSettings two = settings();
        one.put("theme", "dark");
        two.put("zoom", "2");
        assertThat(settings().get("theme")).hasValue("dark");
        assertThat(settings().get("zoom")).hasValue("2");
    }

    @Test
    void theWindowComesBackWhereItWas() {
        WindowPlace place = new WindowPlace(-10.5, 20, 1280, 800, true);
        settings().rememberWindow(place);
        assertThat(settings().windowPlace()).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "1 2 3 4 5 6", "a b c d true", "0 0 0 0 false", "NaN 0 9 9 true",
        "0 0 Infinity 9 true"})
    void aSenselessWindowPlaceIsNone(String place) {
        settings().put("window", place);
        assertThat(settings().windowPlace()).isEmpty();
    }

    @Test
    void recentSitesAreTheNewestFirstAndTwelve() throws IOException {
        for (int i = 0; i < 15; i++) {
            settings().rememberSite(Files.createDirectory(folder.resolve("site" + i)));
        }
        settings().rememberSite(folder.resolve("site7"));
        assertThat(settings().recentSites()).hasSize(12).extracting(site -> site.path().getFileName().toString())
                .startsWith("site7", "site14", "site13").doesNotHaveDuplicates();
    }

    @Test
    void aVanishedSiteIsShownButMarked() throws IOException {
        Path here = Files.createDirectory(folder.resolve("here"));
        settings().rememberSite(folder.resolve("gone"));
        settings().rememberSite(here);
        assertThat(settings().recentSites())
                .containsExactly(new RecentSite(here, true), new RecentSite(folder.resolve("gone"), false));
        settings().forgetSite(folder.resolve("gone"));
        assertThat(settings().recentSites()).containsExactly(new RecentSite(here, true));
    }

    @Test
    void damagedLinesCostOnlyThemselves() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, "theme=dark\nbad=\\u12\nnoise\n\u0000\u0001\nrecent.0=\u0000\nzoom=2\n"
                .getBytes(StandardCharsets.UTF_8));
        UserSettings settings = settings();
        assertThat(settings.get("theme")).hasValue("dark");
        assertThat(settings.get("zoom")).hasValue("2");
        assertThat(settings.get("bad")).isEmpty();
        assertThat(settings.recentSites()).isEmpty();
        assertThat(sentences).isEmpty();
    }

    @Test
    void aFolderInTheFilesPlaceIsNoReasonToFail() throws IOException {
        Files.createDirectories(file.resolve("x"));
        UserSettings settings = settings();
        settings.put("theme", "dark");
        assertThat(settings.get("theme")).hasValue("dark");
        assertThat(sentences).hasSize(1);
    }

    @Test
    void anUnwritableHomeIsToldOnceAndAllGoesOnInMemory() {
        disk.beforeFolders = () -> {
            throw new AccessDeniedException(folder.toString());
        };
        UserSettings settings = settings();
        settings.put("theme", "dark");
        settings.rememberSite(folder);
        assertThat(settings.get("theme")).hasValue("dark");
        assertThat(settings.recentSites()).containsExactly(new RecentSite(folder, true));
        assertThat(sentences).singleElement().asString().contains(file.toString(), "SITEWRIGHT_HOME");
    }

    @Test
    void savingIsLeftToTheExecutor() {
        List<Runnable> later = new ArrayList<>();
        new UserSettings(folders, disk, later::add, sentences::add).put("theme", "dark");
        assertThat(file).doesNotExist();
        later.forEach(Runnable::run);
        assertThat(file).exists();
    }
}
