package org.sitewright.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitewright.text.TextPatch;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlEditException;
import org.sitewright.yaml.YamlEdited;
import org.sitewright.yaml.YamlEditor;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/**
 * A HostManager in the site config file whose {@code --docker-compose} names the file that is split: it must name the groups'
 * files as well, or it loses sight of their services. Several files are parted by commas, without blanks.
 */
final class HostManagerRule implements Rule {
    private static final String ARGUMENT = "--docker-compose";

    /** A list of files as an argument: the scalar, and where in its text the list begins. */
    private record Named(YamlPlace at, int from, String host) {
        String list() {
            return Walker.text(at).substring(from);
        }
    }

    @Override
    public void apply(Planning planning) {
        if (planning.source().siteConfig().isEmpty() || planning.isInclude()) {
            return;
        }
        ConfigText config = planning.source().siteConfig().get();
        YamlTree tree = config.tree();
        List<Named> found = new ArrayList<>();
        config.tree().find(YamlPath.of("hosts")).ifPresent(hosts -> members(hosts).forEach(host ->
                host.entry("agent-instances").ifPresent(instances -> items(instances).forEach(instance -> find(host, instance, found)))));
        for (Named named : found) {
            tree = name(planning, tree, named);
        }
        if (tree != config.tree()) {
            TextPatch patch = TextPatch.between(config.tree().text().content(), tree.text().content());
            planning.add(new PlannedFile(config.file().name(), Optional.of(config.tree().text()), tree.text(),
                    new Origins(config.tree().text(), patch).of(tree.text())));
        }
    }

    private static List<YamlPlace> members(YamlPlace place) {
        return place.node() instanceof YamlMapping mapping ? mapping.entries().stream().map(place::member).toList() : List.of();
    }

    private static List<YamlPlace> items(YamlPlace place) {
        List<YamlPlace> items = new ArrayList<>();
        if (place.node() instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                place.item(i).ifPresent(items::add);
            }
        }
        return items;
    }

    private static void find(YamlPlace host, YamlPlace instance, List<Named> found) {
        if (instance.entry("agent-class").map(Walker::text).filter("HostManager"::equals).isEmpty()) {
            return;
        }
        List<YamlPlace> words = new ArrayList<>();
        instance.entry("arguments").ifPresent(arguments -> flatten(arguments, words));
        for (int i = 0; i < words.size(); i++) {
            String text = Walker.text(words.get(i));
            if (text.startsWith(ARGUMENT + "=")) {
                found.add(new Named(words.get(i), ARGUMENT.length() + 1, host.path().keyAt(1)));
            } else if (text.equals(ARGUMENT) && i + 1 < words.size()) {
                found.add(new Named(words.get(i + 1), 0, host.path().keyAt(1)));
            }
        }
    }

    /** Nested lists are one list to OCS. */
    private static void flatten(YamlPlace place, List<YamlPlace> words) {
        if (place.node() instanceof YamlScalar) {
            words.add(place);
        }
        items(place).forEach(item -> flatten(item, words));
    }

    private static YamlTree name(Planning planning, YamlTree tree, Named named) {
        List<String> files = List.of(named.list().split(",", -1));
        Optional<String> ours = files.stream().filter(file -> isOurs(planning, file)).findFirst();
        List<GroupFile> groups = planning.files().stream().filter(file -> !file.group().isRoot()).toList();
        if (ours.isEmpty() || groups.isEmpty()) {
            return tree;
        }
        String folder = ours.get().substring(0, ours.get().length() - planning.source().file().name().length());
        List<String> wanted = new ArrayList<>();
        for (String file : files) {
            if (!file.equals(ours.get()) || planning.home().group().isRoot()) {
                wanted.add(file);
            }
            if (file.equals(ours.get())) {
                groups.forEach(group -> wanted.add(folder + group.path()));
            }
        }
        Words words = planning.words();
        boolean all = planning.card("host-manager:" + named.host(), words.of("manager.title", named.host(), ours.get()),
                        words.of("manager.reason", groups.stream().map(GroupFile::path).collect(Collectors.joining(", "))))
                .choice("all", Effect.CHANGES_LINE, words.of("manager.all", planning.source().siteConfig().orElseThrow().file()))
                .choice("leave", Effect.BY_HAND, words.of("manager.leave")).decide().equals("all");
        if (!all) {
            return tree;
        }
        try {
            String value = Walker.text(named.at()).substring(0, named.from()) + String.join(",", wanted);
            YamlEdited edited = new YamlEditor().apply(tree, new YamlChange.SetValue(named.at().path(), YamlValue.text(value)));
            return edited.tree();
        } catch (YamlEditException e) {
            planning.refuse(Obstacle.of(words.of("refuse.manager", planning.source().siteConfig().orElseThrow().file(), ours.get())));
            return tree;
        }
    }

    /** Whether a path is that of the split file: HostManager may be started anywhere, so that only the path's end can tell. */
    private static boolean isOurs(Planning planning, String path) {
        String name = planning.source().file().name();
        boolean absolute = path.startsWith("/") || path.startsWith("~") || path.startsWith("$");
        return absolute ? path.endsWith("/" + planning.source().folder().folderName() + "/" + name)
                : path.equals(name) || path.equals("./" + name) || path.endsWith(planning.source().folder().folderName() + "/" + name);
    }
}
