package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitewright.split.ConfigText;
import org.sitewright.split.Effect;
import org.sitewright.split.Obstacle;
import org.sitewright.split.lines.HostManagerFiles;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlEditException;
import org.sitewright.yaml.YamlTree;

/**
 * A HostManager in the site config file whose {@code --docker-compose} names the file that is split: it must name the groups'
 * files as well, or it loses sight of their services.
 */
final class HostManagerRule implements Rule {
    @Override
    public void apply(Planning planning) {
        if (planning.source().siteConfig().isEmpty() || planning.isInclude()) {
            return;
        }
        ConfigText config = planning.source().siteConfig().get();
        YamlTree tree = config.tree();
        for (HostManagerFiles named : HostManagerFiles.of(config)) {
            tree = name(planning, tree, named);
        }
        HostManagerFiles.changed(config, tree).ifPresent(planning::add);
    }

    private static YamlTree name(Planning planning, YamlTree tree, HostManagerFiles named) {
        Optional<String> ours = named.paths().stream().filter(path -> folderOf(planning, path).isPresent()).findFirst();
        List<GroupFile> groups = planning.files().stream().filter(file -> !file.group().isRoot()).toList();
        if (ours.isEmpty() || groups.isEmpty()) {
            return tree;
        }
        String folder = folderOf(planning, ours.get()).orElseThrow();
        List<String> wanted = new ArrayList<>();
        for (String path : named.paths()) {
            if (!path.equals(ours.get()) || planning.home().group().isRoot()) {
                wanted.add(path);
            }
            if (path.equals(ours.get())) {
                groups.forEach(group -> wanted.add(folder + group.path()));
            }
        }
        Words words = planning.words();
        String config = named.config().file().name();
        boolean all = planning.card("host-manager:" + named.host(), words.of("manager.title", named.host(), ours.get()),
                        words.of("manager.reason", groups.stream().map(GroupFile::path).collect(Collectors.joining(", "))))
                .at(named.place())
                .choice("all", Effect.CHANGES_LINE, words.of("manager.all", config))
                .choice("leave", Effect.BY_HAND, words.of("manager.leave")).decide().equals("all");
        if (!all) {
            return tree;
        }
        try {
            return named.reading(tree, wanted);
        } catch (YamlEditException e) {
            planning.refuse(Obstacle.of(words.of("refuse.manager", config, ours.get())));
            return tree;
        }
    }

    private static Optional<String> folderOf(Planning planning, String path) {
        return HostManagerFiles.folderOf(path, planning.source().folder().folderName(), planning.source().file().name());
    }
}
