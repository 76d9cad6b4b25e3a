package org.sitewright.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.layout.LayoutEdge;
import org.sitewright.road.Road;
import org.sitewright.road.RoadWords;
import org.sitewright.road.Roads;

/** The roads of a site as arrows. Of several from one service to another, the one that is most in need of a look stands for all. */
final class RoadArrows {
    private final RoadWords words = new RoadWords();
    private final Map<LayoutEdge, Road> byArrow = new LinkedHashMap<>();

    RoadArrows(Roads roads, NodeIds ids) {
        for (Road road : roads.all()) {
            road.to().filter(to -> !to.equals(road.from())).ifPresent(to -> byArrow.merge(new LayoutEdge(ids.of(road.from()), ids.of(to)), road,
                    (one, other) -> need(other) > need(one) ? other : one));
        }
    }

    private static int need(Road road) {
        return switch (road.verdict()) {
            case WORKS -> 0;
            case UNKNOWN -> 1;
            case CANNOT -> 2;
        };
    }

    /** Gives calls by name the looks of the roads that they are, and tells which. */
    List<PictureEdge> join(List<PictureEdge> edges) {
        List<PictureEdge> joined = new ArrayList<>(edges.size());
        for (PictureEdge edge : edges) {
            Road road = edge.kind() == PictureEdge.Kind.BY_NAME ? byArrow.remove(edge.key()) : null;
            joined.add(road == null ? edge : arrow(edge.key(), road));
        }
        return joined;
    }

    /** The roads that are no calls among the arrows. */
    List<PictureEdge> others() {
        return byArrow.entrySet().stream().map(each -> arrow(each.getKey(), each.getValue())).toList();
    }

    private PictureEdge arrow(LayoutEdge arrow, Road road) {
        PictureEdge.Kind kind = switch (road.verdict()) {
            case WORKS -> PictureEdge.Kind.TALKS;
            case CANNOT -> PictureEdge.Kind.CANNOT_TALK;
            case UNKNOWN -> PictureEdge.Kind.MAY_TALK;
        };
        return PictureEdge.of(arrow.from(), arrow.to(), kind).withCondition(road.kind().name())
                .withNote(road.works() ? words.line(road) : words.line(road) + " " + words.step(road.decision()));
    }
}
