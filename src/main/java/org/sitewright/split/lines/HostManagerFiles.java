package org.sitewright.split.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.split.ConfigText;
import org.sitewright.split.Place;
import org.sitewright.split.PlannedFile;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlEditException;
import org.sitewright.yaml.YamlEditor;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/**
 * The compose files that a HostManager in the site config file reads ({@code --docker-compose} among its {@code arguments};
 * ocs/agents/host_manager). Several are parted by commas, without blanks.
 *
 * @param config the site config file
 * @param at     the scalar that names them
 * @param from   where in its text the list begins
 * @param host   the host whose HostManager it is
 */
public record HostManagerFiles(ConfigText config, YamlPlace at, int from, String host) {
    private static final String ARGUMENT = "--docker-compose";

    /** All of a site config file, in its order. */
    public static List<HostManagerFiles> of(ConfigText config) {
        List<HostManagerFiles> found = new ArrayList<>();
        config.tree().find(YamlPath.of("hosts")).ifPresent(hosts -> members(hosts).forEach(host -> host.entry("agent-instances")
                .ifPresent(instances -> items(instances).forEach(instance -> find(config, host, instance, found)))));
        return found;
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

    private static void find(ConfigText config, YamlPlace host, YamlPlace instance, List<HostManagerFiles> found) {
        if (instance.entry("agent-class").map(Walker::text).filter("HostManager"::equals).isEmpty()) {
            return;
        }
        List<YamlPlace> words = new ArrayList<>();
        instance.entry("arguments").ifPresent(arguments -> flatten(arguments, words));
        for (int i = 0; i < words.size(); i++) {
            String text = Walker.text(words.get(i));
            if (text.startsWith(ARGUMENT + "=")) {
                found.add(new HostManagerFiles(config, words.get(i), ARGUMENT.length() + 1, host.path().keyAt(1)));
            } else if (text.equals(ARGUMENT) && i + 1 < words.size()) {
                found.add(new HostManagerFiles(config, words.get(i + 1), 0, host.path().keyAt(1)));
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

    /** Their paths, as written. */
    public List<String> paths() {
        return List.of(Walker.text(at).substring(from).split(",", -1));
    }

    public Place place() {
        return new Place(config.file().name(), at.path(), at.contentRange());
    }

    /**
     * What stands before a file's own path in the way in which it is named here; empty if a path means another file. The
     * HostManager may be started anywhere, so that only the path's end can tell.
     *
     * @param path       as written
     * @param folderName the name of the site's folder
     * @param file       the file's path from that folder
     */
    public static Optional<String> folderOf(String path, String folderName, String file) {
        boolean absolute = path.startsWith("/") || path.startsWith("~") || path.startsWith("$");
        boolean means = absolute ? path.endsWith("/" + folderName + "/" + file)
                : path.equals(file) || path.equals("./" + file) || path.endsWith(folderName + "/" + file);
        return means ? Optional.of(path.substring(0, path.length() - file.length())) : Optional.empty();
    }

    /** Lets it read other files. @throws YamlEditException if that cannot be done safely */
    public YamlTree reading(YamlTree tree, List<String> paths) throws YamlEditException {
        String value = Walker.text(at).substring(0, from) + String.join(",", paths);
        return new YamlEditor().apply(tree, new YamlChange.SetValue(at.path(), YamlValue.text(value))).tree();
    }

    /** The site config file with its changes; empty where there are none. */
    public static Optional<PlannedFile> changed(ConfigText config, YamlTree tree) {
        if (tree == config.tree()) {
            return Optional.empty();
        }
        TextPatch patch = TextPatch.between(config.tree().text().content(), tree.text().content());
        return Optional.of(new PlannedFile(config.file().name(), Optional.of(config.tree().text()), tree.text(),
                new Origins(config.file().name(), config.tree().text(), patch).of(tree.text())));
    }
}
