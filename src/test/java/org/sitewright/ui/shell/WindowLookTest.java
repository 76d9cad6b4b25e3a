package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.ui.theme.ThemeChoice;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Draws the windows beside the main one into {@code target/pictures}, and looks whether words are cut in them. */
@ExtendWith(ApplicationExtension.class)
class WindowLookTest {
    private static final String WARNED = Texts.LAB.replace("grafana/grafana:9.5.2", "grafana/grafana:latest");

    @TempDir
    private Path temp;
    private final FxRobot robot = new FxRobot();
    private final List<String> cut = new ArrayList<>();
    private final List<BufferedImage> shots = new ArrayList<>();
    private Optional<Stage> primary = Optional.empty();

    @Start
    void start(Stage stage) {
        primary = Optional.of(stage);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void noWordsAreCut(ThemeChoice theme) throws IOException {
        Stage stage = primary.orElseThrow();
        List<WindowHarness> made = new ArrayList<>();
        DialogAsker dialogs = new DialogAsker(() -> stage);
        robot.interact(() -> made.add(new WindowHarness(robot, stage, temp, theme, Optional.of(dialogs))));
        WindowHarness window = made.getFirst();
        String name = theme.name().toLowerCase(java.util.Locale.ROOT);
        window.open(WARNED);
        window.run("close-site");
        shoot(stage);
        write("welcome-" + name);

        window.open(WARNED);
        window.select("influxdb");
        window.fx(() -> window.bench.banner(Optional.of(new Banner(window.word("outside.changed", "docker-compose.yaml"), List.of(
                new Banner.Choice(window.word("outside.compare"), () -> { }), new Banner.Choice(window.word("outside.theirs"), () -> { }),
                new Banner.Choice(window.word("outside.keep"), () -> { }))))));
        shoot(stage);
        write("site-" + name);
        window.fx(() -> window.bench.banner(Optional.empty()));
        dialog(() -> dialogs.choose(window.word("save.conflict"), window.word("save.conflict.details", "docker-compose.yaml"),
                List.of(window.word("save.conflict.compare"), window.word("save.conflict.force"), window.word("save.conflict.theirs"))));
        dialog(() -> dialogs.choose(window.word("close.unsaved", "docker-compose.yaml"), window.word("close.unsaved.details"),
                List.of(window.word("close.save"), window.word("close.discard"))));
        dialog(() -> dialogs.choose(window.word("open.failed"), "There is no compose file in /srv/sites/yale_lab.\n\n" + window.word("open.offers"),
                List.of("/srv/sites/yale_lab/deploy/room_216/docker-compose.yaml", "/srv/sites/yale_lab/old/compose.yml")));
        dialog(() -> dialogs.choose(window.word("edit.shared", "agent-environment"),
                "The value comes from the anchor agent-environment and is shared by publisher, ocs-registry and 3 more services.",
                List.of(window.word("edit.shared.here"), window.word("edit.shared.anchor", 5))));
        dialog(() -> dialogs.text(window.word("service.add"), window.word("service.add.details"), "influxdb",
                taken -> Optional.of(window.word("service.name.taken", taken))));
        dialog(() -> window.action("about").run().run());
        write("dialogs-" + name);

        extra(window, () -> window.bench.explain("image-not-pinned"));
        extra(window, () -> {
            HelpDialog compare = new HelpDialog(new Words("ui.shell.messages"), stage, window.bench.theme(), new CompareDialog(new Words("ui.shell.messages"))
                    .table(SourceText.of(WARNED), SourceText.of(WARNED.replace("1.7", "1.8").replace("    restart: always\n", ""))),
                    window.word("compare.title"));
            compare.setWidth(900);
            compare.show();
        });
        extra(window, () -> window.action("keys").run().run());
        extra(window, () -> window.action("find-action").run().run());
        write("beside-" + name);

        MenuBar bar = robot.lookup(".sw-menus").queryAs(MenuBar.class);
        for (Menu menu : bar.getMenus()) {
            window.fx(menu::show);
            WindowHarness.settle();
            shootOthers(stage);
            window.fx(menu::hide);
        }
        write("menus-" + name);
        window.fx(window.keeper::close);
        assertThat(cut).as("cut words").allMatch(text -> text.startsWith("/"));
    }

    /** A dialog that waits for its answer. */
    private void dialog(Runnable ask) {
        Platform.runLater(ask);
        WindowHarness.settle();
        Window shown = others(primary.orElseThrow()).getFirst();
        robot.interact(() -> shown.getScene().getRoot().lookupAll("*").stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(WindowHarness::isInSight).filter(WindowLookTest::isCut).forEach(labeled -> cut.add(labeled.getText())));
        shoot(shown);
        robot.interact(() -> ((DialogPane) shown.getScene().getRoot()).getScene().getWindow().hide());
        WindowHarness.settle();
    }

    private static boolean isCut(Labeled labeled) {
        if (labeled.getText() == null || labeled.getText().isEmpty()) {
            return false;
        }
        return labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .anyMatch(text -> !text.getText().equals(labeled.getText()));
    }

    /** A window that stands beside the main one. */
    private void extra(WindowHarness window, Runnable open) {
        window.fx(open);
        WindowHarness.settle();
        shootOthers(primary.orElseThrow());
        window.fx(() -> others(primary.orElseThrow()).forEach(Window::hide));
    }

    private static List<Window> others(Window main) {
        return List.copyOf(Window.getWindows()).stream().filter(each -> each != main).toList();
    }

    private void shootOthers(Window main) {
        others(main).forEach(this::shoot);
    }

    private void shoot(Window window) {
        WindowHarness.settle();
        robot.interact(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.TRANSPARENT);
            Node root = window.getScene().getRoot();
            Bounds bounds = root.getBoundsInLocal();
            if (bounds.getWidth() >= 1 && bounds.getHeight() >= 1) {
                shots.add(buffered(root.snapshot(parameters, null)));
            }
        });
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        return buffered;
    }

    /** All pictures that were taken since the last time, in rows. */
    private void write(String name) throws IOException {
        int x = 0;
        int y = 0;
        int row = 0;
        BufferedImage sheet = new BufferedImage(1400, 2200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(java.awt.Color.GRAY);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        int right = 1;
        for (BufferedImage shot : shots) {
            if (x > 0 && x + shot.getWidth() > sheet.getWidth()) {
                x = 0;
                y += row + 12;
                row = 0;
            }
            pen.drawImage(shot, x, y, null);
            x += shot.getWidth() + 12;
            right = Math.max(right, x - 12);
            row = Math.max(row, shot.getHeight());
        }
        pen.dispose();
        assertThat(shots).isNotEmpty();
        shots.clear();
        Path png = Path.of("target", "pictures", name + ".png");
        Files.createDirectories(png.getParent());
        ImageIO.write(sheet.getSubimage(0, 0, Math.min(right, sheet.getWidth()), Math.min(y + row, sheet.getHeight())), "png", png.toFile());
    }
}
