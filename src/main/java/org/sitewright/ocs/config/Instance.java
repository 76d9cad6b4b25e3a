package org.sitewright.ocs.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * An entry of {@code agent-instances}.
 *
 * @param host       the name of the host that it stands under
 * @param value      the whole entry; anything but a mapping breaks the file
 * @param instanceId {@code instance-id}
 * @param agentClass {@code agent-class}
 * @param arguments  {@code arguments}
 * @param managed    {@code manage}
 */
public record Instance(String host, ConfigValue value, Optional<ConfigValue> instanceId, Optional<ConfigValue> agentClass,
                       Arguments arguments, Optional<ConfigValue> managed) {
    /** The class of the agent that starts and stops others. */
    public static final String HOST_MANAGER = "HostManager";

    /** The id that a service can ask for: text to Python. A plain number is none, for it equals no text. */
    public Optional<String> id() {
        return instanceId.flatMap(ConfigValue::asText);
    }

    /** The class that can be found: text to Python. */
    public Optional<String> className() {
        return agentClass.flatMap(ConfigValue::asText);
    }

    /** What HostManager does with it; empty if it does not know what is written, and drops the instance. */
    public Optional<Manage> manage() {
        if (isHostManager()) {
            return Optional.of(Manage.IGNORE);
        }
        return managed.filter(found -> !found.is(ConfigValue.Kind.NULL))
                .map(found -> found.asText().flatMap(Manage::of)).orElse(Optional.of(Manage.USUAL));
    }

    public boolean isHostManager() {
        return className().filter(HOST_MANAGER::equals).isPresent();
    }

    public YamlPath path() {
        return value.path();
    }

    /** Where the entry stands in the text. */
    public TextRange range() {
        return value.range();
    }

    /** What to show of it: its id as it is written, or empty. */
    public String shownId() {
        return instanceId.flatMap(ConfigValue::written).orElse("");
    }

    /** An instance is the one that was read, not one that looks like it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
