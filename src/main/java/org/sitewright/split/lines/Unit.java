package org.sitewright.split.lines;

import org.jspecify.annotations.Nullable;
import org.sitewright.yaml.YamlPlace;

/**
 * Lines of a block mapping that stay or go together. Blank lines before them belong to them.
 *
 * @param blanks from which line on only blank lines stand before the first line
 * @param first  the first line
 * @param end    behind the last line
 * @param level  for a heading how high it stands: 1 for a decorated one, 2 for a plain one
 * @param member for a member its value
 */
public record Unit(Kind kind, int blanks, int first, int end, int level, @Nullable YamlPlace member) {
    /** What stands in the lines. */
    public enum Kind {
        /** What the first comment of a file says of the whole. */
        HEAD,
        /** Needed in every file: document start, directives, lines for editors. */
        PREAMBLE,
        /** A comment over several members. */
        HEADING,
        /** A member with its own comments. */
        MEMBER
    }

    public static Unit member(int blanks, int first, int end, YamlPlace member) {
        return new Unit(Kind.MEMBER, blanks, first, end, 0, member);
    }

    public String name() {
        return member == null || member.entry() == null ? "" : member.entry().keyText();
    }

    public int blankLines() {
        return first - blanks;
    }

    public Unit until(int line) {
        return new Unit(kind, blanks, first, line, level, member);
    }
}
