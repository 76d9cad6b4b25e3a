package org.sitewright.compose;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.compose.schema.Interpolation;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.compose.schema.SpecPart;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/**
 * A mount of a service (Compose Specification, section "volumes").
 *
 * @param text      the short form, or the long one put into the words of the short form
 * @param source    a path of the host or the name of a volume; empty for an anonymous volume
 * @param target    the path in the container
 * @param longForm  whether it is written as a mapping
 * @param range     of the item, from the start of the frame
 * @param sourceRange of the source within the frame; the item's range where it cannot be told
 */
public record Mount(Kind kind, String text, String source, String target, boolean readOnly, boolean longForm,
                    TextRange range, TextRange sourceRange, YamlPath path, Origin origin) {
    /** What is mounted. */
    public enum Kind {
        /** A path of the host. */
        BIND,
        /** A named volume. */
        NAMED,
        /** A volume without a name. */
        ANONYMOUS,
        /** Memory. */
        TMPFS,
        /** A variable decides, or another type. */
        OTHER;

        static Kind of(MountSpec.Kind kind) {
            return switch (kind) {
                case BIND -> BIND;
                case NAMED -> NAMED;
                case ANONYMOUS -> ANONYMOUS;
                case UNKNOWN -> OTHER;
            };
        }
    }

    /**
     * The mount as Compose takes it, its variables put in. The same where it has none, or where one of them is not set, so that
     * nobody knows.
     *
     * @param values of variables
     */
    public Mount resolved(Function<String, Optional<String>> values) {
        if (longForm || text.indexOf('$') < 0
                || !(Interpolation.of(text).resolve(values) instanceof Interpolation.Resolution.Resolved(String now, Set<String> unset))
                || !unset.isEmpty()) {
            return this;
        }
        MountSpec spec = MountSpec.of(now);
        // Of a source that comes to nothing Compose says that it is empty.
        Kind known = spec.source().filter(part -> part.text().isEmpty()).isPresent() ? Kind.OTHER : Kind.of(spec.kind());
        return new Mount(known, now, spec.source().map(SpecPart::text).orElse(""), spec.target().text(), spec.readOnly(), false, range,
                sourceRange, path, origin);
    }
}
