package org.sitewright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Keeps the shape of the program: which package may know which, and what only some of them may touch. */
class ArchitectureTest {
    private static final String ROOT = "org.sitewright";

    /** What every reading of a site is made of. */
    private static final String READING = "text yaml compose compose.schema compose.env ocs ocs.config ocs.catalogue site";
    private static final String CHECKS = "check check.schema check.syntax check.ocs check.rules check.help";
    private static final String VIEWS = "ui.canvas ui.control ui.inspector ui.learn ui.palette ui.problems ui.split ui.theme ui.yaml";

    /**
     * For each package those that it may know, from the ground up. A package that is not named here fails the test: decide
     * first what it may know, and write that down.
     */
    private static final Map<String, String> MAY_KNOW = Map.ofEntries(
            // Know nothing of ours.
            entry("text", ""),
            entry("words", ""),
            entry("check.help", ""),

            // Reading: each knows only what stands below it.
            entry("yaml", "text"),
            entry("compose.schema", "text words"),
            entry("compose.env", "text words"),
            entry("compose", "text yaml compose.schema"),
            entry("compose.effective", "text yaml compose compose.schema compose.env words"),
            entry("ocs", "text yaml compose compose.schema words"),
            entry("ocs.config", "text yaml compose compose.schema"),
            entry("ocs.catalogue", "ocs text yaml compose compose.schema words"),
            entry("site", "text yaml compose compose.schema compose.env ocs ocs.config ocs.catalogue"),

            // Changing and checking: never who asked, never disks.
            entry("edit", "words " + READING),
            // Which address a service uses, and whether it gets there; what would make it work is an edit.
            entry("road", "words edit " + READING),
            entry("check", "words edit road " + READING),
            entry("check.schema", "check words edit " + READING),
            entry("check.syntax", "check words edit " + READING),
            entry("check.ocs", "check words edit " + READING),
            // The list of all rules stands here, so this one knows the others.
            entry("check.rules", "check check.schema check.syntax check.ocs words edit road " + READING),

            // From the catalogue to an edit: what to ask, and what the site's habits answer.
            entry("adding", "words edit " + READING),

            // The split makes texts of texts; it asks for facts of the disk through an interface.
            entry("split", "words compose.effective " + READING),
            entry("split.lines", "split words " + READING),
            // The list of all rules stands here.
            entry("split.rules", "split split.lines words compose.effective " + READING),
            entry("split.join", "split split.lines words compose.effective " + READING),

            // Beside them. The disk knows files, not what they mean.
            entry("disk", "text words"),
            entry("layout", "words"),
            // The user's own Docker, as processes: it knows commands, not what they are for.
            entry("engine", "words"),
            entry("assist", "words check " + READING),
            entry("picture", "words layout check road " + READING),

            // The only mutable state.
            entry("session", "words disk edit check check.rules road split split.lines split.rules split.join engine " + READING),

            // Without a window. Its commands start the window through an interface.
            entry("cli", "words adding disk edit session road split engine layout picture " + CHECKS + " " + READING),

            // Views. Two of them show what they are given and know no site: they can be tried, and used, without one.
            entry("ui.theme", ""),
            entry("ui.control", "words edit"),
            entry("ui.yaml", "text words"),
            entry("ui.canvas", "words layout picture"),
            entry("ui.learn", "words check.help"),
            entry("ui.palette", "words adding ui.theme " + READING),
            entry("ui.problems", "words session edit check ui.control ui.theme " + READING),
            entry("ui.inspector", "words session edit check road compose.effective ui.control ui.theme " + READING),
            // Shows lines in the colours of the YAML text; planning, writing and running are the shell's affair.
            entry("ui.split", "words text split ui.theme ui.yaml"),
            // Puts the others together: views never meet but here.
            entry("ui.shell", "words road adding split engine disk edit session layout picture assist " + CHECKS + " " + READING + " " + VIEWS),

            // The entry point: the package org.sitewright itself.
            entry("main", "words disk cli ui.shell ui.theme"));

    /** What comes from outside, by the beginning of a class's name, and the packages that may touch it. */
    private static final Map<String, String> MAY_TOUCH = Map.ofEntries(
            entry("javafx.", VIEWS + " ui.shell"),
            entry("atlantafx.", "ui.theme"),
            entry("org.kordamp.", VIEWS + " ui.shell"),
            entry("org.fxmisc.", "ui.yaml"),
            entry("org.reactfx.", "ui.yaml"),
            entry("org.eclipse.elk.", "layout"),
            entry("picocli.", "cli main"),
            entry("com.google.gson.", "cli disk"),
            entry("com.github.difflib.", "cli session ui.shell"),
            // Pictures without JavaFX; the shell writes a JavaFX picture into a file.
            entry("java.awt.", "picture ui.shell"),
            // SLF4J is for everyone. Where the log goes is set up by the disk (the file) and where the program starts.
            entry("java.util.logging.", "disk ui.shell main"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    @Test
    void everyPackageIsInTheTable_andNoOther() {
        Set<String> rooms = CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(MAY_KNOW.keySet())).isEqualTo(rooms);
    }

    @Test
    void packagesKnowOnlyWhatTheTableSays() {
        assertThat(dependencies().filter(each -> isOurs(each.getTargetClass()))
                .filter(each -> !mayKnow(room(each.getOriginClass()), room(each.getTargetClass())))
                .map(ArchitectureTest::sentence).distinct()).isEmpty();
    }

    @Test
    void packagesStandInNoCircle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatComesFromOutsideIsTouchedWhereItBelongs() {
        assertThat(dependencies().filter(each -> MAY_TOUCH.entrySet().stream()
                        .anyMatch(row -> each.getTargetClass().getBaseComponentType().getName().startsWith(row.getKey())
                                && !names(row.getValue()).contains(room(each.getOriginClass()))))
                .map(ArchitectureTest::sentence).distinct()).isEmpty();
    }

    @Test
    void onlyCommandsAndTheEntryPointWriteToTheConsole() {
        noClasses().that().resideOutsideOfPackages(ROOT, ROOT + ".cli")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(CLASSES);
    }

    @Test
    void nothingWaitsByTheClock() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class)
                .orShould().callMethod(Thread.class, "sleep", java.time.Duration.class).check(CLASSES);
    }

    @Test
    void nothingIsKeptInStaticFields() {
        fields().that().areStatic().should().haveModifier(JavaModifier.FINAL).check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils").check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked_andSaysWhatItIsFor() throws IOException {
        List<JavaPackage> packages = CLASSES.stream().map(JavaClass::getPackage).distinct().toList();
        assertThat(packages).allMatch(each -> each.isAnnotatedWith(NullMarked.class), "@NullMarked");
        for (JavaPackage each : packages) {
            Path info = Path.of("src/main/java", each.getName().replace('.', '/'), "package-info.java");
            assertThat(Files.readString(info)).as(info.toString()).startsWith("/**");
        }
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream().flatMap(each -> each.getDirectDependenciesFromSelf().stream());
    }

    private static boolean mayKnow(String from, String to) {
        return from.equals(to) || names(MAY_KNOW.getOrDefault(from, "")).contains(to);
    }

    private static Set<String> names(String row) {
        return Set.of(row.split(" "));
    }

    private static boolean isOurs(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(ROOT) || name.startsWith(ROOT + ".");
    }

    private static String room(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals(ROOT) ? "main" : name.substring(ROOT.length() + 1);
    }

    private static String sentence(Dependency dependency) {
        return dependency.getOriginClass().getName() + " knows " + dependency.getTargetClass().getName() + " "
                + dependency.getSourceCodeLocation();
    }
}
