package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCopiesTest {
    @TempDir
    Path folder;

    private final FileCopies copies = new FileCopies(new TextFiles());

    @Test
    void oneThatCannotBeMadeTakesTheOthersAlong_andTheFoldersMadeForThem() throws IOException {
        Files.writeString(folder.resolve("a"), "a");
        FileCopies.Laid laid = copies.lay(folder.resolve("x/y"), List.of(new FileMove(folder.resolve("a"), folder.resolve("x/y/a")),
                new FileMove(folder.resolve("gone"), folder.resolve("x/y/gone"))));
        assertThat(((FileCopies.Laid.Failed) laid).problem().path()).isEqualTo(folder.resolve("x/y/gone"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("a"));
        }
    }

    @Test
    void whatIsMovedStays_andTheRestIsTakenAway() throws IOException {
        Files.writeString(folder.resolve("a"), "a");
        Path target = folder.resolve("x");
        FileCopies.Laid.Ready ready = (FileCopies.Laid.Ready) copies.lay(target, List.of(
                new FileMove(folder.resolve("a"), target.resolve("one")), new FileMove(folder.resolve("a"), target.resolve("two"))));
        Files.move(ready.moves().getFirst().from(), ready.moves().getFirst().to());
        copies.clear(ready.made());
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left).containsExactly(target.resolve("one"));
        }
    }

    @Test
    void aLinkIsAskedForByWhatItLeadsTo() throws IOException {
        Files.createDirectories(folder.resolve("real"));
        Files.writeString(folder.resolve("real/a"), "a");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        FileCopies.Laid.Ready ready = (FileCopies.Laid.Ready) copies.lay(folder.resolve("x"),
                List.of(new FileMove(folder.resolve("link"), folder.resolve("x/link"))));
        assertThat(ready.moves().getFirst().from().resolve("a")).hasContent("a").isRegularFile();
        assertThat(Files.isSymbolicLink(ready.moves().getFirst().from())).isFalse();
    }

    @Test
    void sizesAreThoseOfAllFilesBelow_andCountingStopsWhenItIsEnough() throws IOException {
        Files.createDirectories(folder.resolve("s/t"));
        Files.write(folder.resolve("s/a"), new byte[10]);
        Files.write(folder.resolve("s/t/b"), new byte[5]);
        assertThat(FileCopies.size(folder.resolve("s"), 100)).contains(15L);
        assertThat(FileCopies.size(folder.resolve("s"), 5).orElseThrow()).isGreaterThan(5);
        assertThat(FileCopies.size(folder.resolve("gone"), 5)).isEmpty();
    }
}
