package org.sitewright.check.ocs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.ScalarValue;
import org.sitewright.edit.Edit;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** An agent's own argument stands in the command, where {@code ocs-agent-cli} takes the options of OCS alone. */
public final class OptionInCommand implements ConfigRule {
    private static final String ID = "option-in-command";
    private static final String COMMAND = "command";
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern OPTION = Pattern.compile("-+\\p{L}.*");
    /** With these it starts a file, not an installed class, and takes other options, too. */
    private static final List<String> OF_A_FILE = List.of("--agent", "--entrypoint");

    /** A word of the command, and the scalar that it stands in. */
    private record Word(ScalarValue in, int start, String text) {
        boolean isWhole() {
            return in.text().strip().equals(text);
        }

        boolean isOption() {
            return OPTION.matcher(text).matches();
        }

        String flag() {
            return text.indexOf('=') < 0 ? text : text.substring(0, text.indexOf('='));
        }
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            if (agent.start().service().has(COMMAND) && agent.start().runsAgentCli()) {
                List<Word> words = words(agent);
                if (words.stream().noneMatch(word -> OF_A_FILE.contains(word.flag()))) {
                    check(agents, agent, words, reporters.apply(agent.start().part()));
                }
            }
        }
    }

    private static List<Word> words(Agent agent) {
        List<Word> words = new ArrayList<>();
        for (ScalarValue scalar : agent.start().words(COMMAND)) {
            Matcher matcher = WORD.matcher(scalar.text());
            while (matcher.find()) {
                words.add(new Word(scalar, matcher.start(), matcher.group()));
            }
        }
        return words;
    }

    private static void check(SiteAgents agents, Agent agent, List<Word> words, Reporter reporter) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean known = AgentOptions.OF_SITE.stream().anyMatch(option -> option.startsWith(word.flag())) || word.flag().equals("-h") || word.flag().equals("--help");
            if (word.isOption() && !known) {
                int end = i + 1;
                while (end < words.size() && !words.get(end).isOption()) {
                    end++;
                }
                report(agents, agent, word, words.subList(i + 1, end), reporter);
            }
        }
    }

    private static void report(SiteAgents agents, Agent agent, Word word, List<Word> values, Reporter reporter) {
        TextRange range = word.in().part(new TextRange(word.start(), word.start() + word.text().length())).shifted(agent.start().placed().base());
        Reporter.Report report = reporter.report(ID, "", Severity.ERROR, range, word.in().path(), agent.name(), word.flag());
        boolean items = word.isWhole() && word.in().path().last() instanceof YamlPath.Index && word.in().origin().isOwn()
                && values.stream().allMatch(Word::isWhole);
        if (items && agent.instance().isPresent()) {
            report.fix("move", move(agents, agent, word, values), word.flag(), agent.instance().get().shownId());
        }
    }

    private static Edit move(SiteAgents agents, Agent agent, Word word, List<Word> values) {
        List<String> given = new ArrayList<>();
        Optional.of(word.text().indexOf('=')).filter(at -> at >= 0).ifPresent(at -> given.add(word.text().substring(at + 1)));
        values.forEach(value -> given.add(value.text()));
        List<Edit> edits = new ArrayList<>();
        edits.add(Places.inConfig(agents, new Edit.SetArgument(agent.instance().orElseThrow().path(), word.flag(), given)));
        // The last one first: what stands behind an item moves up.
        values.reversed().forEach(value -> edits.add(new Edit.Unset(value.in().path())));
        edits.add(new Edit.Unset(word.in().path()));
        return new Edit.Several(edits);
    }
}
