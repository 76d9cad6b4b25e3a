package org.sitewright.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;

/**
 * Finds the place of a new key: where the file's other services have it, else where it commonly stands. Keys of mappings in
 * which the order says nothing, such as environments, go to the end.
 */
final class KeyOrder {
    private static final int ENOUGH_SERVICES = 200;
    private static final List<String> TOP_LEVEL = List.of("version", "name", "include", "x-", "networks", "volumes", "secrets",
            "configs", "services", "hub", "hosts");
    private static final List<String> SERVICE = List.of("<<", "image", "build", "extends", "profiles", "container_name", "restart",
            "hostname", "domainname", "user", "group_add", "privileged", "network_mode", "networks", "ports", "expose", "volumes",
            "tmpfs", "devices", "env_file", "environment", "secrets", "configs", "working_dir", "entrypoint", "command",
            "healthcheck", "logging", "labels", "deploy", "links", "volumes_from", "depends_on");
    private static final List<String> HEALTHCHECK = List.of("test", "interval", "timeout", "retries", "start_period",
            "start_interval", "disable");
    private static final List<String> PORT = List.of("name", "target", "published", "host_ip", "protocol", "app_protocol", "mode");
    private static final List<String> MOUNT = List.of("type", "source", "target", "read_only", "bind", "volume", "tmpfs");
    private static final List<String> DEPENDENCY = List.of("condition", "restart", "required");

    /** Of a site config file, in which the list of instances is long. */
    private static final List<String> HUB = List.of("wamp_server", "wamp_http", "wamp_realm", "address_root", "access_policy");
    private static final List<String> HOST = List.of("wamp_server", "wamp_http", "wamp_realm", "log-dir", "crossbar", "crossbar_timeout",
            "agent-instances");
    private static final List<String> INSTANCE = List.of("agent-class", "instance-id", "manage", "arguments");
    private static final int INSTANCE_DEPTH = 4;

    private final ComposeFile file;

    KeyOrder(ComposeFile file) {
        this.file = file;
    }

    /** Before which entry of the mapping at the path the key belongs; {@link YamlChange#AT_END} for behind the last. */
    int index(YamlPath mapping, String key) {
        Optional<YamlPlace> place = file.tree().find(mapping);
        if (place.isEmpty() || !(place.get().node() instanceof YamlMapping node) || node.entries().isEmpty()) {
            return YamlChange.AT_END;
        }
        List<String> common = common(mapping);
        if (common.isEmpty()) {
            return YamlChange.AT_END;
        }
        Map<String, Integer> learned = isService(mapping) ? learned(mapping, key) : Map.of();
        List<Integer> votes = new ArrayList<>();
        for (YamlEntry entry : node.entries()) {
            int vote = learned.getOrDefault(entry.keyText(), 0);
            votes.add(vote != 0 ? vote : common(common, entry.keyText(), key));
        }
        return best(votes);
    }

    private static boolean isService(YamlPath path) {
        return path.size() == 2 && path.keyAt(0).equals("services");
    }

    private static List<String> common(YamlPath path) {
        if (path.isRoot()) {
            return TOP_LEVEL;
        }
        if (isService(path)) {
            return SERVICE;
        }
        if (!path.keyAt(0).equals("services")) {
            return ofConfig(path);
        }
        return switch (path.keyAt(2)) {
            case "healthcheck" -> path.size() == 3 ? HEALTHCHECK : List.of();
            case "ports" -> path.size() == 4 ? PORT : List.of();
            case "volumes" -> path.size() == 4 ? MOUNT : List.of();
            case "depends_on" -> path.size() == 4 ? DEPENDENCY : List.of();
            default -> List.of();
        };
    }

    private static List<String> ofConfig(YamlPath path) {
        boolean host = path.keyAt(0).equals("hosts");
        return path.equals(YamlPath.of("hub")) ? HUB : host && path.size() == 2 ? HOST
                : host && path.size() == INSTANCE_DEPTH && path.keyAt(2).equals("agent-instances") ? INSTANCE : List.of();
    }

    /** For each key how many more services have it before the new one than behind it. */
    private Map<String, Integer> learned(YamlPath mapping, String key) {
        Map<String, Integer> before = new HashMap<>();
        for (var service : file.services().subList(0, Math.min(file.services().size(), ENOUGH_SERVICES))) {
            Optional<YamlPlace> place = file.tree().find(service.service().path());
            if (service.service().path().equals(mapping) || place.isEmpty()
                    || !(place.get().node() instanceof YamlMapping node) || node.entry(key).isEmpty()) {
                continue;
            }
            int sign = 1;
            for (YamlEntry entry : node.entries()) {
                if (entry.hasKey(key)) {
                    sign = -1;
                } else {
                    before.merge(entry.keyText(), sign, Integer::sum);
                }
            }
        }
        return before;
    }

    /** 1 if a key commonly stands before the new one, -1 if behind it, 0 if nothing is known. */
    private static int common(List<String> order, String present, String added) {
        int a = rank(order, present);
        int b = rank(order, added);
        return a < 0 || b < 0 ? 0 : Integer.signum(b - a);
    }

    private static int rank(List<String> order, String key) {
        int rank = order.indexOf(key);
        return rank < 0 && key.startsWith("x-") ? order.indexOf("x-") : rank;
    }

    /** The place that contradicts the fewest votes; the last of them. */
    private static int best(List<Integer> votes) {
        int against = 0;
        for (int vote : votes) {
            against += vote > 0 ? 1 : 0;
        }
        int least = against;
        int best = 0;
        for (int i = 0; i < votes.size(); i++) {
            against += votes.get(i) > 0 ? -1 : votes.get(i) < 0 ? 1 : 0;
            if (against <= least) {
                least = against;
                best = i + 1;
            }
        }
        return best >= votes.size() ? YamlChange.AT_END : best;
    }
}
