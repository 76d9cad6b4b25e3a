package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sitewright.disk.FileProblem.Kind;

class SiteFinderTest {
    @TempDir
    Path folder;

    private final FailingDisk disk = new FailingDisk();
    private final SiteFinder finder = new SiteFinder(disk);

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "a: 1\n");
    }

    private SiteFolder found(Path path) {
        return ((SiteSearch.Found) finder.find(path)).site();
    }

    private SiteSearch.NotFound notFound(Path path) {
        return switch (finder.find(path)) {
            case SiteSearch.NotFound nothing -> nothing;
            case SiteSearch.Scattered(SiteFolder _, SiteSearch.NotFound otherwise) -> otherwise;
            case SiteSearch.Found found -> throw new AssertionError(found);
        };
    }

    @Test
    void eachNameIsFoundInComposesOrder() throws IOException {
        for (String name : SiteFinder.COMPOSE_FILES.reversed()) {
            Path file = file(name);
            assertThat(found(folder).composeFile()).isEqualTo(file);
        }
        assertThat(SiteFinder.COMPOSE_FILES)
                .containsExactly("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
        assertThat(found(folder).shadowed()).extracting(path -> path.getFileName().toString())
                .containsExactly("compose.yml", "docker-compose.yml", "docker-compose.yaml");
    }

    @Test
    void allFilesOfASiteAreFound() throws IOException {
        Path compose = file("docker-compose.yaml");
        Path override = file("compose.override.yaml");
        Path second = file("docker-compose.override.yml");
        Path env = file(".env");
        Path siteConfig = file("default.yaml");
        Path layout = file(".sitewright/layout.yaml");
        Path other = file("monitoring.yml");
        file("readme.txt");
        Files.createDirectory(folder.resolve("folder.yaml"));
        SiteFolder site = found(folder);
        assertThat(site.folder()).isEqualTo(folder);
        assertThat(site.composeFile()).isEqualTo(compose);
        assertThat(site.overrides()).containsExactly(override, second);
        assertThat(site.environment()).hasValue(env);
        assertThat(site.siteConfig()).hasValue(siteConfig);
        assertThat(site.layout()).hasValue(layout);
        assertThat(site.others()).containsExactly(other);
        assertThat(site.shadowed()).isEmpty();
    }

    @Test
    void whatIsNotThereIsEmpty() throws IOException {
        file("compose.yml");
        SiteFolder site = found(folder);
        assertThat(site.environment()).isEmpty();
        assertThat(site.siteConfig()).isEmpty();
        assertThat(site.layout()).isEmpty();
        assertThat(site.layoutPath()).isEqualTo(folder.resolve(".sitewright").resolve("layout.yaml"));
        assertThat(site.others()).isEmpty();
    }

    @Test
    void aFileOfAnyNameCanBeOpenedAndHasNoOverrides() throws IOException {
        Path standard = file("compose.yaml");
        file("compose.override.yaml");
        Path named = file("lab.yml");
        SiteFolder site = found(named);
        assertThat(site.composeFile()).isEqualTo(named);
        assertThat(site.overrides()).isEmpty();
        assertThat(site.others()).contains(standard);
    }

    @Test
    void theFileThatComposeWouldFindHasItsOverrides() throws IOException {
        Path standard = file("compose.yaml");
        Path override = file("compose.override.yaml");
        assertThat(found(standard)).isEqualTo(found(folder));
        assertThat(found(standard).overrides()).containsExactly(override);
    }

    @Test
    void aFolderWithoutComposeFileSaysWhatItLookedFor() {
        FileProblem problem = notFound(folder).problem();
        assertThat(problem.kind()).isEqualTo(Kind.NO_COMPOSE_FILE);
        assertThat(problem.sentence()).contains(folder.toString()).contains(SiteFinder.COMPOSE_FILES);
        assertThat(notFound(folder).offers()).isEmpty();
    }

    @Test
    void composeFilesBelowAndOtherYamlFilesAreOffered() throws IOException {
        Path below = file("lab/docker-compose.yaml");
        Path other = file("stack.yml");
        file("a/b/compose.yaml");
        SiteSearch.NotFound nothing = notFound(folder);
        assertThat(nothing.offers()).containsExactly(below, other);
        assertThat(nothing.problem().sentence()).contains("lab/docker-compose.yaml", "stack.yml")
                .doesNotContain("a/b");
    }

    @Test
    void manyOffersAreCounted() throws IOException {
        for (int i = 0; i < 8; i++) {
            file("s" + i + "/compose.yaml");
        }
        assertThat(notFound(folder).problem().sentence()).contains("s4/compose.yaml and 3 more");
        assertThat(notFound(folder).offers()).hasSize(8);
    }

    @Test
    void theComposeFileOfEachFolderBelowIsNamed_theOneThatComposeWouldTake() throws IOException {
        file("docker-compose.yaml");
        Path web = file("web/compose.yaml");
        file("web/docker-compose.yaml");
        Path crossbar = file("crossbar/docker-compose.yml");
        file("empty/readme.txt");
        file("web/deep/compose.yaml");
        assertThat(found(folder).below()).containsExactly(crossbar, web);
    }

    @Test
    void severalComposeFilesBelowAFolderWithoutOne_mayBeASite() throws IOException {
        Path crossbar = file("crossbar/compose.yaml");
        Path web = file("web/compose.yaml");
        SiteFolder site = ((SiteSearch.Scattered) finder.find(folder)).site();
        assertThat(site.folder()).isEqualTo(folder);
        assertThat(site.composeFile()).isEqualTo(crossbar);
        assertThat(site.below()).containsExactly(web);
    }

    @Test
    void theEnvironmentOfAComposeFileLiesBesideIt() throws IOException {
        Path web = file("web/compose.yaml");
        assertThat(finder.environmentOf(web)).isEmpty();
        Path environment = file("web/.env");
        assertThat(finder.environmentOf(web)).hasValue(environment);
    }

    @Test
    void aMissingPathIsNamed() {
        assertThat(notFound(folder.resolve("nowhere")).problem().kind()).isEqualTo(Kind.MISSING);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aBrokenLinkCountsAsTheComposeFileSoThatOpeningItTellsWhy() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("compose.yaml"), Path.of("gone"));
        assertThat(found(folder).composeFile()).isEqualTo(link);
        assertThat(notFound(link).problem().kind()).isEqualTo(Kind.BROKEN_LINK);
    }

    @Test
    void aFolderThatMayNotBeReadIsSaidSo() {
        disk.beforeList = () -> {
            throw new AccessDeniedException(folder.toString());
        };
        assertThat(notFound(folder).problem().kind()).isEqualTo(Kind.NO_PERMISSION);
    }

    @Test
    void aFileInAFolderThatMayNotBeListedOpensAllTheSame() throws IOException {
        Path named = file("lab.yml");
        disk.beforeList = () -> {
            throw new AccessDeniedException(folder.toString());
        };
        assertThat(found(named).others()).isEqualTo(List.of());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsNoSite() {
        assertThat(notFound(Path.of("/dev/null")).problem().kind()).isEqualTo(Kind.SPECIAL);
    }
}
