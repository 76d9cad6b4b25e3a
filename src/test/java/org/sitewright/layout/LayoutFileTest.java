package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class LayoutFileTest {
    private static final String FILE = "docker-compose.yaml";

    @Test
    void writesSortedLinesOfWholePixels() {
        String text = LayoutFile.empty().with(FILE, "influxdb", new Point(300.4, -8.6))
                .with("a/compose.yml", "web", new Point(1, 2)).with(FILE, "crossbar", new Point(120, 40)).write();
        assertThat(text).isEqualTo("""
                version: 1
                places:
                  a/compose.yml:
                    web: {x: 1, y: 2}
                  docker-compose.yaml:
                    crossbar: {x: 120, y: 40}
                    influxdb: {x: 300, y: -9}
                """);
    }

    @Test
    void writesAnEmptyFileThatIsYaml() {
        assertThat(LayoutFile.empty().write()).isEqualTo("version: 1\nplaces: {}\n");
        assertThat(LayoutFile.read(LayoutFile.empty().write())).isEqualTo(LayoutFile.empty());
        assertThat(LayoutFile.read("")).isEqualTo(LayoutFile.empty());
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        String text = """
                # of the lab in the basement
                version: 1
                places:
                  docker-compose.yaml:
                    crossbar: {x: 120, y: 40, colour: red}
                notes:
                  - a
                  # why
                  b: {c: d}
                zoom: 1.5
                """;
        LayoutFile file = LayoutFile.read(text);
        assertThat(file.problem()).isEmpty();
        assertThat(file.write()).isEqualTo(text);
        assertThat(file.with(FILE, "crossbar", new Point(1, 1)).write())
                .isEqualTo(text.replace("x: 120, y: 40", "x: 1, y: 1"));
    }

    @Test
    void readsWhatPeopleWrite() {
        LayoutFile file = LayoutFile.read("\ufeff---\r\nversion: 1 # first\r\n\r\nplaces: # by hand\r\n  'docker-compose.yaml':\r\n"
                + "    # the hub\r\n    crossbar: {y: 4.6, x: +12} # here\r\n    'it''s': { x: 1, y: 2 }\r\n");
        assertThat(file.problem()).isEmpty();
        assertThat(file.places(FILE)).isEqualTo(Map.of("crossbar", new Point(12, 5), "it's", new Point(1, 2)));
    }

    @Test
    void forgetsAndRenames() {
        LayoutFile file = LayoutFile.empty().with(FILE, "a", new Point(1, 2)).with(FILE, "b", new Point(3, 4));
        assertThat(file.renamed(FILE, "a", "c").places(FILE)).containsOnlyKeys("b", "c");
        assertThat(file.renamed(FILE, "x", "c")).isEqualTo(file);
        assertThat(file.without(FILE, "a").places(FILE)).containsOnlyKeys("b");
        assertThat(file.without(FILE)).isEqualTo(LayoutFile.empty());
        assertThat(file.places("other.yaml")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "version: 2\\nplaces: {} | 1 | newer",
        "places:\\n  a:\\n    b: {x: 1, y: 2} | 1 | version: 1",
        "version: 1\\nplaces:\\n<<<<<<< HEAD\\n  a: | 3 | conflict",
        "version: 1\\nplaces:\\n  a:\\n    b: {x: 1} | 4 | not understood",
        "version: 1\\nplaces:\\n  a:\\n    b: {x: 1, y: z} | 4 | not understood",
        "version: 1\\nplaces:\\n  a:\\n    b: {x: 1, y: 99999999} | 4 | not understood",
        "version: 1\\nplaces:\\n  a:\\n    b: [1, 2] | 4 | not understood",
        "version: 1\\nplaces:\\n  a:\\n    b: {x: 1, y: 2}\\n    b: {x: 1, y: 2} | 5 | second place",
        "version: 1\\nplaces:\\n    b: {x: 1, y: 2} | 3 | not understood",
        "version: 1\\nplaces:\\n   a: | 3 | not understood",
        "version: 1\\nplaces:\\n  a:\\n  a: | 4 | second",
        "version: 1\\nplaces:\\n  \"a\\q\": | 3 | not understood",
        "{{{ | 1 | not understood",
    })
    void saysWhatIsDamaged(String text, int line, String words) {
        LayoutFile file = LayoutFile.read(text.replace("\\n", "\n"));
        assertThat(file.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(words).doesNotContain("{0}");
        });
        assertThat(file.places("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "on", "Yes", "null", "~", "1e3", "22:22", "0x1", "a: b", "a #b", "-", "- a", "*a", "&a", "!a",
        "\"q\"", "'s'", "back\\slash", "tab\there", "line\nbreak", "emoji \uD83D\uDE80", "été", "\u2028", "\u00a0", "{x", ".5",
        " lead", "trail ", "?", "%a", "@a", "`a`", "<<", "=", "2026-11-23", "a.b/c-d_e"})
    void everyNameReadsBackHereAndInYaml(String name) {
        String text = LayoutFile.empty().with(name, name, new Point(5, 6)).write();
        assertThat(LayoutFile.read(text).places(name)).isEqualTo(Map.of(name, new Point(5, 6)));
        assertThat(yaml(text)).isEqualTo(Map.of("version", 1, "places", Map.of(name, Map.of(name, Map.of("x", 5, "y", 6)))));
    }

    @Property(tries = 300)
    void anyPlacesReadBackHereAndInYaml(@ForAll @NotEmpty @Size(max = 8)
                                        Map<String, @IntRange(min = -5000, max = 5000) Integer> places) {
        LayoutFile file = LayoutFile.empty();
        Map<String, Object> expected = new TreeMap<>();
        for (Map.Entry<String, Integer> place : places.entrySet()) {
            String name = whole(place.getKey());
            file = file.with(FILE, name, new Point(place.getValue(), 7));
            expected.put(name, Map.of("x", place.getValue(), "y", 7));
        }
        assertThat(LayoutFile.read(file.write())).isEqualTo(file);
        assertThat(yaml(file.write())).isEqualTo(Map.of("version", 1, "places", Map.of(FILE, expected)));
    }

    @Property(tries = 500)
    void noTextThrows(@ForAll String junk, @ForAll @IntRange(max = 80) int at) {
        String good = LayoutFile.empty().with(FILE, "crossbar", new Point(1, 2)).with(FILE, "on", new Point(1, 2)).write();
        int cut = Math.min(at, good.length());
        for (String text : new String[] {junk, good.substring(0, cut) + junk, good.substring(0, cut) + junk + good.substring(cut)}) {
            LayoutFile file = LayoutFile.read(text);
            assertThat(file.problem().isEmpty() || file.places(FILE).isEmpty()).isTrue();
            assertThat(LayoutFile.read(file.write()).problem()).isEmpty();
        }
    }

    /** Half a surrogate pair is no text that a file can hold. */
    private static String whole(String name) {
        return name.codePoints().filter(c -> c < 0xd800 || c > 0xdfff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }
}
