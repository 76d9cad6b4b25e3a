package org.sitewright.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/**
 * How a file writes its instances, learned from one of them: in braces or on lines, with which quotation marks, in which order.
 * A file without any gets the manner of OCS's own examples.
 *
 * @param flow       whether the entry stands in braces
 * @param lines      whether its keys stand on lines of their own then
 * @param order      the keys' order
 * @param keys       the quotation marks of keys
 * @param values     those of values
 * @param words      those of arguments
 * @param nested     whether each argument stands with its values in a list of its own
 * @param blockWords whether the arguments stand on lines with dashes
 */
record InstanceStyle(boolean flow, boolean lines, List<String> order, ScalarStyle keys, ScalarStyle values, ScalarStyle words,
                     boolean nested, boolean blockWords) {
    private static final List<String> USUAL = List.of("agent-class", "instance-id", "manage", "arguments");
    private static final InstanceStyle USUAL_STYLE =
            new InstanceStyle(true, true, USUAL, ScalarStyle.PLAIN, ScalarStyle.PLAIN, ScalarStyle.SINGLE_QUOTED, true, false);

    /** The manner of the last instance of a host, or else of the file. */
    static InstanceStyle of(SiteConfig config, String host) {
        List<Instance> there = config.hosts().stream().filter(each -> each.name().equals(host)).map(ConfigHost::instances)
                .flatMap(List::stream).filter(InstanceStyle::isMapping).toList();
        List<Instance> all = there.isEmpty() ? config.instances().filter(InstanceStyle::isMapping).toList() : there;
        if (all.isEmpty()) {
            return USUAL_STYLE;
        }
        Instance model = all.getLast();
        // One with arguments tells more.
        Optional<Instance> withWords = all.stream().filter(each -> !each.arguments().words().isEmpty()).reduce((_, later) -> later);
        return config.tree().find(model.path()).filter(place -> place.node() instanceof YamlMapping)
                .map(place -> of(config, place, withWords)).orElse(USUAL_STYLE);
    }

    /** The manner of an instance; where it has no arguments, their manner is that of the others of its host. */
    static InstanceStyle of(SiteConfig config, Instance instance, String host) {
        InstanceStyle others = of(config, host);
        if (!isMapping(instance)) {
            return others;
        }
        Optional<Instance> withWords = Optional.of(instance).filter(each -> !each.arguments().words().isEmpty());
        InstanceStyle own = config.tree().find(instance.path()).filter(place -> place.node() instanceof YamlMapping)
                .map(place -> of(config, place, withWords)).orElse(others);
        return withWords.isPresent() ? own : new InstanceStyle(own.flow, own.lines, own.order, own.keys, own.values, others.words, others.nested,
                !own.flow && others.blockWords);
    }

    private static boolean isMapping(Instance instance) {
        return instance.value().origin().isOwn() && instance.value().node() instanceof YamlMapping;
    }

    private static InstanceStyle of(SiteConfig config, YamlPlace place, Optional<Instance> withWords) {
        YamlMapping model = (YamlMapping) place.node();
        List<String> order = new ArrayList<>(model.entries().stream().map(YamlEntry::keyText).filter(USUAL::contains).toList());
        USUAL.stream().filter(key -> !order.contains(key)).forEach(key -> order.add(Math.min(order.size(), USUAL.indexOf(key)), key));
        boolean lines = model.entries().size() > 1 && config.tree().text().lineAt(place.base() + model.entries().getFirst().end())
                < config.tree().text().lineAt(place.base() + model.entries().get(1).start());
        ScalarStyle keys = model.entries().isEmpty() ? ScalarStyle.PLAIN : styleOf(model.entries().getFirst().key());
        ScalarStyle values = model.value("instance-id").map(InstanceStyle::styleOf).orElse(ScalarStyle.PLAIN);
        Optional<YamlSequence> arguments = withWords.flatMap(each -> each.arguments().value())
                .map(value -> value.node()).filter(YamlSequence.class::isInstance).map(YamlSequence.class::cast);
        boolean nested = arguments.map(each -> each.items().stream().anyMatch(item -> item.node() instanceof YamlSequence)).orElse(true);
        ScalarStyle words = withWords.map(each -> styleOf(each.arguments().words().getFirst().node())).orElse(ScalarStyle.SINGLE_QUOTED);
        return new InstanceStyle(model.flow(), lines, List.copyOf(order), keys, values, words, nested,
                !model.flow() && arguments.filter(each -> !each.flow()).isPresent());
    }

    private static ScalarStyle styleOf(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.style().isQuoted() ? scalar.style() : ScalarStyle.PLAIN;
    }

    boolean isFlow() {
        return flow;
    }

    /** The entry as values; arguments that are to stand in brackets are still missing in it. */
    YamlValue asLines(Edit.AddInstance edit) {
        List<YamlValue.Member> members = new ArrayList<>();
        for (String key : order) {
            switch (key) {
                case "arguments" -> {
                    boolean later = !flow && !blockWords;
                    members.add(new YamlValue.Member(key, new YamlValue.Items(later ? List.of() : items(edit))));
                }
                default -> scalars(edit).entrySet().stream().filter(each -> each.getKey().equals(key))
                        .forEach(each -> members.add(new YamlValue.Member(key, new YamlValue.Text(each.getValue()))));
            }
        }
        return new YamlValue.Members(members);
    }

    /** An item in brackets, or a word. */
    String written(YamlValue item) {
        return switch (item) {
            case YamlValue.Items(List<YamlValue> texts) -> "[" + String.join(", ", texts.stream().map(this::written).toList()) + "]";
            case YamlValue.Text(String text) -> written(text, words);
            case YamlValue.Literal(String text) -> text;
            default -> throw new IllegalArgumentException("No word: " + item);
        };
    }

    /** The arguments as items of a list. */
    List<YamlValue> items(Edit.AddInstance edit) {
        List<YamlValue> items = new ArrayList<>();
        for (List<String> argument : edit.arguments()) {
            List<YamlValue> texts = argument.stream().map(YamlValue::text).toList();
            if (nested) {
                items.add(new YamlValue.Items(texts));
            } else {
                items.addAll(texts);
            }
        }
        return items;
    }

    private static Map<String, String> scalars(Edit.AddInstance edit) {
        return edit.manage().isEmpty() ? Map.of("agent-class", edit.agentClass(), "instance-id", edit.instanceId())
                : Map.of("agent-class", edit.agentClass(), "instance-id", edit.instanceId(), "manage", edit.manage());
    }

    /**
     * The entry in braces; lines are parted by a line feed.
     *
     * @param column where the brace stands
     */
    String inBraces(Edit.AddInstance edit, int column) {
        Map<String, String> scalars = scalars(edit);
        List<String> members = new ArrayList<>();
        for (String key : order.stream().sorted(Comparator.comparing(each -> each.equals("arguments"))).toList()) {
            String name = written(key, keys) + ": ";
            if (key.equals("arguments")) {
                members.add(name + argumentsAt(edit, column + 1 + (lines ? name.length() : 0)));
            } else if (scalars.containsKey(key)) {
                members.add(name + written(scalars.get(key), values));
            }
        }
        return "{" + String.join(lines ? ",\n" + " ".repeat(column + 1) : ", ", members) + "}";
    }

    /**
     * The arguments in brackets.
     *
     * @param column where the bracket stands
     */
    String argumentsAt(Edit.AddInstance edit, int column) {
        List<String> items = edit.arguments().stream().map(argument -> {
            String texts = String.join(", ", argument.stream().map(word -> written(word, words)).toList());
            return nested ? "[" + texts + "]" : texts;
        }).toList();
        return "[" + String.join(nested && (lines || !flow) ? ",\n" + " ".repeat(column + 1) : ", ", items) + "]";
    }

    private static String written(String text, ScalarStyle style) {
        boolean printable = text.chars().noneMatch(c -> c < ' ' || c == 0x7f);
        if (!printable || style == ScalarStyle.DOUBLE_QUOTED && text.indexOf('\\') < 0 && text.indexOf('"') < 0) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + '"';
        }
        boolean plain = style == ScalarStyle.PLAIN && PlainScalars.isPlainSyntax(text, true) && !PlainScalars.isAmbiguous(text);
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }
}
