package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path folder;

    @Test
    void onlyTemporaryFilesOfDeadProcessesGo() throws IOException {
        OwnerMark own = OwnerMark.ofThisProcess();
        // The same number, another start: an earlier process that had it.
        OwnerMark earlier = new OwnerMark(own.pid(), own.startMillis() - 3_600_000);
        List<String> gone = List.of(".sitewright-" + Processes.dead().text() + "-1.tmp",
                ".sitewright-" + earlier.text() + "-77.tmp");
        List<String> kept = List.of(".sitewright-" + own.text() + "-1.tmp",
                ".sitewright-" + Processes.dead().text() + "-1.new", ".sitewright-" + Processes.dead().text() + "-1.old",
                ".sitewright-" + Processes.dead().text() + "-1.tmp.yaml", "sitewright-1-1-1.tmp", ".sitewright-x-1.tmp",
                ".sitewright-9999999999999999999-1-1.tmp", "a.tmp");
        for (String name : Stream.concat(gone.stream(), kept.stream()).toList()) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(new Leftovers().clean(folder)).isEqualTo(gone.size());
        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    @Test
    void aFolderThatIsNotThereOrNotReadableIsLeftAlone() {
        FailingDisk disk = new FailingDisk();
        assertThat(new Leftovers(disk).clean(folder.resolve("none"))).isZero();
        disk.beforeList = () -> {
            throw new AccessDeniedException(folder.toString());
        };
        assertThat(new Leftovers(disk).clean(folder)).isZero();
    }

    @Test
    void thisProcessLivesAndAMarkComesBack() {
        OwnerMark own = OwnerMark.ofThisProcess();
        assertThat(own.isAlive()).isTrue();
        assertThat(Processes.dead().isAlive()).isFalse();
        assertThat(OwnerMark.parse(own.text())).hasValue(own);
        assertThat(OwnerMark.parse("1-2-3")).isEmpty();
    }
}
