package org.sitewright.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = new Words("words.trial");

    @Test
    void argumentsArePutInAsText() {
        assertThat(words.of("port", 8086, "influxdb")).isEqualTo("Port 8086 of influxdb isn't free");
        assertThat(words.of("port", 1_000_000, "{0} '")).as("the second time").isEqualTo("Port 1000000 of {0} ' isn't free");
    }

    @Test
    void patternMayGiveAnArgumentAFormatOfItsOwn() {
        assertThat(words.of("lines", 1, 1234)).isEqualTo("one line in 1234");
        assertThat(words.of("lines", 12, 1234)).isEqualTo("12 lines in 1234");
        assertThat(words.of("lines", 1234, 1234)).isEqualTo("1234 lines in 1234");
    }

    @Test
    void textWithoutArgumentsIsAPatternToo() {
        assertThat(words.of("plain")).isEqualTo("the site's {own}");
    }

    @Test
    void argumentThatIsMissingStaysAPlace() {
        assertThat(words.of("port", 80)).isEqualTo("Port 80 of {1} isn't free");
    }

    @Test
    void textMayBeThereOrNot() {
        assertThat(words.find("plain")).contains("the site's {own}");
        assertThat(words.find("nothing")).isEmpty();
        assertThatThrownBy(() -> words.of("nothing")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> new Words("words.nothing")).isInstanceOf(MissingResourceException.class);
    }
}
