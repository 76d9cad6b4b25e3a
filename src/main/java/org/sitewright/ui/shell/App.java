package org.sitewright.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.sitewright.words.Words;
import org.slf4j.LoggerFactory;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.FileWatcher;
import org.sitewright.disk.LogFile;
import org.sitewright.disk.Recovery;
import org.sitewright.disk.SampleSite;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.disk.UserSettings;
import org.sitewright.disk.UserSettings.WindowPlace;
import org.sitewright.layout.LayeredLayout;
import org.sitewright.session.SiteOpener;
import org.sitewright.ui.control.Asker;
import org.sitewright.ui.theme.FontSize;
import org.sitewright.ui.theme.ServiceIcons;
import org.sitewright.ui.theme.Theme;
import org.sitewright.ui.theme.ThemeChoice;

/** The program with its window. Wires everything; knows what lives how long. */
public final class App extends Application {
    /** The window's size at its first start, unless the screen is smaller. */
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** What the window's frame and its title bar take of the screen, at most. */
    private static final double FRAME_WIDTH = 16;
    private static final double FRAME_HEIGHT = 48;

    private final UserFolders folders = UserFolders.ofThisUser();
    private final ExecutorService checks = Threads.single("checks");
    private final ExecutorService layout = Threads.single("layout");
    private final ExecutorService disk = Threads.single("disk");
    private final ExecutorService programs = Threads.many("programs");
    private Optional<LogFile> log = Optional.empty();

    /**
     * Starts JavaFX and opens the window; comes back when it is closed.
     *
     * @param arguments {@code --sample}, or a path, or nothing
     * @throws UnsupportedOperationException if there is no display
     */
    public static void open(List<String> arguments) {
        launch(App.class, arguments.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        log = LogFile.open(folders, Logger.getLogger(""));
        Words words = new Words("ui.shell.messages");
        Thread.currentThread().setUncaughtExceptionHandler((thread, broken) -> LoggerFactory.getLogger(App.class).error("On the FX thread", broken));
        Executors executors = new Executors(checks, layout, disk, Platform::runLater);
        UserSettings settings = new UserSettings(folders, disk, sentence -> LoggerFactory.getLogger(App.class).warn(sentence));
        Theme theme = new Theme(themeChoice(settings), fontSize(settings));
        KeyTable keys = KeyTable.load();
        TextFiles files = new TextFiles();
        Recovery recovery = new Recovery(files, folders, Clock.systemDefaultZone());
        Asker asker = new DialogAsker(() -> stage);
        SiteKeeper keeper = new SiteKeeper(recovery, asker, executors, listener -> new FileWatcher(files, disk, listener),
                (mine, theirs, name) -> compare(words, stage, theme, new CompareDialog(words).table(mine, theirs)));
        AppServices services = new AppServices(this::sample, () -> close(stage), Version.text(), folders.logs(),
                file -> getHostServices().showDocument(file.toUri().toString()), SplitTools.of(System.getenv(), keys, folders, programs));
        Workbench bench = new Workbench(stage, theme, keys, settings, new SiteOpener(System.getenv(), keys, new FileSets(files, folders)), executors, asker, keeper, services);
        Thread.currentThread().setUncaughtExceptionHandler(new Failures(bench));
        // While the site is read: the first arrangement would take seconds else, most of them for loading its classes.
        layout.execute(LayeredLayout::load);
        // Before any site is read: a crash may have cut off the writing of its files.
        disk.execute(() -> services.split().desk().settle()
                .forEach(settled -> Platform.runLater(() -> asker.tell(words.of("split.settled"), settled.sentence()))));
        // Before the window is shown: the site is read meanwhile, and no page is made and styled that nobody sees.
        openFirst(bench, recovery, executors, asker, words);
        show(stage, bench, settings, keeper);
    }

    private static ThemeChoice themeChoice(UserSettings settings) {
        return settings.get("theme").filter(name -> List.of(ThemeChoice.values()).stream().anyMatch(choice -> choice.name().equals(name)))
                .map(ThemeChoice::valueOf).orElse(ThemeChoice.SYSTEM);
    }

    private static FontSize fontSize(UserSettings settings) {
        return settings.get("font.size").filter(text -> text.matches("\\d{1,2}")).map(Integer::parseInt)
                .map(FontSize::nearest).orElse(FontSize.DEFAULT);
    }

    private void show(Stage stage, Workbench bench, UserSettings settings, SiteKeeper keeper) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = bench.scene(Math.min(WIDTH, screen.getWidth() - FRAME_WIDTH), Math.min(HEIGHT, screen.getHeight() - FRAME_HEIGHT));
        stage.setScene(scene);
        stage.getIcons().setAll(new ServiceIcons().program());
        stage.setMinWidth(860);
        stage.setMinHeight(520);
        settings.windowPlace().flatMap(App::onScreen).ifPresent(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximized());
        });
        stage.focusedProperty().addListener((property, before, now) -> {
            if (now) {
                keeper.focused();
            }
        });
        stage.setOnCloseRequest(event -> {
            // Saving takes its time: the window goes when that is done.
            event.consume();
            bench.whenMayClose(() -> {
                settings.rememberWindow(new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
                keeper.close();
                stage.hide();
            });
        });
        stage.show();
    }

    /** A place of which the title bar can be reached on one of today's screens, with the window no larger than that screen. */
    private static Optional<WindowPlace> onScreen(WindowPlace place) {
        Rectangle2D wanted = new Rectangle2D(place.x(), place.y(), place.width(), Math.min(place.height(), FRAME_HEIGHT));
        return Screen.getScreens().stream().map(Screen::getVisualBounds).filter(wanted::intersects).findFirst()
                .map(screen -> within(screen, place));
    }

    private static WindowPlace within(Rectangle2D screen, WindowPlace place) {
        double width = Math.min(place.width(), screen.getWidth());
        double height = Math.min(place.height(), screen.getHeight());
        double y = Math.max(place.y(), screen.getMinY());
        return new WindowPlace(place.x(), y, width, height, place.maximized());
    }

    private void openFirst(Workbench bench, Recovery recovery, Executors executors, Asker asker, Words words) {
        List<String> arguments = getParameters().getUnnamed();
        if (getParameters().getRaw().contains("--sample")) {
            bench.openSample(this::sample);
        } else if (!arguments.isEmpty()) {
            bench.open(Path.of(arguments.getFirst()).toAbsolutePath());
        }
        new RecoveryDesk(words, bench, recovery, executors, asker).offer();
    }

    private Path sample() {
        try {
            return new SampleSite(folders).copy();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void compare(Words words, Stage owner, Theme theme, TableView<?> table) {
        HelpDialog dialog = new HelpDialog(words, owner, theme, table, words.of("compare.title"));
        dialog.setWidth(1000);
        dialog.show();
    }

    private static void close(Stage stage) {
        stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void stop() {
        List.of(checks, layout, disk, programs).forEach(ExecutorService::shutdown);
        Threads.await(disk);
        log.ifPresent(LogFile::close);
    }
}
