package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.split.ConfigText;
import org.sitewright.split.Effect;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.lines.HostManagerFiles;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlEditException;
import org.sitewright.yaml.YamlTree;

/** HostManagers in the site config file that read files which become one: they must read the joined file, once. */
final class JoinedManagers {
    private final JoinContext context;

    JoinedManagers(JoinContext context) {
        this.context = context;
    }

    /** The site config file with its changes; empty where there are none. */
    Optional<PlannedFile> file() {
        Optional<ConfigText> config = context.source().siteConfig();
        if (config.isEmpty()) {
            return Optional.empty();
        }
        YamlTree tree = config.get().tree();
        for (HostManagerFiles named : HostManagerFiles.of(config.get())) {
            tree = mended(tree, named);
        }
        return HostManagerFiles.changed(config.get(), tree);
    }

    private YamlTree mended(YamlTree tree, HostManagerFiles named) {
        String target = context.source().target().name();
        List<String> wanted = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String path : named.paths()) {
            Optional<String> folder = folderOf(path);
            String now = folder.map(each -> each + target).orElse(path);
            if (!now.equals(path)) {
                gone.add(path);
            }
            if (folder.isEmpty() || !wanted.contains(now)) {
                wanted.add(now);
            }
        }
        if (gone.isEmpty()) {
            return tree;
        }
        Words words = context.words();
        String config = named.config().file().name();
        boolean mends = context.card("host-manager:" + named.host(), words.of("join.manager.title", named.host(), String.join(", ", gone)),
                        words.of("join.manager.reason", target))
                .at(named.place())
                .choice("joined", Effect.CHANGES_LINE, words.of("join.manager.joined", target, config))
                .choice("leave", Effect.BY_HAND, words.of("manager.leave")).decide().equals("joined");
        try {
            return mends ? named.reading(tree, wanted) : tree;
        } catch (YamlEditException e) {
            context.refuse(words.of("refuse.manager", config, gone.getFirst()));
            return tree;
        }
    }

    /** What stands before the path of the part that a path means. */
    private Optional<String> folderOf(String path) {
        String site = context.source().folder().folderName();
        // The longest first: the file of the site's folder has the name of those below.
        return context.source().parts().stream().map(part -> part.file().name()).sorted((a, b) -> b.length() - a.length())
                .map(name -> HostManagerFiles.folderOf(path, site, name)).flatMap(Optional::stream).findFirst();
    }
}
