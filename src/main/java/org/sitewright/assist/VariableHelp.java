package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Secrets;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.site.Variables;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/** Explains a variable: where its value comes from and, unless it looks like a secret, what it is. */
final class VariableHelp {
    private final Variables variables;
    private final Words words;
    private final Secrets secrets = new Secrets();

    VariableHelp(Variables variables, Words words) {
        this.variables = variables;
        this.words = words;
    }

    /** The help for the innermost variable at an offset of a scalar. */
    Optional<HelpText> at(YamlScalar scalar, YamlPlace place, int offset) {
        if (scalar.value().indexOf('$') < 0) {
            return Optional.empty();
        }
        TextRange range = place.contentRange();
        int quote = scalar.style().isQuoted() ? 1 : 0;
        if (scalar.style().isBlock() || range.length() - 2 * quote != scalar.value().length()) {
            return Optional.empty();
        }
        int within = offset - range.start() - quote;
        return Interpolation.of(scalar.value()).references().stream()
                .filter(reference -> reference.range().start() <= within && within < reference.range().end())
                .reduce((outer, inner) -> inner.depth() > outer.depth() ? inner : outer).map(this::help);
    }

    private HelpText help(Interpolation.Reference reference) {
        String name = reference.name();
        List<String> body = new ArrayList<>();
        Optional<String> value = variables.value(name);
        if (variables.shell().containsKey(name)) {
            body.add(words.of(variables.dotEnvNames().contains(name) ? "variable.shell.first" : "variable.shell"));
        } else if (value.isPresent()) {
            body.add(words.of("variable.file"));
        } else {
            body.add(words.of(reference.operator().isRequired() ? "variable.unset.required"
                    : reference.operator().hasDefault() || reference.operator().isReplaced() ? "variable.unset.ready"
                    : "variable.unset"));
        }
        operator(reference, body);
        words.find("env." + name).ifPresent(body::add);
        if (value.isPresent() && secrets.isSecret(name)) {
            body.add(words.of("variable.secret"));
        }
        return new HelpText(words.of("variable", name), body,
                value.map(text -> name + "=" + secrets.shown(name, text)).orElse(""));
    }

    private void operator(Interpolation.Reference reference, List<String> body) {
        String argument = secrets.isSecret(reference.name()) && reference.operator().hasDefault() ? Secrets.MASK : reference.argument();
        switch (reference.operator()) {
            case NONE -> { }
            case DEFAULT_IF_EMPTY -> body.add(words.of("variable.default.empty", argument));
            case DEFAULT_IF_UNSET -> body.add(words.of("variable.default.unset", argument));
            case REQUIRED, REQUIRED_AND_FILLED -> body.add(words.of("variable.required", argument));
            case REPLACED_IF_FILLED, REPLACED_IF_SET -> body.add(words.of("variable.replaced", argument));
        }
    }
}
