package org.sitewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainStartTest {
    @Test
    void nothingOpensTheWindow() {
        assertThat(PlainStart.of()).contains(new PlainStart(Optional.empty(), false));
    }

    @Test
    void theSample() {
        assertThat(PlainStart.of("--sample")).contains(new PlainStart(Optional.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/site", "./check", "site/docker-compose.yaml"})
    void aPathThatCannotBeACommand(String path) {
        assertThat(PlainStart.of(path)).contains(new PlainStart(Optional.of(Path.of(path)), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "site", "--version", "-h", "@arguments/file", "--x=a/b", "a/\0"})
    void whateverElseIsForTheCommandLine(String argument) {
        assertThat(PlainStart.of(argument)).isEmpty();
    }

    @Test
    void severalArgumentsAreForTheCommandLine() {
        assertThat(PlainStart.of("check", "/srv/site")).isEmpty();
        assertThat(PlainStart.of("--sample", "/srv/site")).isEmpty();
    }
}
