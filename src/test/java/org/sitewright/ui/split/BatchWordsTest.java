package org.sitewright.ui.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sitewright.split.Choice;
import org.sitewright.split.Consequence;
import org.sitewright.split.Effect;
import org.sitewright.words.Words;

class BatchWordsTest {
    private final Choice drop = new Choice("drop", "Remove it, start crossbar first");

    private BatchWords of(String kind, int count) {
        List<Consequence> items = IntStream.range(0, count).mapToObj(i -> new Consequence("dependency:a" + i + "/crossbar",
                Effect.CHANGES_LINE, "a" + i + " waits for crossbar", "Compose refuses it.", Optional.empty(), Optional.empty(),
                List.of(drop, new Choice("together", "Keep crossbar with a" + i)), "drop")).toList();
        return new BatchWords(new Words("ui.split.messages"), new Consequences.Batch(kind, items));
    }

    @Test
    void manyOfOneKindHaveWordsThatFitAllOfThem() {
        BatchWords many = of("dependency", 8);
        assertThat(many.title()).isEqualTo("8 dependencies would cross files");
        assertThat(many.choice(drop)).isEqualTo("Remove each, leave a comment, start first what is waited for").doesNotContain("crossbar");
        assertThat(many.reason()).doesNotContain("crossbar");
    }

    @Test
    void ofAKindThatIsNotKnownTheFirstSpeaksForAll() {
        assertThat(of("other", 4).title()).isEqualTo("4 alike, such as: a0 waits for crossbar");
        assertThat(of("other", 4).choice(drop)).isEqualTo("Remove it, start crossbar first (likewise for the others)");
    }

    @Test
    void oneAloneSaysWhatItIs() {
        assertThat(of("", 1).title()).isEqualTo("a0 waits for crossbar");
        assertThat(of("", 1).choice(drop)).isEqualTo(drop.text());
    }
}
