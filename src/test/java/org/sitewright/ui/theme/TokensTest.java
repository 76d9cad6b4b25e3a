package org.sitewright.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours: the same names in both themes, each of them known to the style sheet, and every text readable on its ground. */
class TokensTest {
    private static final Pattern TOKEN = Pattern.compile("(-sw-[a-z-]+):\\s*([^;]+);");
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    /** Text and the grounds that it stands on. */
    private static final Map<String, String> TEXT_AND_GROUNDS = Map.ofEntries(
            Map.entry("text", "bg panel raised field header hover pressed accent-soft selection canvas node net host yaml-current-line"),
            Map.entry("dim", "bg panel raised field header hover accent-soft canvas node"),
            Map.entry("accent", "bg panel raised field header accent-soft hover"),
            Map.entry("on-accent", "accent-fill accent-fill-hover error-fill error-fill-hover"),
            Map.entry("ok", "bg panel raised node ok-soft"),
            Map.entry("warn", "bg panel raised field node warn-soft"),
            Map.entry("error", "bg panel raised field node host error-soft"),
            Map.entry("info", "bg panel raised node info-soft"),
            Map.entry("net-text", "net canvas"),
            Map.entry("host-text", "host canvas"),
            Map.entry("yaml-key", "panel yaml-current-line accent-soft"),
            Map.entry("yaml-string", "panel yaml-current-line accent-soft"),
            Map.entry("yaml-number", "panel yaml-current-line accent-soft"),
            Map.entry("yaml-comment", "panel yaml-current-line"),
            Map.entry("yaml-anchor", "panel yaml-current-line accent-soft"),
            Map.entry("yaml-tag", "panel yaml-current-line accent-soft"),
            Map.entry("yaml-variable", "panel yaml-current-line accent-soft"),
            Map.entry("yaml-gutter", "panel"));

    static Stream<Arguments> pairs() throws IOException {
        var pairs = Stream.<Arguments>builder();
        for (var theme : new String[] {"light", "dark"}) {
            var tokens = tokens(theme);
            TEXT_AND_GROUNDS.forEach((text, grounds) -> {
                for (var ground : grounds.split(" ")) {
                    pairs.add(Arguments.of(theme, text, ground, tokens.get("-sw-" + text), tokens.get("-sw-" + ground)));
                }
            });
        }
        return pairs.build();
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("pairs")
    void textIsReadableOnItsGround(String theme, String text, String ground, String textColour, String groundColour) {
        assertThat(contrast(textColour, groundColour)).as("%s on %s", textColour, groundColour).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void linesOfTheDiagramAreVisibleOnTheCanvas(String theme) throws IOException {
        var tokens = tokens(theme);
        for (var ground : new String[] {"-sw-canvas", "-sw-net", "-sw-host"}) {
            assertThat(contrast(tokens.get("-sw-edge"), tokens.get(ground))).as(ground).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void bothThemesDefineTheSameColours() throws IOException {
        assertThat(tokens("dark").keySet()).containsExactlyElementsOf(tokens("light").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"controls.css", "containers.css", "sitewright.css"})
    void aSheetUsesOnlyColoursThatTheThemesDefineAndNoneOfItsOwn(String name) throws IOException {
        var sheet = read(name);
        var used = new TreeSet<String>();
        var names = Pattern.compile("(?<![.\\w])-sw-[a-z-]+").matcher(sheet);
        while (names.find()) {
            used.add(names.group());
        }
        assertThat(used).isNotEmpty();
        assertThat(tokens("light").keySet()).containsAll(used);
        assertThat(sheet).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b").doesNotContain("rgb(", "rgba(");
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(contrast("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    /** Contrast of WCAG 2.1, 1.4.3: from 1 to 21. */
    private static double contrast(String first, String second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        assertThat(colour).matches(HEX);
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(String theme) throws IOException {
        var tokens = new LinkedHashMap<String, String>();
        var declarations = TOKEN.matcher(read("tokens-" + theme + ".css"));
        while (declarations.find()) {
            assertThat(tokens.put(declarations.group(1), declarations.group(2))).as("twice: " + declarations.group(1)).isNull();
        }
        return tokens;
    }

    private static String read(String name) throws IOException {
        try (InputStream in = TokensTest.class.getResourceAsStream("/org/sitewright/ui/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
