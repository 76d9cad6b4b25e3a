package org.sitewright.ocs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.text.SourceText;

/** An entry that is read by itself is the one that is read with all others. */
class CatalogueTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"services.yaml", "ocs.yaml", "socs.yaml"})
    void theProgramsFiles(String name) throws IOException {
        String text;
        try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        CatalogueReader.Reading whole = CatalogueReader.read(SourceText.of(text));
        assertThat(whole.problems()).isEmpty();
        Catalogue pieces = Catalogue.of(CatalogueText.of(text));
        assertThat(pieces.entries()).isNotEmpty().usingRecursiveComparison().isEqualTo(whole.catalogue().entries());
        assertThat(pieces.categories()).isEqualTo(whole.catalogue().categories());
    }

    @Test
    void oneIsReadWithoutTheOthers() {
        CatalogueText text = CatalogueText.of("categories: [c]\nagents:\n  # first\n  A:\n    broken\n\n  B:\n    title: b\n\nservices:\n  s: {}\n");
        assertThat(text.head()).isEqualTo("categories: [c]\n");
        assertThat(text.entries()).containsOnlyKeys("A", "B", "s");
        assertThat(text.entries().get("B")).isEqualTo(new CatalogueText.Entry(true, "categories: [c]\nagents:\n  B:\n    title: b\n\n"));
        assertThat(text.entries().get("s").ofAgent()).isFalse();
        assertThat(Catalogue.of(text).find("gone")).isEmpty();
    }
}
