package org.sitewright.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.check.Finding;
import org.sitewright.check.MarkedFindings;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;

/** Every key of the table takes each form that the table allows, and no other. */
class EveryKeyTest {
    private static final KeyTable KEYS = KeyTable.load();
    private final MarkedFindings findings = new MarkedFindings();

    static Stream<KeySpec> keys() {
        return KEYS.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void takesEachFormOfTheTable(KeySpec spec) {
        for (Form form : spec.forms()) {
            String text = document(spec, value(spec, form));
            assertThat(findings.of(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAnotherForm(KeySpec spec) {
        String wrong = !spec.forms().contains(Form.MAP) ? "{p: 1, q: 2}" : !spec.forms().contains(Form.LIST) ? "[1]" : "word";
        String text = document(spec, wrong);
        assertThat(findings.of(text)).as(text).extracting(Finding::rule).contains("wrong-form");
    }

    /** A file that has a value at the key's place, and around it what must be there. */
    private static String document(KeySpec spec, String value) {
        return around(KEYS.root(), steps(spec.path()), value) + "\n";
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

    private static String around(KeySpec spec, List<String> steps, String value) {
        if (steps.isEmpty()) {
            return value;
        }
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        if (step.equals("[]")) {
            return "[" + around(spec.items().orElseThrow(), rest, value) + "]";
        }
        KeySpec child = step.equals("*") ? spec.anyKey().orElseThrow() : spec.children().get(step);
        List<String> entries = new ArrayList<>();
        entries.add((step.equals("*") ? "any" : step) + ": " + around(child, rest, value));
        spec.requiredKeys().stream().filter(key -> !key.equals(step)).forEach(key -> entries.add(key + ": " + value(spec.children().get(key))));
        return "{" + String.join(", ", entries) + "}";
    }

    private static String value(KeySpec spec) {
        return value(spec, spec.forms().iterator().next());
    }

    private static String value(KeySpec spec, Form form) {
        return switch (form) {
            case STRING -> '"' + text(spec) + '"';
            case INTEGER -> "1";
            case NUMBER -> "0.5";
            case BOOLEAN -> "true";
            case NULL -> "null";
            case MAP -> spec.requiredKeys().stream().map(key -> key + ": " + value(spec.children().get(key)))
                    .collect(Collectors.joining(", ", "{", "}"));
            case LIST -> "[" + value(spec.items().orElseThrow()) + "]";
        };
    }

    private static String text(KeySpec spec) {
        if (!spec.allowedValues().isEmpty()) {
            return spec.allowedValues().getFirst();
        }
        if (spec.format().isPresent()) {
            return switch (spec.format().get()) {
                case DURATION -> "1m30s";
                case BYTE_SIZE -> "512m";
                case RESTART -> "always";
                case USER -> "9000:9000";
                case IMAGE -> "influxdb:1.7";
                case PORT -> "8086:8086";
                case EXPOSED_PORT -> "8086";
                case MOUNT -> "./data:/data:ro";
                case ENVIRONMENT_ENTRY -> "A=b";
            };
        }
        if (spec.forms().contains(Form.INTEGER) || spec.forms().contains(Form.NUMBER)) {
            return "1";
        }
        if (spec.forms().contains(Form.BOOLEAN)) {
            return "true";
        }
        return spec.suggestions().isEmpty() ? "word" : spec.suggestions().getFirst();
    }
}
