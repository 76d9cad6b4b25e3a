package org.sitewright.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class ProfilesTest {
    private static final ComposeFile FILE = new ComposeReader().read(new YamlReader().read(SourceText.of("""
            x-test: &test {profiles: [test]}
            services:
              always: {image: a:1}
              empty: {image: a:1, profiles: []}
              test: {<<: *test, image: a:1}
              both: {image: a:1, profiles: [test, debug]}
              debug:
                image: a:1
                profiles:
                  - debug
            """)));

    @ParameterizedTest
    @CsvSource({"'', always empty", "test, always empty test both", "debug, always empty both debug",
        "'test, debug', always empty test both debug", "'*', always empty test both debug", "other, always empty", "' , ', always empty"})
    void aServiceRunsWithoutProfilesOrWithAnActiveOne(String variable, String running) {
        Profiles profiles = Profiles.named(variable);
        assertThat(FILE.services().stream().filter(each -> profiles.run(each.service())).map(PlacedService::name).collect(Collectors.joining(" ")))
                .isEqualTo(running);
    }

    @Test
    void profilesAreListedWithTheirServices() {
        assertThat(Profiles.of(FILE)).containsExactly(Map.entry("test", List.of("test", "both")),
                Map.entry("debug", List.of("both", "debug")));
    }

    @Test
    void oneIsAddedAndTakenAway() {
        Profiles test = Profiles.NONE.with("test", true);
        assertThat(test.active()).isEqualTo(Set.of("test"));
        assertThat(test.has("test")).isTrue();
        assertThat(test.with("test", false)).isEqualTo(Profiles.NONE);
        assertThat(Profiles.named("*").has("any")).isTrue();
        assertThat(Arrays.asList(Profiles.named("a,b").active().stream().sorted().toArray())).containsExactly("a", "b");
    }
}
