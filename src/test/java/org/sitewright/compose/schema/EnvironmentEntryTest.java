package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.TextRange;

class EnvironmentEntryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"INSTANCE_ID=aggregator|INSTANCE_ID|aggregator", "TZ|TZ|", "EMPTY=|EMPTY|''",
            "SITE_HUB=ws://10.10.10.2:8001/ws|SITE_HUB|ws://10.10.10.2:8001/ws", "A=b=c|A|b=c", "A= x |A|' x'",
            "${NAME:-x=y}=5|${NAME:-x=y}|5", "A=${B:-c=d}|A|${B:-c=d}", "$N=1|$N|1", "A=$$5|A|$$5", "a.b-c=1|a.b-c|1",
            "A=\"|A|\"", "Ä=é😀|Ä|é😀", "A=\"x\" y|A|\"x\" y"})
    void readsGoodEntries(String text, String key, String value) {
        EnvironmentEntry entry = EnvironmentEntry.of(text);
        assertThat(entry.key().text()).isEqualTo(key);
        assertThat(entry.value().map(SpecPart::text)).isEqualTo(Optional.ofNullable(value));
        assertThat(entry.problems()).isEmpty();
    }

    @Test
    void tellsWherePartsStandAndWhetherTheyAreKnown() {
        EnvironmentEntry entry = EnvironmentEntry.of("A=${B:-c=d}");
        assertThat(entry.key().range()).isEqualTo(new TextRange(0, 1));
        assertThat(entry.key().known()).isTrue();
        assertThat(entry.value().orElseThrow().range()).isEqualTo(new TextRange(2, 11));
        assertThat(entry.value().orElseThrow().known()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"``|ENVIRONMENT_EMPTY_KEY|0|0", "=x|ENVIRONMENT_EMPTY_KEY|0|0",
            "` =x`|ENVIRONMENT_EMPTY_KEY|0|1", "A = x|ENVIRONMENT_BLANK_IN_KEY|0|2", "my key=x|ENVIRONMENT_BLANK_IN_KEY|0|6",
            "A: x|ENVIRONMENT_BLANK_IN_KEY|0|4", "INSTANCE_ID=\"x\"|ENVIRONMENT_QUOTED_VALUE|12|15", "A='x y'|ENVIRONMENT_QUOTED_VALUE|2|7",
            "A=\"\"|ENVIRONMENT_QUOTED_VALUE|2|4", "A=\"$B\"|ENVIRONMENT_QUOTED_VALUE|2|6"})
    void findsWhatIsWrongOrLooksIt(String text, ProblemCode code, int start, int end) {
        assertThat(EnvironmentEntry.of(text).problems()).containsExactly(new ValueProblem(code, new TextRange(start, end)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A=x|B|B=x", "A|B|B", "A=|B|B=", "${A:-=}=x|B|B=x"})
    void changesTheNameAlone(String text, String key, String after) {
        assertThat(EnvironmentEntry.of(text).withKey(key)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A=x|y|A=y", "A|y|A=y", "A=|a=b|A=a=b", "${A:-=}=x|y|${A:-=}=y", "A=x|''|A="})
    void changesTheValueAlone(String text, String value, String after) {
        assertThat(EnvironmentEntry.of(text).withValue(value)).isEqualTo(after);
    }

    @Test
    void leavesTheValueOut() {
        assertThat(EnvironmentEntry.of("TZ=UTC").withoutValue()).isEqualTo("TZ");
        assertThat(EnvironmentEntry.of("TZ").withoutValue()).isEqualTo("TZ");
    }

    @Property(tries = 500)
    void partsMakeUpTheText(@ForAll String text) {
        EnvironmentEntry entry = EnvironmentEntry.of(text);
        assertThat(entry.key().text() + entry.value().map(value -> "=" + value.text()).orElse("")).isEqualTo(text);
        assertThat(EnvironmentEntry.of(entry.withKey("K")).key().text()).isEqualTo("K");
        entry.value().ifPresent(value -> assertThat(entry.withValue(value.text())).isEqualTo(text));
    }
}
