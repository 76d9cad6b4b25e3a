package org.sitewright.picture;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The words on a picture, and those that describe it to somebody who cannot see it. */
public final class PictureWords {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.sitewright.picture.messages", Locale.ENGLISH);

    String more(int count) {
        return format("chip.more", count);
    }

    String mounts(int count) {
        return format("chip.mounts", count);
    }

    String hostNetwork() {
        return bundle.getString("ground.host");
    }

    String noNetwork() {
        return bundle.getString("ground.none");
    }

    String network(String name) {
        return format("ground.network", name);
    }

    String noImage() {
        return bundle.getString("node.noImage");
    }

    String lastGoodReading() {
        return bundle.getString("node.stale");
    }

    String legend(String entry) {
        return bundle.getString("legend." + entry);
    }

    /** How a dependency's condition is put on its arrow; empty for the plain one. */
    String condition(String condition) {
        String key = "condition." + condition;
        return bundle.containsKey(key) ? bundle.getString(key) : condition;
    }

    /** "6 services, 1 dependency". */
    public String summary(SitePicture picture) {
        long waits = picture.edges().stream().filter(edge -> edge.kind() == PictureEdge.Kind.DEPENDS_ON).count();
        return format("summary", picture.nodes().size(), waits);
    }

    /** "influxdb, influxdb:1.7, 8086→8086, volume data, 1 warning": a node in one line. */
    public String describe(PictureNode node) {
        StringBuilder words = new StringBuilder(node.name());
        words.append(", ").append(node.imageName().isEmpty() ? noImage() : node.image());
        for (Chip chip : node.chips()) {
            words.append(", ").append(format("describe." + chip.kind().name().toLowerCase(Locale.ROOT), chip.text()));
        }
        if (node.findings() > 0) {
            words.append(", ").append(format("describe.findings." + node.severity().name().toLowerCase(Locale.ROOT),
                    node.findings()));
        }
        if (node.stale()) {
            words.append(", ").append(lastGoodReading());
        }
        return words.toString();
    }

    /** "ocs-aggregator waits for crossbar (healthy)". */
    public String describe(PictureEdge edge) {
        String words = format("describe." + edge.kind().name().toLowerCase(Locale.ROOT), edge.from(), edge.to());
        String condition = condition(edge.condition());
        return words + (condition.isEmpty() ? "" : " (" + condition + ")")
                + switch (edge.problem()) {
                    case NONE -> "";
                    case UNDEFINED -> ": " + format("describe.undefined", edge.to());
                    case CYCLE -> ": " + bundle.getString("describe.cycle");
                };
    }

    /** What a ground holds: "default network: crossbar, influxdb". */
    public String describe(PictureGroup group, SitePicture picture) {
        return group.title() + ": " + picture.nodes().stream().filter(node -> node.group().equals(group.id()))
                .map(PictureNode::name).collect(Collectors.joining(", "));
    }

    private String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
    }
}
