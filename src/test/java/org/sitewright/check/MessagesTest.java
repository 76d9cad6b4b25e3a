package org.sitewright.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.help.HelpPages;

/** Keeps the messages of the checks as their file says they are: documented, complete, and fit to be formatted. */
class MessagesTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)\\}");
    private static final Pattern KEY = Pattern.compile("([a-z0-9-]+)\\.(?:(?:[a-z0-9-]+\\.)?message|fix\\.[a-z0-9-]+)");
    /** What stands for an argument when length is measured: about as long as the name of a service. */
    private static final String SAMPLE = "crossbar";

    /** What cannot be read cannot be checked: the disk says why, in words of its own. */
    private static final List<String> SAID_BY_THE_DISK = List.of("file-unreadable", "file-too-large");

    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.check.messages", Locale.ROOT);

    /** A pattern of the file with the comment line above it. */
    record Entry(String key, String comment) {
        @Override
        public String toString() {
            return key;
        }
    }

    static List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        String previous = "";
        for (String line : source().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(new Entry(line.substring(0, line.indexOf('=')), previous));
            }
            previous = line;
        }
        return entries;
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(entries()).extracting(Entry::key).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(bundle.keySet());
    }

    @Test
    void everyRuleWithHelp_hasAMessage_andNoOtherRuleHas() throws IOException {
        List<String> rules = new ArrayList<>(new HelpPages().ids());
        rules.removeAll(SAID_BY_THE_DISK);
        assertThat(entries().stream().map(Entry::key).filter(key -> key.endsWith("message"))
                .map(MessagesTest::rule).distinct()).containsExactlyInAnyOrderElementsOf(rules);
        assertThat(entries().stream().map(Entry::key).map(MessagesTest::rule).distinct())
                .allSatisfy(rule -> assertThat(new HelpPages().ids()).contains(rule));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void commentDescribes_exactlyTheArgumentsOfThePattern(Entry entry) {
        TreeSet<Integer> described = arguments(entry.comment());
        if (entry.comment().equals("# no arguments")) {
            assertThat(described).isEmpty();
        } else {
            assertThat(described).as("arguments described above the pattern").isNotEmpty();
        }
        assertThat(described).isEqualTo(arguments(bundle.getString(entry.key())));
        assertThat(new MessageFormat(bundle.getString(entry.key()), Locale.ROOT).getFormatsByArgumentIndex())
                .hasSize(described.size());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void patternFormats_withEachArgumentInItsPlace(Entry entry) {
        TreeSet<Integer> indexes = arguments(entry.comment());
        Object[] values = indexes.stream().map(index -> "<value " + index + ">").toArray();
        String formatted = format(entry, values);
        assertThat(indexes).allSatisfy(index -> assertThat(formatted).contains("<value " + index + ">"));
        assertThat(formatted).doesNotContainPattern("\\{\\d");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void apostrophesAreDoubled_unlessTheyQuoteABrace(Entry entry) {
        String rest = bundle.getString(entry.key()).replace("''", "").replaceAll("'[{}]'", "");
        assertThat(rest).as("a single apostrophe vanishes when the pattern is formatted").doesNotContain("'");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void messageIsOneShortSentence_andAFixATitle(Entry entry) {
        String text = format(entry, arguments(entry.comment()).stream().map(_ -> SAMPLE).toArray());
        assertThat(text).isEqualTo(text.strip());
        if (entry.key().endsWith("message")) {
            assertThat(text).hasSizeLessThanOrEqualTo(140).matches("(?s).*[.?!:)\"]( crossbar)?");
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("invalid", "illegal", "unexpected", "error");
        } else {
            assertThat(text).hasSizeLessThanOrEqualTo(70).doesNotEndWith(".");
        }
    }

    @Test
    void formatOfOneMessage_readsAsMeant() {
        assertThat(format(new Entry("undefined-dependency.near.message", ""), "agent", "crosbar", "crossbar")).isEqualTo(
                "'agent' waits for 'crosbar', but there is no service of that name in this site (did you mean 'crossbar'?).");
        assertThat(format(new Entry("absolute-bind-mount.fix.variable", ""), "DATA_DIR", "/data"))
                .isEqualTo("Write ${DATA_DIR:-/data}, so that .env can change it");
        assertThat(format(new Entry("image-not-pinned.latest.message", ""), "grafana"))
                .isEqualTo("grafana uses the tag latest: tomorrow's start may run another version.");
    }

    private String format(Entry entry, Object... values) {
        return new MessageFormat(bundle.getString(entry.key()), Locale.ROOT).format(values);
    }

    private static String rule(String key) {
        var matcher = KEY.matcher(key);
        return matcher.matches() ? matcher.group(1) : fail("Neither a message nor a fix: " + key);
    }

    /** The numbers of the arguments, without gap from 0. */
    private static TreeSet<Integer> arguments(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(match -> numbers.add(Integer.valueOf(match.group(1))));
        if (!numbers.isEmpty() && numbers.last() != numbers.size() - 1) {
            fail("Arguments with a gap: " + text);
        }
        return numbers;
    }

    private static String source() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                MessagesTest.class.getResourceAsStream("/org/sitewright/check/messages.properties"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
