package org.sitewright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

class PathTextTest {
    private final Words messages = new Words("cli.edit");

    @Test
    void readsKeysQuotedKeysAndItems() throws UsageException {
        assertThat(PathText.parse("services.\"my.svc\".ports[0]", messages))
                .isEqualTo(YamlPath.of("services", "my.svc", "ports").index(0));
        assertThat(PathText.parse("services.'my svc'.x-y", messages)).isEqualTo(YamlPath.of("services", "my svc", "x-y"));
        assertThat(PathText.parse("a.<<.b[1][2]", messages)).isEqualTo(YamlPath.of("a", "<<", "b").index(1).index(2));
        assertThat(PathText.parse("a.\"\"", messages)).isEqualTo(YamlPath.of("a", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a..b | column 3", ".a | column 1", "a. | column 3", "a[x] | column 2", "a[1 | column 2", "a[-1] | column 2",
        "a b | column 2", "a[0]b | column 5", "a.\"b | not closed", "a] | column 2"})
    void saysWhereAPathIsWrong(String text, String words) {
        assertThatThrownBy(() -> PathText.parse(text, messages)).isInstanceOf(UsageException.class).hasMessageContaining(words);
    }

    @Test
    void anEmptyPathIsRefused() {
        assertThatThrownBy(() -> PathText.parse("", messages)).hasMessageContaining("empty");
    }

    @Property(tries = 2000)
    void readsWhatAPathPrints(@ForAll("paths") YamlPath path) throws UsageException {
        assertThat(PathText.parse(path.toString(), messages)).isEqualTo(path);
    }

    @Provide
    Arbitrary<YamlPath> paths() {
        Arbitrary<YamlPath.Step> keys = Arbitraries.strings().withChars("ab.\"\\'[] \u00e9-_0").ofMaxLength(6).map(YamlPath.Key::new);
        Arbitrary<YamlPath.Step> steps = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, keys),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 999).map(YamlPath.Index::new)));
        return steps.list().ofMinSize(1).ofMaxSize(6).map(list -> new YamlPath(List.copyOf(list)));
    }
}
