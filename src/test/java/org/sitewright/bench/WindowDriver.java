package org.sitewright.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;
import org.sitewright.session.Session;
import org.sitewright.session.Snapshot;
import org.sitewright.ui.shell.App;
import org.sitewright.ui.shell.Workbench;

/** Uses the program's own window as a user would, and prints how long each action held the FX thread. */
final class WindowDriver {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(350);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final int FRAME_MILLIS = 17;
    private static final int WARM_UP = 60;

    /** How long the FX thread was held in one action, at most and in all, in nanoseconds. */
    private record Sample(long cpu, long cpuInAll, long wall) {
        static Sample of(List<FxMeter.Hold> holds) {
            return new Sample(holds.stream().mapToLong(FxMeter.Hold::cpu).max().orElse(0), holds.stream().mapToLong(FxMeter.Hold::cpu).sum(),
                    holds.stream().mapToLong(FxMeter.Hold::wall).max().orElse(0));
        }
    }

    private final int services;
    private final Set<String> wanted;
    private final @Nullable FxProfile profile;
    private final PrintStream out;
    private final FxMeter meter = new FxMeter();
    private final Random random = new Random(3);

    WindowDriver(int services, Set<String> wanted, boolean profiled, PrintStream out) throws InterruptedException {
        this.services = services;
        this.wanted = wanted;
        this.out = out;
        Thread program = new Thread(() -> App.open(List.of()));
        program.setDaemon(true);
        program.start();
        while (Window.getWindows().isEmpty()) {
            Thread.sleep(50);
        }
        meter.install();
        profile = profiled ? new FxProfile(meter) : null;
        waitUntilQuiet();
    }

    void run() throws IOException, InterruptedException {
        List<Path> sites = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Path site = Files.createTempDirectory("bench-site");
            Files.writeString(site.resolve("docker-compose.yaml"), GeneratedSite.of(services).content());
            sites.add(site);
        }
        // The very first opening loads classes, whatever the size of the file.
        measure("open, first", 0, 1, () -> bench().open(sites.getFirst()));
        measure("open", 3, 6, () -> bench().open(sites.get(random.nextInt(2))));
        if (session() == null) {
            fx(() -> bench().open(sites.getFirst()));
            waitUntilQuiet();
        }
        type();
        select();
        move();
        sites.forEach(WindowDriver::delete);
    }

    private static void delete(Path site) {
        try (Stream<Path> all = Files.walk(site)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }

    // --- what a user does

    private void type() throws InterruptedException {
        int line = 4 + services / 2 * 14;
        while (!text().getParagraph(line).getText().contains("LOGLEVEL=info")) {
            line++;
        }
        int place = line;
        fx(() -> {
            text().requestFocus();
            text().moveTo(place, text().getParagraphLength(place));
            text().requestFollowCaret();
        });
        waitUntilQuiet();
        int[] count = {0};
        measure("type a value", 20, 40, () -> {
            if (count[0]++ % 2 == 0) {
                typed("x");
            } else {
                key(KeyCode.BACK_SPACE, false);
            }
        });
        measure("type quickly", WARM_UP, 300, FRAME_MILLIS * 2, () -> {
            if (count[0]++ % 2 == 0) {
                typed("x");
            } else {
                key(KeyCode.BACK_SPACE, false);
            }
        });
        measure("new line, undo", 10, 30, () -> {
            if (count[0]++ % 2 == 0) {
                key(KeyCode.ENTER, false);
            } else {
                key(KeyCode.Z, true);
            }
        });
        // A key of the service, with what could complete it.
        fx(() -> {
            text().moveTo(place, text().getParagraphLength(place));
            key(KeyCode.ENTER, false);
            key(KeyCode.HOME, false);
            text().replaceText(text().getCurrentParagraph(), 0, text().getCurrentParagraph(), text().getParagraphLength(text().getCurrentParagraph()), "    ");
        });
        waitUntilQuiet();
        count[0] = 0;
        measure("type a key", 12, 30, () -> {
            switch (count[0]++ % 3) {
                case 0 -> typed("r");
                case 1 -> typed("e");
                default -> {
                    key(KeyCode.BACK_SPACE, false);
                    key(KeyCode.BACK_SPACE, false);
                }
            }
        });
        fx(() -> {
            while (session().undoCaption().isPresent()) {
                key(KeyCode.Z, true);
            }
        });
        waitUntilQuiet();
    }

    private void select() throws InterruptedException {
        ListView<?> list = (ListView<?>) node(".sw-side-list");
        measure("select in the list", 10, 30, () -> {
            fx(() -> list.scrollTo(random.nextInt(list.getItems().size())));
            waitUntilQuiet();
        }, () -> {
            List<ListCell<?>> cells = new ArrayList<>();
            for (Node cell : list.lookupAll(".list-cell")) {
                if (cell instanceof ListCell<?> each && !each.isEmpty()) {
                    cells.add(each);
                }
            }
            click(cells.get(random.nextInt(cells.size())), 5, 5);
        }, this::waitUntilQuiet);
        Node canvas = node(".sw-canvas");
        fx(canvas::requestFocus);
        // From afar nodes are too small to be told apart.
        while (ask(() -> canvas.lookupAll(".sw-node").stream().noneMatch(each -> within(canvas, each)))) {
            fx(() -> scroll(canvas, 0, 40, true));
            waitUntilQuiet();
        }
        measure("select on canvas", 10, 30, () -> {
            List<Node> nodes = canvas.lookupAll(".sw-node").stream().filter(each -> within(canvas, each)).toList();
            Point2D place = centre(canvas, nodes.get(random.nextInt(nodes.size())));
            click(canvas, place.getX(), place.getY());
        });
    }

    private void move() throws InterruptedException {
        Node canvas = node(".sw-canvas");
        double[] direction = {-7, 0};
        measure("pan", WARM_UP, 300, FRAME_MILLIS, () -> {
            if (direction[1]++ % 100 == 99) {
                direction[0] = -direction[0];
            }
            scroll(canvas, 0, direction[0] * 6, false);
        });
        measure("zoom", WARM_UP, 300, FRAME_MILLIS, () -> {
            if (direction[1]++ % 60 == 59) {
                direction[0] = -direction[0];
            }
            scroll(canvas, 0, direction[0] * 2, true);
        });
        waitUntilQuiet();
        measure("scroll the text", WARM_UP, 300, FRAME_MILLIS, () -> {
            if (direction[1]++ % 100 == 99) {
                direction[0] = -direction[0];
            }
            scroll(text(), 0, direction[0] * 6, false);
        });
    }

    // --- measuring

    /** Measures all that follows from an action until the window is quiet again. */
    private void measure(String name, int warmUp, int times, Runnable action) throws InterruptedException {
        measure(name, warmUp, times, () -> { }, action, this::waitUntilQuiet);
    }

    /** Measures an action that is repeated without waiting for more than a few milliseconds. */
    private void measure(String name, int warmUp, int times, int pause, Runnable action) throws InterruptedException {
        measure(name, warmUp, times, () -> { }, action, () -> Thread.sleep(pause));
    }

    /** Something that takes its time. */
    private interface Task {
        void run() throws InterruptedException;
    }

    private void measure(String name, int warmUp, int times, Task before, Runnable action, Task after) throws InterruptedException {
        if (!wanted.isEmpty() && wanted.stream().noneMatch(name::contains)) {
            return;
        }
        List<Sample> samples = new ArrayList<>();
        for (int i = -warmUp; i < times; i++) {
            if (i == 0) {
                waitUntilQuiet();
                if (profile != null) {
                    profile.start();
                }
            }
            before.run();
            meter.start();
            fx(action);
            after.run();
            Sample sample = Sample.of(meter.stop());
            if (i >= 0) {
                samples.add(sample);
            }
        }
        print(name, samples);
        if (profile != null) {
            profile.stop(out);
        }
        waitUntilQuiet();
    }

    private void print(String name, List<Sample> samples) {
        long[] cpu = sorted(samples.stream().mapToLong(Sample::cpu));
        long[] all = sorted(samples.stream().mapToLong(Sample::cpuInAll));
        long[] wall = sorted(samples.stream().mapToLong(Sample::wall));
        out.printf(Locale.ROOT, "%-18s %,8d | %7.1f %7.1f %7.1f %7.1f | %7.1f %7.1f %7.1f%n", name, services,
                part(cpu, 0.5), part(cpu, 0.95), part(cpu, 1), part(all, 0.5), part(wall, 0.5), part(wall, 0.95), part(wall, 1));
        out.flush();
    }

    private static long[] sorted(LongStream values) {
        long[] sorted = values.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double part(long[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)] / 1e6;
    }

    /** Waits until nothing of what the last action led to is still to be done. */
    private void waitUntilQuiet() throws InterruptedException {
        long start = System.nanoTime();
        long busy = start;
        while (System.nanoTime() - busy < QUIET || meter.quietFor() < QUIET) {
            Thread.sleep(10);
            if (workersBusy()) {
                busy = System.nanoTime();
            }
            if (System.nanoTime() - start > PATIENCE) {
                throw new IllegalStateException("The window did not come to rest");
            }
        }
    }

    private static boolean workersBusy() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("sitewright-"))
                .anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.BLOCKED);
    }

    // --- the window

    private void fx(Runnable work) throws InterruptedException {
        ask(() -> {
            work.run();
            return true;
        });
    }

    private <T> T ask(Supplier<T> question) throws InterruptedException {
        List<T> answer = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                answer.add(question.get());
            } finally {
                done.countDown();
            }
        });
        done.await();
        return answer.getFirst();
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static Workbench bench() {
        return (Workbench) scene().getRoot();
    }

    private static Node node(String selector) {
        return scene().lookup(selector);
    }

    private static CodeArea text() {
        return (CodeArea) node(".sw-yaml-area");
    }

    private static @Nullable Session session() {
        return bench().openSite().map(site -> site.session()).orElse(null);
    }

    private static void typed(String letter) {
        Event.fireEvent(text(), new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void key(KeyCode code, boolean control) {
        Event.fireEvent(text(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        Event.fireEvent(text(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
    }

    private static void click(Node node, double x, double y) {
        // An event that was not picked takes its place for one of the scene.
        Point2D place = node.localToScene(x, y);
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(node, new MouseEvent(type, place.getX(), place.getY(), place.getX(), place.getY(), MouseButton.PRIMARY, 1, false, false, false, false,
                    type == MouseEvent.MOUSE_PRESSED, false, false, false, false, true, null));
        }
    }

    private static void scroll(Node node, double x, double y, boolean control) {
        Event.fireEvent(node, new ScrollEvent(ScrollEvent.SCROLL, 200, 200, 200, 200, false, control, false, false, true, false, x, y, x, y,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 1, null));
    }

    private static Point2D centre(Node canvas, Node node) {
        var bounds = canvas.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static boolean within(Node canvas, Node node) {
        return canvas.getLayoutBounds().contains(centre(canvas, node));
    }
}
