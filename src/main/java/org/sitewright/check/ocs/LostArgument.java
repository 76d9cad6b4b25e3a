package org.sitewright.check.ocs;

import org.sitewright.check.InstanceRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.Arguments;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;

/** Arguments that OCS drops without a word, and those that it fails on, whatever the class of the agent. */
public final class LostArgument implements InstanceRule {
    private static final String ID = "argument-lost";

    @Override
    public void check(Instance instance, ConfigPart part, Reporter reporter) {
        Arguments arguments = instance.arguments();
        for (ConfigValue word : arguments.crashing()) {
            remove(word, reporter.report(ID, "empty", Severity.ERROR, word.range(), word.path()));
        }
        for (ConfigValue word : arguments.words()) {
            if (word.is(ConfigValue.Kind.MAPPING)) {
                reporter.report(ID, "mapping", Severity.WARNING, word.range(), word.path());
            } else if (arguments.dropped().contains(word) && !arguments.crashing().contains(word)) {
                remove(word, reporter.report(ID, "", Severity.WARNING, word.range(), word.path(), word.text()));
            }
        }
        for (Argument argument : arguments.replaced()) {
            Reporter.Report report = reporter.report(ID, "replaced", Severity.WARNING, argument.range(), argument.word().path(), argument.name());
            if (argument.word().origin().isOwn()) {
                report.fix("remove", new Edit.UnsetArgument(argument.word().path()), argument.name());
            }
        }
    }

    private static void remove(ConfigValue word, Reporter.Report report) {
        if (word.origin().isOwn()) {
            report.fix("remove", new Edit.Unset(word.path()), word.text().isEmpty() ? "''" : word.text());
        }
    }
}
