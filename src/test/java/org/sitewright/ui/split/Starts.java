package org.sitewright.ui.split;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.split.Bond;
import org.sitewright.split.Group;
import org.sitewright.split.Grouping;
import org.sitewright.split.Place;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitNetwork;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.ui.theme.IconKind;
import org.sitewright.yaml.YamlPath;

/** Beginnings of the wizard for tests that need no compose file. */
final class Starts {
    private Starts() {}

    /** Crossbar in a folder of its own; a and b stay, and b cannot be parted from c. */
    static SplitStart small() {
        return start(List.of("crossbar", "a", "b", "c"), List.of(new Bond(List.of("b", "c"), "c shares the network of b.",
                new Place("docker-compose.yaml", YamlPath.ROOT, new TextRange(0, 0)))));
    }

    static SplitStart start(List<String> services, List<Bond> bonds) {
        Grouping grouping = new Grouping(List.of(new Group("", services.subList(1, services.size())), new Group(services.getFirst(), services.subList(0, 1))));
        SplitRequest proposal = new SplitRequest(grouping, new SplitNetwork("ocs-net", SplitNetwork.Driver.BRIDGE, SplitNetwork.Form.NAME_AND_EXTERNAL),
                SplitRequest.Output.SEPARATE, Map.of());
        return new SplitStart("lab", "docker-compose.yaml", Map.of("docker-compose.yaml", SourceText.of("services:\n")), services.stream()
                .map(name -> new SplitService(name, IconKind.AGENT, "image:1", name.equals(services.getFirst()) ? List.of() : services.subList(0, 1)))
                .toList(), bonds, proposal);
    }

    static PlanResult<SplitPlan> emptyPlan(SplitRequest request) {
        return new PlanResult.Planned<>(new SplitPlan(request, List.of(), List.of(), List.of(), List.of()));
    }

    static PlanResult<SplitPlan> refused(String sentence, String group) {
        return new PlanResult.Refused<>(List.of(new org.sitewright.split.Obstacle(sentence, Optional.of(group).filter(name -> !name.isEmpty()), Optional.empty())));
    }
}
