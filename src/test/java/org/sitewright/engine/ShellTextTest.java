package org.sitewright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ShellTextTest {
    private final ShellText shell = new ShellText();

    private String line(String... words) {
        return shell.line(List.of(words));
    }

    @Test
    void plainWordsStandAsTheyAre_othersAreQuoted() {
        assertThat(line("docker", "network", "create", "ocs-net")).isEqualTo("docker network create ocs-net");
        assertThat(line("docker", "compose", "-f", "my file.yaml", "--env-file", "../.env", "up", "-d"))
                .isEqualTo("docker compose -f 'my file.yaml' --env-file ../.env up -d");
        assertThat(line("echo", "it's", "", "$HOME", "~", "a;b")).isEqualTo("echo 'it'\\''s' '' '$HOME' '~' 'a;b'");
        assertThat(line("A=b", "A=b")).isEqualTo("'A=b' A=b");
    }

    @Test
    void aCallLeavesTheShellWhereItStands() {
        Path site = Path.of("/srv/yale lab");
        assertThat(shell.line(new ProgramCall(List.of("docker-compose", "up", "-d"), site), site))
                .isEqualTo("docker-compose up -d");
        assertThat(shell.line(new ProgramCall(List.of("docker-compose", "up", "-d"), site.resolve("crossbar")), site))
                .isEqualTo("(cd crossbar && docker-compose up -d)");
        assertThat(shell.line(new ProgramCall(List.of("docker-compose", "up", "-d"), site.resolve("-odd one")), site))
                .isEqualTo("(cd './-odd one' && docker-compose up -d)");
        assertThat(shell.line(new ProgramCall(List.of("docker-compose", "up", "-d"), site), Path.of("/srv/other")))
                .isEqualTo("(cd '/srv/yale lab' && docker-compose up -d)");
    }

    @Property(tries = 60)
    void aShellReadsTheWordsAsTheyWere(@ForAll @NotEmpty @Size(max = 4) List<@StringLength(max = 6) @Chars({'a', ' ', '\'', '"',
        '$', '\\', '*', '~', '#', '!', '=', '-', '{', ',', '}', ';', '\n', 'é', '`'}) String> words) throws Exception {
        Assume.that(Files.exists(Path.of("/bin/sh")));
        List<String> command = new ArrayList<>(List.of("printf", "%s\\0"));
        command.addAll(words);
        Process process = new ProcessBuilder("sh", "-c", shell.line(command)).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed).isEqualTo(String.join("\0", words) + "\0");
    }
}
