package org.sitewright.ui.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.TextRange;

class CompletionFilterTest {
    /** The offers, parted by blanks, and those that stay, in their new order. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            // What begins so comes before what only has a word that begins so, and that before what holds it.
            "inf   | blkio_config my-info reinforce influxdb info | influxdb info my-info reinforce",
            "net   | kubernetes network_mode host-net networks    | network_mode networks host-net kubernetes",
            "mode  | network_mode mode_x modern                   | mode_x modern network_mode",
            "port  | expose support ports port                    | port ports support",
            // Letters that are only scattered count when the first one begins the offer.
            "inf   | blkio_config                                 | ``",
            "inf   | blkio_config ionofast                        | ionofast",
            "dpo   | depends_on device_cgroup_rules cpu_period    | depends_on",
            "cn    | build container_name security_opt            | container_name",
            "don   | depends_on container_name                    | depends_on",
            "fd    | -fd fast_disk                                | -fd fast_disk",
            "no    | depends_on                                   | ``",
            "on    | depends_on                                   | depends_on",
            "epen  | depends_on                                   | depends_on",
            "xyz   | depends_on                                   | ``",
            // Capitals and a quote that was opened make no difference.
            "INF   | Influxdb                                     | Influxdb",
            "\"inf | \"influxdb\"                                 | \"influxdb\"",
            "'un   | unless-stopped                               | unless-stopped",
            "``    | b a                                          | b a"})
    void theNearestComesFirst_andWhatIsFarDoesNotCome(String typed, String offers, String expected) {
        List<CompletionItem> items = Arrays.stream(offers.strip().split(" +")).map(CompletionFilterTest::item).toList();
        List<String> fitting = CompletionFilter.fitting(items, _ -> typed == null ? "" : typed).stream().map(CompletionItem::label).toList();
        assertThat(String.join(" ", fitting)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"inf, influxdb, 0 1 2", "mode, network_mode, 8 9 10 11", "od, mod_od, 4 5", "etw, network, 1 2 3",
            "dpo, depends_on, 0 2 8", "inf, blkio_config, ``", "\"in, \"influxdb\", 1 2 ", "\"ixd, \"influxdb\", 1 6 7"})
    void theLettersThatFitAreShownWhereTheyStand(String typed, String label, String places) {
        assertThat(String.join(" ", CompletionFilter.places(typed, label).stream().map(String::valueOf).toList())).isEqualTo(places);
    }

    @Test
    void eachOfferIsComparedWithWhatItWouldReplace() {
        CompletionItem key = item("image");
        CompletionItem value = item("influxdb");
        assertThat(CompletionFilter.fitting(List.of(key, value), item -> item == key ? "xx" : "inf")).containsExactly(value);
    }

    private static CompletionItem item(String label) {
        return new CompletionItem(label, "", "", label, TextRange.at(0), CompletionKind.KEY);
    }
}
