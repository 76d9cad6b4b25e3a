package org.sitewright.road;

import java.util.Locale;
import org.sitewright.words.Words;

/** The words of the roads, from the bundle {@code messages}. */
public final class RoadWords {
    private final Words words = new Words("road.messages");

    /** A step as a sentence. */
    public String step(Step step) {
        return words.of(step.key(), step.arguments().toArray());
    }

    /** What a mend does, as a command: "Use ws://crossbar:8001/ws". */
    public String mend(Mend mend) {
        return words.of(mend.key(), mend.arguments().toArray());
    }

    /** A road in one line: "Finds crossbar at ws://crossbar:8001/ws: works." */
    public String line(Road road) {
        String key = "line." + key(road.kind()) + "." + key(road.verdict());
        return road.address().isEmpty() && !road.works() ? words.of(key + ".nowhere") : words.of(key, road.address());
    }

    /** Who goes where: "ocs-aggregator to crossbar". */
    public String title(Road road) {
        return words.of("title." + key(road.kind()), road.from().service());
    }

    public String verdict(Road.Verdict verdict) {
        return words.of("verdict." + key(verdict));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
