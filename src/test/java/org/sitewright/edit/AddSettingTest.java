package org.sitewright.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.Finding;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.session.Session;
import org.sitewright.site.SiteFile;
import org.sitewright.site.Variables;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlPath;

/** Every key of the table can be added with a value that no rule has an error for, in every style, and undo gives the very bytes. */
class AddSettingTest {
    private static final KeyTable KEYS = KeyTable.load();
    private static final String PLAIN = """
            services:
              agent:
                image: "debian:12"   # the first
                environment:
                  - TZ=UTC

              b:
                image: debian:12
            networks:
              lab:
            volumes:
              data:
            """;
    private static final String WIDE = """
            # a file of another hand
            services:
                b:
                    image: 'debian:12'
                    environment:
                        TZ: 'UTC'
                    command:
                    - sleep
                    - "100"
                agent:
                    image: 'debian:12'
            """;
    private static final String FLOW = """
            services: {agent: {image: debian:12}, b: {image: debian:12}}
            networks: {lab: }
            """;
    private static final List<String> FILES = List.of(PLAIN, WIDE, FLOW, PLAIN.replace("\n", "\r\n"), PLAIN.stripTrailing(),
            "services:\n  agent: {image: debian:12}\n  b:\n    <<: &x {image: debian:12}\n");

    static Stream<KeySpec> keysOfServices() {
        return KEYS.all().filter(spec -> spec.path().startsWith("services.*.") && !spec.path().substring(11).contains("*")
                && !spec.path().contains("[]") && !spec.deprecated() && !spec.name().equals("image") && !spec.path().equals("services.*.environment"));
    }

    static Stream<KeySpec> allKeys() {
        return KEYS.all().filter(spec -> !spec.deprecated() && !spec.path().equals("services") && !spec.path().equals("services.*")
                && !spec.path().equals("services.*.image") && !spec.path().equals("services.*.depends_on.*") && !spec.path().endsWith("external.name"));
    }

    @ParameterizedTest
    @MethodSource("keysOfServices")
    void aKeyOfAServiceIsAddedToEveryFile(KeySpec spec) throws EditException {
        YamlPath path = YamlPath.of("services", "agent");
        for (String key : spec.path().substring("services.*.".length()).split("\\.")) {
            path = path.key(key);
        }
        for (String text : FILES) {
            addAndUndo(text, path, spec);
        }
    }

    /** Keys within lists and beneath chosen names: what is around them is written first. */
    @ParameterizedTest
    @MethodSource("allKeys")
    void aKeyDeepDownIsAddedWhereWhatIsAroundItStands(KeySpec spec) throws EditException {
        List<String> steps = steps(spec.path());
        boolean item = steps.getLast().equals(KeySpec.ITEM);
        YamlPath path = YamlPath.ROOT;
        for (String step : steps) {
            path = step.equals(KeySpec.ITEM) ? path.index(0) : path.key(step.equals(KeySpec.ANY) ? "any" : step);
        }
        String inner = item ? "[]" : "{}";
        KeySpec parent = KEYS.find(steps.subList(0, steps.size() - 1)).orElseThrow();
        if (parent.requiredKeys().contains(spec.name())) {
            return;
        }
        String around = around(KEYS.root(), steps.subList(0, steps.size() - 1), inner);
        addAndUndo(around + "\n", path, spec);
    }

    private static void addAndUndo(String text, YamlPath path, KeySpec spec) throws EditException {
        Session session = session(text);
        List<String> before = errors(session);
        session.apply(new Edit.AddSetting(path), AddSettingTest.class);
        String added = session.text().content();
        assertThat(session.snapshot().compose().tree().problems()).as(added).isEmpty();
        assertThat(errors(session)).as("%s\n%s", path, added).containsExactlyInAnyOrderElementsOf(before);
        assertThat(new Pathfinder(session.snapshot().compose()).find(path, true).exists()).as(added).isTrue();
        if (!text.contains("\r\n")) {
            assertThat(added).doesNotContain("\r");
        } else {
            assertThat(added.replace("\r\n", "")).doesNotContain("\n");
        }
        assertThat(added).as(spec.path()).doesNotContain("<service>").doesNotContain("<other>");
        session.undo(AddSettingTest.class);
        assertThat(session.text().content()).isEqualTo(text);
    }

    private static Session session(String text) {
        return new Session("site", new SiteFile("docker-compose.yaml"), SourceText.of(text), new Variables(Map.of(), Map.of()), KEYS,
                Runnable::run, Runnable::run);
    }

    private static List<String> errors(Session session) {
        return session.snapshot().findings().stream().filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message).toList();
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("\\.")) {
            steps.add(step.replace("[]", ""));
            if (step.endsWith("[]")) {
                steps.add("[]");
            }
        }
        return steps;
    }

    private static String around(KeySpec spec, List<String> steps, String inner) {
        List<String> members = new ArrayList<>();
        String step = steps.isEmpty() ? "" : steps.getFirst();
        List<String> rest = steps.isEmpty() ? steps : steps.subList(1, steps.size());
        if (steps.isEmpty() && inner.equals("[]")) {
            return inner;
        }
        if (step.equals(KeySpec.ITEM)) {
            return "[" + around(spec.items().orElseThrow(), rest, inner) + "]";
        }
        if (!steps.isEmpty()) {
            KeySpec child = step.equals(KeySpec.ANY) ? spec.anyKey().orElseThrow() : spec.children().get(step);
            members.add((step.equals(KeySpec.ANY) ? "any" : step) + ": " + around(child, rest, inner));
        }
        spec.requiredKeys().stream().filter(key -> !key.equals(step)).forEach(key -> members.add(key + ": " + value(spec.children().get(key))));
        if (spec.path().equals("services.*")) {
            members.add("image: debian:12");
        } else if (spec.path().equals("services")) {
            members.add("other: {image: debian:12}");
        } else if (spec.path().isEmpty()) {
            members.add(step.equals("services") ? "networks: {any: }" : "services: {other: {image: debian:12}}");
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static String value(KeySpec spec) {
        if (spec.forms().contains(Form.STRING)) {
            return spec.allowedValues().isEmpty() ? spec.name().equals("service") ? "other" : "word" : spec.allowedValues().getFirst();
        }
        return spec.forms().contains(Form.LIST) ? "[word]" : spec.forms().contains(Form.INTEGER) ? "1" : "{}";
    }

    @Test
    void everyStartingValueIsForAKeyOfTheTable() {
        List<String> known = new ArrayList<>(KEYS.all().map(KeySpec::path).toList());
        known.addAll(KEYS.all().flatMap(spec -> spec.items().stream()).map(KeySpec::path).toList());
        assertThat(known).containsAll(StartingValues.load().paths());
    }
}
