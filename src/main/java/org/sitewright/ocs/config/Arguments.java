package org.sitewright.ocs.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code arguments} of an instance, flattened and grouped as OCS does it ({@code InstanceConfig} and
 * {@code ArgContainer} of {@code ocs/site_config.py}).
 *
 * @param value   what stands behind the key; empty where there is no such key
 * @param words   all items, lists in lists laid flat; each is its {@code str()} to the agent. Empty unless the value is a list
 * @param given   what they give, in their order, with arguments that a later one replaces
 * @param dropped the words before the first argument, which OCS drops without a word
 */
public record Arguments(Optional<ConfigValue> value, List<ConfigValue> words, List<Argument> given, List<ConfigValue> dropped) {
    static final Arguments NONE = new Arguments(Optional.empty(), List.of(), List.of(), List.of());

    public Arguments {
        words = List.copyOf(words);
        given = List.copyOf(given);
        dropped = List.copyOf(dropped);
    }

    /** @param words the items of the list, laid flat */
    static Arguments of(ConfigValue value, List<ConfigValue> words) {
        List<Argument> given = new ArrayList<>();
        List<ConfigValue> dropped = new ArrayList<>();
        int at = 0;
        while (at < words.size() && !isName(words.get(at).text())) {
            dropped.add(words.get(at++));
        }
        while (at < words.size()) {
            int end = at + 1;
            while (end < words.size() && !isName(words.get(end).text())) {
                end++;
            }
            given.add(new Argument(words.get(at), words.subList(at + 1, end)));
            at = end;
        }
        return new Arguments(Optional.of(value), words, given, dropped);
    }

    /** Whether a word begins an argument: a dash first, and a letter behind all dashes, so that {@code -3.5} is a value. */
    static boolean isName(String word) {
        int at = 0;
        while (at < word.length() && word.charAt(at) == '-') {
            at++;
        }
        return at > 0 && at < word.length() && Character.isLetter(word.codePointAt(at));
    }

    /** Whether OCS fails on the value: it is there, but is no list. */
    public boolean isBroken() {
        return value.isPresent() && !value.get().is(ConfigValue.Kind.LIST);
    }

    /** Items that OCS fails on with an IndexError: the empty text, and dashes alone. */
    public List<ConfigValue> crashing() {
        return words.stream().filter(word -> word.text().chars().allMatch(c -> c == '-')).toList();
    }

    /** The arguments that count, by name: of two with one name the last. */
    public Map<String, Argument> inEffect() {
        Map<String, Argument> last = new LinkedHashMap<>();
        given.forEach(argument -> last.put(argument.name(), argument));
        return last;
    }

    /** Arguments that a later one of the same name replaces. */
    public List<Argument> replaced() {
        Map<String, Argument> last = inEffect();
        return given.stream().filter(argument -> last.get(argument.name()) != argument).toList();
    }

    /** The argument that argparse takes for a flag: the last that names it, with or without {@code =}. */
    public Optional<Argument> argument(String flag) {
        return inEffect().values().stream().filter(argument -> argument.flag().equals(flag)).reduce((_, later) -> later);
    }

    /** The first text that a flag is given. */
    public Optional<String> text(String flag) {
        return argument(flag).flatMap(argument -> argument.texts().stream().findFirst());
    }
}
