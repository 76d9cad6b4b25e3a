package org.sitewright.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.ConfigPart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** What was found in a site config file by its text alone, and in its instances, each by itself, to be taken over by the next check. */
final class ConfigNotes {
    static final ConfigNotes NONE = new ConfigNotes(null, List.of(), Map.of());

    private final @Nullable ConfigPart part;
    private final List<Note> ofText;
    private final Map<Block, Found> found;

    /** An instance, by where it stands and what it says. */
    private record Block(YamlPath path, String text) {}

    /**
     * @param base where the instance began when it was looked at
     * @param now  where it begins
     */
    private record Found(int base, int now, List<Note> notes) {}

    private ConfigNotes(@Nullable ConfigPart part, List<Note> ofText, Map<Block, Found> found) {
        this.part = part;
        this.ofText = ofText;
        this.found = found;
    }

    /**
     * Those of a file; what is known already is taken over.
     *
     * @param looking finds what the text alone tells; asked only if the file has changed
     */
    ConfigNotes of(ConfigPart now, List<InstanceRule> rules, Messages messages, Supplier<List<Note>> looking) {
        if (part == now) {
            return this;
        }
        boolean same = part != null && (part.added() == now.added() || part.added().entries().isEmpty() && now.added().entries().isEmpty());
        Map<Block, Found> all = new HashMap<>();
        now.config().instances().forEach(instance -> {
            TextRange range = instance.range();
            Block block = new Block(instance.path(), now.config().tree().text().substring(range));
            Found before = same && isAlone(block.text()) ? found.get(block) : null;
            all.put(block, before != null ? new Found(before.base(), range.start(), before.notes())
                    : new Found(range.start(), range.start(), look(instance, now, rules, messages)));
        });
        return new ConfigNotes(now, looking.get(), all);
    }

    /** Whether nothing of it may stand elsewhere: an alias or a merge key brings what another text says. */
    private static boolean isAlone(String text) {
        return text.indexOf('*') < 0 && !text.contains("<<");
    }

    private static List<Note> look(Instance instance, ConfigPart part, List<InstanceRule> rules, Messages messages) {
        Reporter reporter = new Reporter(messages);
        rules.forEach(rule -> rule.check(instance, part, reporter));
        return reporter.notes();
    }

    void addTo(List<Finding> findings, ConfigPart of) {
        ofText.forEach(note -> findings.add(note.at(of.file(), 0)));
        found.values().forEach(each -> each.notes().forEach(note -> findings.add(note.at(of.file(), each.now() - each.base()))));
    }
}
