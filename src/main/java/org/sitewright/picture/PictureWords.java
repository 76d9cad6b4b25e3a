package org.sitewright.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sitewright.site.NameCall;
import org.sitewright.words.Words;
import org.sitewright.yaml.YamlPath;

/** The words on a picture, and those that describe it to somebody who cannot see it. */
public final class PictureWords {
    private final Words words = new Words("picture.messages");

    String more(int count) {
        return words.of("chip.more", count);
    }

    String mounts(int count) {
        return words.of("chip.mounts", count);
    }

    String hostNetwork() {
        return words.of("ground.host");
    }

    String noNetwork() {
        return words.of("ground.none");
    }

    String network(String name) {
        return words.of("ground.network", name);
    }

    /** "web · docker-compose.yaml". */
    String room(String folder, String file) {
        return words.of("ground.room", folder, file);
    }

    /** "calls by name over ocs-net". */
    String legendByName(String networks) {
        return words.of("legend.byName", networks);
    }

    /** "hub.wamp_server in default.yaml names crossbar": how a call is known. */
    String source(NameCall call) {
        YamlPath path = call.said().path();
        return switch (call.source()) {
            case SERVICE -> words.of("call.service", call.from().service(), within(path), call.name());
            case ENV_FILE -> words.of("call.file", call.said().file(), call.from().service(), call.name());
            case SITE_CONFIG -> words.of("call.config", path, call.said().file(), call.name());
            case SPLIT_COMMENT -> words.of("call.comment", call.from().service(), call.name());
        };
    }

    /** "environment.SITE_HUB": the keys of a service's node below the service. */
    private static String within(YamlPath path) {
        YamlPath keys = YamlPath.ROOT;
        for (int depth = 2; !path.keyAt(depth).isEmpty(); depth++) {
            keys = keys.key(path.keyAt(depth));
        }
        return keys.toString();
    }

    String noImage() {
        return words.of("node.noImage");
    }

    String lastGoodReading() {
        return words.of("node.stale");
    }

    String legend(String entry) {
        return words.of("legend." + entry);
    }

    /** How a dependency's condition is put on its arrow; empty for the plain one. */
    String condition(String condition) {
        String key = "condition." + condition;
        return words.find(key).orElse(condition);
    }

    /** "6 services, 1 dependency". */
    public String summary(SitePicture picture) {
        long waits = picture.edges().stream().filter(edge -> edge.kind() == PictureEdge.Kind.DEPENDS_ON).count();
        // Between files, a road is a call by name; within one it is no matter of numbers.
        long calls = picture.edges().stream().filter(edge -> edge.kind() == PictureEdge.Kind.BY_NAME
                || edge.kind().isRoad() && !picture.networks().isEmpty() && !NodeIds.isOneFile(edge.from(), edge.to())).count();
        return words.of("summary", picture.nodes().size(), waits, calls);
    }

    /** "influxdb, influxdb:1.7, 8086→8086, volume data, 1 warning": a node in one line. */
    public String describe(PictureNode node) {
        StringBuilder text = new StringBuilder(node.name());
        text.append(", ").append(node.imageName().isEmpty() ? noImage() : node.image());
        for (Chip chip : node.chips()) {
            text.append(", ").append(words.of("describe." + chip.kind().name().toLowerCase(Locale.ROOT), chip.text()));
        }
        if (node.findings() > 0) {
            text.append(", ").append(words.of("describe.findings." + node.severity().name().toLowerCase(Locale.ROOT),
                    node.findings()));
        }
        if (node.stale()) {
            text.append(", ").append(lastGoodReading());
        }
        return text.toString();
    }

    /** "ocs-aggregator waits for crossbar (healthy)". */
    public String describe(PictureEdge edge) {
        if (edge.kind().isRoad()) {
            return words.of("describe." + edge.kind().name().toLowerCase(Locale.ROOT), edge.from(), edge.to(), edge.note());
        }
        if (edge.kind() == PictureEdge.Kind.BY_NAME) {
            String text = words.of("describe.by_name", edge.from(), edge.to(), edge.condition());
            return edge.note().isEmpty() ? text : text + ": " + edge.note();
        }
        String text = words.of("describe." + edge.kind().name().toLowerCase(Locale.ROOT), edge.from(), edge.to());
        String condition = condition(edge.condition());
        return text + (condition.isEmpty() ? "" : " (" + condition + ")")
                + switch (edge.problem()) {
                    case NONE -> "";
                    case UNDEFINED -> ": " + words.of("describe.undefined", NodeIds.service(edge.to()));
                    case OTHER_FILE -> ": " + words.of("describe.other_file");
                    case CYCLE -> ": " + words.of("describe.cycle");
                } + (edge.stale() ? ", " + lastGoodReading() : "");
    }

    /** What a ground holds: "default network: crossbar, influxdb". */
    public String describe(PictureGroup group, SitePicture picture) {
        Optional<PictureNetwork> network = picture.networks().stream().filter(each -> each.ground().equals(group)).findFirst();
        if (network.isPresent()) {
            return group.title() + ": " + String.join(", ", network.get().rooms());
        }
        return group.title() + ": " + picture.nodes().stream().filter(node -> node.group().equals(group.id()))
                .map(PictureNode::name).collect(Collectors.joining(", "));
    }
}
