package org.sitewright.split.join;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.split.JoinPart;
import org.sitewright.split.lines.Unit;

/** Looks for blocks of the top level that two files write differently: one of them would be lost. */
final class SameBlocks {
    /** What the joined file takes from the first one. */
    private static final Set<String> OF_FIRST = Set.of("version", "name", "include");

    private record Seen(String file, List<String> lines) {}

    private final JoinContext context;
    private final Map<PartText, JoinPart> parts;

    SameBlocks(JoinContext context, Map<PartText, JoinPart> parts) {
        this.context = context;
        this.parts = parts;
    }

    void check() {
        Map<String, Seen> seen = new LinkedHashMap<>();
        parts.forEach((text, part) -> {
            for (Unit unit : text.top()) {
                if (unit.kind() == Unit.Kind.MEMBER && !JoinText.isSection(unit.name()) && !OF_FIRST.contains(unit.name())) {
                    Seen own = new Seen(part.file().name(), text.lines(unit).stream().map(line -> line.text().stripTrailing())
                            .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#")).toList());
                    Seen other = seen.putIfAbsent(unit.name(), own);
                    if (other != null && !other.lines().equals(own.lines())) {
                        context.refuse(context.words().of("join.refuse.block", unit.name(), other.file(), own.file()));
                    }
                }
            }
        });
    }
}
