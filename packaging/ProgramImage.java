import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;

/**
 * Makes of a laid-out program what an installer brings: the program's jars, and a Java of its own with JavaFX in it.
 *
 * <pre>java packaging/ProgramImage.java PROGRAM-FOLDER OUT</pre>
 *
 * <pre>
 * OUT
 *   lib/app/       the program and its libraries, for the class path; see {@link ImageJars}
 *   lib/runtime/   the modules of the JDK that they need, linked with JavaFX; its native libraries beside those of the JDK,
 *                  so that none has to be unpacked into the user's home
 * </pre>
 *
 * <p>All files get the time {@code SOURCE_DATE_EPOCH} (seconds since 1970; see reproducible-builds.org), which must be set:
 * an ahead-of-time cache is refused where a jar has another time than at its making.
 */
public final class ProgramImage {
    /** Libraries of the JDK's module java.desktop that would ask for X11 or sound; the program draws its pictures without. */
    private static final List<String> UNUSED_LIBRARIES = List.of("libawt_xawt.so", "libsplashscreen.so", "libjsound.so", "libjawt.so");

    private final Path program;
    private final Path out;
    private final FileTime time;

    private ProgramImage(Path program, Path out, FileTime time) {
        this.program = program;
        this.out = out;
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (arguments.length != 2 || epoch == null) {
            System.err.println("usage: SOURCE_DATE_EPOCH=SECONDS java packaging/ProgramImage.java PROGRAM-FOLDER OUT");
            System.exit(2);
        }
        new ProgramImage(Path.of(arguments[0]), Path.of(arguments[1]), FileTime.from(Instant.ofEpochSecond(Long.parseLong(epoch)))).make();
    }

    private void make() throws IOException {
        delete(out);
        Path work = Files.createDirectories(out.resolveSibling(out.getFileName() + ".work"));
        try {
            Path app = Files.createDirectories(out.resolve("lib/app"));
            new ImageJars(jars(program.resolve("lib/app")), jars(program.resolve("lib/javafx")), time).writeTo(app);
            link(work);
        } finally {
            delete(work);
        }
        try (var files = Files.walk(out)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, time);
            }
        }
    }

    private void link(Path work) throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        for (Path jar : jars(program.resolve("lib/javafx"))) {
            module(jar, work, modules);
        }
        Path runtime = out.resolve("lib/runtime");
        run("jlink", "--module-path", modules.toString(), "--add-modules", String.join(",", needed()), "--strip-java-debug-attributes",
                "--no-header-files", "--no-man-pages", "--output", runtime.toString());
        for (String library : UNUSED_LIBRARIES) {
            Files.deleteIfExists(runtime.resolve("lib").resolve(library));
        }
        Files.deleteIfExists(runtime.resolve("bin/keytool"));
    }

    /** A module of JavaFX for jlink, with its native libraries apart from its classes: in the jar they are among each other. */
    private static void module(Path jar, Path work, Path modules) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
        Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
        Path libraries = Files.createDirectories(work.resolve(name).resolve("libraries"));
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean library = entry.getName().matches("[^/]+\\.(so|dll|dylib)");
                Path to = (library ? libraries : classes).resolve(entry.getName());
                Files.createDirectories(to.getParent());
                try (var content = file.getInputStream(entry)) {
                    Files.copy(content, to);
                }
            }
        }
        run("jmod", "create", "--class-path", classes.toString(), "--libs", libraries.toString(), modules.resolve(name + ".jmod").toString());
    }

    /** The modules that the program's classes name. */
    private List<String> needed() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--multi-release", "25", "--ignore-missing-deps", "--print-module-deps",
                "--module-path", program.resolve("lib/javafx").toString()));
        jars(program.resolve("lib/app")).forEach(jar -> arguments.add(jar.toString()));
        String printed = run("jdeps", arguments.toArray(String[]::new));
        return List.of(printed.lines().filter(line -> line.startsWith("java.base")).findFirst()
                .orElseThrow(() -> new IOException("jdeps names no modules: " + printed)).split(","));
    }

    private static String run(String tool, String... arguments) throws IOException {
        var printed = new java.io.StringWriter();
        var writer = new java.io.PrintWriter(printed);
        int status = ToolProvider.findFirst(tool).orElseThrow(() -> new IOException("this JDK has no " + tool)).run(writer, writer, arguments);
        writer.flush();
        if (status != 0) {
            throw new IOException(tool + " ends with " + status + ": " + printed);
        }
        return printed.toString();
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
