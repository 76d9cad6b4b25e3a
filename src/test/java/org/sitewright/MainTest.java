package org.sitewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    @Test
    void whatGoesWrongOnTheDiskIsALineOnTheTerminal_andNoTrace() throws Exception {
        Path home = Files.createFile(folder.resolve("home"));
        Files.writeString(folder.resolve("docker-compose.yaml"), "services:\n  grafana:\n    image: grafana/grafana\n  b:\n    image: b\n");
        List<String> command = List.of(ProcessHandle.current().info().command().orElse("java"), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "split", folder.toString(), "--write");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // No journal can be written below a file.
        builder.environment().put("SITEWRIGHT_HOME", home.toString());
        Process process = builder.start();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        process.getInputStream().transferTo(new PrintStream(printed));
        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Nothing was saved").doesNotContain("\tat ").doesNotContain("Exception");
    }
}
