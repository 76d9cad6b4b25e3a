package org.sitewright.split.rules;

import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Reference;
import org.sitewright.split.Effect;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.lines.EntryText;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.text.SourceText;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;

/**
 * The network that joins the groups, as the {@code default} network of every file, so that no service needs a line of its own.
 * Where the source says what its default network is like, that is kept as far as the command can say it that makes the network.
 */
final class DefaultNetworkRule implements Rule {
    private static final YamlPath NETWORKS = YamlPath.of("networks");
    private static final String DEFAULT = "default";

    private final Layout layout;

    DefaultNetworkRule(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void apply(Planning planning) {
        if (planning.isInclude()) {
            return;
        }
        Optional<YamlPlace> existing = planning.compose().tree().find(NETWORKS.key(DEFAULT));
        if (existing.isPresent() && keeps(planning, existing.get())) {
            planning.commands().keepNetwork();
            return;
        }
        for (GroupFile file : planning.files()) {
            write(planning, file, existing);
        }
    }

    /** Whether the default network of the source is one that the groups can join as it is. */
    private static boolean keeps(Planning planning, YamlPlace existing) {
        Words words = planning.words();
        YamlPlace value = planning.walker().follow(existing);
        String name = realName(planning, value);
        if (NetworkFacts.isExternal(planning.walker(), value)) {
            if (name.equals(planning.request().network().name())) {
                return true;
            }
            return planning.card("network:default", words.of("default.external.title", name),
                            words.of("default.external.reason", name, planning.request().network().name())).at(planning.place(existing))
                    .choice("keep", Effect.NOTHING, words.of("default.external.keep", name))
                    .choice("replace", Effect.CHANGES_LINE, words.of("default.external.replace", planning.request().network().name()))
                    .decide().equals("keep");
        }
        NetworkFacts facts = NetworkFacts.of(planning, value);
        if (!facts.isEmpty()) {
            String lost = String.join(", ", facts.lost());
            boolean carried = planning.card("network:default", words.of("default.title", planning.request().network().name()),
                            facts.lost().isEmpty() ? words.of("default.reason", String.join(" ", facts.options()))
                                    : words.of("default.reason.lost", String.join(" ", facts.options()), lost))
                    .at(planning.place(existing))
                    .choice("carry", facts.lost().isEmpty() ? Effect.CHANGES_LINE : Effect.BY_HAND, words.of("default.carry"))
                    .choice("plain", Effect.CHANGES_LINE, words.of("default.plain")).decide().equals("carry");
            if (carried) {
                planning.commands().networkOption(facts.options().toArray(String[]::new));
            }
        }
        return false;
    }

    private static String realName(Planning planning, YamlPlace value) {
        String name = planning.walker().text(value, "name");
        if (!name.isEmpty()) {
            return planning.filled(name);
        }
        return planning.walker().value(value, "external").map(external -> planning.walker().text(external, "name"))
                .filter(text -> !text.isEmpty()).map(planning::filled).orElse(DEFAULT);
    }

    private List<EntryText.Pair> pairs(SplitNetwork network) {
        String name = ScalarText.written(network.name());
        return switch (network.form()) {
            case NAME_AND_EXTERNAL -> List.of(EntryText.Pair.of("name", name), EntryText.Pair.of("external", "true"));
            case EXTERNAL_NAME -> List.of(EntryText.Pair.of("external", List.of(EntryText.Pair.of("name", name))));
        };
    }

    private void write(Planning planning, GroupFile file, Optional<YamlPlace> existing) {
        FileDraft draft = file.draft();
        SourceText text = draft.source();
        EntryText writer = new EntryText(draft, planning.style());
        List<EntryText.Pair> pairs = pairs(planning.request().network());
        Optional<YamlPlace> section = planning.compose().tree().find(NETWORKS);
        if (existing.isPresent()) {
            writer.replaceBody(existing.get(), section.orElseThrow().node() instanceof YamlMapping mapping && mapping.flow(), pairs);
            return;
        }
        boolean kept = section.isPresent() && section.get().node() instanceof YamlMapping && !file.used(Reference.Kind.NETWORK).isEmpty();
        if (kept) {
            YamlMapping mapping = (YamlMapping) section.orElseThrow().node();
            if (mapping.flow()) {
                draft.insert(section.get().contentRange().start() + 1, "default: {" + EntryText.flow(pairs) + "}, ");
            } else {
                int header = text.lineAt(section.get().memberRange().start());
                draft.insert(text.lineStart(header + 1), writer.lines(List.of(EntryText.Pair.of(DEFAULT, pairs)), mapping.indent()));
            }
            return;
        }
        new TopSection(layout).write(file, writer.lines(List.of(EntryText.Pair.of("networks", List.of(EntryText.Pair.of(DEFAULT, pairs)))), 0));
    }
}
