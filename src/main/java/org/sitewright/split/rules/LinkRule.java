package org.sitewright.split.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sitewright.compose.PlacedService;
import org.sitewright.split.Card;
import org.sitewright.split.Effect;
import org.sitewright.split.lines.EntryText;
import org.sitewright.split.lines.MemberDrop;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.split.lines.Walker;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/**
 * Links that would cross files, which Compose refuses like dependencies. A link also gives the other service a name of its own
 * for the one that links; that name becomes one of the other service's names on the network.
 */
final class LinkRule implements Rule {
    /** The names to add, by file and service. */
    private final Map<GroupFile, Map<String, Set<String>>> aliases = new LinkedHashMap<>();

    @Override
    public void apply(Planning planning) {
        if (planning.isInclude()) {
            return;
        }
        for (PlacedService placed : planning.compose().byName().values()) {
            planning.fileOf(placed.name()).ifPresent(file -> links(planning, placed, file));
        }
        aliases.forEach((file, byService) -> byService.forEach((service, names) -> write(planning, file, service, names)));
    }

    private void links(Planning planning, PlacedService placed, GroupFile file) {
        YamlPlace service = planning.walker().service(placed);
        Optional<YamlPlace> links = planning.walker().entry(service, "links");
        if (links.isEmpty()) {
            return;
        }
        Set<String> dropped = new TreeSet<>();
        for (YamlPlace item : planning.walker().items(links.get())) {
            YamlPlace at = planning.walker().follow(item);
            String[] parts = Walker.text(at).split(":", 2);
            Optional<GroupFile> other = planning.fileOf(parts[0]);
            if (other.isPresent() && other.get() != file) {
                dropped.add(Walker.text(at));
                planning.order().waits(file.group(), other.get().group());
                link(planning, placed, at, parts, other.get());
            }
        }
        if (!dropped.isEmpty()) {
            new MemberDrop(file.draft(), planning.walker(), dropped::contains, names -> DependencyRule.comment(planning, file,
                    names.stream().map(name -> name.split(":", 2)[0]).distinct().toList())).from(service, links.get());
        }
    }

    private void link(Planning planning, PlacedService placed, YamlPlace at, String[] parts, GroupFile other) {
        Words words = planning.words();
        Card card = planning.card("link:" + placed.name() + "/" + parts[0], words.of("link.title", placed.name(), parts[0], other.path()),
                words.of("link.reason", parts[0])).at(planning.place(at.path(), at.range()));
        String alias = parts.length > 1 ? parts[1] : parts[0];
        if (alias.equals(parts[0])) {
            card.choice("drop", Effect.CHANGES_LINE, words.of("link.drop", parts[0])).decide();
            return;
        }
        String answer = card.choice("alias", Effect.CHANGES_LINE, words.of("link.alias", alias, parts[0], other.path()))
                .choice("drop", Effect.CHANGES_LINE, words.of("link.drop", parts[0])).decide();
        if (answer.equals("alias")) {
            aliases.computeIfAbsent(other, key -> new LinkedHashMap<>()).computeIfAbsent(parts[0], key -> new TreeSet<>()).add(alias);
        }
    }

    /** Writes names of a service on the default network, where it has said nothing of networks or is on the default one by name. */
    private static void write(Planning planning, GroupFile file, String name, Set<String> names) {
        PlacedService placed = planning.compose().service(name).orElseThrow();
        YamlPlace service = planning.walker().service(placed);
        Optional<YamlPlace> networks = planning.walker().entry(service, "networks");
        String list = "[" + String.join(", ", names.stream().map(ScalarText::written).toList()) + "]";
        EntryText.Pair aliasPair = EntryText.Pair.of("aliases", list);
        EntryText writer = new EntryText(file.draft(), planning.style());
        if (networks.isEmpty() && service.node() instanceof YamlMapping mapping && !mapping.entries().isEmpty() && placed.service().key("network_mode").isEmpty()) {
            writer.append(service, List.of(EntryText.Pair.of("networks", List.of(EntryText.Pair.of("default", List.of(aliasPair))))));
            return;
        }
        Optional<YamlPlace> onDefault = networks.map(planning.walker()::follow).flatMap(all -> planning.walker().entry(all, "default"));
        if (onDefault.isPresent() && planning.walker().value(planning.walker().follow(onDefault.get()), "aliases").isEmpty()) {
            writer.add(onDefault.get(), networks.map(planning.walker()::follow).map(all -> ((YamlMapping) all.node()).flow()).orElse(false),
                    List.of(aliasPair));
            return;
        }
        planning.card("alias:" + name, planning.words().of("alias.title", name, String.join(", ", names)),
                planning.words().of("alias.reason", file.path())).at(planning.place(placed.service().path(), placed.nameRange())).tell(Effect.BY_HAND);
    }
}
