package org.sitewright.split.rules;

import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.split.Effect;
import org.sitewright.split.Place;
import org.sitewright.text.TextRange;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;

/** Lines that more than one file needs: blocks with anchors, anchors within services, secrets and configs. Each file gets its own. */
final class CopyRule implements Rule {
    @Override
    public void apply(Planning planning) {
        blocks(planning);
        anchors(planning);
        for (Declaration declaration : planning.compose().declarations()) {
            boolean copied = declaration.kind() == Reference.Kind.SECRET || declaration.kind() == Reference.Kind.CONFIG;
            List<String> users = planning.files().stream().filter(file -> file.used(declaration.kind()).contains(declaration.name()))
                    .map(GroupFile::path).toList();
            if (copied && users.size() > 1) {
                boolean secret = declaration.kind() == Reference.Kind.SECRET;
                Words words = planning.words();
                planning.card((secret ? "secret:" : "config:") + declaration.name(), words.of("copy.title", declaration.name(), users.size()),
                                words.of("copy.reason", String.join(", ", users)))
                        .at(planning.place(declaration.path(), declaration.nameRange())).tell(Effect.COPIES);
            }
        }
    }

    private static void blocks(Planning planning) {
        YamlPlace root = planning.compose().tree().root();
        if (root.node() instanceof YamlMapping mapping) {
            mapping.entries().stream().filter(entry -> entry.keyText().startsWith("x-")).map(root::member).forEach(block -> {
                List<GroupFile> users = planning.files().stream().filter(file -> file.keeps(block.memberRange().start())).toList();
                if (users.size() > 1) {
                    tell(planning, "block:" + block.path().keyAt(0), block.path().keyAt(0), users, planning.place(block));
                }
            });
        }
    }

    private static void anchors(Planning planning) {
        for (YamlAnchors.Aliased alias : planning.compose().anchors().aliases()) {
            Optional<YamlAnchors.Anchored> anchored = planning.compose().anchors().resolve(alias.alias().name(), alias.start());
            anchored.ifPresent(at -> {
                List<GroupFile> users = planning.files().stream().filter(file -> file.copied().stream()
                        .anyMatch(range -> range.start() == at.start())).toList();
                if (!users.isEmpty()) {
                    Words words = planning.words();
                    planning.card("anchor:" + alias.alias().name(), words.of("anchor.title", alias.alias().name()),
                                    words.of("anchor.reason", String.join(", ", users.stream().map(GroupFile::path).toList())))
                            .at(planning.place(YamlPath.ROOT, new TextRange(at.start(), at.base() + at.node().end()))).tell(Effect.COPIES);
                }
            });
        }
    }

    private static void tell(Planning planning, String id, String name, List<GroupFile> users, Place place) {
        Words words = planning.words();
        planning.card(id, words.of("copy.title", name, users.size()),
                words.of("copy.reason", String.join(", ", users.stream().map(GroupFile::path).toList()))).at(place).tell(Effect.COPIES);
    }
}
