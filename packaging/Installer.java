import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;

/**
 * Makes the installer for Windows (.msi; wants WiX) or macOS (.dmg), each on such a system, of a laid-out program:
 *
 * <pre>
 * java packaging/Installer.java                      of target/sitewright, into target/packages
 * java packaging/Installer.java --arguments windows  prints what jpackage would be told: windows, macos or linux
 * </pre>
 *
 * <p>On Linux it makes a plain folder, so that the same steps can be tried there; the packages for Linux come from
 * {@code packaging/linux/package}. The time of all files is {@code SOURCE_DATE_EPOCH} where that is set.
 */
public final class Installer {
    private static final Path PROGRAM = Path.of("target/sitewright");
    private static final Path IMAGE = Path.of("target/image");
    private static final Path WORK = Path.of("target/installer");
    private static final Path OUT = Path.of("target/packages");
    /** By this Windows knows a later version for one that takes the place of an earlier. Never to be changed. */
    private static final String UPGRADE_CODE = "6f1d0a5e-3c0b-4a8e-9d53-7d2a3f0c5b41";
    /** As in sitewright.sh. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xms64m", "-Xmx1g", "-XX:+UseCompactObjectHeaders", "-Djava.awt.headless=true",
            "--add-exports=javafx.base/com.sun.javafx.binding=ALL-UNNAMED",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
            "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
            "--enable-native-access=javafx.graphics", "--sun-misc-unsafe-memory-access=allow");

    /** The systems, with the words for jpackage. */
    private enum Target {
        WINDOWS("msi", "sitewright.ico"), MACOS("dmg", "sitewright.icns"), LINUX("app-image", "sitewright.png");

        private final String type;
        private final String icon;

        Target(String type, String icon) {
            this.type = type;
            this.icon = icon;
        }

        static Target here() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
        }
    }

    private Installer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals("--arguments")) {
            arguments(Target.valueOf(arguments[1].toUpperCase(Locale.ROOT)), "0.1.0").forEach(System.out::println);
        } else if (arguments.length == 0) {
            make(Target.here(), version());
        } else {
            System.err.println("usage: java packaging/Installer.java [--arguments windows|macos|linux]");
            System.exit(2);
        }
    }

    private static void make(Target target, String version) throws IOException, InterruptedException {
        Files.createDirectories(OUT);
        Files.createDirectories(WORK);
        java("packaging/ProgramImage.java", PROGRAM.toString(), IMAGE.toString());
        java("packaging/IconFiles.java", "src/main/resources/org/sitewright/ui/icons", WORK.toString());
        Files.writeString(WORK.resolve("command.properties"), "description=Sitewright without a window\nwin-console=true\nwin-menu=false\nwin-shortcut=false\n");
        var jpackage = ToolProvider.findFirst("jpackage").orElseThrow(() -> new IOException("this JDK has no jpackage"));
        int status = jpackage.run(System.out, System.err, arguments(target, version).toArray(String[]::new));
        if (status != 0) {
            throw new IOException("jpackage ends with " + status);
        }
    }

    private static List<String> arguments(Target target, String version) {
        List<String> all = new ArrayList<>(List.of("--type", target.type, "--name", "Sitewright", "--app-version", numbers(target, version),
                "--vendor", "Sitewright", "--description", "Editor for the Docker Compose files of an observatory or lab site",
                "--input", IMAGE.resolve("lib/app").toString(), "--main-jar", "sitewright.jar", "--main-class", "org.sitewright.Main",
                "--runtime-image", IMAGE.resolve("lib/runtime").toString(), "--icon", WORK.resolve(target.icon).toString(),
                "--dest", OUT.toString()));
        JAVA_OPTIONS.forEach(option -> all.addAll(List.of("--java-options", option)));
        all.addAll(switch (target) {
            // For one user, who needs no administrator. A second program has a console, for the commands.
            case WINDOWS -> List.of("--win-per-user-install", "--win-dir-chooser", "--win-menu", "--win-upgrade-uuid", UPGRADE_CODE,
                    "--add-launcher", "sitewright-cli=" + WORK.resolve("command.properties"));
            case MACOS -> List.of("--mac-package-identifier", "org.sitewright.Sitewright", "--mac-package-name", "Sitewright",
                    "--mac-app-category", "developer-tools");
            case LINUX -> List.of();
        });
        return all;
    }

    /** The version in numbers; macOS takes none that begins with 0, so that 0.4.2 is 1.4.2 there. */
    private static String numbers(Target target, String version) {
        String plain = version.replaceFirst("-.*", "");
        return target == Target.MACOS && plain.startsWith("0.") ? "1" + plain.substring(1) : plain;
    }

    private static String version() throws IOException {
        try (var jar = new JarFile(PROGRAM.resolve("lib/app/sitewright.jar").toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }

    private static void java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putIfAbsent("SOURCE_DATE_EPOCH", Long.toString(System.currentTimeMillis() / 1000));
        if (builder.start().waitFor() != 0) {
            throw new IOException(arguments[0] + " has failed");
        }
    }
}
