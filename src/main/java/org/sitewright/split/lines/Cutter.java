package org.sitewright.split.lines;

import java.util.List;
import java.util.function.Predicate;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/** Takes the members out of a mapping that do not belong into a file, with their comments and the blank lines before them. */
public final class Cutter {
    private final FileDraft draft;
    private final SourceText text;

    public Cutter(FileDraft draft) {
        this.draft = draft;
        this.text = draft.source();
    }

    /**
     * Takes units out.
     *
     * @param keep     which members stay
     * @param keepHead whether the first comment of the file stays
     */
    public void cut(List<Unit> units, Predicate<Unit> keep, boolean keepHead) {
        boolean[] stays = new boolean[units.size()];
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            stays[i] = switch (unit.kind()) {
                case MEMBER -> keep.test(unit);
                case PREAMBLE -> true;
                case HEAD -> keepHead;
                case HEADING -> rulesAny(units, i, keep);
            };
        }
        int previous = -1;
        for (int i = 0; i < units.size(); i++) {
            if (stays[i]) {
                space(units, previous, i);
                previous = i;
            } else {
                draft.removeLines(units.get(i).blanks(), units.get(i).end());
            }
        }
    }

    /** Whether a member stays between a heading and the next one of its level or above. */
    private static boolean rulesAny(List<Unit> units, int heading, Predicate<Unit> keep) {
        for (int i = heading + 1; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (unit.kind() == Unit.Kind.HEADING && unit.level() <= units.get(heading).level()) {
                return false;
            }
            if (unit.kind() == Unit.Kind.MEMBER && keep.test(unit)) {
                return true;
            }
        }
        return false;
    }

    /** A unit that comes to stand at another's place, at the beginning or below a heading, takes over its blank lines. */
    private void space(List<Unit> units, int previous, int at) {
        Unit unit = units.get(at);
        int wanted = unit.blankLines();
        if (previous < 0) {
            wanted = units.getFirst().blankLines();
        } else if (units.get(previous).kind() != Unit.Kind.MEMBER) {
            wanted = units.get(previous + 1).blankLines();
        }
        if (wanted < unit.blankLines()) {
            draft.removeLines(unit.blanks(), unit.blanks() + unit.blankLines() - wanted);
        } else if (wanted > unit.blankLines()) {
            draft.insert(text.lineStart(unit.first()), text.lineBreak().repeat(wanted - unit.blankLines()));
        }
    }

    /** Takes members out of a mapping in braces. */
    public void cutFlow(YamlPlace mapping, Predicate<String> keep) {
        List<YamlEntry> entries = ((YamlMapping) mapping.node()).entries();
        int lastKept = -1;
        for (int i = 0; i < entries.size(); i++) {
            lastKept = keep.test(entries.get(i).keyText()) ? i : lastKept;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!keep.test(entries.get(i).keyText()) && i < lastKept) {
                draft.remove(start(mapping, entries.get(i)), start(mapping, entries.get(i + 1)));
            }
        }
        if (lastKept + 1 < entries.size()) {
            int from = lastKept < 0 ? start(mapping, entries.getFirst()) : end(mapping, entries.get(lastKept));
            draft.remove(from, end(mapping, entries.getLast()));
        }
    }

    private static int start(YamlPlace mapping, YamlEntry entry) {
        return mapping.member(entry).memberRange().start();
    }

    private static int end(YamlPlace mapping, YamlEntry entry) {
        return mapping.member(entry).memberRange().end();
    }
}
