package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    Path folder;

    private Logger logger() {
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        return logger;
    }

    private UserFolders folders() {
        return UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("100% g%u").toString()), "Linux", folder);
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> found = Files.list(folders().logs())) {
            return found.sorted().toList();
        }
    }

    @Test
    void messagesAndStackTracesAreWritten() throws IOException {
        Logger logger = logger();
        try (LogFile log = LogFile.open(folders(), logger).orElseThrow()) {
            assertThat(log).isNotNull();
            logger.log(Level.WARNING, "Cannot save {0}", "x.yaml");
            logger.log(Level.SEVERE, "Why", new IOException("the cause"));
            logger.fine("no news");
        }
        assertThat(logs()).hasSize(1);
        assertThat(Files.readString(logs().getFirst())).contains("WARNING", "Cannot save x.yaml", "the cause",
                "\tat org.sitewright.disk.LogFileTest").doesNotContain("no news");
        assertThat(logger.getHandlers()).isEmpty();
    }

    @Test
    void threeFilesOfOneMegabyteAreTheMost() throws IOException {
        Logger logger = logger();
        try (LogFile log = LogFile.open(folders(), logger).orElseThrow()) {
            assertThat(log).isNotNull();
            for (int i = 0; i < 500; i++) {
                logger.info("x".repeat(10_000));
            }
        }
        assertThat(logs()).hasSize(3).allSatisfy(file -> assertThat(Files.size(file)).isLessThan(1_050_000));
    }

    @Test
    void whereNoFileCanBeWrittenThereIsNone() {
        FailingDisk disk = new FailingDisk();
        disk.beforeFolders = () -> {
            throw new AccessDeniedException(folder.toString());
        };
        Logger logger = logger();
        assertThat(LogFile.open(folders(), logger, disk)).isEmpty();
        assertThat(logger.getHandlers()).isEmpty();
    }
}
