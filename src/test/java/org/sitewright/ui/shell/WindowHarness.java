package org.sitewright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.FileSets;
import org.sitewright.disk.FileWatcher;
import org.sitewright.disk.Recovery;
import org.sitewright.disk.SampleSite;
import org.sitewright.disk.TextFiles;
import org.sitewright.disk.UserFolders;
import org.sitewright.disk.UserSettings;
import org.sitewright.session.Selection;
import org.sitewright.session.Session;
import org.sitewright.session.SiteOpener;
import org.sitewright.ui.control.Asker;
import org.sitewright.words.Words;
import org.sitewright.ui.theme.FontSize;
import org.sitewright.ui.theme.Theme;
import org.sitewright.ui.theme.ThemeChoice;
import org.sitewright.yaml.YamlPath;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The program's window over real files, with all work done at once and an asker that answers. */
final class WindowHarness {
    /** The headless platform has room for 1000 x 1000 pixels and no more. */
    static final int WIDTH = 1000;
    static final int HEIGHT = 800;
    private static final int PATIENCE_SECONDS = 30;

    final FakeAsker asker = new FakeAsker();
    final UserFolders folders;
    final Recovery recovery;
    final Executors executors = new Executors(Runnable::run, Runnable::run, Runnable::run, Platform::runLater);
    final List<String> compared = new ArrayList<>();
    final List<String> exits = new ArrayList<>();
    final List<Path> outside = new ArrayList<>();
    final Stage stage;
    final SiteKeeper keeper;
    final Workbench bench;
    private final FxRobot robot;
    private final Path temp;

    WindowHarness(FxRobot robot, Stage stage, Path temp) {
        this(robot, stage, temp, ThemeChoice.LIGHT, Optional.empty());
    }

    /** @param dialogs what asks in place of the fake */
    WindowHarness(FxRobot robot, Stage stage, Path temp, ThemeChoice choice, Optional<Asker> dialogs) {
        this.robot = robot;
        this.stage = stage;
        this.temp = temp;
        folders = UserFolders.of(Map.of("SITEWRIGHT_HOME", temp.resolve("home").toString()), "Linux", temp);
        TextFiles files = new TextFiles();
        recovery = new Recovery(files, folders, Clock.systemUTC());
        Asker asks = dialogs.orElse(asker);
        keeper = new SiteKeeper(recovery, asks, executors, listener -> new FileWatcher(files, Runnable::run, listener),
                (mine, theirs, name) -> compared.add(mine.content() + "|" + theirs.content()));
        KeyTable keys = KeyTable.load();
        AppServices services = new AppServices(this::sample, () -> exits.add("exit"), "0", folders.logs(), outside::add,
                SplitTools.of(Map.of(), keys, folders, Runnable::run));
        bench = new Workbench(stage, new Theme(choice, FontSize.DEFAULT), keys,
                new UserSettings(folders, Runnable::run, sentence -> { }), new SiteOpener(Map.of(), keys, new FileSets(files, folders)), executors, asks, keeper, services);
        stage.setScene(bench.scene(WIDTH, HEIGHT));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        stage.toFront();
    }

    private Path sample() {
        try {
            return new SampleSite(folders).copy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(WindowHarness.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- files

    Path site() {
        return temp.resolve("yale-lab");
    }

    Path file() {
        return site().resolve("docker-compose.yaml");
    }

    void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String onDisk() {
        return read(file());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- opening

    /** Writes a compose file and opens its site. */
    void open(String text) {
        write(file(), text);
        open(site());
    }

    void open(Path path) {
        fx(() -> bench.open(path));
        settle();
    }

    SiteView view() {
        return bench.site().orElseThrow();
    }

    Session session() {
        return view().session();
    }

    String text() {
        return ask(() -> session().text().content());
    }

    /** What the text's control shows. */
    String shownText() {
        return ask(() -> view().text().view().text().content());
    }

    Action action(String id) {
        return bench.actions().get(id);
    }

    void run(String id) {
        fx(() -> action(id).runIfEnabled());
        settle();
    }

    // --- events

    void fx(Runnable work) {
        robot.interact(work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    <T> T ask(java.util.concurrent.Callable<T> question) {
        try {
            return WaitForAsyncUtils.asyncFx(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static void settle() {
        WaitForAsyncUtils.waitForFxEvents(12);
    }

    void waitFor(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> ask(condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("It does not come to pass", e);
        }
        settle();
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        settle();
    }

    void type(String text) {
        robot.write(text);
        settle();
    }

    // --- canvas

    void focusCanvas() {
        fx(() -> view().canvas().view().requestFocus());
        settle();
    }

    /** The node of a service. */
    Node node(String service) {
        return node(service, Node::isVisible).orElseThrow(() -> new AssertionError("No node of " + service));
    }

    private Optional<Node> node(String service, Predicate<Node> wanted) {
        return robot.lookup(".sw-node").queryAll().stream().filter(wanted)
                .filter(node -> node.getAccessibleText().startsWith(service + ",")).findFirst();
    }

    boolean hasNode(String service) {
        return node(service, each -> true).isPresent();
    }

    /** What a node says of its service, as a screen reader hears it. */
    String said(String service) {
        return ask(() -> node(service).getAccessibleText());
    }

    /** The middle of a node on the screen. */
    Point2D middle(String service) {
        Bounds bounds = ask(() -> {
            Node node = node(service);
            return node.localToScreen(node.getLayoutBounds());
        });
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    void click(String service) {
        robot.clickOn(middle(service));
        settle();
    }

    /** Drags from a handle of the node to the other node. */
    void connect(String from, String to) {
        robot.moveTo(middle(from));
        settle();
        Node handle = robot.lookup(".sw-handle").queryAll().stream().filter(Node::isVisible).findFirst().orElseThrow();
        Bounds bounds = ask(() -> handle.localToScreen(handle.getBoundsInLocal()));
        drag(new Point2D(bounds.getCenterX(), bounds.getCenterY()), middle(to));
    }

    void drag(Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY).moveTo(from.midpoint(to)).moveTo(to).release(MouseButton.PRIMARY);
        settle();
    }

    void select(String... services) {
        fx(() -> session().select(Selection.services(session().snapshot().file(), List.of(services)), "test"));
        settle();
    }

    List<String> selected() {
        return ask(() -> session().selection().services());
    }

    // --- form

    TextField field(String id) {
        return robot.lookup("#sw-field-" + id).queryAs(TextField.class);
    }

    void fill(TextField field, String text, KeyCode end) {
        fx(() -> {
            field.requestFocus();
            field.selectAll();
        });
        if (text.isEmpty()) {
            robot.type(KeyCode.DELETE);
        } else {
            robot.write(text);
        }
        settle();
        press(end);
    }

    /** The fields or buttons in sight in a table of the form. */
    <T extends Node> List<T> cells(String table, Class<T> type) {
        return robot.lookup(".sw-table-" + table).queryAll().stream().flatMap(each -> each.lookupAll("*").stream())
                .filter(type::isInstance).map(type::cast).filter(WindowHarness::isInSight).distinct().toList();
    }

    TextField cell(String table, String text) {
        return cells(table, TextField.class).stream().filter(field -> field.getText().equals(text)).findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + cells(table, TextField.class)));
    }

    /** Opens the empty row of a table and fills it. */
    void add(String table, String... texts) {
        Button add = cells(table, Button.class).stream().filter(button -> button.getStyleClass().contains("sw-add")).findFirst().orElseThrow();
        fx(add::fire);
        settle();
        for (int i = 0; i < texts.length; i++) {
            type(texts[i]);
            press(i == texts.length - 1 ? KeyCode.ENTER : KeyCode.TAB);
        }
        settle();
    }

    static boolean isInSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    // --- text

    /** Puts the caret behind a piece of the text, as a click there would. */
    void caretBehind(String words) {
        int offset = text().indexOf(words) + words.length();
        assertThat(text()).contains(words);
        Object area = robot.lookup(".sw-yaml-area").query();
        fx(() -> {
            var control = (org.fxmisc.richtext.GenericStyledArea<?, ?, ?>) area;
            control.requestFocus();
            control.moveTo(text(session().text().content(), offset));
        });
        settle();
    }

    /** The control has LF only. */
    private static int text(String content, int offset) {
        return content.substring(0, offset).replace("\r\n", "\n").length();
    }

    <T> List<T> findings(Function<org.sitewright.check.Finding, T> part) {
        return ask(() -> session().snapshot().findings().stream().map(part).toList());
    }

    String word(String key, Object... arguments) {
        return new Words("ui.shell.messages").of(key, arguments);
    }
}
