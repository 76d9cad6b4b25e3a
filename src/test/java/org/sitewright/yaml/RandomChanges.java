package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sitewright.yaml.YamlChange.AddEntry;
import org.sitewright.yaml.YamlChange.AddItem;
import org.sitewright.yaml.YamlChange.MoveItem;
import org.sitewright.yaml.YamlChange.Remove;
import org.sitewright.yaml.YamlChange.RenameKey;
import org.sitewright.yaml.YamlChange.SetValue;
import org.sitewright.yaml.YamlChange.WhenEmpty;

/** Changes that a person could want in a file: of any place that can be named by a path, with awkward values. */
final class RandomChanges {
    private static final List<String> TEXTS = List.of("influxdb:1.8", "on", "1e3", "22:22", "# x", "a: b", "~", "null", "0755", "- x", "@x", "", " led",
            "trail ", "two\nlines", "two\nlines\n", "  deep\nlines\n", "\n", "a\n\n\n", "it's", "say \"hi\"", "both ' and \"", "back\\slash", "tab\there", "🔭",
            "[x]", "{x: y}", "x, y", "x]", "*a1", "&a1", "!t", "|", "%x", "x #y", "x:", "a:b", "---", "...", "--- x", "? x", "-", ":", "größe", "\u0007bell",
            "127.0.0.1:8086:8086", "${HOST:-x}", "<<", "=", "2026-11-01", "0x1F", "1_000", ".inf", "yes", "plain words", "\u2028", "very long " + "x".repeat(200));
    private static final List<String> LITERALS = List.of("true", "8086", "0.5", "~", "null", "no");
    private static final List<String> KEYS = List.of("image", "new", "x-new", "on", "8086", "with space", "a: b", "", "it's", "# k", "\"q\"", "größe", "- k",
            "<<", "~", "k,", "[k]", "?", "tty", "very-" + "long".repeat(10));

    private final Random random;

    RandomChanges(Random random) {
        this.random = random;
    }

    /** The places of the first document that have a path of their own. */
    static List<YamlPlace> places(YamlTree tree) {
        List<YamlPlace> found = new ArrayList<>();
        collect(tree.root(), found);
        return found;
    }

    private static void collect(YamlPlace place, List<YamlPlace> found) {
        found.add(place);
        switch (place.node()) {
            case YamlMapping mapping -> {
                Set<String> seen = new HashSet<>();
                for (YamlEntry entry : mapping.entries()) {
                    if (entry.key() instanceof YamlScalar && seen.add(entry.keyText())) {
                        collect(place.member(entry), found);
                    }
                }
            }
            case YamlSequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    collect(place.item(i).orElseThrow(), found);
                }
            }
            default -> { }
        }
    }

    YamlChange next(YamlTree tree) {
        List<YamlPlace> places = places(tree);
        while (true) {
            YamlPlace place = places.get(random.nextInt(places.size()));
            YamlPath path = place.path();
            boolean member = !path.isRoot();
            boolean usable = !(place.node() instanceof YamlAlias) && isFree(tree, place);
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    boolean whole = !(place.node() instanceof YamlScalar);
                    if (member && usable && !(whole && !place.node().properties().isNone())) {
                        return new SetValue(path, place.node() instanceof YamlScalar scalar && !scalar.properties().isNone() ? scalarValue() : value(0));
                    }
                }
                case 2 -> {
                    if (member && isFree(tree, place) && places.size() > 4) {
                        return new Remove(path, random.nextBoolean() ? WhenEmpty.KEEP_EMPTY : WhenEmpty.REMOVE_PARENT);
                    }
                }
                case 3 -> {
                    if (place.entry() != null && tree.find(path.parent()).orElseThrow().node() instanceof YamlMapping mapping) {
                        String key = pick(KEYS);
                        if (mapping.entry(key).isEmpty()) {
                            return new RenameKey(path, key);
                        }
                    }
                }
                case 4 -> {
                    String key = pick(KEYS);
                    if (place.node() instanceof YamlMapping mapping && mapping.entry(key).isEmpty()) {
                        return new AddEntry(path, key, value(0), index(mapping.entries().size()));
                    } else if (isNothing(place)) {
                        return new AddEntry(path, key, value(0));
                    }
                }
                default -> {
                    if (place.node() instanceof YamlSequence sequence && random.nextBoolean() && isMovable(tree, place, sequence)) {
                        return new MoveItem(path.index(random.nextInt(sequence.items().size())), random.nextInt(sequence.items().size()));
                    } else if (place.node() instanceof YamlSequence sequence) {
                        return new AddItem(path, value(0), index(sequence.items().size()));
                    } else if (member && isNothing(place)) {
                        return new AddItem(path, value(0));
                    }
                }
            }
        }
    }

    /** Whether each item has lines of its own, and none of them means another by an anchor. */
    private static boolean isMovable(YamlTree tree, YamlPlace place, YamlSequence sequence) {
        String content = tree.text().content();
        return sequence.items().size() > 1 && isFree(tree, place)
                && content.substring(place.range().start(), place.range().end()).indexOf('*') < 0
                && (sequence.flow() || content.substring(tree.text().lineStart(tree.text().lineAt(place.base() + sequence.items().getFirst().start())),
                        place.base() + sequence.items().getFirst().start()).isBlank());
    }

    private static boolean isNothing(YamlPlace place) {
        return place.node() instanceof YamlScalar scalar && !scalar.isAlwaysText() && PlainScalars.isNull(scalar.value());
    }

    /** Whether no anchor within is used by an alias elsewhere. */
    private static boolean isFree(YamlTree tree, YamlPlace place) {
        String within = tree.text().content();
        YamlPlace around = place;
        return !within.substring(around.memberRange().start(), around.memberRange().end()).contains("&");
    }

    private int index(int size) {
        return random.nextBoolean() ? YamlChange.AT_END : random.nextInt(size + 1);
    }

    private YamlValue scalarValue() {
        return random.nextInt(5) == 0 ? new YamlValue.Literal(pick(LITERALS)) : new YamlValue.Text(pick(TEXTS));
    }

    private YamlValue value(int depth) {
        return switch (random.nextInt(depth < 2 ? 9 : 6)) {
            case 0 -> new YamlValue.Nothing();
            case 6, 7 -> {
                List<YamlValue> items = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    items.add(value(depth + 1));
                }
                yield new YamlValue.Items(items);
            }
            case 8 -> {
                List<YamlValue.Member> members = new ArrayList<>();
                for (String key : List.of("source", "on", "TZ").subList(0, random.nextInt(4))) {
                    members.add(new YamlValue.Member(key, value(depth + 1)));
                }
                yield new YamlValue.Members(members);
            }
            default -> scalarValue();
        };
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
