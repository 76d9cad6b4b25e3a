package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sitewright.check.Finding;
import org.sitewright.session.Selection;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePlace;
import org.sitewright.words.Words;
import org.testfx.framework.junit5.Start;

/** A site whose database, router and web tools have compose files of their own, as one site in the window. */
class SeveralFilesWindowTest extends WindowCase {
    private static final Path OBSERVATORY = Path.of("src/test/resources/org/sitewright/sites/observatory");
    private static final SiteFile AGENTS = new SiteFile("docker-compose.yaml");
    private static final SiteFile WEB = new SiteFile("web/docker-compose.yaml");
    private static final SiteFile INFLUXDB = new SiteFile("influxdb/docker-compose.yaml");
    private static final String DEAD = "1-1";

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    private void open() {
        try (Stream<Path> files = Files.walk(OBSERVATORY)) {
            files.filter(Files::isRegularFile).forEach(file -> window.write(window.site().resolve(OBSERVATORY.relativize(file).toString()),
                    WindowHarness.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        window.open(window.site());
        window.run("fit");
    }

    private String onDisk(SiteFile file) {
        return WindowHarness.read(window.site().resolve(file.name()));
    }

    private String text(SiteFile file) {
        return window.ask(() -> window.session().text(file).content());
    }

    private SiteFile shown() {
        return window.ask(() -> window.session().snapshot().file());
    }

    private List<Button> tabs() {
        return robot.lookup(".sw-file-tab").queryAll().stream().map(Button.class::cast).toList();
    }

    private Button tab(String name) {
        return tabs().stream().filter(tab -> tab.getText().endsWith(name)).findFirst().orElseThrow();
    }

    private void setTag(SiteFile file, String service, String tag) {
        window.fx(() -> window.session().select(Selection.services(file, List.of(service)), "test"));
        window.fill(window.field("tag"), tag, KeyCode.ENTER);
    }

    private boolean hasBanner() {
        return robot.lookup(".sw-banner").queryAll().stream().anyMatch(WindowHarness::isInSight);
    }

    @Test
    void whatIsDroppedInARoomGoesIntoItsFile() {
        open();
        PaletteForm palette = new PaletteForm(window);
        String agents = text(AGENTS);
        palette.find("loki");
        Point2D over = window.middle("grafana").add(0, 8);
        Point2D from = palette.row("Loki");
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(over)).moveTo(over).release(MouseButton.PRIMARY);
        WindowHarness.settle();
        assertThat(palette.isAsking()).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(text(WEB)).contains("  loki:\n    image: grafana/loki");
        assertThat(text(AGENTS)).isEqualTo(agents);
        assertThat(shown()).isEqualTo(WEB);
    }

    @Test
    void allFilesAreOneSite() {
        open();
        for (String service : List.of("ocs-aggregator", "fake-data1", "crossbar", "influxdb", "grafana", "ocs-web")) {
            assertThat(window.hasNode(service)).as(service).isTrue();
        }
        assertThat(tabs()).extracting(Button::getText).containsExactly("yale-lab", "crossbar", "influxdb", "web", "default.yaml", ".env");
        assertThat(window.stage.getTitle()).startsWith("yale-lab \u2013 docker-compose.yaml");
        assertThat(robot.lookup(".sw-status .label").queryAll().stream().map(Label.class::cast).map(Label::getText).toList())
                .anyMatch(text -> text.startsWith("8 services"));
    }

    @Test
    void whoSelectsAServiceOfAnotherFileSeesItsTextAndEditsIt() {
        open();
        window.click("grafana");
        assertThat(shown()).isEqualTo(WEB);
        assertThat(window.shownText()).isEqualTo(text(WEB)).contains("grafana/grafana");
        window.fill(window.field("tag"), "9.0.0", KeyCode.ENTER);
        assertThat(text(WEB)).contains("grafana/grafana:9.0.0");
        assertThat(text(AGENTS)).isEqualTo(onDisk(AGENTS));
        assertThat(tab("web").getText()).isEqualTo("\u25cf web");
        assertThat(tab("crossbar").getText()).isEqualTo("crossbar");
        window.click("ocs-aggregator");
        assertThat(window.shownText()).isEqualTo(text(AGENTS));
    }

    @Test
    void aTabShowsItsFile_andTheTextGoesOnWhereTheCaretWas() {
        open();
        window.fx(tab("influxdb")::fire);
        assertThat(shown()).isEqualTo(INFLUXDB);
        assertThat(window.shownText()).isEqualTo(text(INFLUXDB));
        window.caretBehind("restart: always");
        window.type("x");
        window.fx(tab("yale-lab")::fire);
        window.fx(tab("influxdb")::fire);
        assertThat(text(INFLUXDB)).contains("restart: alwaysx\n");
        int line = window.ask(() -> window.view().text().view().caret().line());
        assertThat(text(INFLUXDB).lines().toList().get(line)).contains("restart: alwaysx");
    }

    @Test
    void undoGoesThroughAllFiles_andShowsWhatItTakesBack() {
        open();
        setTag(WEB, "grafana", "9.0.0");
        setTag(AGENTS, "ocs-aggregator", "v9");
        window.fx(tab("crossbar")::fire);
        window.run("undo");
        assertThat(shown()).isEqualTo(AGENTS);
        assertThat(text(AGENTS)).isEqualTo(onDisk(AGENTS));
        window.run("undo");
        assertThat(shown()).isEqualTo(WEB);
        assertThat(window.shownText()).isEqualTo(onDisk(WEB));
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
    }

    @Test
    void servicesOfTwoFilesAreDeletedInOneStep() {
        open();
        asker.willChoose(0);
        window.fx(() -> window.session().select(new Selection(List.of(SitePlace.service(AGENTS, "fake-data1"),
                SitePlace.service(WEB, "grafana"))), "test"));
        window.run("delete-service");
        assertThat(text(AGENTS)).doesNotContain("fake-data1:");
        assertThat(text(WEB)).doesNotContain("  grafana:\n");
        window.run("undo");
        assertThat(text(AGENTS)).isEqualTo(onDisk(AGENTS));
        assertThat(text(WEB)).isEqualTo(onDisk(WEB));
    }

    @Test
    void savingWritesAllModifiedFiles() {
        open();
        setTag(WEB, "grafana", "9.0.0");
        setTag(AGENTS, "ocs-aggregator", "v9");
        window.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(onDisk(WEB)).contains("grafana/grafana:9.0.0");
        assertThat(onDisk(AGENTS)).contains("simonsobs/ocs:v9");
        assertThat(window.<Boolean>ask(() -> window.session().isModified())).isFalse();
        assertThat(window.stage.getTitle()).doesNotStartWith("\u25cf");
        assertThat(asker.said).isEmpty();
    }

    @Test
    void whereOneFileWasChangedByOthers_noneIsWritten() {
        open();
        setTag(WEB, "grafana", "9.0.0");
        setTag(AGENTS, "ocs-aggregator", "v9");
        String theirs = onDisk(WEB) + "# theirs\n";
        String before = onDisk(AGENTS);
        window.write(window.site().resolve(WEB.name()), theirs);
        window.press(KeyCode.CONTROL, KeyCode.S);
        assertThat(asker.said.getFirst().details()).contains(WEB.name()).doesNotContain(", docker-compose.yaml");
        assertThat(onDisk(WEB)).isEqualTo(theirs);
        assertThat(onDisk(AGENTS)).isEqualTo(before);
    }

    @Test
    void aChangeFromOutsideIsReadIntoItsFile_whicheverIsShown() {
        open();
        setTag(AGENTS, "ocs-aggregator", "v9");
        String theirs = onDisk(WEB).replace("8.5.27", "8.5.28");
        window.write(window.site().resolve(WEB.name()), theirs);
        window.fx(window.keeper::focused);
        window.waitFor(() -> window.session().text(WEB).content().equals(theirs));
        assertThat(shown()).isEqualTo(AGENTS);
        assertThat(text(AGENTS)).contains("simonsobs/ocs:v9");
        assertThat(hasBanner()).isFalse();
    }

    @Test
    void aChangeFromOutsideOfAFileWithOwnEditsIsAskedAbout_byName() {
        open();
        setTag(WEB, "grafana", "9.0.0");
        window.fx(tab("crossbar")::fire);
        window.write(window.site().resolve(WEB.name()), onDisk(WEB) + "# theirs\n");
        window.fx(window.keeper::focused);
        window.waitFor(this::hasBanner);
        assertThat(robot.lookup(".sw-banner .label").queryAll().stream().map(Label.class::cast).map(Label::getText).toList())
                .anyMatch(text -> text.contains(WEB.name()));
        assertThat(text(WEB)).contains("9.0.0").doesNotContain("# theirs");
    }

    @Test
    void unsavedWorkOfSeveralFilesIsPutBackAtOnce() throws IOException {
        open();
        setTag(WEB, "grafana", "9.0.0");
        setTag(AGENTS, "ocs-aggregator", "v9");
        window.fx(window.keeper::keepNow);
        Path folder = window.folders.state().resolve("recovery");
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file -> file.toString().endsWith(".recovery")).sorted().toList();
        }
        assertThat(kept).hasSize(2);
        for (Path file : kept) {
            Files.copy(file, temp.resolve(file.getFileName()));
        }
        asker.willChoose(1);
        window.run("close-site");
        for (Path file : kept) {
            // What a process leaves that was killed.
            Files.move(temp.resolve(file.getFileName()), folder.resolve(file.getFileName().toString().replaceFirst("_[^.]+", "_" + DEAD)));
        }
        asker.willChoose(0);
        window.fx(() -> new RecoveryDesk(new Words("ui.shell.messages"), window.bench, window.recovery, window.executors, asker).offer());
        WindowHarness.settle();
        assertThat(text(WEB)).contains("grafana/grafana:9.0.0");
        assertThat(text(AGENTS)).contains("simonsobs/ocs:v9");
        assertThat(onDisk(WEB)).doesNotContain("9.0.0");
        assertThat(hasBanner()).as("nothing is left to offer").isFalse();
    }

    @Test
    void aFindingSaysItsFile_andItsFixGoesThere() {
        open();
        assertThat(robot.lookup(".sw-problems-line").queryAll().stream().map(Label.class::cast).map(Label::getText).toList())
                .contains("crossbar/docker-compose.yaml, line 6");
        window.fx(() -> window.view().problems().step(1));
        // Errors stand first in the list.
        SiteFile first = window.ask(() -> window.session().snapshot().findings().stream()
                .min(Comparator.comparing(Finding::severity)).orElseThrow().file());
        assertThat(shown()).isEqualTo(first);
        Node fix = robot.lookup(".sw-problems-row .hyperlink").queryAll().stream().map(Hyperlink.class::cast)
                .filter(link -> link.getText().startsWith("Write 'external: true'")).findFirst().orElseThrow();
        window.fx(tab("web")::fire);
        window.fx(((Hyperlink) fix)::fire);
        assertThat(text(new SiteFile("crossbar/docker-compose.yaml"))).contains("external: true");
        assertThat(shown()).isEqualTo(new SiteFile("crossbar/docker-compose.yaml"));
    }

    @Test
    void aServiceCannotWaitForOneOfAnotherFile_andTheReasonIsSaid() {
        open();
        String refusal = window.ask(() -> window.view().services().connectRefusal(SitePlace.service(AGENTS, "ocs-aggregator"),
                SitePlace.service(INFLUXDB, "influxdb")).orElseThrow());
        assertThat(refusal).contains("ocs-aggregator").contains(INFLUXDB.name());
    }

    @Test
    void aSiteOfOneFileHasNoTabs() {
        window.open(Texts.LAB);
        assertThat(tabs()).isEmpty();
    }
}
