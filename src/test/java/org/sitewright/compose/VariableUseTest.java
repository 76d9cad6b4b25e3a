package org.sitewright.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

/** Where variables stand, which is told from the frame that they are read in. */
class VariableUseTest {
    private static final String TEXT = """
            services:
              a:
                image: x:${A}

            x-common:
              - {one: "${B}"}
              - ${C}
            """;

    @Test
    void everyVariableIsFoundWhereItStands() {
        ComposeFile file = new ComposeReader().read(new YamlReader().read(SourceText.of(TEXT)));
        assertThat(file.variables()).extracting(use -> file.tree().text().substring(use.range())).containsExactly("${B}", "${C}");
        PlacedService a = file.service("a").orElseThrow();
        assertThat(a.service().variables()).extracting(use -> file.tree().text().substring(use.range().shifted(a.base()))).containsExactly("${A}");
    }
}
