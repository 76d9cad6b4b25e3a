package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlReader;

/** Edits of the arguments of an instance, and an instance that goes to another host. */
class InstanceEditsTest {
    private static final SiteFile CONFIG = new SiteFile("default.yaml");
    private static final YamlReader YAML = new YamlReader();
    private static final EditPlanner PLANNER = new EditPlanner(KeyTable.load());
    private static final YamlPath FIRST = YamlPath.of("hosts", "h", "agent-instances").index(0);

    private static String after(String config, Edit edit) throws EditException {
        Site site = new Site("lab", List.of(new SitePart(new SiteFile("docker-compose.yaml"), new ComposeReader().read(YAML.read(SourceText.of("services: {}\n"))))), Variables.NONE)
                .with(Optional.of(new ConfigPart(CONFIG, SiteConfig.of(YAML.read(SourceText.of(config))))));
        Planned planned = PLANNER.plan(site, CONFIG, edit).get(CONFIG);
        return planned == null ? config : planned.tree().text().content();
    }

    private static String host(String instance) {
        return "hosts:\n  h:\n    agent-instances:\n      - " + instance.replace("\n", "\n        ") + "\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // another value, in the quotes that stand there
        "{agent-class: X, instance-id: x, arguments: [['--mode', 'acq'], [--port, 1]]}|--mode|idle|{agent-class: X, instance-id: x, arguments: [['--mode', 'idle'], [--port, 1]]}",
        "{agent-class: X, instance-id: x, arguments: [['--mode', 'acq'], [--port, 1]]}|--port|2|{agent-class: X, instance-id: x, arguments: [['--mode', 'acq'], [--port, 2]]}",
        "{agent-class: X, instance-id: x, arguments: [\"--mode=acq\"]}|--mode|idle|{agent-class: X, instance-id: x, arguments: [\"--mode=idle\"]}",
        "{agent-class: X, instance-id: x, arguments: ['--mode', 'acq', '--mode', 'old']}|--mode|idle|{agent-class: X, instance-id: x, arguments: ['--mode', 'acq', '--mode', 'idle']}",
        // a new one, as the others are
        "{agent-class: X, instance-id: x, arguments: [['--mode', 'acq']]}|--port|/dev/a|{agent-class: X, instance-id: x, arguments: [['--mode', 'acq'], ['--port', '/dev/a']]}",
        "{agent-class: X, instance-id: x, arguments: ['--mode', 'acq']}|--port|/dev/a|{agent-class: X, instance-id: x, arguments: ['--mode', 'acq', '--port', '/dev/a']}",
        "{agent-class: X, instance-id: x, arguments: []}|--port|/dev/a|{agent-class: X, instance-id: x, arguments: [['--port', '/dev/a']]}",
        "{agent-class: X, instance-id: x}|--port|/dev/a|{agent-class: X, instance-id: x, arguments: [['--port', '/dev/a']]}",
        // none, one and several
        "{agent-class: X, instance-id: x, arguments: [['--mode', 'acq']]}|--quiet||{agent-class: X, instance-id: x, arguments: [['--mode', 'acq'], ['--quiet']]}",
        "{agent-class: X, instance-id: x, arguments: [['--axes', 'a'], ['--b']]}|--axes|a c|{agent-class: X, instance-id: x, arguments: [['--axes', 'a', 'c'], ['--b']]}",
        "{agent-class: X, instance-id: x, arguments: [['--axes', 'a', 'b'], ['--b']]}|--axes|c|{agent-class: X, instance-id: x, arguments: [['--axes', 'c'], ['--b']]}",
        "{agent-class: X, instance-id: x, arguments: ['--axes', 'a', 'b', '--b']}|--axes|c|{agent-class: X, instance-id: x, arguments: ['--b', '--axes', 'c']}",
        // what YAML would read otherwise stays a text
        "{agent-class: X, instance-id: x, arguments: [--port, 1]}|--port|010|{agent-class: X, instance-id: x, arguments: [--port, '010']}"})
    void anArgumentIsSetAsTheOthersAreWritten(String before, String flag, String values, String expected) throws EditException {
        List<String> given = values == null ? List.of() : List.of(values.split(" "));
        assertThat(after(host(before), new Edit.SetArgument(FIRST, flag, given)).replace('"', '\'')).isEqualTo(host(expected).replace('"', '\''));
    }

    @Test
    void anArgumentIsAddedOnLinesWhereTheOthersStandOnLines() throws EditException {
        assertThat(after(host("agent-class: X\ninstance-id: x\narguments:\n  - ['--mode', 'acq']   # kept\n  - --quiet"), new Edit.SetArgument(FIRST, "--port", List.of("1"))))
                .isEqualTo(host("agent-class: X\ninstance-id: x\narguments:\n  - ['--mode', 'acq']   # kept\n  - --quiet\n  - ['--port', '1']"));
        assertThat(after(host("agent-class: X\ninstance-id: x\narguments: [['--mode', 'acq'],\n            ['--quiet']]"), new Edit.SetArgument(FIRST, "--port", List.of("1"))))
                .isEqualTo(host("agent-class: X\ninstance-id: x\narguments: [['--mode', 'acq'],\n            ['--quiet'],\n            ['--port', '1']]"));
        assertThat(after(host("agent-class: X\ninstance-id: x"), new Edit.SetArgument(FIRST, "--port", List.of("1"))))
                .isEqualTo(host("agent-class: X\ninstance-id: x\narguments: [['--port', '1']]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--other", "-x"})
    void aValueThatOcsTakesForSomethingElseIsRefused(String value) {
        assertThatThrownBy(() -> after(host("{agent-class: X, instance-id: x}"), new Edit.SetArgument(FIRST, "--port", List.of(value)))).isInstanceOf(EditException.class)
                .hasMessageContaining("cannot be a value of --port");
    }

    @Test
    void aNegativeNumberIsAValue() throws EditException {
        assertThat(after(host("{agent-class: X, instance-id: x, arguments: [['--rate', '1']]}"), new Edit.SetArgument(FIRST, "--rate", List.of("-3.5")))).contains("'-3.5'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[['--mode', 'acq'], ['--port', 1]]|0.0|[['--port', 1]]", "['--mode', 'acq', '--port', 1]|0|['--port', 1]", "['--mode', 'acq', '--quiet']|2|['--mode', 'acq']",
        "[['--mode', 'acq', '--port', 1]]|0.0|[['--port', 1]]"})
    void anArgumentGoesWithItsValues(String before, String word, String expected) throws EditException {
        YamlPath path = FIRST.key("arguments");
        for (String index : word.split("\\.")) {
            path = path.index(Integer.parseInt(index));
        }
        assertThat(after(host("{agent-class: X, instance-id: x, arguments: " + before + "}"), new Edit.UnsetArgument(path)))
                .isEqualTo(host("{agent-class: X, instance-id: x, arguments: " + expected + "}"));
    }

    private static final String TWO = """
            hosts:
              h:
                agent-instances:
                  - {agent-class: A, instance-id: a}

                  # The cold stage
                  - {agent-class: X,   # as it is
                     instance-id: x,
                     arguments: [['--mode', 'acq']]}  # kept
              other:
                agent-instances:
                - agent-class: B
                  instance-id: b
              empty:
                agent-instances: []
            """;

    @Test
    void anInstanceGoesToAnotherHostAsItIsWritten() throws EditException {
        assertThat(after(TWO, new Edit.MoveInstance(YamlPath.of("hosts", "h", "agent-instances").index(1), "other"))).isEqualTo("""
                hosts:
                  h:
                    agent-instances:
                      - {agent-class: A, instance-id: a}

                  other:
                    agent-instances:
                    - agent-class: B
                      instance-id: b
                    # The cold stage
                    - {agent-class: X,   # as it is
                       instance-id: x,
                       arguments: [['--mode', 'acq']]}  # kept
                  empty:
                    agent-instances: []
                """);
        assertThat(after(TWO, new Edit.MoveInstance(YamlPath.of("hosts", "other", "agent-instances").index(0), "empty"))).endsWith("""
                  other:
                    agent-instances: []
                  empty:
                    agent-instances:
                      - agent-class: B
                        instance-id: b
                """);
    }

    @Test
    void itGoesToAHostThatIsNotThereYet_andToItsOwnNothingHappens() throws EditException {
        assertThat(after(TWO, new Edit.MoveInstance(YamlPath.of("hosts", "h", "agent-instances").index(0), "new")))
                .endsWith("  new:\n    agent-instances:\n      - {agent-class: A, instance-id: a}\n").doesNotContain("h:\n    agent-instances:\n      - {agent-class: A");
        assertThat(after(TWO, new Edit.MoveInstance(FIRST, "h"))).isEqualTo(TWO);
        assertThatThrownBy(() -> after(TWO, new Edit.MoveInstance(FIRST.parent().index(7), "other"))).isInstanceOf(EditException.class);
    }

    @Test
    void whatStandsOnLinesIsWrittenInBracketsAmongOthersThatAre() throws EditException {
        assertThat(after("""
                hosts:
                  h:
                    agent-instances:
                      - agent-class: X
                        instance-id: x
                        arguments: [--mode, acq]
                  other: {agent-instances: [{agent-class: B, instance-id: b}]}
                """, new Edit.MoveInstance(FIRST, "other"))).contains("agent-instances: []").contains("instance-id: x").contains("{agent-class: B, instance-id: b}, {agent-class: X");
    }
}
