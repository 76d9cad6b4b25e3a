package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sitewright.split.lines.Walker;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/**
 * What a file says of a network that the command making it must say instead.
 *
 * @param options of {@code docker network create}
 * @param lost    keys for which there is no option
 */
record NetworkFacts(List<String> options, List<String> lost) {
    private static final Map<String, String> FLAGS = Map.of("internal", "--internal", "attachable", "--attachable", "enable_ipv6", "--ipv6");
    private static final Map<String, String> RANGES = Map.of("subnet", "--subnet", "ip_range", "--ip-range", "gateway", "--gateway");

    boolean isEmpty() {
        return options.isEmpty() && lost.isEmpty();
    }

    static boolean isExternal(Walker walker, YamlPlace value) {
        return walker.value(value, "external").map(external -> external.node() instanceof YamlMapping
                || Walker.text(external).equalsIgnoreCase("true") || Walker.text(external).equalsIgnoreCase("yes")).orElse(false);
    }

    /** Reads a network's value. */
    static NetworkFacts of(Planning planning, YamlPlace value) {
        Walker walker = planning.walker();
        List<String> options = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (YamlPlace entry : walker.entries(value)) {
            YamlPlace at = walker.follow(entry);
            String key = entry.entry() == null ? "" : entry.entry().keyText();
            String text = planning.filled(Walker.text(at));
            switch (key) {
                case "name", "external" -> { }
                case "driver" -> add(options, "--driver", text, text.isEmpty() || text.equals("bridge"));
                case "internal", "attachable", "enable_ipv6" -> {
                    if (text.equalsIgnoreCase("true")) {
                        options.add(FLAGS.get(key));
                    }
                }
                case "driver_opts" -> walker.entries(at).forEach(option -> add(options, "--opt",
                        name(option) + "=" + planning.filled(Walker.text(walker.follow(option))), false));
                case "labels" -> labels(planning, at, options);
                case "ipam" -> ipam(planning, at, options, lost);
                default -> lost.add(key);
            }
        }
        return new NetworkFacts(List.copyOf(options), List.copyOf(lost));
    }

    private static String name(YamlPlace entry) {
        return entry.entry() == null ? "" : entry.entry().keyText();
    }

    private static void add(List<String> options, String option, String value, boolean usual) {
        if (!usual) {
            options.add(option);
            options.add(value);
        }
    }

    private static void labels(Planning planning, YamlPlace labels, List<String> options) {
        Walker walker = planning.walker();
        walker.entries(labels).forEach(each -> add(options, "--label",
                name(each) + "=" + planning.filled(Walker.text(walker.follow(each))), false));
        walker.items(labels).forEach(each -> add(options, "--label", planning.filled(Walker.text(walker.follow(each))), false));
    }

    private static void ipam(Planning planning, YamlPlace ipam, List<String> options, List<String> lost) {
        Walker walker = planning.walker();
        String driver = planning.filled(walker.text(ipam, "driver"));
        add(options, "--ipam-driver", driver, driver.isEmpty() || driver.equals("default"));
        walker.value(ipam, "options").ifPresent(all -> walker.entries(all).forEach(option -> add(options, "--ipam-opt",
                name(option) + "=" + planning.filled(Walker.text(walker.follow(option))), false)));
        walker.value(ipam, "config").ifPresent(config -> walker.items(config).forEach(item -> {
            for (YamlPlace entry : walker.entries(walker.follow(item))) {
                YamlPlace at = walker.follow(entry);
                if (RANGES.containsKey(name(entry))) {
                    add(options, RANGES.get(name(entry)), planning.filled(Walker.text(at)), false);
                } else if (name(entry).equals("aux_addresses")) {
                    walker.entries(at).forEach(aux -> add(options, "--aux-address",
                            name(aux) + "=" + planning.filled(Walker.text(walker.follow(aux))), false));
                } else {
                    lost.add("ipam.config." + name(entry));
                }
            }
        }));
    }
}
