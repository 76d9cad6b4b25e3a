import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Measures how long the installed program takes to be there. Needs a display without other windows, best one of its own:
 *
 * <pre>xvfb-run -a -s '-screen 0 1600x900x24' java packaging/MeasureStart.java /usr/bin/sitewright</pre>
 *
 * <p>Seven times it starts the window on the sample site, and looks at the screen until that no longer changes. What is
 * printed is the time from the start of the process to the first look at which the screen was as it stayed, the processor's
 * time that the program had used by then, and the memory that it held some seconds later. Then it runs {@code check} on the
 * sample site. Each number is printed for each run and as the median. Looking takes some of the processor itself.
 */
public final class MeasureStart {
    private static final int RUNS = 7;
    private static final long LOOK_MILLIS = 25;
    /** What is looked at: strips of the screen so high, at such distances. All of it would take half a processor. */
    private static final int STRIP = 2;
    private static final int STRIPS_APART = 30;
    /** The screen has come to rest when it has been the same for so long. */
    private static final long REST_MILLIS = 3000;
    private static final long PATIENCE_MILLIS = 60_000;
    /** So many points of a look may differ from the last one: a caret blinks, a clock ticks. */
    private static final double STILL = 0.001;
    /** A window that covers less of the screen is none yet. */
    private static final double SHOWN = 0.2;
    private static final double TICKS_PER_SECOND = 100;

    private MeasureStart() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("usage: java packaging/MeasureStart.java PROGRAM [OPTION...]");
            System.exit(2);
        }
        System.out.println("load of the machine: " + (Files.exists(Path.of("/proc/loadavg")) ? Files.readString(Path.of("/proc/loadavg")).strip() : "unknown"));
        Path home = Files.createTempDirectory("sitewright-measured");
        try {
            measure(List.of(arguments), home);
        } finally {
            delete(home);
        }
        System.exit(0);
    }

    private static void measure(List<String> program, Path home) throws Exception {
        List<Window> windows = new ArrayList<>();
        // The first run lays down the sample and fills the caches of the system; it does not count.
        for (int run = 0; run <= RUNS; run++) {
            Window window = window(program, home);
            if (run > 0) {
                System.out.printf(Locale.ROOT, "window %d: %.2f s, processor %.2f s, memory %.0f MB%n", run, window.seconds(),
                        window.processor(), window.megabytes());
                windows.add(window);
            }
        }
        Path sample = sample(home);
        List<Double> checks = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            double seconds = check(program, home, sample);
            if (run > 0) {
                System.out.printf(Locale.ROOT, "check %d: %.3f s%n", run, seconds);
                checks.add(seconds);
            }
        }
        System.out.printf(Locale.ROOT, "median: window %.2f s (processor %.2f s), memory %.0f MB, check %.3f s%n",
                median(windows.stream().map(Window::seconds).toList()), median(windows.stream().map(Window::processor).toList()),
                median(windows.stream().map(Window::megabytes).toList()), median(checks));
    }

    private record Look(long nanos, double processor, int[] points) {}

    private record Window(double seconds, double processor, double megabytes) {}

    private static Window window(List<String> program, Path home) throws Exception {
        Robot robot = new Robot();
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        int[] empty = points(robot, screen);
        List<Look> changes = new ArrayList<>();
        long start = System.nanoTime();
        Process process = start(program, home, "--sample");
        try {
            int[] last = empty;
            long changed = start;
            while (changes.isEmpty() || System.nanoTime() - changed < TimeUnit.MILLISECONDS.toNanos(REST_MILLIS)) {
                long now = System.nanoTime();
                if (!process.isAlive() || now - start > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
                    throw new IOException("no window that comes to rest; the program " + (process.isAlive() ? "runs" : "has ended"));
                }
                int[] seen = points(robot, screen);
                if (differing(seen, last) > STILL) {
                    last = seen;
                    changed = System.nanoTime();
                    if (differing(seen, empty) > SHOWN) {
                        changes.add(new Look(changed, processorSeconds(process), seen));
                    }
                }
                Thread.sleep(LOOK_MILLIS);
            }
            picture(robot.createScreenCapture(screen));
            return new Window((changes.getLast().nanos() - start) / 1e9, changes.getLast().processor(), megabytes(process));
        } finally {
            process.destroy();
            process.waitFor();
            Thread.sleep(500);
        }
    }

    private static double check(List<String> program, Path home, Path site) throws Exception {
        long start = System.nanoTime();
        int status = start(program, home, "check", site.toString()).waitFor();
        if (status > 1) {
            throw new IOException("check ends with " + status);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static Process start(List<String> program, Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        return builder.start();
    }

    /** What was waited for is kept where it is asked for (-Dpicture=FILE), so that somebody can see it. */
    private static void picture(BufferedImage image) throws IOException {
        String wanted = System.getProperty("picture");
        if (wanted != null) {
            ImageIO.write(image, "png", new File(wanted));
        }
    }

    private static int[] points(Robot robot, Rectangle screen) {
        int[] all = new int[screen.width * STRIP * (screen.height / STRIPS_APART)];
        for (int i = 0; i < screen.height / STRIPS_APART; i++) {
            BufferedImage strip = robot.createScreenCapture(new Rectangle(0, i * STRIPS_APART, screen.width, STRIP));
            strip.getRGB(0, 0, screen.width, STRIP, all, i * screen.width * STRIP, screen.width);
        }
        return all;
    }

    private static double differing(int[] one, int[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                count++;
            }
        }
        return (double) count / one.length;
    }

    /** The processor's time of a process that was started by this one, in user and in system mode; Linux only. */
    private static double processorSeconds(Process process) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** The resident memory of a process; Linux only. */
    private static double megabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElseThrow();
    }

    private static Path sample(Path home) throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(file -> file.endsWith("docker-compose.yaml")).findFirst().orElseThrow().getParent();
        }
    }

    private static double median(List<Double> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
