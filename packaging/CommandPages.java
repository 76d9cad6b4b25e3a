import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sitewright.Main;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Writes what a shell's user looks for, from the commands themselves, so that it cannot be out of date: completions for bash, zsh
 * and fish, and the manual page, of which head and end are written by hand around a line {@code .\" COMMANDS}.
 *
 * <pre>java -cp lib/app/sitewright.jar packaging/CommandPages.java OUT MANUAL</pre>
 */
public final class CommandPages {
    private static final String PLACE = ".\\\" COMMANDS";

    private final CommandLine program;

    private CommandPages(CommandLine program) {
        this.program = program;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: java -cp sitewright.jar packaging/CommandPages.java OUT MANUAL");
            System.exit(2);
        }
        Path out = Files.createDirectories(Path.of(arguments[0]));
        var pages = new CommandPages(Main.commands(Map.of()));
        Files.writeString(out.resolve("sitewright.bash"), AutoComplete.bash("sitewright", pages.program));
        Files.writeString(out.resolve("sitewright.zsh"), pages.zsh());
        Files.writeString(out.resolve("sitewright.fish"), pages.fish());
        String manual = Files.readString(Path.of(arguments[1]));
        if (!manual.contains(PLACE)) {
            throw new IOException(arguments[1] + " has no line " + PLACE);
        }
        Files.writeString(out.resolve("sitewright.1"), manual.replace(PLACE, pages.manual().stripTrailing()));
    }

    // --- zsh

    private String zsh() {
        var text = new StringBuilder("#compdef sitewright\n\n_sitewright() {\n  local curcontext=$curcontext state line\n  local -a commands\n  commands=(\n");
        program.getSubcommands().forEach((name, command) ->
                text.append("    ").append(quoted(name + ":" + header(command.getCommandSpec()).replace(":", "\\:"))).append('\n'));
        text.append("  )\n  _arguments -C \\\n");
        options(program.getCommandSpec()).forEach(option -> text.append("    ").append(zsh(option)).append(" \\\n"));
        text.append("    '1: :->first' '*:: :->rest'\n  case $state in\n")
                .append("    first) _describe command commands; _files ;;\n    rest)\n      case $line[1] in\n");
        program.getSubcommands().forEach((name, command) -> {
            text.append("        ").append(name).append(") _arguments");
            options(command.getCommandSpec()).forEach(option -> text.append(' ').append(zsh(option)));
            List<String> words = words(command.getCommandSpec());
            text.append(words.isEmpty() ? " '*:file:_files' ;;\n" : " '1:file:_files' " + quoted("*:word:(" + String.join(" ", words) + ")") + " ;;\n");
        });
        return text.append("      esac ;;\n  esac\n}\n\n_sitewright \"$@\"\n").toString();
    }

    private static String zsh(OptionSpec option) {
        var words = option.names();
        String help = "[" + sentence(option).replaceAll("[\\[\\]:]", "\\\\$0") + "]";
        String value = option.arity().max() == 0 ? "" : ":" + option.paramLabel() + ":" + zshValues(option);
        if (words.length == 1) {
            return quoted(words[0] + help + value);
        }
        return "{" + String.join(",", words) + "}" + quoted(help + value);
    }

    private static String zshValues(OptionSpec option) {
        var values = candidates(option);
        return values.isEmpty() ? "_files" : "(" + String.join(" ", values) + ")";
    }

    // --- fish

    private String fish() {
        var text = new StringBuilder();
        program.getSubcommands().forEach((name, command) -> text.append("complete -c sitewright -n __fish_use_subcommand -a ")
                .append(name).append(" -d ").append(quoted(header(command.getCommandSpec()))).append('\n'));
        options(program.getCommandSpec()).forEach(option -> fish(text, "__fish_use_subcommand", option));
        program.getSubcommands().forEach((name, command) -> {
            String when = quoted("__fish_seen_subcommand_from " + name);
            options(command.getCommandSpec()).forEach(option -> fish(text, when, option));
            List<String> words = words(command.getCommandSpec());
            if (!words.isEmpty()) {
                text.append("complete -c sitewright -n ").append(when).append(" -a ").append(quoted(String.join(" ", words))).append('\n');
            }
        });
        return text.toString();
    }

    private static void fish(StringBuilder text, String when, OptionSpec option) {
        text.append("complete -c sitewright -n ").append(when);
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            text.append(" -r");
            var values = candidates(option);
            if (!values.isEmpty()) {
                text.append(" -f -a ").append(quoted(String.join(" ", values)));
            }
        }
        text.append(" -d ").append(quoted(sentence(option))).append('\n');
    }

    // --- the manual page

    private String manual() {
        var text = new StringBuilder();
        program.getSubcommands().forEach((name, command) -> {
            CommandSpec spec = command.getCommandSpec();
            text.append(".SS ").append(roff(synopsis(name, spec))).append('\n').append(roff(header(spec))).append('\n');
            String more = String.join(" ", spec.usageMessage().description()).replace("%n", " ").replace("%%", "%").replaceAll("\\s+", " ").strip();
            if (!more.isEmpty()) {
                text.append(".PP\n").append(roff(more)).append('\n');
            }
            spec.positionalParameters().stream().filter(each -> !each.hidden() && !sentence(each).isEmpty()).forEach(each ->
                    text.append(".TP\n.I ").append(roff(each.paramLabel())).append('\n').append(roff(sentence(each))).append('\n'));
            options(spec).forEach(option -> manual(text, option));
        });
        return text.toString();
    }

    private static void manual(StringBuilder text, OptionSpec option) {
        text.append(".TP\n.B ").append(roff(String.join(", ", option.names())));
        if (option.arity().max() > 0) {
            text.append(" \\fI").append(roff(option.paramLabel())).append("\\fR");
        }
        text.append('\n').append(roff(sentence(option))).append('\n');
    }

    private static String synopsis(String name, CommandSpec spec) {
        String places = spec.positionalParameters().stream().filter(each -> !each.hidden()).map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
        return ("sitewright " + name + " [OPTION...] " + places).strip();
    }

    private static String roff(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    // --- words

    private static List<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    private static String header(CommandSpec spec) {
        String[] header = spec.usageMessage().header();
        String[] words = header.length > 0 ? header : spec.usageMessage().description();
        return words.length == 0 ? "" : words[0].strip();
    }

    private static String sentence(ArgSpec argument) {
        return String.join(" ", argument.description()).replace("%n", " ").replace("%%", "%").replaceAll("\\s+", " ").strip();
    }

    /** What may stand behind a command's first word, where it is known. */
    private static List<String> words(CommandSpec spec) {
        return spec.positionalParameters().stream().flatMap(each -> candidates(each).stream()).toList();
    }

    private static List<String> candidates(ArgSpec argument) {
        List<String> values = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(values::add);
        }
        return values;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
