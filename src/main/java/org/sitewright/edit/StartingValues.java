package org.sitewright.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/**
 * What a key is given to begin with, before names of the file are filled in: from {@code starting-values.yaml}, or else what the
 * key table says of it.
 */
final class StartingValues {
    private static final String RESOURCE = "starting-values.yaml";

    private final Map<String, YamlValue> values;

    private StartingValues(Map<String, YamlValue> values) {
        this.values = Map.copyOf(values);
    }

    /** @throws UncheckedIOException if they cannot be read; they are part of the program */
    static StartingValues load() {
        try (InputStream stream = StartingValues.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + RESOURCE);
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, YamlValue> values = new HashMap<>();
            YamlMapping root = (YamlMapping) new YamlReader().read(SourceText.of(text)).document().root();
            for (YamlEntry entry : root.entries()) {
                values.put(entry.keyText(), value(entry.value()));
            }
            return new StartingValues(values);
        } catch (IOException e) {
            throw new UncheckedIOException("Resource " + RESOURCE, e);
        }
    }

    /** The paths that the resource names. */
    Set<String> paths() {
        return values.keySet();
    }

    private static YamlValue value(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar when scalar.isMissing() -> new YamlValue.Nothing();
            case YamlScalar scalar -> !scalar.isAlwaysText() && PlainScalars.isAmbiguous(scalar.value())
                    ? new YamlValue.Literal(scalar.value()) : new YamlValue.Text(scalar.value());
            case YamlMapping mapping -> new YamlValue.Members(mapping.entries().stream()
                    .map(entry -> new YamlValue.Member(entry.keyText(), value(entry.value()))).toList());
            case YamlSequence sequence -> new YamlValue.Items(sequence.items().stream().map(item -> value(item.node())).toList());
            default -> throw new IllegalStateException("An alias in " + RESOURCE);
        };
    }

    /**
     * A value for a place.
     *
     * @param preferred the form to choose where the table allows several and there is no value that says so
     */
    YamlValue of(KeySpec spec, Optional<Form> preferred) {
        YamlValue given = given(spec.path());
        if (given != null) {
            return preferred.isPresent() ? inForm(given, preferred.get()) : given;
        }
        Form form = preferred.filter(spec.forms()::contains).orElseGet(() -> form(spec));
        return switch (form) {
            case LIST -> spec.anyKey().isPresent() ? inForm(new YamlValue.Members(members(spec)), form)
                    : new YamlValue.Items(List.of(of(spec.items().orElseThrow(), Optional.empty())));
            case MAP -> new YamlValue.Members(members(spec));
            case NULL -> new YamlValue.Nothing();
            case BOOLEAN -> new YamlValue.Literal("true");
            case INTEGER, NUMBER -> new YamlValue.Literal(number(spec));
            case STRING -> new YamlValue.Text(text(spec));
        };
    }

    /** For an item also the first one that its list is given. */
    private @Nullable YamlValue given(String path) {
        YamlValue given = values.get(path);
        if (given == null && path.endsWith(KeySpec.ITEM)
                && values.get(path.substring(0, path.length() - KeySpec.ITEM.length())) instanceof YamlValue.Items(List<YamlValue> items)) {
            return items.getFirst();
        }
        return given;
    }

    /** Pairs of names and values written as the other form that Compose reads them in. */
    private static YamlValue inForm(YamlValue value, Form form) {
        if (form == Form.LIST && value instanceof YamlValue.Members(List<YamlValue.Member> members)) {
            return new YamlValue.Items(members.stream().map(member ->
                    (YamlValue) new YamlValue.Text(member.key() + "=" + plain(member.value()))).toList());
        }
        return value;
    }

    private static String plain(YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> text;
            case YamlValue.Literal(String text) -> text;
            default -> "";
        };
    }

    /** The first form that says something: a truth value, a choice, a number, a map with fixed keys, and only then a text. */
    private static Form form(KeySpec spec) {
        if (spec.name().equals(KeySpec.ANY) && spec.forms().contains(Form.STRING)) {
            return Form.STRING;
        }
        if (spec.forms().contains(Form.BOOLEAN)) {
            return Form.BOOLEAN;
        }
        if (spec.forms().contains(Form.STRING) && (!spec.suggestions().isEmpty() || !spec.allowedValues().isEmpty() || spec.format().isPresent())) {
            return Form.STRING;
        }
        return spec.forms().stream().filter(form -> form == Form.INTEGER || form == Form.NUMBER).findFirst()
                .or(() -> spec.forms().stream().filter(form -> form == Form.NULL && spec.forms().contains(Form.MAP)).findFirst())
                .orElseGet(() -> spec.forms().stream().filter(form -> form != Form.NULL).findFirst().orElse(Form.STRING));
    }

    private List<YamlValue.Member> members(KeySpec spec) {
        List<YamlValue.Member> members = new ArrayList<>();
        for (String key : spec.requiredKeys()) {
            members.add(new YamlValue.Member(key, of(spec.children().get(key), Optional.empty())));
        }
        if (members.isEmpty() && !spec.children().isEmpty()) {
            KeySpec first = spec.children().get(spec.childrenByCommonness().getFirst());
            members.add(new YamlValue.Member(first.name(), of(first, Optional.empty())));
        } else if (members.isEmpty()) {
            members.add(new YamlValue.Member("name", spec.anyKey().map(any -> of(any, Optional.empty()))
                    .orElse(new YamlValue.Text("value"))));
        }
        return members;
    }

    private static String number(KeySpec spec) {
        return spec.minimum().isPresent() && spec.minimum().getAsDouble() > 1 ? String.valueOf((long) spec.minimum().getAsDouble()) : "1";
    }

    private static String text(KeySpec spec) {
        if (!spec.allowedValues().isEmpty()) {
            return spec.allowedValues().getFirst();
        }
        // Words in capitals stand for a name that only the user knows.
        Optional<String> known = spec.suggestions().stream().filter(text -> !text.contains("NAME") && !text.startsWith("SERVICE")).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        return spec.format().map(format -> switch (format) {
            case DURATION -> "30s";
            case BYTE_SIZE -> "512m";
            case RESTART -> "unless-stopped";
            case USER -> "1000:1000";
            case IMAGE -> "debian:12";
            case PORT -> "8080:8080";
            case EXPOSED_PORT -> "8080";
            case MOUNT -> "./data:/data";
            case ENVIRONMENT_ENTRY -> "TZ=UTC";
        }).orElse("value");
    }
}
