package org.sitewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that can be told from the files themselves. */
class HouseTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Path TESTS = Path.of("src/test");
    private static final int MOST_LINES = 400;
    /** Lines of a method, its head and its last brace among them. */
    private static final int MOST_METHOD_LINES = 60;

    /** A head of a method or constructor at the first level or the second (of a class within a class). */
    private static final Pattern METHOD = Pattern.compile("( {4}| {8})(?!(?:return|new|throw|else)\\b)[\\w@<][^=;]*\\(.*");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");
    private static final Pattern OF_ONE_MACHINE = Pattern.compile("(?<![\\w.$}])/(work|home/\\w+|Users/\\w+|root)/|[A-Z]:\\\\\\\\Users|\\bfile:/");

    @Test
    void filesAreShortEnoughToBeRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources(".java", MAIN, TESTS)) {
            int lines = lines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(file + " has " + lines + " lines");
            }
        }
        assertThat(tooLong).as("a file of more than %s lines says that a class is missing", MOST_LINES).isEmpty();
    }

    @Test
    void methodsFitAScreen() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources(".java", MAIN)) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                int length = methodLines(lines, i);
                if (length > MOST_METHOD_LINES) {
                    tooLong.add(file + ":" + (i + 1) + " has " + length + " lines");
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodScan_countsFromTheHeadToTheLastBrace() {
        List<String> lines = List.of("class A {", "    void a(int b,", "           int c) {", "        run();", "    }", "}");
        assertThat(methodLines(lines, 1)).isEqualTo(4);
        assertThat(methodLines(lines, 3)).isZero();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        List<Path> files = sources("", MAIN);
        // The sample's compose file has a note of its own, as those of sites do: it must outlive every edit.
        files.removeIf(file -> file.endsWith("sample/docker-compose.yaml"));
        assertThat(found(files, UNFINISHED)).isEmpty();
    }

    @Test
    void nothingNamesPlacesOfOneMachine() throws IOException {
        assertThat(found(sources("", MAIN), OF_ONE_MACHINE)).isEmpty();
        List<Path> others = sources("", Path.of("packaging"));
        others.add(Path.of("pom.xml"));
        others.add(Path.of("README.md"));
        assertThat(found(others, OF_ONE_MACHINE)).isEmpty();
    }

    @Test
    void placesOfOneMachineAreTold() {
        assertThat(List.of("at /work/site", "cd /home/anna/site", "file:/x"))
                .allMatch(line -> OF_ONE_MACHINE.matcher(line).find());
        assertThat(List.of("- ./work/site:/data", "${HOME}/work/", "https://example.org/work/"))
                .noneMatch(line -> OF_ONE_MACHINE.matcher(line).find());
    }

    private static List<String> found(List<Path> files, Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    /** How many lines the method has that begins in a line; 0 if none begins there. The brace at its end stands under its head. */
    private static int methodLines(List<String> lines, int at) {
        String head = lines.get(at);
        if (!METHOD.matcher(head).matches()) {
            return 0;
        }
        String indent = head.substring(0, head.length() - head.stripLeading().length());
        for (int i = at; i < lines.size(); i++) {
            if (lines.get(i).equals(indent + "}")) {
                return i - at + 1;
            }
            boolean over = i > at && !lines.get(i).isBlank() && !lines.get(i).startsWith(indent + " ");
            if (over || i == at && head.endsWith(";")) {
                return 0;
            }
        }
        return 0;
    }

    /** The text files whose names end so. */
    private static List<Path> sources(String end, Path... roots) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(end))
                        .filter(file -> !file.toString().matches(".*\\.(png|otf|ttf|ico)")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
