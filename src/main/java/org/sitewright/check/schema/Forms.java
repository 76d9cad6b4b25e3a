package org.sitewright.check.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sitewright.compose.schema.Form;
import org.sitewright.words.Words;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlScalar;

/** What form a scalar has, and the words for forms. */
final class Forms {
    private final Words words = new Words("check.schema.messages");

    /** The form that Compose 2 takes the scalar for. */
    static Form of(YamlScalar scalar) {
        if (scalar.isAlwaysText() || !scalar.properties().isNone() && scalar.tag().filter("!!str"::equals).isPresent()) {
            return Form.STRING;
        }
        String text = scalar.value();
        if (PlainScalars.isNull(text)) {
            return Form.NULL;
        }
        if (PlainScalars.isBoolean(text)) {
            return Form.BOOLEAN;
        }
        char first = text.charAt(0);
        boolean digits = first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.';
        if (!digits || !PlainScalars.isNumber(text)) {
            return Form.STRING;
        }
        return PlainScalars.isInteger(text) ? Form.INTEGER : Form.NUMBER;
    }

    /** Whether a value of that form may stand where these forms may. */
    static boolean fits(Form form, Set<Form> allowed) {
        return allowed.contains(form) || form == Form.INTEGER && allowed.contains(Form.NUMBER);
    }

    /** The words for what was found: "a list", "a number with a fraction". */
    String found(Form form) {
        return switch (form) {
            case BOOLEAN, NUMBER, NULL -> word("found." + name(form));
            default -> word("form." + name(form));
        };
    }

    /** The words for what may stand at a place: "a text or a number". */
    String allowed(Set<Form> forms) {
        Set<String> names = new LinkedHashSet<>();
        for (Form form : forms) {
            // Nothing is seldom what somebody wants to read; and who may write a number may write a whole one.
            if (form != Form.NULL || forms.size() == 1) {
                names.add(word("form." + name(form)));
            }
        }
        List<String> list = new ArrayList<>(names);
        if (list.size() == 1) {
            return list.getFirst();
        }
        String before = String.join(words.of("forms.separator"), list.subList(0, list.size() - 1));
        return words.of("forms.joined", before, list.getLast());
    }

    String word(String key) {
        return words.of(key);
    }

    private static String name(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }
}
