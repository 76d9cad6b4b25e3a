package org.sitewright.compose.effective;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.compose.ComposeFile;
import org.sitewright.engine.TestEngine;

/**
 * What the real {@code docker-compose} makes of a file must mean the same as the file itself. Runs where the program is found.
 */
class DockerComposeTest {
    private static final Map<String, String> SHELL = Map.of("SW_HOST", "daq", "SW_EMPTY", "", "OCS_CONFIG_DIR", "/opt/ocs");
    private static final Map<String, String> DOT_ENV = Map.of("SW_TAG", "v2", "SW_DATA", "./data");

    @TempDir
    Path temp;

    @BeforeAll
    static void program() {
        if (!isThere() && TestEngine.isRequired()) {
            throw new AssertionError("docker-compose must be here, and is not");
        }
        if (!isThere()) {
            System.out.println("Left out, for want of docker-compose: " + DockerComposeTest.class.getSimpleName());
        }
        Assumptions.assumeTrue(isThere(), "no docker-compose");
    }

    private static boolean isThere() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "docker-compose")));
    }

    static Stream<Arguments> files() throws IOException {
        List<Arguments> files = new ArrayList<>();
        try (InputStream sample = DockerComposeTest.class.getResourceAsStream("/org/sitewright/sample/docker-compose.yaml")) {
            files.add(Arguments.of("the sample site",
                    new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8)));
        }
        for (String part : EffectiveFiles.ALL.split("(?m)^=== ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                files.add(Arguments.of(part.substring(0, end), part.substring(end + 1)));
            }
        }
        return files.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void composeAgrees(String name, String text) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("lab"));
        for (String made : List.of("img", "data", "other")) {
            Files.createDirectories(folder.resolve(made));
        }
        Files.writeString(folder.resolve("common.yaml"), EffectiveFiles.COMMON);
        Files.writeString(folder.resolve("docker-compose.yaml"), text);
        Files.writeString(folder.resolve(".env"), "SW_TAG=v2\nSW_DATA=./data\n");
        String made = config(folder);
        Map<String, String> values = new java.util.HashMap<>(DOT_ENV);
        values.putAll(SHELL);
        assertThat(EffectiveDifference.between(meaning(made, folder, values), meaning(text, folder, values))).as(made).isEmpty();
    }

    private static Map<String, Value.Members> meaning(String text, Path folder, Map<String, String> values) {
        ComposeFile file = Effective.file(text);
        assertThat(file.tree().problems()).isEmpty();
        Surroundings around = Surroundings.of(file, Effective.variables(values), new HostFolder(folder.toString())).withFiles(path ->
                path.equals(folder.resolve("common.yaml").toString()) ? java.util.Optional.of(Effective.file(EffectiveFiles.COMMON))
                        : java.util.Optional.empty());
        EffectiveConfig config = EffectiveConfig.of(file, around);
        Map<String, Value.Members> all = new java.util.TreeMap<>(config.services());
        all.put("volumes of the site", new Value.Members(Map.copyOf(config.volumes())));
        all.put("networks of the site", new Value.Members(Map.copyOf(config.networks())));
        return all;
    }

    private String config(Path folder) throws IOException, InterruptedException {
        Path output = temp.resolve("output");
        Path errors = temp.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder("docker-compose", "config").directory(folder.toFile())
                .redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("COMPOSE_"));
        builder.environment().putAll(SHELL);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Files.readString(output);
    }
}
