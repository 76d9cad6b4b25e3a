package org.sitewright.ocs.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Resolved;
import org.sitewright.compose.ResolvedEntry;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlTree;

/** Reads a site config file. */
final class SiteConfigReader {
    /** So deep may lists of arguments stand in each other; OCS's own flattening ends at Python's limit. */
    private static final int DEEPEST = 200;

    private final ValueReader values;

    SiteConfigReader(YamlTree tree) {
        this.values = new ValueReader(tree);
    }

    SiteConfig.Content read() {
        Resolved root = values.root();
        Hub hub = values.value(root, "hub").map(this::hub).orElse(Hub.NONE);
        Optional<Resolved> found = values.value(root, "hosts");
        List<ConfigHost> hosts = new ArrayList<>();
        found.ifPresent(value -> values.entries(value).forEach(entry -> hosts.add(host(entry))));
        return new SiteConfig.Content(hub, found.map(values::of), List.copyOf(hosts));
    }

    private Hub hub(Resolved value) {
        return new Hub(Optional.of(values.of(value)), router(value), text(value, "address_root"), values.get(value, "access_policy"));
    }

    private Router router(Resolved mapping) {
        return new Router(text(mapping, "wamp_server"), text(mapping, "wamp_http"), text(mapping, "wamp_realm"));
    }

    private Optional<ConfigValue> text(Resolved mapping, String key) {
        return values.get(mapping, key).filter(value -> value.asText().filter(text -> !text.isEmpty()).isPresent());
    }

    private ConfigHost host(ResolvedEntry entry) {
        Resolved value = entry.value();
        Optional<Resolved> list = values.value(value, "agent-instances");
        List<Instance> instances = list.map(found -> values.items(found).stream().map(item -> instance(entry.key(), item)).toList())
                .orElse(List.of());
        return new ConfigHost(entry.key(), values.keyRange(entry), values.hasTextKey(entry), values.of(value), router(value),
                list.map(values::of), instances, values.value(value, "crossbar").map(this::crossbar), values.get(value, "log-dir"),
                values.get(value, "crossbar_timeout"));
    }

    private ConfigHost.Crossbar crossbar(Resolved value) {
        return new ConfigHost.Crossbar(values.of(value), values.get(value, "bin"), values.get(value, "config-dir"));
    }

    private Instance instance(String host, Resolved value) {
        return new Instance(host, values.of(value), values.get(value, "instance-id"), values.get(value, "agent-class"),
                values.value(value, "arguments").map(this::arguments).orElse(Arguments.NONE), values.get(value, "manage"));
    }

    private Arguments arguments(Resolved value) {
        List<ConfigValue> words = new ArrayList<>();
        if (value.node() instanceof YamlSequence) {
            flatten(value, words, 0);
        }
        return Arguments.of(values.of(value), words);
    }

    private void flatten(Resolved list, List<ConfigValue> words, int depth) {
        for (Resolved item : values.items(list)) {
            if (item.node() instanceof YamlSequence && depth < DEEPEST) {
                flatten(item, words, depth + 1);
            } else {
                words.add(values.word(item));
            }
        }
    }
}
