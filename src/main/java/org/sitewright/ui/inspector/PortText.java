package org.sitewright.ui.inspector;

import java.util.regex.Pattern;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.compose.schema.SpecPart;

/**
 * The short form of a port, taken apart as the form shows it: the host's side with its address, the container's side, the
 * protocol. What is changed is one part; the others stay as they are written.
 */
record PortText(PortSpec spec) {
    private static final Pattern ADDRESS_ALONE = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[^\\]]*]|localhost");

    static PortText of(String text) {
        return new PortText(PortSpec.of(text));
    }

    /** {@code 127.0.0.1:8086}, {@code 8086}, {@code 127.0.0.1} for any port of it, or empty for any port. */
    String host() {
        int end = spec.target().range().start() - 1;
        String host = end <= 0 ? "" : spec.text().substring(0, end);
        return spec.published().isEmpty() && host.endsWith(":") ? host.substring(0, host.length() - 1) : host;
    }

    String container() {
        return spec.target().text();
    }

    String protocol() {
        return spec.protocol().map(SpecPart::text).filter(text -> !text.isEmpty()).orElse("tcp");
    }

    String withHost(String host) {
        String target = spec.text().substring(spec.target().range().start());
        return join(host, target);
    }

    String withContainer(String container) {
        return spec.withTarget(container);
    }

    /** The protocol that holds where none is written is not written. */
    String withProtocol(String protocol) {
        return protocol.equals("tcp") ? spec.withoutProtocol() : spec.withProtocol(protocol);
    }

    /** A port in the short form. */
    static String join(String host, String container) {
        if (host.isEmpty()) {
            return container;
        }
        // An address without a port needs both colons.
        return host + (ADDRESS_ALONE.matcher(host).matches() ? "::" : ":") + container;
    }

    /** The address in a text of the host's side, without brackets; empty without one. */
    static String address(String host) {
        return PortSpec.of(join(host, "1")).hostIp().map(SpecPart::text)
                .map(text -> text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text).orElse("");
    }

    /** The port or range in a text of the host's side; empty for any. */
    static String published(String host) {
        return PortSpec.of(join(host, "1")).published().map(SpecPart::text).orElse("");
    }
}
