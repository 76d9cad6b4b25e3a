package org.sitewright.compose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
    private final NearMiss nearMiss = new NearMiss();

    @ParameterizedTest
    @CsvSource({"'','',0", "a,'',1", "'',ab,2", "image,image,0", "image,imagee,1", "image,iamge,1", "image,mage,1",
            "image,imige,1", "ca,abc,3", "ports,strop,4", "ab,ba,1", "kitten,sitting,3"})
    void countsLettersThatDiffer(String a, String b, int distance) {
        assertThat(NearMiss.distance(a, b)).isEqualTo(distance);
        assertThat(NearMiss.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void findsServicesToo() {
        List<String> services = List.of("crossbar", "ocs-aggregator", "ocs-influx-publisher", "influxdb", "grafana");
        assertThat(nearMiss.nearest("crosbar", services)).contains("crossbar");
        assertThat(nearMiss.nearest("Influx-DB", services)).contains("influxdb");
        assertThat(nearMiss.nearest("ocs_agregator", services)).contains("ocs-aggregator");
        assertThat(nearMiss.nearest("aggregator", services)).contains("ocs-aggregator");
        assertThat(nearMiss.nearest("database", services)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyNearOnes() {
        assertThat(nearMiss.nearest("cat", List.of("car", "can"))).contains("car");
        assertThat(nearMiss.nearest("cat", List.of("can", "car"))).contains("can");
    }

    @Test
    void prefersTheSameLettersToANearWord() {
        assertThat(nearMiss.nearest("Port", List.of("sort", "ports"))).contains("ports");
        assertThat(nearMiss.nearest("env-file", List.of("envfiles", "env_file"))).contains("env_file");
    }

    @Test
    void shortNamesMustBeTheSameButForSigns() {
        assertThat(nearMiss.nearest("ab", List.of("ac", "a_b"))).contains("a_b");
        assertThat(nearMiss.nearest("ab", List.of("ac"))).isEmpty();
        assertThat(nearMiss.nearest("a", List.of("abc"))).isEmpty();
    }

    @Test
    void givesUpOnNothingAndOnMonsters() {
        assertThat(nearMiss.nearest("", List.of("a"))).isEmpty();
        assertThat(nearMiss.nearest("image", List.of())).isEmpty();
        assertThat(nearMiss.nearest("a".repeat(100_000), List.of("aaa"))).isEmpty();
    }

    @Property(tries = 200)
    void oneLetterMoreIsForgivenInLongerNames(@ForAll @AlphaChars @StringLength(min = 3, max = 20) String name,
            @ForAll char letter, @ForAll int place) {
        int at = Math.floorMod(place, name.length() + 1);
        String written = name.substring(0, at) + letter + name.substring(at);
        assertThat(nearMiss.nearest(written, List.of(name))).contains(name);
    }

    @Property(tries = 200)
    void distanceIsSymmetricAndZeroForEqualOnly(@ForAll @StringLength(max = 12) String a, @ForAll @StringLength(max = 12) String b) {
        assertThat(NearMiss.distance(a, b)).isEqualTo(NearMiss.distance(b, a))
                .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
        assertThat(NearMiss.distance(a, b) == 0).isEqualTo(a.equals(b));
    }
}
