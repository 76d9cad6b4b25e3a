package org.sitewright.split.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/**
 * Tells to what the comments between the members of a block mapping belong. One directly above a member is the member's own; a
 * decorated one, or one that is followed by a blank line, is a heading over the members up to the next heading, unless it
 * names the one member below it. A comment that is indented deeper than the members, and lines that were put into comments,
 * belong to the member before.
 */
public final class UnitReader {
    private static final Pattern DECORATED = Pattern.compile(
            "\\s*#+\\s*([-=*~_#+])\\1{2,}.*|\\s*#.*([-=*~_#+])\\2{2,}\\s*#*\\s*");
    /** A service or a section that somebody has put into a comment. */
    private static final Pattern DISABLED = Pattern.compile("\\s*#\\s*(- )?[\\w.\"'-]+:(\\s*|\\s+[^\\s].*)");
    private static final Pattern DISABLED_ALONE = Pattern.compile("\\s*#\\s*[\\w.\"'-]+:\\s*(#.*)?");
    private static final Pattern MODELINE = Pattern.compile("\\s*#.*(yaml-language-server:|\\bvim?:|-\\*-).*");

    private final SourceText text;
    private final int column;
    private final boolean top;
    private final List<Unit> units = new ArrayList<>();

    private UnitReader(SourceText text, int column, boolean top) {
        this.text = text;
        this.column = column;
        this.top = top;
    }

    /**
     * The units of a block mapping, in the order of the text; together they cover the lines.
     *
     * @param from  the first line that may belong to it
     * @param to    behind the last one
     * @param top   whether it is the root
     */
    public static List<Unit> read(SourceText text, YamlPlace mapping, int from, int to, boolean top) {
        UnitReader reader = new UnitReader(text, ((YamlMapping) mapping.node()).indent(), top);
        int line = from;
        for (YamlEntry entry : ((YamlMapping) mapping.node()).entries()) {
            YamlPlace member = mapping.member(entry);
            int key = text.lineAt(member.memberRange().start());
            int blanksAndStart = reader.gap(line, key, entry.keyText());
            int start = reader.ownStart;
            int end = reader.endOf(member);
            reader.units.add(Unit.member(blanksAndStart, start, end, member));
            line = end;
        }
        reader.gap(line, to, "");
        reader.closeTail(to);
        return reader.units;
    }

    /** Where the own comment of the next member begins, as the last gap showed. */
    private int ownStart;

    /** Behind the last line of a member; a block scalar's blank lines at its end are blank lines before the next. */
    private int endOf(YamlPlace member) {
        int last = text.lineAt(member.memberRange().end());
        int start = text.lineAt(member.memberRange().start());
        if (last > start && text.lineStart(last) == member.memberRange().end()) {
            last--;
        }
        while (last > start && text.line(last).isBlank()) {
            last--;
        }
        return last + 1;
    }

    /**
     * Sorts the lines between two members.
     *
     * @param key of the member below; empty where there is none
     * @return the first of the blank lines before the member below
     */
    private int gap(int from, int to, String key) {
        int blanks = from;
        int line = from;
        boolean attached = true;
        ownStart = to;
        while (line < to) {
            if (text.line(line).isBlank()) {
                line++;
                continue;
            }
            int end = blockEnd(line, to);
            boolean above = end == to && !key.isEmpty();
            attached &= !units.isEmpty() && units.getLast().kind() == Unit.Kind.MEMBER;
            if (!isComment(line) || top && isModelines(line, end)) {
                add(Unit.Kind.PREAMBLE, blanks, line, end, 0);
            } else if (attached && (indent(line) > column || !above && isDisabled(line, end))) {
                units.add(units.removeLast().until(end));
            } else if (top && units.stream().noneMatch(unit -> unit.kind() != Unit.Kind.PREAMBLE)) {
                add(Unit.Kind.HEAD, blanks, line, end, 0);
            } else if (above) {
                int own = headingEnd(line, end, key);
                if (own > line) {
                    add(Unit.Kind.HEADING, blanks, line, own, 1);
                    blanks = own;
                }
                ownStart = own;
                return blanks;
            } else {
                add(Unit.Kind.HEADING, blanks, line, end, isDecorated(line, end) ? 1 : 2);
            }
            blanks = end;
            line = end;
        }
        return blanks;
    }

    /** Lines behind the last member: a heading over nothing belongs to the member before. */
    private void closeTail(int to) {
        int lastMember = units.size() - 1;
        while (lastMember >= 0 && units.get(lastMember).kind() != Unit.Kind.MEMBER) {
            lastMember--;
        }
        if (lastMember < 0) {
            return;
        }
        int end = units.getLast().end();
        while (units.size() > lastMember + 1 && !(top && units.getLast().kind() == Unit.Kind.PREAMBLE)) {
            units.removeLast();
        }
        if (units.size() == lastMember + 1) {
            units.set(lastMember, units.get(lastMember).until(Math.min(to, end)));
        }
    }

    private void add(Unit.Kind kind, int blanks, int first, int end, int level) {
        units.add(new Unit(kind, blanks, first, end, level, null));
    }

    private int blockEnd(int line, int to) {
        int end = line + 1;
        while (end < to && !text.line(end).isBlank() && isComment(end) == isComment(line)
                && (!isComment(line) || indent(end) > column == indent(line) > column)) {
            end++;
        }
        return end;
    }

    /** Where the heading within the comment directly above a member ends; the comment's start if there is none. */
    private int headingEnd(int from, int to, String key) {
        int lastDecorated = -1;
        boolean named = false;
        for (int i = from; i < to; i++) {
            if (DECORATED.matcher(text.line(i)).matches()) {
                lastDecorated = i;
            }
        }
        for (int i = from; i <= lastDecorated; i++) {
            named |= text.line(i).toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT));
        }
        return named ? from : lastDecorated + 1 > from ? lastDecorated + 1 : from;
    }

    private boolean isDecorated(int from, int to) {
        for (int i = from; i < to; i++) {
            if (DECORATED.matcher(text.line(i)).matches()) {
                return true;
            }
        }
        return false;
    }

    private boolean isModelines(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!MODELINE.matcher(text.line(i)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the lines would be a member if the signs of the comment were not there. */
    private boolean isDisabled(int from, int to) {
        return to - from > 1 && DISABLED_ALONE.matcher(text.line(from)).matches() && DISABLED.matcher(text.line(from + 1)).matches();
    }

    private boolean isComment(int line) {
        return text.line(line).stripLeading().startsWith("#");
    }

    private int indent(int line) {
        return text.line(line).length() - text.line(line).stripLeading().length();
    }
}
