import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Lays out the program so that it starts without Maven. The build calls it in its package phase, after the libraries were
 * copied to {@code <target>/sitewright/lib}:
 *
 * <pre>java packaging/ProgramFolder.java TARGET FINAL-NAME</pre>
 *
 * <pre>
 * TARGET/sitewright
 *   bin/sitewright, bin/sitewright.bat   start it with the JDK that runs this program, or with another one of 25 or later
 *   lib/javafx/                          JavaFX, for the module path
 *   lib/app/                             the program and all other libraries, for the class path
 * </pre>
 */
public final class ProgramFolder {
    /** In front of each place in the scripts' templates where the build's JDK is named. */
    private static final String JDK_PLACE = "@JDK@";

    private ProgramFolder() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: java packaging/ProgramFolder.java TARGET FINAL-NAME");
            System.exit(2);
        }
        var target = Path.of(arguments[0]);
        lay(target.resolve(arguments[1] + ".jar"), target.resolve("sitewright"));
    }

    private static void lay(Path program, Path folder) throws IOException {
        var lib = folder.resolve("lib");
        var app = emptyFolder(lib.resolve("app"));
        var javafx = emptyFolder(lib.resolve("javafx"));
        for (var jar : jarsOf(lib)) {
            var name = jar.getFileName().toString();
            if (!name.startsWith("javafx-")) {
                Files.move(jar, app.resolve(name));
            } else if (isModule(jar)) {
                Files.move(jar, javafx.resolve(name));
            } else {
                // The jar without a platform in its name is there for Maven only; it is empty.
                Files.delete(jar);
            }
        }
        if (jarsOf(javafx).isEmpty() || jarsOf(app).isEmpty()) {
            throw new IOException("no libraries in " + lib + ": run the whole package phase, not this step alone");
        }
        Files.copy(program, app.resolve("sitewright.jar"), StandardCopyOption.REPLACE_EXISTING);
        var bin = emptyFolder(folder.resolve("bin"));
        var jdk = System.getProperty("java.home");
        var script = bin.resolve("sitewright");
        Files.writeString(script, template("sitewright.sh").replace(JDK_PLACE, jdk.replace("'", "'\\''")), StandardCharsets.UTF_8);
        if (Files.getFileAttributeView(script, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        // In a batch file a percent sign is written twice, and lines end with CR LF.
        Files.writeString(
                bin.resolve("sitewright.bat"),
                template("sitewright.bat").replace(JDK_PLACE, jdk.replace("%", "%%")).replace("\n", "\r\n"),
                StandardCharsets.UTF_8);
    }

    /** A script's template, from the folder of this file. */
    private static String template(String name) throws IOException {
        return Files.readString(Path.of(System.getProperty("jdk.launcher.sourcefile", "packaging/ProgramFolder.java")).resolveSibling(name))
                .replace("\r\n", "\n");
    }

    private static boolean isModule(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getEntry("module-info.class") != null;
        }
    }

    private static List<Path> jarsOf(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Nothing of an older build may stay: a jar left behind would be on the class path. */
    private static Path emptyFolder(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            var old = new ArrayList<Path>();
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(old::add);
            }
            for (var file : old) {
                Files.delete(file);
            }
        }
        return Files.createDirectories(folder);
    }
}
