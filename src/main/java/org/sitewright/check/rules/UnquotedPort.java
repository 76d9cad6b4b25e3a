package org.sitewright.check.rules;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sitewright.check.Reporter;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.Severity;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.edit.Edit;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlScalar;

/** A port without quotes, which readers of YAML 1.1 take for a number in base 60, or soon might. */
final class UnquotedPort implements ServiceRule {
    private static final Pattern TWO_NUMBERS = Pattern.compile("[0-9]+:[0-9]+");
    /** As PyYAML has it; with a 0 in front it takes the text for a text. */
    private static final Pattern BASE_60 = Pattern.compile("[1-9][0-9]{0,8}(?::[0-5]?[0-9]){1,3}");

    @Override
    public void check(Service service, Reporter reporter) {
        for (Port port : service.ports()) {
            Optional<YamlScalar> scalar = port.origin().isOwn() ? Written.scalar(service, port.path()) : Optional.empty();
            if (scalar.isPresent() && scalar.get().style() == ScalarStyle.PLAIN && scalar.get().tag().isEmpty()) {
                check(port, scalar.get().value(), reporter);
            }
        }
    }

    private static void check(Port port, String text, Reporter reporter) {
        if (PlainScalars.isBase60(text) && BASE_60.matcher(text).matches()) {
            reporter.report("port-base-60", "", Severity.WARNING, port.range(), port.path(), text, number(text))
                    .fix("quote", new Edit.Quote(port.path()), text);
        } else if (TWO_NUMBERS.matcher(text).matches()) {
            reporter.report("port-unquoted", "", Severity.INFO, port.range(), port.path(), text)
                    .fix("quote", new Edit.Quote(port.path()), text);
        }
    }

    private static long number(String text) {
        long number = 0;
        for (String digit : text.split(":")) {
            number = number * 60 + Long.parseLong(digit);
        }
        return number;
    }
}
