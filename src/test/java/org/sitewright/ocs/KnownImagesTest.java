package org.sitewright.ocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.compose.schema.ImageReference;

class KnownImagesTest {
    private final KnownImages images = KnownImages.load();

    @ParameterizedTest
    @CsvSource({"influxdb, 1.7", "docker.io/library/influxdb:latest, 1.7", "index.docker.io/influxdb, 1.7",
            "simonsobs/ocs-lakeshore372-agent, v0.3.2", "docker.io/simonsobs/ocs:latest, v0.12.1", "ghcr.io/simonsobs/ocs-web, v0.2.3"})
    void anImageIsFoundHoweverItIsNamed(String image, String tag) {
        assertThat(images.versions(ImageReference.of(image))).first().extracting(KnownImages.Version::tag).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"registry.lab:5000/influxdb", "somebody/influxdb", "ocs", "quay.io/simonsobs/ocs", "${REGISTRY}/influxdb"})
    void anImageOfAnotherRegistryOrOwnerIsAnotherOne(String image) {
        assertThat(images.versions(ImageReference.of(image))).isEmpty();
    }

    @Test
    void everyLineIsAPinnedImageThatDockerWouldTake() {
        assertThat(images.names()).hasSizeGreaterThan(40);
        for (String name : images.names()) {
            assertThat(ImageReference.of(name).tag()).isEmpty();
            assertThat(images.versions(ImageReference.of(name))).isNotEmpty().allSatisfy(version -> {
                assertThat(ImageReference.of(name + ":" + version.tag()).problems()).isEmpty();
                assertThat(version.tag()).isNotEqualTo("latest");
                assertThat(version.date()).isBetween(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 11, 30));
            });
        }
    }

    @Test
    void aDamagedTableIsRefused() throws IOException {
        assertThatThrownBy(() -> KnownImages.read(new BufferedReader(new StringReader("a\tb\n")))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a\tb");
        String sound = "image\ttag\tdate\tnow\tsource\na\t1\t2026-01-02\tb\tx\nb\t2\t2026-01-02\t-\tx\n";
        assertThat(KnownImages.read(new BufferedReader(new StringReader(sound))).versions(ImageReference.of("a")))
                .containsExactly(new KnownImages.Version("1", LocalDate.of(2026, 1, 2)));
        assertThat(KnownImages.read(new BufferedReader(new StringReader(sound))).successor(ImageReference.of("a:1"))).contains("b");
        assertThat(KnownImages.read(new BufferedReader(new StringReader(sound))).successor(ImageReference.of("b:2"))).isEmpty();
    }

    @Test
    void whatAnImageHasMovedToIsAnImageOfTheTable() {
        assertThat(images.names()).allSatisfy(name -> images.successor(ImageReference.of(name)).ifPresent(now -> {
            assertThat(images.versions(ImageReference.of(now))).isNotEmpty();
            assertThat(images.successor(ImageReference.of(now))).isEmpty();
        }));
    }
}
