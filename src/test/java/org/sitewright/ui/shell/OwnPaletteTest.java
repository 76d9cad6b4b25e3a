package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sitewright.disk.SampleSite;
import org.testfx.framework.junit5.Start;

/** What a site adds to its palette, in the program's window over the sample site. */
class OwnPaletteTest extends WindowCase {
    private PaletteForm palette;
    private Path file;

    @Start
    void start(Stage stage) {
        begin(stage);
        palette = new PaletteForm(window);
    }

    @BeforeEach
    void layDownTheSample() throws IOException {
        Path site = new SampleSite(window.folders).copy();
        file = site.resolve(".sitewright/catalogue.yaml");
    }

    private void open() {
        window.open(file.getParent().getParent());
        window.waitFor(() -> window.hasNode("crossbar"));
    }

    private String problems() {
        return window.ask(() -> {
            Hyperlink link = (Hyperlink) window.bench.lookup(".sw-catalogue-problems");
            return link.isVisible() ? link.getText() : "";
        });
    }

    @Test
    void anAgentOfTheCanvasIsInThePaletteAtOnce_andCanBeAddedAgain() {
        open();
        window.select("ocs-LSA22Z2");
        asker.willWrite("Stage thermometer");
        window.run("add-to-palette");
        assertThat(WindowHarness.read(file)).isEqualTo("""
                # What this site adds to the palette of Sitewright.
                agents:
                  ocs-LSA22Z2:
                    title: Stage thermometer
                    purpose: Lakeshore 240 on the 50 K stage, by USB. The name of the device comes from our udev rule.
                    category: From this site
                    class: Lakeshore240Agent
                    service: ocs-LSA22Z2
                    compose:
                      image: simonsobs/socs
                      devices:
                        - /dev/LSA22Z2:/dev/LSA22Z2
                      depends_on:
                        - crossbar
                    instance: LSA22Z2
                    example:
                      - [--serial-number, LSA22Z2]
                      - [--port, /dev/LSA22Z2]
                      - [--mode, acq]
                """);
        assertThat(palette.rows()).startsWith("From this site").anyMatch(row -> row.startsWith("Stage thermometer, USB"));
        palette.find("stage thermo");
        window.press(KeyCode.ENTER);
        palette.answer("--serial-number", "LSA33XY");
        palette.answer("--port", "/dev/LSA33XY");
        window.press(KeyCode.ENTER);
        assertThat(window.text()).contains("""
                  ocs-LSA33XY:
                    image: simonsobs/socs:v0.5.3
                    hostname: ocs-docker
                    environment:
                      <<: *agent-environment
                      INSTANCE_ID: LSA33XY
                    volumes:
                      - ${OCS_CONFIG_DIR}:/config:ro
                    devices:
                      - "/dev/LSA33XY:/dev/LSA33XY"
                    depends_on:
                      - crossbar
                """);
    }

    @Test
    void whatIsInTheFileStaysAsItIs_andAnEntryCanGoAgain() {
        String mine = """
                # Ours. Ask Kim before you change it.
                services:

                  teapot:   # the good one
                      title: 'Teapot'
                      purpose: Keeps the tea warm.
                      category: Kitchen
                      service: teapot
                      compose: {image: "lab/teapot:2"}
                """;
        window.write(file, mine);
        open();
        window.select("grafana");
        asker.willWrite("Our dashboards");
        window.run("add-to-palette");
        assertThat(WindowHarness.read(file)).startsWith(mine).contains("\n  grafana-2:\n").contains("title: Our dashboards");
        assertThat(palette.rows()).anyMatch(row -> row.startsWith("Our dashboards")).anyMatch(row -> row.startsWith("Teapot"));
        palette.find("our dashboards");
        window.fx(() -> palette.list().requestFocus());
        asker.willChoose(0);
        window.press(KeyCode.DELETE);
        assertThat(WindowHarness.read(file)).isEqualTo(mine);
        palette.find("");
        assertThat(palette.rows()).noneMatch(row -> row.startsWith("Our dashboards"));
        // What comes with the program cannot be taken out.
        palette.find("crossbar");
        window.fx(() -> palette.list().requestFocus());
        window.press(KeyCode.DELETE);
        assertThat(WindowHarness.read(file)).isEqualTo(mine);
    }

    @Test
    void anEntryThatCannotBeReadIsSaidInThePalette_andGoneWhenItIsMended() {
        window.write(file, "services:\n  teapot:\n    title: Teapot\n    category: Kitchen\n    service: teapot\n    compose: {image: lab/teapot}\n");
        open();
        assertThat(problems()).isEqualTo(".sitewright/catalogue.yaml, line 2: \"purpose\" is missing. Without it the palette cannot show the entry.");
        assertThat(palette.rows()).noneMatch(row -> row.startsWith("Teapot"));
        window.write(file, WindowHarness.read(file).replace("    category", "    purpose: Keeps the tea warm.\n    category"));
        window.fx(() -> window.view().fileChanged(file));
        WindowHarness.settle();
        assertThat(problems()).isEmpty();
        assertThat(palette.rows()).anyMatch(row -> row.startsWith("Teapot"));
    }

    @Test
    void aFileThatHasComeIsRead_whenTheWindowHasTheFocusAgain() {
        open();
        window.write(file, "services:\n  teapot:\n    title: Teapot\n    purpose: Keeps the tea warm.\n    category: Kitchen\n    service: teapot\n"
                + "    compose: {image: lab/teapot}\n");
        assertThat(palette.rows()).noneMatch(row -> row.startsWith("Teapot"));
        window.fx(window.keeper::focused);
        WindowHarness.settle();
        assertThat(palette.rows()).startsWith("Kitchen").anyMatch(row -> row.startsWith("Teapot"));
    }

    @Test
    void aFileThatCannotBeChangedSafelyIsLeftAlone() {
        String broken = "agents: {\n";
        window.write(file, broken);
        open();
        window.select("grafana");
        asker.willWrite("Our dashboards");
        window.run("add-to-palette");
        assertThat(WindowHarness.read(file)).isEqualTo(broken);
        assertThat(asker.last().details()).contains(".sitewright/catalogue.yaml cannot be changed safely");
    }

    @Test
    void anAgentWithoutAnInstanceIsRefused_withWhatToDo() throws IOException {
        Files.writeString(file.getParent().getParent().resolve("default.yaml"), "hosts: {}\n");
        open();
        window.select("ocs-LSA22Z2");
        window.run("add-to-palette");
        assertThat(file).doesNotExist();
        assertThat(asker.said).extracting(FakeAsker.Said::details).isEqualTo(List.of("ocs-LSA22Z2 is an agent, but the site config file has no"
                + " instance for it, so that its class is not known. Add the instance there first."));
    }
}
