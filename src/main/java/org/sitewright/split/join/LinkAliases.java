package org.sitewright.split.join;

import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.split.lines.Cutter;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.Walker;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/**
 * Takes the names away that a split wrote on the network because links cannot cross files: with the links back they are not
 * needed. Only where the file before the split shows that they were not there.
 */
final class LinkAliases {
    private static final List<String> WAY = List.of("networks", "default", "aliases");

    private final ComposeFile original;
    private final ComposeFile file;
    private final FileDraft draft;

    LinkAliases(ComposeFile original, ComposeFile file, FileDraft draft) {
        this.original = original;
        this.file = file;
        this.draft = draft;
    }

    void remove() {
        for (PlacedService placed : file.byName().values()) {
            Optional<PlacedService> before = original.service(placed.name());
            if (before.isPresent() && isAliasOfLinks(placed)) {
                Walker walker = new Walker(original);
                remove(new Walker(file).service(placed), Optional.of(walker.service(before.get())), walker, 0);
            }
        }
    }

    /** Whether all names on the default network are those that links of the old file gave. */
    private boolean isAliasOfLinks(PlacedService placed) {
        Walker walker = new Walker(file);
        Optional<YamlPlace> aliases = Optional.of(walker.service(placed));
        for (String key : WAY) {
            aliases = aliases.flatMap(place -> walker.value(place, key));
        }
        List<String> names = aliases.map(walker::items).orElse(List.of()).stream().map(item -> Walker.text(walker.follow(item))).toList();
        return !names.isEmpty() && names.stream().allMatch(name -> isLinked(placed.name() + ":" + name));
    }

    private boolean isLinked(String link) {
        Walker walker = new Walker(original);
        return original.byName().values().stream().map(walker::service).flatMap(service -> walker.value(service, "links").stream())
                .flatMap(links -> walker.items(links).stream()).anyMatch(item -> Walker.text(walker.follow(item)).equals(link));
    }

    /** Goes down as long as the old file has the key too, and takes away what it has not. */
    private void remove(YamlPlace place, Optional<YamlPlace> before, Walker walker, int depth) {
        if (depth == WAY.size() || !(place.node() instanceof YamlMapping mapping) || mapping.entry(WAY.get(depth)).isEmpty()) {
            return;
        }
        String key = WAY.get(depth);
        YamlPlace member = place.member(mapping.entry(key).orElseThrow());
        Optional<YamlPlace> known = before.flatMap(old -> walker.value(old, key));
        if (known.isPresent()) {
            remove(member, known, walker, depth + 1);
            return;
        }
        SourceText text = draft.source();
        if (mapping.flow()) {
            new Cutter(draft).cutFlow(place, name -> !name.equals(key));
        } else {
            draft.removeLines(text.lineAt(member.memberRange().start()), text.lineAt(member.memberRange().end() - 1) + 1);
        }
    }
}
