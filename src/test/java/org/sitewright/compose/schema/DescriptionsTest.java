package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class DescriptionsTest {
    private static final int LONGEST = 400;
    private final KeyTable table = KeyTable.load();
    private final Map<String, String> entries = Descriptions.ofResource(Descriptions.class, "descriptions.properties").entries();

    private KeySpec spec(String path) {
        return table.find(TableReader.steps(path)).orElseThrow();
    }

    @Test
    void everyKeyHasADescription() {
        assertThat(table.all()).hasSizeGreaterThan(400)
                .allSatisfy(spec -> assertThat(spec.description()).as(spec.path()).isNotBlank());
        assertThat(table.root().description()).isEmpty();
    }

    @Test
    void noEntryIsObsolete() {
        Map<String, KeySpec> specs = table.all().collect(Collectors.toMap(KeySpec::path, s -> s));
        assertThat(entries.keySet()).allSatisfy(entry -> {
            String path = entry.contains("#") ? entry.substring(0, entry.indexOf('#')) : entry;
            assertThat(specs).containsKey(path);
            String kind = entry.substring(path.length());
            assertThat(kind).satisfiesAnyOf(k -> assertThat(k).isIn("", "#site", "#example"),
                    k -> assertThat(k).startsWith("#is/"));
            if (kind.startsWith("#is/")) {
                KeySpec spec = specs.get(path);
                assertThat(Stream.concat(spec.allowedValues().stream(), spec.suggestions().stream()))
                        .as(path).contains(kind.substring("#is/".length()));
            }
        });
    }

    @Test
    void noEntryIsWrittenTwice() throws IOException {
        try (InputStream stream = Descriptions.class.getResourceAsStream("descriptions.properties");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> keys = reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = "))).toList();
            assertThat(keys).doesNotHaveDuplicates().hasSameSizeAs(entries.keySet());
        }
    }

    @Test
    void noEntryIsTooLong() {
        assertThat(entries).allSatisfy((key, text) -> assertThat(text.length()).as(key).isBetween(1, LONGEST));
    }

    @Test
    void whatIsSaidIsASentence() {
        assertThat(entries).allSatisfy((key, text) -> {
            if (!key.endsWith("#example")) {
                assertThat(text).as(key).matches("(?s)[A-Z0-9\"].*[.]|depends_on.*[.]|docker.*[.]|macvlan.*[.]|service_healthy.*[.]"
                        + "|host\\.docker.*[.]");
                assertThat(text).as(key).doesNotContain("  ");
            }
        });
    }

    @Test
    void everyAllowedValueIsExplained() {
        assertThat(table.all()).allSatisfy(spec -> assertThat(spec.allowedValues())
                .allSatisfy(value -> assertThat(spec.valueDescription(value)).as(spec.path() + " " + value).isPresent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"services.*.restart", "services.*.network_mode", "services.*.pull_policy",
            "services.*.ports[].protocol", "services.*.ports[].mode", "services.*.healthcheck.test", "networks.*.driver",
            "services.*.ipc", "services.*.stop_signal", "services.*.volumes[].bind.propagation", "services.*.platform"})
    void everySuggestionThatSitesUseIsExplained(String path) {
        assertThat(spec(path).suggestions()).isNotEmpty()
                .allSatisfy(value -> assertThat(spec(path).valueDescription(value)).as(value).isPresent());
    }

    @Test
    void theKeysThatSitesUseHaveAnExampleOrANote() {
        assertThat(table.all().filter(spec -> spec.commonness() == 3)).isNotEmpty().allSatisfy(spec ->
                assertThat(spec.siteNote().isPresent() || spec.example().isPresent()).as(spec.path()).isTrue());
        assertThat(entries.keySet().stream().filter(key -> key.endsWith("#site"))).hasSizeGreaterThan(55);
    }

    @Test
    void examplesAreYamlOfAFormThatTheKeyTakesAndWellFormed() {
        List<String> seen = new ArrayList<>();
        table.all().filter(spec -> spec.example().isPresent()).forEach(spec -> {
            seen.add(spec.path());
            Object value = new Load(LoadSettings.builder().build()).loadFromString(spec.example().orElseThrow());
            assertFits(spec, value);
        });
        assertThat(seen).hasSizeGreaterThan(40);
    }

    private void assertFits(KeySpec spec, Object value) {
        Set<Form> forms = spec.forms();
        switch (value) {
            case Map<?, ?> map -> {
                assertThat(forms).as(spec.path()).contains(Form.MAP);
                map.forEach((key, inner) -> assertFits(spec.child(key.toString())
                        .orElseThrow(() -> new AssertionError(spec.path() + " has no " + key)), inner));
            }
            case List<?> list -> {
                assertThat(forms).as(spec.path()).contains(Form.LIST);
                list.forEach(item -> assertFits(spec.items().orElseThrow(), item));
            }
            case Boolean _ -> assertThat(forms).as(spec.path()).contains(Form.BOOLEAN);
            case Number _ -> assertThat(forms).as(spec.path()).containsAnyOf(Form.INTEGER, Form.NUMBER);
            case String text -> {
                assertThat(forms).as(spec.path()).contains(Form.STRING);
                spec.format().ifPresent(format -> assertThat(format.check(text)).as(spec.path()).isEmpty());
                spec.pattern().ifPresent(pattern -> assertThat(text).matches(pattern));
            }
            case null -> assertThat(forms).as(spec.path()).contains(Form.NULL);
            default -> throw new AssertionError(spec.path() + ": " + value.getClass());
        }
    }

    @Test
    void aValueWithoutWordsHasNone() {
        assertThat(spec("services.*.restart").valueDescription("always")).isPresent();
        assertThat(spec("services.*.restart").valueDescription("sometimes")).isEmpty();
        assertThat(spec("services.*.annotations").siteNote()).isEmpty();
        assertThat(spec("services.*.network_mode").valueDescription("service:NAME")).isPresent();
    }

    @Test
    void sentencesAreNotRepeatedWhereTheKeyIsCommon() {
        Map<String, String> first = new HashMap<>();
        table.all().filter(spec -> spec.commonness() >= 2).forEach(spec -> {
            String other = first.putIfAbsent(spec.description(), spec.path());
            assertThat(other).as(spec.path()).isNull();
        });
    }
}
