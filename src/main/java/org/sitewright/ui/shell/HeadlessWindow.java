package org.sitewright.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileWatcher;
import org.sitewright.disk.Recovery;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.disk.UserSettings;
import org.sitewright.session.OpenSite;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SiteOpener;
import org.sitewright.ui.control.Asker;
import org.sitewright.ui.theme.FontSize;
import org.sitewright.ui.theme.Theme;
import org.sitewright.ui.theme.ThemeChoice;
import org.sitewright.site.Site;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/**
 * The whole window of a site without any display, as a picture. The headless platform must have been chosen before JavaFX
 * starts ({@code -Dglass.platform=Headless -Dprism.order=sw}).
 */
public final class HeadlessWindow {
    /** The longest that was seen of a single step, with fifteen programs on two cores, was half a minute. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(2);
    private static final double SCREEN = 900;
    private static final String HUB = "hub";

    private final Words words = new Words("ui.shell.messages");
    private final Patience patience = new Patience(LONGEST_STEP);
    private final UserFolders folders;

    public HeadlessWindow(UserFolders folders) {
        this.folders = folders;
    }

    /**
     * What the picture shows.
     *
     * @param selected a service of any of the site's files; or else an instance, a host, or hub of its site config file
     */
    public record Shot(int width, int height, ThemeChoice theme, Optional<String> selected) {}

    /**
     * Draws the window with a site open.
     *
     * @param site a folder or a compose file
     * @param png  where the picture goes
     * @throws IOException if the picture cannot be written
     */
    public void draw(Path site, Shot shot, Path png) throws IOException {
        CompletableFuture<WritableImage> image = new CompletableFuture<>();
        Platform.startup(() -> { });
        Platform.setImplicitExit(false);
        Platform.runLater(() -> {
            patience.goesOn();
            open(site, shot, image);
        });
        try {
            WritableImage drawn = patience.await(image);
            Path parent = png.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (!ImageIO.write(buffered(drawn), "png", png.toFile())) {
                throw new IOException("No writer for PNG");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException late) {
            throw new IOException(words.of("headless.late", LONGEST_STEP.toMinutes()), late);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getMessage(), broken);
        } finally {
            Platform.exit();
        }
    }

    private void open(Path site, Shot shot, CompletableFuture<WritableImage> image) {
        try {
            Stage stage = new Stage();
            Executors direct = new Executors(Runnable::run, Runnable::run, Runnable::run, Platform::runLater);
            TextFiles files = new TextFiles();
            Asker nobody = new NobodyAsker();
            SiteKeeper keeper = new SiteKeeper(new Recovery(files, folders, java.time.Clock.systemDefaultZone()), nobody, direct,
                    listener -> new FileWatcher(files, Runnable::run, listener), (mine, theirs, name) -> { });
            KeyTable keys = KeyTable.load();
            Theme theme = new Theme(shot.theme(), FontSize.DEFAULT);
            AppServices services = new AppServices(() -> site, () -> { }, Version.text(), folders.logs(), file -> { },
                    SplitTools.of(System.getenv(), keys, folders, Runnable::run));
            Workbench bench = new Workbench(stage, theme, keys, new UserSettings(folders, task -> { }, sentence -> { }),
                    new SiteOpener(System.getenv(), keys), direct, nobody, keeper, services);
            Scene scene = bench.scene(shot.width(), shot.height());
            // The headless platform has room for 1000 x 1000 pixels; a larger window hangs out of a smaller one.
            scene.setRoot(new Pane());
            bench.setMinSize(shot.width(), shot.height());
            bench.setPrefSize(shot.width(), shot.height());
            ((Pane) scene.getRoot()).getChildren().add(bench);
            stage.setScene(scene);
            stage.setWidth(SCREEN);
            stage.setHeight(SCREEN);
            stage.show();
            patience.goesOn();
            bench.open(site);
            settle(image, 6, () -> {
                shot.selected().ifPresent(name -> bench.openSite().map(OpenSite::session).ifPresent(session -> select(session, name)));
                settle(image, 12, () -> image.complete(bench.snapshot(null, null)));
            });
        } catch (RuntimeException broken) {
            image.completeExceptionally(broken);
        }
    }

    /** Selects a service by its name, that of the first file which has one of that name; or else what the site config file calls so. */
    private void select(Session session, String name) {
        Site site = session.snapshot().site();
        Optional<Selection> service = site.parts().stream().filter(part -> part.compose().service(name).isPresent()).findFirst()
                .map(part -> Selection.services(part.file(), List.of(name)));
        Optional<Selection> config = site.config().flatMap(part -> part.config().instances().filter(each -> each.shownId().equals(name)).findFirst().map(Instance::path)
                .or(() -> part.config().hosts().stream().filter(host -> host.name().equals(name)).findFirst().map(ConfigHost::path))
                .or(() -> name.equals(HUB) ? Optional.of(YamlPath.of(HUB)) : Optional.empty()).map(path -> Selection.of(part.file(), path)));
        service.or(() -> config).ifPresent(found -> session.select(found, this));
    }

    /** Lets so many pulses of the toolkit pass, so that everything has its size and its style. */
    private void settle(CompletableFuture<WritableImage> image, int pulses, Runnable then) {
        new javafx.animation.AnimationTimer() {
            private int left = pulses;

            @Override
            public void handle(long now) {
                patience.goesOn();
                if (left-- <= 0) {
                    stop();
                    try {
                        then.run();
                    } catch (RuntimeException broken) {
                        image.completeExceptionally(broken);
                    }
                }
            }
        }.start();
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

    /** Nobody sits there: every question is cancelled. */
    private static final class NobodyAsker implements Asker {
        @Override
        public java.util.OptionalInt choose(String question, String details, List<String> options) {
            return java.util.OptionalInt.empty();
        }

        @Override
        public Optional<String> text(String question, String details, String proposal, Function<String, Optional<String>> refusal) {
            return Optional.empty();
        }

        @Override
        public void tell(String headline, String details) {
            org.slf4j.LoggerFactory.getLogger(HeadlessWindow.class).warn("{}: {}", headline, details);
        }

        @Override
        public Optional<Path> chooseFolder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFile(String title) {
            return Optional.empty();
        }
    }
}
