package org.sitewright.assist;

import java.util.Optional;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.words.Words;

/** Says in words what a published port does. */
record PortWords(Words words) {
    /** A sentence; empty where variables leave it open. */
    String of(Port port, Service service) {
        if (service.text("network_mode").equals("host")) {
            return words.of("port.host", port.text());
        }
        Optional<PortRange> target = port.target();
        if (target.isEmpty()) {
            return "";
        }
        String what = words.of(target.get().count() > 1 ? "port.several" : "port.one", target.get());
        String udp = port.protocol().equals("tcp") ? "" : words.of("port.protocol", port.protocol());
        if (port.published().isEmpty()) {
            // A variable may stand for the host's port; then a short form has a colon before the container's.
            return port.text().indexOf('$') >= 0 ? "" : words.of("port.chosen", what + udp, where(port));
        }
        return words.of("port.published", what + udp, where(port), port.published().get());
    }

    private String where(Port port) {
        String address = port.hostIp().orElse("");
        return switch (address) {
            case "", "0.0.0.0", "::" -> port.text().startsWith("$") ? words.of("port.somewhere") : words.of("port.everywhere");
            case "127.0.0.1", "::1" -> words.of("port.here", address);
            default -> words.of("port.address", address);
        };
    }
}
