package org.sitewright.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The icons of the kinds of service, read from the very drawings that lists and forms show as PNG. Immutable. */
final class KindIcons {
    private static final String FOLDER = "/org/sitewright/picture/icons/";

    private final Map<ServiceKind, SvgIcon> icons;

    private KindIcons(Map<ServiceKind, SvgIcon> icons) {
        this.icons = icons;
    }

    /** @throws IllegalStateException if a drawing is missing or has what {@link SvgIconReader} does not know */
    static KindIcons load() {
        Map<ServiceKind, SvgIcon> icons = new EnumMap<>(ServiceKind.class);
        for (ServiceKind kind : ServiceKind.values()) {
            icons.put(kind, read(kind));
        }
        return new KindIcons(icons);
    }

    private static SvgIcon read(ServiceKind kind) {
        String name = FOLDER + kind.name().toLowerCase(Locale.ROOT) + ".svg";
        try (InputStream in = Objects.requireNonNull(KindIcons.class.getResourceAsStream(name), name)) {
            return new SvgIconReader(kind.ink()).read(in, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SvgIcon of(ServiceKind kind) {
        return Objects.requireNonNull(icons.get(kind));
    }
}
