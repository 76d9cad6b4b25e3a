package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sitewright.check.InstanceRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.config.Argument;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/** An argument that the class of the instance does not take: argparse ends the agent. */
public final class UnknownArgument implements InstanceRule {
    private static final String ID = "unknown-argument";
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SIMPLE = Pattern.compile("[\\w./:@+-]+");

    private final KnownAgents known;

    public UnknownArgument(KnownAgents known) {
        this.known = known;
    }

    @Override
    public void check(Instance instance, ConfigPart part, Reporter reporter) {
        known.withArguments(instance, part).ifPresent(agent -> {
            AgentOptions options = new AgentOptions(agent);
            instance.arguments().inEffect().values().stream().filter(argument -> !options.knows(argument.flag()))
                    .forEach(argument -> report(agent, options, instance, argument, part, reporter));
        });
    }

    private static void report(AgentEntry agent, AgentOptions options, Instance instance, Argument argument, ConfigPart part, Reporter reporter) {
        ConfigValue word = argument.word();
        List<String> words = List.of(BLANKS.split(argument.name().strip()));
        if (words.size() > 1 && options.knows(words.getFirst())) {
            split(word, words, part, reporter.report(ID, "one-word", Severity.ERROR, word.range(), word.path(), argument.name(), agent.agentClass()));
            return;
        }
        List<String> free = Stream.concat(options.own(), AgentOptions.OF_SITE.stream()).filter(name -> instance.arguments().argument(name).isEmpty()).toList();
        Optional<String> near = new NearMiss().nearest(argument.flag(), free);
        if (near.isEmpty()) {
            // Another version of the agent may take it.
            remove(argument, reporter.report(ID, "", Severity.WARNING, word.range(), word.path(), agent.agentClass(), argument.flag()));
            return;
        }
        Reporter.Report report = reporter.report(ID, "near", Severity.ERROR, word.range(), word.path(), agent.agentClass(), argument.flag(), near.get());
        if (word.origin().isOwn()) {
            report.fix("use", new Edit.SetValue(word.path(), near.get() + argument.name().substring(argument.flag().length())), near.get());
        }
    }

    private static void remove(Argument argument, Reporter.Report report) {
        if (argument.word().origin().isOwn()) {
            report.fix("remove", new Edit.UnsetArgument(argument.word().path()), argument.flag());
        }
    }

    /** Two words within brackets; on a line of its own a list of both. */
    private static void split(ConfigValue word, List<String> words, ConfigPart part, Reporter.Report report) {
        if (!word.origin().isOwn() || !words.stream().allMatch(each -> SIMPLE.matcher(each).matches())) {
            return;
        }
        TextRange range = word.range();
        String written = part.config().tree().text().substring(range);
        String quote = written.startsWith("'") || written.startsWith("\"") ? written.substring(0, 1) : "";
        String both = String.join(", ", words.stream().map(each -> quote + each + quote).toList());
        boolean inBrackets = part.config().tree().find(word.path().parent()).map(YamlPlace::node)
                .filter(node -> node instanceof YamlSequence sequence && sequence.flow()).isPresent();
        report.fix("split", new Edit.ReplaceText(range, inBrackets ? both : "[" + both + "]"));
    }
}
