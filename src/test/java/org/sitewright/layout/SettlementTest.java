package org.sitewright.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlementTest {
    @Test
    void whatIsInTheWayOfANodeThatGrewALittleStaysInItsColumnAndPushesOn() {
        Map<String, Box> column = new LinkedHashMap<>();
        column.put("grown", new Box(0, 0, 180, 120));
        column.put("next", new Box(0, 122, 180, 100));
        column.put("last", new Box(0, 242, 180, 80));
        Map<String, Box> settled = settle(column);
        assertThat(settled.values()).extracting(Box::x).containsOnly(0.0);
        assertThat(settled.get("next").y()).isEqualTo(120 + Spacing.NODE_PUSHED);
        assertThat(settled.get("last").y()).isGreaterThanOrEqualTo(settled.get("next").bottom() + Spacing.NODE_NEAREST);
    }

    @Test
    void whatIsFarInTheWayStepsAside() {
        Map<String, Box> boxes = new LinkedHashMap<>();
        boxes.put("grown", new Box(0, 0, 180, 300));
        boxes.put("next", new Box(40, 10, 180, 60));
        boxes.put("beside", new Box(210, 400, 180, 60));
        assertThat(settle(boxes).get("next")).isEqualTo(new Box(40, -60 - Spacing.NODE_PUSHED, 180, 60));
    }

    private static Map<String, Box> settle(Map<String, Box> boxes) {
        return new Settlement(Spacing.NODE_NEAREST, Spacing.NODE_PUSHED, boxes, Set.of(), new Cancellation(() -> false))
                .settle(List.of("grown"));
    }
}
