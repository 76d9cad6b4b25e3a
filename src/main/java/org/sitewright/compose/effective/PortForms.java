package org.sitewright.compose.effective;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.compose.schema.SpecPart;

/** Published ports in their long form, one item for each port of a range (Compose Specification, "services", "ports"). */
final class PortForms {
    private PortForms() {}

    static Value of(Value ports) {
        if (!(ports instanceof Value.Items list)) {
            return ports;
        }
        List<Value> items = new ArrayList<>();
        for (Value item : list.items()) {
            if (item instanceof Value.Members members) {
                items.add(ofLong(members));
            } else {
                items.addAll(ofShort(item.asText()));
            }
        }
        return new Value.Items(items);
    }

    private static Value ofLong(Value.Members port) {
        Map<String, Value> members = new LinkedHashMap<>(port.members());
        members.replaceAll((key, value) -> value.isScalar() ? Value.text(value.asText()) : value);
        members.putIfAbsent("protocol", Value.text("tcp"));
        members.putIfAbsent("mode", Value.text("ingress"));
        return new Value.Members(members);
    }

    private static List<Value> ofShort(String text) {
        PortSpec spec = PortSpec.of(text);
        Optional<PortRange> target = spec.targetRange();
        Optional<PortRange> published = spec.publishedRange();
        if (target.isEmpty() || spec.published().isPresent() && published.isEmpty()) {
            return List.of(Value.text(text));
        }
        String protocol = spec.protocolName().orElse("tcp").toLowerCase(Locale.ROOT);
        Optional<String> address = spec.hostAddress();
        List<Value> ports = new ArrayList<>();
        for (int i = 0; i < target.get().count(); i++) {
            int each = i;
            // One port of the container and a range of the host: the engine chooses one of the range.
            Optional<String> host = target.get().count() == 1 ? spec.published().map(SpecPart::text)
                    : published.map(range -> Integer.toString(Math.min(range.first() + each, range.last())));
            Map<String, Value> members = new LinkedHashMap<>();
            address.ifPresent(ip -> members.put("host_ip", Value.text(ip)));
            members.put("target", Value.text(Integer.toString(target.get().first() + each)));
            host.ifPresent(port -> members.put("published", Value.text(port)));
            members.put("protocol", Value.text(protocol));
            members.put("mode", Value.text("ingress"));
            ports.add(new Value.Members(members));
        }
        return ports;
    }
}
