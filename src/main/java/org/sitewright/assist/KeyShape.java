package org.sitewright.assist;

import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.ValueFormat;
import org.sitewright.yaml.YamlStyle;

/** What is written with a key: the start of its value in a form that it takes, indented as the file does it. */
final class KeyShape {
    /** What most people fill in first, where the table holds several keys for equally common. */
    private static final Map<String, String> FIRST_KEYS = Map.of("services.*.healthcheck", "test");

    private final YamlStyle style;
    private final Map<String, Integer> habits;

    KeyShape(YamlStyle style, Known known) {
        this.style = style;
        this.habits = known.listHabits();
    }

    /** A key with its colon and the start of its value; a {@code |} marks where the caret goes. */
    String of(String key, KeySpec spec, boolean flow) {
        Form form = form(key, spec);
        if (flow) {
            return switch (form) {
                case LIST -> key + ": [" + item(spec, true) + "]";
                case MAP -> key + ": {" + first(spec, true) + "}";
                default -> key + ": |";
            };
        }
        return switch (form) {
            case LIST -> key + ":\n" + " ".repeat(style.dashOffset()) + "- " + item(spec, false);
            case MAP -> key + ":\n" + " ".repeat(style.indentStep()) + first(spec, false);
            default -> key + ": |";
        };
    }

    /** The form to write: the table's first, or the one that the file's other services have chosen. */
    Form form(String key, KeySpec spec) {
        boolean either = spec.forms().contains(Form.LIST) && spec.forms().contains(Form.MAP);
        if (either && spec.path().equals("services.*." + key)) {
            Integer habit = habits.get(key);
            if (habit != null) {
                return habit >= 0 ? Form.LIST : Form.MAP;
            }
        }
        return spec.forms().stream().filter(form -> form != Form.NULL).findFirst().orElse(Form.STRING);
    }

    private String item(KeySpec spec, boolean flow) {
        KeySpec items = spec.items().orElse(spec);
        boolean port = items.format().filter(format -> format == ValueFormat.PORT || format == ValueFormat.EXPOSED_PORT).isPresent();
        if (port) {
            return style.quote() + "|" + style.quote();
        }
        if (spec.itemForms().stream().anyMatch(Form::isScalar)) {
            return "|";
        }
        return flow ? "{" + first(items, true) + "}" : first(items, false);
    }

    /** The first key of a mapping, where there is one that nearly every such mapping has. */
    private String first(KeySpec spec, boolean flow) {
        String chosen = FIRST_KEYS.get(spec.path());
        Optional<KeySpec> first = chosen != null ? spec.child(chosen)
                : spec.requiredKeys().stream().findFirst().flatMap(spec::child)
                        .or(() -> spec.childrenByCommonness().stream().map(name -> spec.children().get(name))
                                .filter(child -> child.commonness() >= 3).findFirst());
        boolean scalar = first.isPresent() && form(first.get().name(), first.get()).isScalar();
        return scalar ? first.get().name() + ": |" : "|";
    }
}
