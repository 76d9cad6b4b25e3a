package org.sitewright.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sitewright.compose.Port;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.compose.schema.SpecPart;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;

/** Edits of ports; short items stay short, long ones long. */
final class PortEdits {
    private static final String KEY = "ports";

    private final Desk desk;

    PortEdits(Desk desk) {
        this.desk = desk;
    }

    void add(Edit.AddPort edit) throws EditException {
        Service service = desk.service(edit.service());
        PortSpec spec = parse(edit.spec());
        if (service.ports().stream().anyMatch(port -> meaning(port).equals(meaning(spec)))) {
            throw desk.refusal("refuse.port-exists", edit.service(), edit.spec());
        }
        YamlPath path = service.path().key(KEY);
        YamlPath real = desk.shared().open(path, edit.shared(), true);
        ItemList list = new ItemList(desk, KEY);
        Optional<YamlMapping> sibling = list.longSibling(real).filter(ignored -> fitsLongForm(spec));
        if (sibling.isPresent()) {
            list.addLong(path, real, sibling.get(), longForm(spec));
        } else {
            list.addShort(path, real, edit.spec(), list.isPlainInFile());
        }
    }

    private PortSpec parse(String text) throws EditException {
        PortSpec spec = PortSpec.of(text);
        if (!spec.problems().isEmpty()) {
            throw desk.refusal("refuse.bad-port", text);
        }
        return spec;
    }

    /** The long form has one port of the container only. */
    private static boolean fitsLongForm(PortSpec spec) {
        return spec.targetRange().map(range -> range.count() == 1).orElse(true);
    }

    private static Map<String, String> longForm(PortSpec spec) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("target", spec.target().text());
        spec.published().map(SpecPart::text).ifPresent(text -> values.put("published", text));
        spec.hostIp().map(SpecPart::text).map(PortEdits::bare).ifPresent(text -> values.put("host_ip", text));
        spec.protocol().map(SpecPart::text).ifPresent(text -> values.put("protocol", text));
        return values;
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    void set(Edit.SetPort edit) throws EditException {
        Service service = desk.service(edit.service());
        if (edit.index() < 0 || edit.index() >= service.ports().size()) {
            throw desk.refusal("refuse.no-port-there", edit.service(), service.ports().size());
        }
        Port port = service.ports().get(edit.index());
        PortSpec spec = parse(edit.spec());
        if (!port.longForm()) {
            desk.setShared(port.path(), edit.spec(), edit.shared());
            return;
        }
        if (!fitsLongForm(spec)) {
            throw desk.refusal("refuse.range-in-long-port", edit.spec());
        }
        YamlPath real = desk.shared().open(port.path(), edit.shared(), true);
        LongItems item = new LongItems(desk, port.path(), real);
        Map<String, String> values = longForm(spec);
        item.set("target", values.get("target"));
        item.set("published", values.getOrDefault("published", ""));
        item.set("host_ip", values.getOrDefault("host_ip", ""));
        boolean tcp = values.getOrDefault("protocol", "tcp").equals("tcp");
        // No protocol means tcp: what says so already stays as it is.
        if (!tcp || !item.text("protocol").orElse("tcp").equals("tcp")) {
            item.set("protocol", values.getOrDefault("protocol", ""));
        }
    }

    void remove(Edit.RemovePort edit) throws EditException {
        Service service = desk.service(edit.service());
        PortSpec spec = PortSpec.of(edit.spec());
        List<Port> found = matches(service, port -> port.text().equals(edit.spec()));
        if (found.isEmpty()) {
            found = matches(service, port -> meaning(port).equals(meaning(spec)));
        }
        boolean number = spec.published().isEmpty() && spec.hostIp().isEmpty() && spec.targetRange().isPresent();
        if (found.isEmpty() && number) {
            found = matches(service, port -> sameProtocol(port, spec) && port.published().equals(spec.targetRange()));
        }
        if (found.isEmpty() && number) {
            found = matches(service, port -> sameProtocol(port, spec) && port.target().equals(spec.targetRange()));
        }
        if (found.size() != 1) {
            List<String> texts = (found.isEmpty() ? service.ports() : found).stream().map(Port::text).toList();
            throw desk.refusal(found.isEmpty() ? "refuse.no-such-port" : "refuse.several-ports", edit.service(), edit.spec(),
                    desk.sentences().names(texts));
        }
        desk.draft().remove(desk.shared().open(found.getFirst().path(), edit.shared(), false));
    }

    private static boolean sameProtocol(Port port, PortSpec spec) {
        return spec.protocol().isEmpty() || spec.protocolName().orElse("").equals(port.protocol());
    }

    private static List<Port> matches(Service service, Predicate<Port> condition) {
        return service.ports().stream().filter(condition).toList();
    }

    private static List<String> meaning(Port port) {
        return meaning(PortSpec.of(port.text()));
    }

    /** What a port says, however it is written: address, ports of host and container, protocol. */
    private static List<String> meaning(PortSpec spec) {
        String address = spec.hostIp().map(SpecPart::text).map(PortEdits::bare).orElse("");
        return List.of(address.equals("0.0.0.0") ? "" : address,
                spec.publishedRange().map(Object::toString).orElse(spec.published().map(SpecPart::text).orElse("")),
                spec.targetRange().map(Object::toString).orElse(spec.target().text()),
                spec.protocolName().orElse(spec.protocol().map(SpecPart::text).orElse("tcp")));
    }
}
