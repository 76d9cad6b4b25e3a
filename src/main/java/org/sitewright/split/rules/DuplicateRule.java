package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.split.Effect;
import org.sitewright.words.Words;

/**
 * What only one container can have: a port of the host, a container's name. Within one file Compose says so; with two files the
 * second one to start fails.
 */
final class DuplicateRule implements Rule {
    @Override
    public void apply(Planning planning) {
        List<PlacedService> services = new ArrayList<>(planning.compose().byName().values());
        for (int i = 0; i < services.size(); i++) {
            for (PlacedService other : services.subList(i + 1, services.size())) {
                PlacedService one = services.get(i);
                if (planning.fileOf(one.name()).equals(planning.fileOf(other.name()))) {
                    continue;
                }
                containerNames(planning, one, other);
                ports(planning, one, other);
            }
        }
    }

    private static void containerNames(Planning planning, PlacedService one, PlacedService other) {
        Words words = planning.words();
        Optional<ScalarValue> name = other.service().scalar("container_name")
                .filter(value -> value.text().equals(one.service().text("container_name")));
        name.ifPresent(value -> planning.card("container-name:" + value.text(), words.of("container.title", one.name(), other.name(), value.text()),
                words.of("container.reason")).at(planning.place(value.path(), value.range().shifted(other.base()))).tell(Effect.BY_HAND));
    }

    private static void ports(Planning planning, PlacedService one, PlacedService other) {
        for (Port port : one.service().ports()) {
            for (Port second : other.service().ports()) {
                if (clash(port, second)) {
                    planning.card("port:" + second.published().map(PortRange::toString).orElse(""),
                                    planning.words().of("port.title", one.name(), other.name(), second.text()), planning.words().of("port.reason"))
                            .at(planning.place(second.path(), second.range().shifted(other.base()))).tell(Effect.BY_HAND);
                }
            }
        }
    }

    private static boolean clash(Port one, Port other) {
        boolean sameAddress = one.hostIp().isEmpty() || other.hostIp().isEmpty() || one.hostIp().equals(other.hostIp())
                || one.hostIp().get().equals("0.0.0.0") || other.hostIp().get().equals("0.0.0.0");
        return sameAddress && one.protocol().equals(other.protocol()) && one.published().isPresent() && other.published().isPresent()
                && one.published().get().overlaps(other.published().get());
    }
}
