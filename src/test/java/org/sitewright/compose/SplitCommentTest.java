package org.sitewright.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class SplitCommentTest {
    private static final String MARK = "# Split: db is in db/docker-compose.yaml now; start it first.\n";

    private static SplitComment only(String text) {
        List<SplitComment> found = SplitComment.of(SourceText.of(text));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# depends_on:~    #   - db~    #   - hub | depends_on | db,hub",
        "# depends_on:~    # - db~    init: true | depends_on | db",
        "# depends_on: [db, 'hub'] | depends_on | db,hub",
        "# depends_on: {db: {condition: service_healthy}} | depends_on | db",
        "# links:~    #   - db:store | links | db",
        "# depends_on:~    #   db:~    #     condition: service_started~    # other: x | depends_on | db"})
    void aCommentNamesServices(String lines, String key, String services) {
        SplitComment comment = only("    " + MARK + "    " + lines.replace('~', '\n') + "\n");
        assertThat(comment.isKey()).isTrue();
        assertThat(comment.key()).isEqualTo(key);
        assertThat(comment.services()).containsExactly(services.split(","));
    }

    @Test
    void oneItemOfAListIsNoKey() {
        SplitComment comment = only("      " + MARK + "      # - db\n      # - other\n      - web\n");
        assertThat(comment.isKey()).isFalse();
        assertThat(comment.services()).containsExactly("db");
    }

    @Test
    void otherCommentsAreNone() {
        assertThat(SplitComment.of(SourceText.of("# depends_on:\n#   - db\n    image: a # Split: x\n# Split: alone\nservices:\n"))).isEmpty();
    }

    @Test
    void itIsOfTheServiceAroundIt_orOfTheOneInBracesBelow_thoughSeveralStandThere() {
        String text = "services:\n  a:\n    image: a\n    " + MARK + "    # depends_on: [db]\n  " + MARK + "  # depends_on: [db]\n  " + MARK
                + "  # links: [\"db:x\"]\n  b: {image: b}\n";
        ComposeFile file = new ComposeReader().read(new YamlReader().read(SourceText.of(text)));
        assertThat(SplitComment.of(SourceText.of(text))).extracting(comment -> comment.within(file).orElseThrow().name())
                .containsExactly("a", "b", "b");
    }
}
