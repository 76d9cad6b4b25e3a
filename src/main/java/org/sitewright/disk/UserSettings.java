package org.sitewright.disk;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.sitewright.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the program remembers for its user: the window's place, the theme, the sites opened lately. Damaged lines of the
 * file are skipped, and what another window of the program wrote meanwhile is kept. If the file cannot be written, all
 * goes on in memory, and the user is told once. Safe for use from several threads.
 */
public final class UserSettings {
    /** So many sites are remembered. */
    public static final int MOST_RECENT = 12;

    private static final String RECENT = "recent.";
    private static final String WINDOW = "window";
    private static final int LARGEST = 1_000_000;

    private final Logger log = LoggerFactory.getLogger(UserSettings.class);
    private final Words words = new Words("disk.messages");
    private final Disk disk;
    private final SafeWriter writer;
    private final RawReader reader;
    private final Path file;
    private final Executor executor;
    private final Consumer<String> trouble;
    private final Map<String, String> values;
    /** What this process has changed and not yet written; empty stands for a key that was removed. */
    private final Map<String, Optional<String>> pending = new TreeMap<>();
    private boolean complained;

    /**
     * Reads the settings.
     *
     * @param folders  the file is {@code settings.properties} in the configuration folder
     * @param executor where files are written; never the FX thread
     * @param trouble  gets at most one sentence, on the executor, if settings cannot be saved
     */
    public UserSettings(UserFolders folders, Executor executor, Consumer<String> trouble) {
        this(folders, new LocalDisk(), executor, trouble);
    }

    UserSettings(UserFolders folders, Disk disk, Executor executor, Consumer<String> trouble) {
        this.disk = disk;
        this.writer = new SafeWriter(disk, OwnerMark.ofThisProcess());
        this.reader = new RawReader(disk, new Problems(words, disk));
        this.file = folders.config().resolve("settings.properties");
        this.executor = executor;
        this.trouble = trouble;
        this.values = load();
    }

    /** The value of a key, if it has one. */
    public synchronized Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Sets a value and saves it soon. */
    public void put(String key, String value) {
        change(Map.of(key, Optional.of(value)));
    }

    /** Removes a key and saves that soon. */
    public void remove(String key) {
        change(Map.of(key, Optional.empty()));
    }

    /**
     * Where a window was, in screen pixels.
     *
     * @param maximized whether it filled the screen; the numbers are those from before
     */
    public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    }

    /** The window's last place; empty if there is none, or no sensible one. */
    public Optional<WindowPlace> windowPlace() {
        String[] parts = get(WINDOW).orElse("").split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            WindowPlace place = new WindowPlace(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]), Double.parseDouble(parts[3]), Boolean.parseBoolean(parts[4]));
            boolean sensible = Double.isFinite(place.x + place.y + place.width + place.height)
                    && place.width >= 1 && place.height >= 1;
            return sensible ? Optional.of(place) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public void rememberWindow(WindowPlace place) {
        put(WINDOW, place.x + " " + place.y + " " + place.width + " " + place.height + " " + place.maximized);
    }

    /**
     * A site opened lately.
     *
     * @param path   folder or compose file
     * @param exists whether it is still there
     */
    public record RecentSite(Path path, boolean exists) {
    }

    /** The sites opened lately, newest first. Looks at the disk, so not for the FX thread. */
    public List<RecentSite> recentSites() {
        List<Path> paths;
        synchronized (this) {
            paths = recentPaths();
        }
        return paths.stream().map(path -> new RecentSite(path, Files.exists(path))).toList();
    }

    /** Puts a site before all others. */
    public synchronized void rememberSite(Path path) {
        List<Path> paths = recentPaths();
        Path absolute = path.toAbsolutePath().normalize();
        paths.remove(absolute);
        paths.addFirst(absolute);
        putRecent(paths);
    }

    public synchronized void forgetSite(Path path) {
        List<Path> paths = recentPaths();
        paths.remove(path.toAbsolutePath().normalize());
        putRecent(paths);
    }

    private List<Path> recentPaths() {
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < MOST_RECENT; i++) {
            try {
                get(RECENT + i).filter(text -> !text.isBlank()).map(Path::of).ifPresent(paths::add);
            } catch (InvalidPathException e) {
                log.info("Not a path in {}", file, e);
            }
        }
        return paths;
    }

    private void putRecent(List<Path> paths) {
        Map<String, Optional<String>> changes = new TreeMap<>();
        for (int i = 0; i < MOST_RECENT; i++) {
            changes.put(RECENT + i, i < paths.size() ? Optional.of(paths.get(i).toString()) : Optional.empty());
        }
        change(changes);
    }

    private void change(Map<String, Optional<String>> changes) {
        synchronized (this) {
            overlay(values, changes);
            pending.putAll(changes);
        }
        executor.execute(this::save);
    }

    private static void overlay(Map<String, String> values, Map<String, Optional<String>> changes) {
        changes.forEach((key, value) -> value.ifPresentOrElse(v -> values.put(key, v), () -> values.remove(key)));
    }

    private synchronized void save() {
        if (pending.isEmpty() || complained) {
            return;
        }
        Map<String, String> all = load();
        overlay(all, pending);
        try {
            disk.createFolders(SafeWriter.folderOf(file), true);
            writer.commit(writer.stage(file, print(all), Optional.empty(), true));
            pending.clear();
        } catch (IOException e) {
            log.warn("Cannot save settings in {}", file, e);
            complained = true;
            trouble.accept(words.of("settings.unsaved", file));
        }
    }

    private Map<String, String> load() {
        return switch (reader.read(file, LARGEST)) {
            case RawFile.Bytes(byte[] bytes, _) -> parse(new String(bytes, StandardCharsets.UTF_8));
            case RawFile.Absent _, RawFile.Bad _ -> new TreeMap<>();
        };
    }

    /** Line by line, so that a damaged line costs only itself. */
    private Map<String, String> parse(String text) {
        Map<String, String> found = new TreeMap<>();
        for (String line : text.lines().toList()) {
            try {
                Properties one = new Properties();
                one.load(new StringReader(line));
                one.stringPropertyNames().stream().filter(key -> line.indexOf('=') > 0)
                        .forEach(key -> found.put(key, one.getProperty(key)));
            } catch (IOException | IllegalArgumentException e) {
                log.info("A damaged line in {}", file, e);
            }
        }
        return found;
    }

    private static byte[] print(Map<String, String> values) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Properties one = new Properties();
            one.setProperty(entry.getKey(), entry.getValue());
            StringWriter printed = new StringWriter();
            one.store(printed, null);
            // The other line is the date, which nobody needs.
            printed.toString().lines().filter(line -> !line.startsWith("#")).forEach(line ->
                    text.append(line).append('\n'));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
