package org.sitewright.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What can be told of the installers without the systems that they are for. */
class PackagingTest {
    private static final Path PICTURES = Path.of("src/main/resources/org/sitewright/ui/icons");
    private static final Path WORKFLOW = Path.of(".github/workflows/packages.yml");
    /** Of GitHub's "Workflow syntax for GitHub Actions". */
    private static final Set<String> WORKFLOW_KEYS = Set.of("name", "on", "permissions", "jobs");
    private static final Set<String> JOB_KEYS = Set.of("name", "if", "needs", "permissions", "strategy", "runs-on", "timeout-minutes", "steps");
    private static final Set<String> STEP_KEYS = Set.of("name", "uses", "with", "run", "env");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"windows", "macos", "linux"})
    void jpackageKnowsEveryOptionThatItIsGiven(String system) throws Exception {
        Set<String> known = options(help());
        List<String> given = run("packaging/Installer.java", "--arguments", system).stream()
                .filter(word -> word.matches("--(?!add-exports|enable-native|sun-misc)[a-z-]+")).toList();
        assertThat(given).contains("--type", "--runtime-image", "--icon").isSubsetOf(known);
        String other = system.equals("windows") ? "--mac-" : "--win-";
        assertThat(given).noneMatch(option -> option.startsWith(other));
    }

    @Test
    void macOsTakesNoVersionThatBeginsWithNought() throws Exception {
        assertThat(run("packaging/Installer.java", "--arguments", "macos")).containsSequence("--app-version", "1.1.0");
        assertThat(run("packaging/Installer.java", "--arguments", "windows")).containsSequence("--app-version", "0.1.0");
    }

    @Test
    void allStartersOpenTheSamePackagesOfJavaFx() throws Exception {
        Set<String> script = exports(Files.readString(Path.of("packaging/sitewright.sh")));
        assertThat(script).hasSize(4);
        assertThat(exports(Files.readString(Path.of("packaging/sitewright.bat")))).isEqualTo(script);
        assertThat(exports(Files.readString(Path.of("packaging/Installer.java")))).isEqualTo(script);
    }

    @Test
    void theIconOfWindowsHasEachPicture() throws Exception {
        run("packaging/IconFiles.java", PICTURES.toString(), temp.toString());
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(temp.resolve("sitewright.ico"))).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getInt(0)).as("an icon").isEqualTo(1 << 16);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < file.getShort(4); i++) {
            int entry = 6 + 16 * i;
            int size = file.get(entry) == 0 ? 256 : file.get(entry);
            byte[] image = Arrays.copyOfRange(file.array(), file.getInt(entry + 12), file.getInt(entry + 12) + file.getInt(entry + 8));
            assertSame(size == 256 ? ImageIO.read(new ByteArrayInputStream(image)) : bitmap(image), size & 0xFF);
            sizes.add(size);
        }
        assertThat(sizes).contains(16, 32, 48, 256);
    }

    @Test
    void theIconOfMacOsHasEachPicture() throws Exception {
        run("packaging/IconFiles.java", PICTURES.toString(), temp.toString());
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(temp.resolve("sitewright.icns")));
        byte[] four = new byte[4];
        file.get(four);
        assertThat(new String(four, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(file.getInt()).isEqualTo(file.capacity());
        List<Integer> sizes = new ArrayList<>();
        while (file.hasRemaining()) {
            file.get(four);
            byte[] png = new byte[file.getInt() - 8];
            file.get(png);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            assertSame(image, image.getWidth() & 0xFF);
            sizes.add(image.getWidth());
        }
        assertThat(sizes).contains(16, 32, 128, 256);
    }

    @Test
    void theWorkflowHasNoKeyThatGitHubDoesNotKnow() throws Exception {
        Map<?, ?> workflow = workflow();
        assertThat(keys(workflow)).isSubsetOf(WORKFLOW_KEYS);
        Map<?, ?> jobs = (Map<?, ?>) workflow.get("jobs");
        for (Object each : jobs.values()) {
            Map<?, ?> job = (Map<?, ?>) each;
            assertThat(keys(job)).isSubsetOf(JOB_KEYS).contains("runs-on", "steps");
            if (job.get("needs") instanceof List<?> needed) {
                assertThat(keys(jobs)).containsAll(needed.stream().map(String::valueOf).toList());
            }
            for (Object step : (List<?>) job.get("steps")) {
                Map<?, ?> one = (Map<?, ?>) step;
                assertThat(keys(one)).isSubsetOf(STEP_KEYS);
                assertThat(one.containsKey("uses")).as("%s uses an action or runs something", one).isNotEqualTo(one.containsKey("run"));
                if (one.get("uses") instanceof String action) {
                    assertThat(action).matches("actions/[a-z-]+@v\\d+");
                }
            }
        }
    }

    @Test
    void theWorkflowRunsFilesThatAreThere() throws Exception {
        var named = Pattern.compile("(?m)(?<![\\w/*])(packaging/\\w[\\w./]*|\\.ci/\\w+)").matcher(Files.readString(WORKFLOW));
        List<String> files = new ArrayList<>();
        while (named.find()) {
            files.add(named.group());
        }
        assertThat(files).contains("packaging/Installer.java", ".ci/package").allMatch(file -> Files.exists(Path.of(file)));
    }

    private static Map<?, ?> workflow() throws IOException {
        // GitHub reads YAML 1.2, where the key "on" is no truth value.
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(WORKFLOW));
    }

    private static Set<String> keys(Map<?, ?> map) {
        Set<String> keys = new TreeSet<>();
        map.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    private static Set<String> exports(String text) {
        Set<String> found = new TreeSet<>();
        var export = Pattern.compile("--add-exports[= ](\\S+?=ALL-UNNAMED)").matcher(text);
        while (export.find()) {
            found.add(export.group(1));
        }
        return found;
    }

    /** The help of jpackage for all systems: the program prints only that of its own, but has all of it. */
    private static String help() throws IOException {
        return Files.readString(FileSystems.getFileSystem(URI.create("jrt:/"))
                .getPath("/modules/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties"));
    }

    private static Set<String> options(String help) {
        Set<String> found = new TreeSet<>();
        var option = Pattern.compile("(?<=\\s)--[a-z][a-z-]+").matcher(help.replace("\\n", "\n").replace("\\ ", " "));
        while (option.find()) {
            found.add(option.group());
        }
        return found;
    }

    private static void assertSame(BufferedImage image, int size) throws IOException {
        int wanted = size == 0 ? 256 : size;
        BufferedImage drawn = ImageIO.read(PICTURES.resolve("sitewright-" + wanted + ".png").toFile());
        assertThat(image.getWidth()).isEqualTo(wanted);
        assertThat(image.getHeight()).isEqualTo(wanted);
        for (int y = 0; y < wanted; y++) {
            for (int x = 0; x < wanted; x++) {
                assertThat(image.getRGB(x, y)).isEqualTo(drawn.getRGB(x, y));
            }
        }
    }

    private static BufferedImage bitmap(byte[] bytes) {
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int width = data.getInt(4);
        int height = data.getInt(8) / 2;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        data.position(data.getInt(0));
        for (int y = height - 1; y >= 0; y--) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, data.getInt());
            }
        }
        return image;
    }

    /** Runs a program of one file with the Java of this test. */
    private static List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
