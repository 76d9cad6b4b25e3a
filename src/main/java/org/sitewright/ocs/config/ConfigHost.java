package org.sitewright.ocs.config;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * An entry of {@code hosts} ({@code HostConfig}).
 *
 * @param name      its key
 * @param nameRange where the key stands in the text
 * @param textName  whether the key is text to Python, so that a process can find the host at all
 * @param value     the whole entry; anything but a mapping breaks the file for every agent
 * @param router    what it says itself of the router, before what the hub says
 * @param list      what stands behind {@code agent-instances}; empty where there is no such key, which breaks the file
 * @param instances the entries of that list, in the order of the text
 * @param crossbar  {@code crossbar}, if ocsbow is to run the router here
 * @param logDir    {@code log-dir}
 * @param timeout   {@code crossbar_timeout}, in seconds, 0 for ever
 */
public record ConfigHost(String name, TextRange nameRange, boolean textName, ConfigValue value, Router router, Optional<ConfigValue> list,
                         List<Instance> instances, Optional<Crossbar> crossbar, Optional<ConfigValue> logDir, Optional<ConfigValue> timeout) {
    /** Seconds to wait for the router where nothing is said. */
    public static final int USUAL_TIMEOUT = 10;

    public ConfigHost {
        instances = List.copyOf(instances);
    }

    /**
     * {@code crossbar} of a host: control of the router by {@code ocs-local-support}.
     *
     * @param value     what stands behind the key; nothing there means no control
     * @param bin       {@code bin}, the program
     * @param configDir {@code config-dir}
     */
    public record Crossbar(ConfigValue value, Optional<ConfigValue> bin, Optional<ConfigValue> configDir) {
        public boolean isControlled() {
            return !value.is(ConfigValue.Kind.NULL);
        }
    }

    public YamlPath path() {
        return value.path();
    }

    /** The first entry with an id, the only one that OCS ever finds. */
    public Optional<Instance> instance(String id) {
        return instances.stream().filter(instance -> instance.id().filter(id::equals).isPresent()).findFirst();
    }

    public List<Instance> hostManagers() {
        return instances.stream().filter(Instance::isHostManager).toList();
    }

    /** A host is the one that was read, not one that looks like it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
