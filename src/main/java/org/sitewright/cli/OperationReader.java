package org.sitewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sitewright.adding.Field;
import org.sitewright.edit.Edit;
import org.sitewright.words.Words;

/**
 * Reads operations from words: {@code set services.a.image x add-port a 80:80}. Each operation takes a known number of words, so
 * that a value may begin with a dash.
 */
final class OperationReader {
    private static final String ADD_AGENT = "add-agent";
    private static final String ADD_ENTRY = "add-from-palette";
    /** What names an answer on the command line, and the field that it answers. */
    private static final Map<String, String> NAMES = Map.of("--id", Field.INSTANCE, "--host", Field.HOST, "--service", Field.SERVICE,
            "--image", Field.IMAGE);
    /** An argument of an agent and its value; dashes before it may be left out. */
    private static final Pattern ANSWER = Pattern.compile("(-{0,2}[A-Za-z][^=]*)=(.*)", Pattern.DOTALL);
    /** How many words follow an operation. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("set", 2), Map.entry("unset", 1),
            Map.entry("add-service", 1), Map.entry("remove-service", 1), Map.entry("rename-service", 2),
            Map.entry("add-dependency", 2), Map.entry("remove-dependency", 2), Map.entry("add-port", 2),
            Map.entry("remove-port", 2), Map.entry(ADD_AGENT, 1), Map.entry(ADD_ENTRY, 1), Map.entry("add-mount", 2), Map.entry("remove-mount", 2), Map.entry("set-env", 3),
            Map.entry("unset-env", 2));

    private final Words messages;
    private final List<String> words;
    private final Consumer<String> general;
    private int at;

    /**
     * @param general takes options that are no operation's own, such as {@code --diff}; it is given those that it may know, and
     *                throws {@link IllegalArgumentException} for others
     */
    OperationReader(Words messages, List<String> words, Consumer<String> general) {
        this.messages = messages;
        this.words = List.copyOf(words);
        this.general = general;
    }

    /** The names of all operations. */
    static Set<String> names() {
        return WORDS.keySet();
    }

    /** @throws UsageException with a sentence, if a word is none of an operation */
    List<Operation> read() throws UsageException {
        List<Operation> operations = new ArrayList<>();
        while (at < words.size()) {
            String word = words.get(at);
            if (word.startsWith("--")) {
                at++;
                option(word);
            } else {
                operations.add(operation());
            }
        }
        return operations;
    }

    private Operation operation() throws UsageException {
        String name = words.get(at++);
        Integer count = WORDS.get(name);
        if (count == null) {
            throw new UsageException(messages.of("operation.unknown", name));
        }
        String image = name.equals("add-service") ? image() : "";
        if (at + count > words.size()) {
            throw new UsageException(messages.of("operation.short." + name));
        }
        List<String> own = words.subList(at, at + count);
        at += count;
        if (name.equals(ADD_AGENT) || name.equals(ADD_ENTRY)) {
            return new Operation.Add(own.getFirst(), name.equals(ADD_AGENT), answers(name));
        }
        if (name.equals("add-service") && image.isEmpty()) {
            image = image();
            if (image.isEmpty()) {
                throw new UsageException(messages.of("operation.short.add-service"));
            }
        }
        Edit.Shared shared = Edit.Shared.ASK;
        boolean inEnvironment = false;
        while (at < words.size() && words.get(at).startsWith("--")) {
            String option = words.get(at++);
            switch (option) {
                case "--at-anchor" -> shared = Edit.Shared.AT_ANCHOR;
                case "--here" -> shared = Edit.Shared.HERE;
                case "--in-environment" -> {
                    if (!name.equals("rename-service")) {
                        throw new UsageException(messages.of("operation.option", option, name));
                    }
                    inEnvironment = true;
                }
                default -> option(option);
            }
        }
        Edit edit = edit(name, own, image, inEnvironment);
        return new Operation.Make(shared == Edit.Shared.ASK ? edit : edit.withShared(shared));
    }

    /** What follows an entry of the palette: names with dashes and a word each, and {@code argument=value}. */
    private Map<String, List<String>> answers(String operation) throws UsageException {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        while (at < words.size()) {
            String word = words.get(at);
            Matcher answer = ANSWER.matcher(word);
            boolean pair = answer.matches();
            String name = NAMES.get(pair ? answer.group(1) : word);
            if (name == null && !pair && !word.startsWith("--")) {
                break;
            }
            at++;
            if (name != null && !pair && at >= words.size()) {
                throw new UsageException(messages.of("operation.short." + operation));
            } else if (name != null) {
                answers.put(name, List.of(pair ? answer.group(2) : words.get(at++)));
            } else if (pair) {
                String argument = answer.group(1);
                boolean bare = !argument.startsWith("-") && argument.indexOf(':') < 0;
                answers.computeIfAbsent(bare ? "--" + argument : argument, _ -> new ArrayList<>()).add(answer.group(2));
            } else {
                option(word);
            }
        }
        return answers;
    }

    /** {@code --image I} or {@code --image=I}, if it comes next. */
    private String image() throws UsageException {
        if (at < words.size() && words.get(at).startsWith("--image=")) {
            return words.get(at++).substring("--image=".length());
        }
        if (at < words.size() && words.get(at).equals("--image")) {
            if (at + 1 >= words.size()) {
                throw new UsageException(messages.of("operation.short.add-service"));
            }
            at += 2;
            return words.get(at - 1);
        }
        return "";
    }

    private void option(String option) throws UsageException {
        try {
            general.accept(option);
        } catch (IllegalArgumentException e) {
            throw new UsageException(messages.of("operation.unknown-option", option));
        }
    }

    private Edit edit(String name, List<String> own, String image, boolean inEnvironment) throws UsageException {
        String first = own.getFirst();
        String second = own.size() > 1 ? own.get(1) : "";
        return switch (name) {
            case "set" -> new Edit.SetValue(PathText.parse(first, messages), second);
            case "unset" -> new Edit.Unset(PathText.parse(first, messages));
            case "add-service" -> new Edit.AddService(first, image);
            case "remove-service" -> new Edit.RemoveService(first);
            case "rename-service" -> new Edit.RenameService(first, second, inEnvironment);
            case "add-dependency" -> new Edit.AddDependency(first, second);
            case "remove-dependency" -> new Edit.RemoveDependency(first, second);
            case "add-port" -> new Edit.AddPort(first, second);
            case "remove-port" -> new Edit.RemovePort(first, second);
            case "add-mount" -> new Edit.AddMount(first, second);
            case "remove-mount" -> new Edit.RemoveMount(first, second);
            case "set-env" -> new Edit.SetEnvironment(first, second, own.get(2));
            case "unset-env" -> new Edit.UnsetEnvironment(first, second);
            default -> throw new UsageException(messages.of("operation.unknown", name));
        };
    }
}
