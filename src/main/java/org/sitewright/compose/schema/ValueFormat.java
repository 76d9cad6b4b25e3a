package org.sitewright.compose.schema;

import java.util.List;
import java.util.Optional;

/** The grammars that texts in a compose file follow, beyond being text. The table names one where a key has one. */
public enum ValueFormat {
    /** {@link DurationSpec}. */
    DURATION("duration"),
    /** {@link ByteSize}. */
    BYTE_SIZE("byte-size"),
    /** {@link RestartPolicy}. */
    RESTART("restart"),
    /** {@link UserSpec}. */
    USER("user"),
    /** {@link ImageReference}. */
    IMAGE("image"),
    /** {@link PortSpec}. */
    PORT("port"),
    /** A container's port with an optional protocol: {@link PortSpec} without the host's part. */
    EXPOSED_PORT("exposed-port"),
    /** {@link MountSpec}. */
    MOUNT("mount"),
    /** {@link EnvironmentEntry}. */
    ENVIRONMENT_ENTRY("environment-entry");

    private final String id;

    ValueFormat(String id) {
        this.id = id;
    }

    /** As the table writes it. */
    public String id() {
        return id;
    }

    static ValueFormat ofId(String id) {
        for (ValueFormat format : values()) {
            if (format.id.equals(id)) {
                return format;
            }
        }
        throw new IllegalStateException("No format " + id);
    }

    /**
     * What is wrong with a text of this format, in the order of the text. What a variable may still make right is not wrong.
     * Malformed variables are not looked for: {@link Interpolation} does, in every text.
     */
    public List<ValueProblem> check(String text) {
        return switch (this) {
            case DURATION -> list(DurationSpec.check(text));
            case BYTE_SIZE -> list(ByteSize.check(text));
            case RESTART -> list(RestartPolicy.check(text));
            case USER -> list(UserSpec.check(text));
            case IMAGE -> ImageReference.of(text).problems();
            case PORT -> PortSpec.of(text).problems();
            case EXPOSED_PORT -> exposed(PortSpec.of(text));
            case MOUNT -> MountSpec.of(text).problems();
            case ENVIRONMENT_ENTRY -> EnvironmentEntry.of(text).problems();
        };
    }

    private static List<ValueProblem> list(Optional<ValueProblem> problem) {
        return problem.map(List::of).orElse(List.of());
    }

    private static List<ValueProblem> exposed(PortSpec port) {
        int host = port.target().range().start();
        return host == 0 ? port.problems() : List.of(ValueProblem.at(ProblemCode.PORT_HOST_NOT_ALLOWED, 0, host));
    }
}
