package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Kills real processes in the middle of saving: 285 of them in all. The moments come from a seed and from the machine's
 * own unrest; what must hold, holds at every moment.
 */
class KillTest {
    /** Children that warm up while another is killed. */
    private static final int AHEAD = 4;

    @TempDir
    Path folder;

    private final Random random = new Random(20261101);
    private final Deque<Child> waiting = new ArrayDeque<>();
    private final Set<String> contents = Set.of(FileStamp.hashOf(KillChild.content(0)),
            FileStamp.hashOf(KillChild.content(1)));
    private int started;

    private record Child(Process process, Path folder) {
        UserFolders user() {
            return UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder);
        }

        String hash(String name) throws IOException {
            return FileStamp.hash(Files.readAllBytes(folder.resolve(name)));
        }

        /** Every file below the folder, by its path in it. */
        List<String> files() throws IOException {
            try (Stream<Path> found = Files.walk(folder)) {
                return found.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted()
                        .toList();
            }
        }
    }

    /** What must be so after a kill; returns whether the kill left something half done. */
    private interface Check {
        boolean run(Child child) throws IOException;
    }

    @AfterEach
    void killTheRest() {
        waiting.forEach(child -> child.process().destroyForcibly());
    }

    /** Only what the child needs: looking through all libraries for a logger takes longer than the rest. */
    private static String classPath() {
        return Stream.of(KillChild.class, TextFiles.class, Gson.class, LoggerFactory.class)
                .map(type -> new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath())
                .distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private Child start(String task) throws IOException {
        Path own = Files.createDirectory(folder.resolve(task + started++));
        Files.writeString(own.resolve("a.yaml"), KillChild.content(0).content());
        Files.writeString(own.resolve("b.yaml"), KillChild.content(0).content());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx48m", "-cp",
                classPath(),
                KillChild.class.getName(), task, own.toString()));
        return new Child(new ProcessBuilder(command).redirectError(own.resolve("errors").toFile()).start(), own);
    }

    private void kill(String task, int times, Check check) throws Exception {
        int halfDone = 0;
        for (int i = 0; i < times; i++) {
            while (waiting.size() < AHEAD && i + waiting.size() < times) {
                waiting.add(start(task));
            }
            Child child = waiting.removeFirst();
            awaitSaves(child, 2);
            child.process().getOutputStream().write('!');
            child.process().getOutputStream().flush();
            // Somewhere within the save after the next few, or shortly behind it, however slow the machine is.
            long start = System.nanoTime();
            int saves = 1 + random.nextInt(3);
            awaitSaves(child, saves);
            TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * 1.2 * (System.nanoTime() - start) / saves));
            child.process().destroyForcibly();
            assertThat(child.process().waitFor()).isEqualTo(128 + 9);
            Files.delete(child.folder().resolve("errors"));
            halfDone += check.run(child) ? 1 : 0;
        }
        assertThat(halfDone).as("kills that hit the middle of a save").isPositive();
    }

    private static void awaitSaves(Child child, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            assertThat(child.process().getInputStream().read())
                    .as("%s", Files.readString(child.folder().resolve("errors"))).isEqualTo('.');
        }
    }

    @Test
    void aKilledSaveLeavesTheOldBytesOrTheNewOnes() throws Exception {
        Set<String> seen = new HashSet<>();
        kill("save", 200, child -> {
            assertThat(contents).contains(child.hash("a.yaml"));
            seen.add(child.hash("a.yaml"));
            int before = child.files().size();
            assertThat(before).isBetween(2, 3);
            assertThat(new Leftovers().clean(child.folder())).isEqualTo(before - 2);
            assertThat(child.files()).containsExactly("a.yaml", "b.yaml");
            return before == 3;
        });
        assertThat(seen).isEqualTo(contents);
    }

    @Test
    void aKilledSetIsWholeAfterTheNextStart() throws Exception {
        kill("set", 30, child -> {
            assertThat(contents).contains(child.hash("a.yaml"), child.hash("b.yaml"));
            boolean halfDone = child.files().size() > 2;
            List<Settlement> settled = new FileSets(new TextFiles(), child.user()).settle();
            assertThat(settled).allMatch(Settlement.Completed.class::isInstance);
            assertThat(child.hash("a.yaml")).isEqualTo(child.hash("b.yaml"));
            assertThat(child.files()).containsExactly("a.yaml", "b.yaml");
            return halfDone;
        });
    }

    @Test
    void aKilledSetMovesItsFoldersWholeOrNotAtAll() throws Exception {
        kill("move", 20, child -> {
            boolean halfDone = child.files().size() > 2;
            new FileSets(new TextFiles(), child.user()).settle();
            assertThat(child.files()).containsExactly("a.yaml", "b.yaml");
            assertThat(child.hash("a.yaml")).isEqualTo(child.hash("b.yaml"));
            int turn = child.hash("a.yaml").equals(FileStamp.hashOf(KillChild.content(0))) ? 0 : 1;
            assertThat(child.folder().resolve(KillChild.place(turn))).isDirectory();
            assertThat(child.folder().resolve(KillChild.place(turn + 1))).doesNotExist();
            return halfDone;
        });
    }

    @Test
    void unsavedWorkIsOfferedAfterAKill() throws Exception {
        kill("keep", 35, child -> {
            boolean halfDone = child.files().size() > 3;
            List<Recovery.Offer> offers = new Recovery(new TextFiles(), child.user(), Clock.systemUTC()).offers();
            if (offers.isEmpty()) {
                // The content that the file has anyway is no loss, and not offered.
                assertThat(child.files()).containsExactly("a.yaml", "b.yaml");
                return halfDone;
            }
            assertThat(offers).hasSize(1);
            assertThat(offers.getFirst().file()).isEqualTo(child.folder().resolve("a.yaml"));
            assertThat(offers.getFirst().text()).isEqualTo(KillChild.content(1));
            assertThat(child.files()).hasSize(3);
            return halfDone;
        });
    }
}
