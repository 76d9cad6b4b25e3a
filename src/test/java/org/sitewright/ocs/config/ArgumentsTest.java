package org.sitewright.ocs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlReader;

class ArgumentsTest {
    private static Instance instance(String body) {
        String text = "hosts:\n  h:\n    agent-instances:\n      - {instance-id: x, " + body + "}\n";
        return SiteConfig.of(new YamlReader().read(SourceText.of(text))).hosts().getFirst().instances().getFirst();
    }

    private static String shown(Arguments arguments) {
        return arguments.inEffect().values().stream().map(each -> each.name() + each.values().stream().map(ConfigValue::text).toList())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // Lists in lists are laid flat, and every item becomes text.
        "['--a', 1, '--b']                       | --a[1] --b[]           | []",
        "[['--a', 1], ['--b']]                   | --a[1] --b[]           | []",
        "[[['--a'], [[1]]], '--b']               | --a[1] --b[]           | []",
        // A dash and a letter begin an argument; a negative number does not.
        "['--a', -3.5, -1, '-v']                 | --a[-3.5, -1] -v[]     | []",
        "['--a', '-x1', '---y', '-.5']           | --a[] -x1[] ---y[-.5]  | []",
        // The last of two with one name replaces the first, in its place.
        "['--a', 1, '--b', 2, '--a', 3]          | --a[3] --b[2]          | []",
        "['-v', '-v']                            | -v[]                   | []",
        // With and without "=" are two names.
        "['--a=1', '--a', 2]                     | --a=1[] --a[2]         | []",
        "['--mode acq']                          | --mode acq[]           | []",
        // What stands before the first argument is dropped, mappings too.
        "[acq, 5, '--a', 1]                      | --a[1]                 | [acq, 5]",
        "[{--mode: acq}, '--a']                  | --a[]                  | [{'--mode': 'acq'}]",
        // YAML 1.1 has its say before OCS.
        "['--t', 12:30:45, 010, 0x10, no, ~, 1e3] | --t[45045, 8, 16, False, None, 1e3] | []",
        "['--d', {a: [1, b], 2: 'it''s'}]        | \"--d[{'a': [1, 'b'], 2: \"\"it's\"\"}]\" | []",
        "[]                                      | ''                     | []"})
    void areFlattenedAndGroupedAsOcsDoesIt(String written, String inEffect, String dropped) {
        Arguments arguments = instance("arguments: " + written).arguments();
        assertThat(shown(arguments)).isEqualTo(inEffect.startsWith("\"") ? inEffect.substring(1, inEffect.length() - 1).replace("\"\"", "\"") : inEffect);
        assertThat(arguments.dropped().stream().map(ConfigValue::text).toList()).hasToString(dropped);
        assertThat(arguments.isBroken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"arguments: | true", "arguments: null | true", "arguments: '--a' | true", "arguments: {--a: 1} | true",
        "manage: | false"})
    void whatIsNoListBreaksTheFile_whatIsNotThereDoesNot(String body, boolean broken) {
        Arguments arguments = instance(body).arguments();
        assertThat(arguments.isBroken()).isEqualTo(broken);
        assertThat(arguments.words()).isEmpty();
    }

    @Test
    void emptyWordsAndLoneDashesAreNamed() {
        assertThat(instance("arguments: ['--a', '', '-', '--', x]").arguments().crashing().stream().map(ConfigValue::text)).containsExactly("", "-", "--");
    }

    @Test
    void argumentsKnowTheirPlace_andWhatReplacedThem() {
        Instance instance = instance("arguments: [['--a', 1], ['--a=2']]");
        Arguments arguments = instance.arguments();
        assertThat(arguments.given().getFirst().values().getFirst().path()).hasToString("hosts.h.agent-instances[0].arguments[0][1]");
        assertThat(arguments.argument("--a").orElseThrow().texts()).containsExactly("2");
        assertThat(arguments.text("--a")).contains("2");
        assertThat(arguments.replaced()).isEmpty();
        assertThat(instance("arguments: ['--a', 1, '--a', 2]").arguments().replaced()).hasSize(1)
                .first().satisfies(gone -> assertThat(gone.texts()).containsExactly("1"));
    }
}
