package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.compose.schema.Form;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/** Decides whether a text is written as a number or truth value, or as text that may need quotes. */
final class ScalarForms {
    /** Numbers that every reader takes for the same one; {@code 010} or {@code 1_000} are not among them. */
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final KeyTable keys;

    ScalarForms(KeyTable keys) {
        this.keys = keys;
    }

    /** What the table says of a place. */
    Optional<KeySpec> spec(YamlPath path) {
        List<String> steps = new ArrayList<>();
        for (YamlPath.Step step : path.steps()) {
            steps.add(switch (step) {
                case YamlPath.Key(String name) -> name;
                case YamlPath.Index ignored -> KeySpec.ITEM;
            });
        }
        return keys.find(steps);
    }

    /**
     * A text as the value of a place.
     *
     * @param asked as Compose sees the file
     * @param real  in the text, where it may exist
     */
    YamlValue value(YamlTree tree, YamlPath asked, YamlPath real, String text) {
        Optional<YamlNode> now = tree.find(real).map(place -> place.node());
        return isLiteral(spec(asked), now, siblings(tree, real), text) ? new YamlValue.Literal(text) : new YamlValue.Text(text);
    }

    private static boolean isLiteral(Optional<KeySpec> spec, Optional<YamlNode> now, List<YamlScalar> siblings, String text) {
        Set<Form> forms = spec.map(KeySpec::forms).orElse(Set.of(Form.STRING, Form.BOOLEAN, Form.NUMBER));
        Optional<YamlScalar> scalar = now.filter(YamlScalar.class::isInstance).map(YamlScalar.class::cast)
                .filter(written -> !written.isMissing());
        if (scalar.isPresent() && scalar.get().isAlwaysText() && forms.contains(Form.STRING)) {
            return false;
        }
        boolean plainNow = scalar.isPresent() && !scalar.get().isAlwaysText();
        boolean chosenName = spec.map(found -> found.name().equals(KeySpec.ANY) || found.name().equals("published")
                || found.name().equals(KeySpec.ITEM)).orElse(false);
        if (forms.contains(Form.BOOLEAN) && (text.equals("true") || text.equals("false"))) {
            // Compose 1 refuses truth values in environments and labels; where one stands already, it is accepted.
            return !chosenName || plainNow && PlainScalars.isBoolean(scalar.get().value());
        }
        if (!takesNumber(forms, text)) {
            return plainNow && forms.contains(Form.NUMBER) && isOctal(scalar.get().value()) && isOctal(text);
        }
        if (!chosenName) {
            return true;
        }
        return plainNow && PlainScalars.isNumber(scalar.get().value()) || !plainNow && numbersArePlain(siblings);
    }

    private static boolean takesNumber(Set<Form> forms, String text) {
        return forms.contains(Form.NUMBER) && NUMBER.matcher(text).matches()
                || forms.contains(Form.INTEGER) && INTEGER.matcher(text).matches();
    }

    private static boolean isOctal(String text) {
        return text.length() > 1 && text.startsWith("0") && text.chars().allMatch(c -> c >= '0' && c <= '7');
    }

    private static List<YamlScalar> siblings(YamlTree tree, YamlPath path) {
        List<YamlScalar> found = new ArrayList<>();
        if (!path.isRoot()) {
            tree.find(path.parent()).ifPresent(parent -> {
                switch (parent.node()) {
                    case YamlMapping mapping -> mapping.entries().forEach(entry -> add(entry.value(), found));
                    case org.sitewright.yaml.YamlSequence sequence -> sequence.items().forEach(item -> add(item.node(), found));
                    default -> { }
                }
            });
        }
        return found;
    }

    private static void add(YamlNode node, List<YamlScalar> found) {
        if (node instanceof YamlScalar scalar && NUMBER.matcher(scalar.value()).matches()) {
            found.add(scalar);
        }
    }

    private static boolean numbersArePlain(List<YamlScalar> siblings) {
        return !siblings.isEmpty() && siblings.stream().noneMatch(YamlScalar::isAlwaysText);
    }
}
