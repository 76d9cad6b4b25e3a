package org.sitewright.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void everySentenceIsUsedAndEveryUsedOneExists() throws IOException {
        Pattern key = Pattern.compile("\"((?:read|save|note|set|site|settings|recovery)(?:\\.[a-z]+)+)\"");
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/sitewright/disk"))) {
            for (Path source : sources.toList()) {
                key.matcher(Files.readString(source)).results().map((MatchResult found) -> found.group(1))
                        .forEach(used::add);
            }
        }
        used.remove("settings.properties");
        ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.disk.messages");
        assertThat(used).isEqualTo(new TreeSet<>(Collections.list(bundle.getKeys())));
    }

    @Test
    void numbersAreNotGrouped() {
        assertThat(new Words().say("read.binary", "x", 1234567)).contains("1234567");
    }
}
