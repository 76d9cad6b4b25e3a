package org.sitewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PictureCommandTest {
    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void site() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), "services:\n  influxdb:\n    image: influxdb:1.8\n");
    }

    private int run(Object... words) {
        CommandLine line = Cli.of((path, sample) -> 0, Map.of(), List.of(new PictureCommand(Map.of())));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(List.of(words).stream().map(Object::toString).toArray(String[]::new));
    }

    @Test
    void drawsAnSvgWithTheServicesNames() throws IOException {
        Path svg = folder.resolve("site.svg");
        assertThat(run("picture", folder, "-o", svg)).isZero();
        assertThat(Files.readString(svg)).startsWith("<").contains("influxdb").contains("</svg>");
        assertThat(out.toString() + err).isEmpty();
    }

    @Test
    void drawsAPngLightOrDark() throws IOException {
        Path light = folder.resolve("light.png");
        Path dark = folder.resolve("dark.png");
        assertThat(run("picture", folder, "-o", light)).isZero();
        assertThat(run("picture", "--dark", folder, "-o", dark)).isZero();
        assertThat(ImageIO.read(light.toFile()).getRGB(0, 0) & 0xff).isGreaterThan(200);
        assertThat(ImageIO.read(dark.toFile()).getRGB(0, 0) & 0xff).isLessThan(60);
    }

    @Test
    void whatCannotBeDrawnIsASentence() {
        assertThat(run("picture", folder, "-o", folder.resolve("site.gif"))).isEqualTo(2);
        assertThat(run("picture", folder.resolve("nowhere"), "-o", folder.resolve("a.png"))).isEqualTo(2);
        assertThat(run("picture", folder, "-o", folder.resolve("no/such/folder.png"))).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("sitewright: "));
    }

    @Test
    void helpTellsOfPicturesAndNotOfTheWindow() {
        assertThat(run("picture", "--help")).isZero();
        assertThat(out.toString()).contains("Folder of a site, or a compose file.", "which kind", "Exit status:").doesNotContain("in the window");
    }
}
