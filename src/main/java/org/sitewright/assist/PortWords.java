package org.sitewright.assist;

import java.util.Optional;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.PortRange;

/** Says in words what a published port does. */
record PortWords(Words words) {
    /** A sentence; empty where variables leave it open. */
    String of(Port port, Service service) {
        if (service.text("network_mode").equals("host")) {
            return words.get("port.host", port.text());
        }
        Optional<PortRange> target = port.target();
        if (target.isEmpty()) {
            return "";
        }
        String what = words.get(target.get().count() > 1 ? "port.several" : "port.one", target.get());
        String udp = port.protocol().equals("tcp") ? "" : words.get("port.protocol", port.protocol());
        if (port.published().isEmpty()) {
            // A variable may stand for the host's port; then a short form has a colon before the container's.
            return port.text().indexOf('$') >= 0 ? "" : words.get("port.chosen", what + udp, where(port));
        }
        return words.get("port.published", what + udp, where(port), port.published().get());
    }

    private String where(Port port) {
        String address = port.hostIp().orElse("");
        return switch (address) {
            case "", "0.0.0.0", "::" -> port.text().startsWith("$") ? words.get("port.somewhere") : words.get("port.everywhere");
            case "127.0.0.1", "::1" -> words.get("port.here", address);
            default -> words.get("port.address", address);
        };
    }
}
