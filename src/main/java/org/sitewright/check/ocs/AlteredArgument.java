package org.sitewright.check.ocs;

import java.util.regex.Pattern;
import org.sitewright.check.InstanceRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;

/** A word of the arguments that YAML 1.1 makes another one of, because it stands without quotes. */
public final class AlteredArgument implements InstanceRule {
    private static final String ID = "argument-altered";
    /** A number that is only written otherwise, as 0.10 for 0.1. */
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]*\\.[0-9]*([eE][-+][0-9]+)?");

    @Override
    public void check(Instance instance, ConfigPart part, Reporter reporter) {
        instance.arguments().words().stream().filter(AlteredArgument::isAltered).forEach(word -> {
            boolean nothing = word.is(ConfigValue.Kind.NULL);
            Reporter.Report report = reporter.report(ID, nothing ? "nothing" : "", Severity.WARNING, word.range(), word.path(), word.written().orElse(""), word.text());
            if (word.origin().isOwn() && !word.range().isEmpty()) {
                report.fix("quote", new Edit.Quote(word.path()), word.written().orElse(""));
            }
        });
    }

    static boolean isAltered(ConfigValue word) {
        return switch (word.kind()) {
            case INTEGER, DATE -> word.isAltered();
            case FLOAT -> word.isAltered() && !DECIMAL.matcher(word.written().orElse("")).matches();
            // True for true is what most mean by it.
            case BOOLEAN -> !word.written().orElse("").equalsIgnoreCase(word.text());
            case NULL -> true;
            case TEXT, LIST, MAPPING -> false;
        };
    }
}
