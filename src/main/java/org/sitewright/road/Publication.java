package org.sitewright.road;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Port;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.compose.schema.SpecPart;

/**
 * A published TCP port of a service, variables filled in.
 *
 * @param address the machine's address, empty for all of them
 * @param host    the machine's ports; empty where the engine chooses one, or nobody knows
 * @param target  the container's ports
 */
record Publication(Located by, Port port, String address, Optional<PortRange> host, PortRange target) {
    static List<Publication> of(Located service) {
        if (service.service().ports().isEmpty() || !service.mode().isEmpty() && !service.mode().equals("bridge")) {
            return List.of();
        }
        List<Publication> found = new ArrayList<>();
        for (Port port : service.service().ports()) {
            PortSpec spec = PortSpec.of(service.fill(port.text()).text());
            if (spec.protocolName().equals(Optional.of("tcp")) && spec.targetRange().isPresent()) {
                String address = spec.hostIp().map(SpecPart::text).orElse("");
                found.add(new Publication(service, port, isAny(address) ? "" : spec.hostAddress().orElse(address), spec.publishedRange(),
                        spec.targetRange().get()));
            }
        }
        return found;
    }

    private static boolean isAny(String address) {
        return address.isEmpty() || address.equals("0.0.0.0") || address.equals("[::]") || address.equals("::");
    }

    boolean isOnAllAddresses() {
        return address.isEmpty();
    }

    boolean isOnLoopback() {
        return address.startsWith("127.") || address.equals("::1");
    }

    /** Whether a port of the machine is this one's. */
    boolean has(int hostPort) {
        return host.isPresent() && host.get().first() <= hostPort && hostPort <= host.get().last();
    }

    boolean leadsTo(int containerPort) {
        return target.first() <= containerPort && containerPort <= target.last();
    }

    /** The container's port behind a port of the machine that is this one's. */
    int behind(int hostPort) {
        return target.count() == 1 ? target.first() : target.first() + hostPort - host.orElseThrow().first();
    }

    /** The port of the machine that leads to a port of the container; 0 if nobody knows. */
    int before(int containerPort) {
        return host.map(range -> target.count() == 1 ? range.first() : range.first() + containerPort - target.first()).orElse(0);
    }

    Where where() {
        return by.where(port.range(), port.path());
    }
}
