package org.sitewright.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which comments belong to a member of a block collection. Those that stand directly above it, in its column, are its
 * heading. A heading that is set between rules ({@code # -----}) is the heading of a whole section, if members without a
 * heading of their own follow.
 */
final class MemberComments {
    private static final Pattern RULE = Pattern.compile("\\s*#\\s*[-=*~#_+]{5,}\\s*#*\\s*");

    private final EditScope scope;

    MemberComments(EditScope scope) {
        this.scope = scope;
    }

    /** The first of the comment lines directly above a line; the line itself if there is none. */
    int firstLineOfHeading(int line, int column) {
        int first = line;
        while (first > 0 && scope.isCommentLine(first - 1) && scope.indentOfLine(first - 1) == column) {
            first--;
        }
        return first;
    }

    boolean hasHeading(int line, int column) {
        return firstLineOfHeading(line, column) < line;
    }

    /**
     * The last line of a section whose last member ends at a line: comments below that stand in the members' column or deeper,
     * such as a member that was commented out, belong to the section; those further to the left to what follows it.
     */
    int lastLineOfSection(int line, int column) {
        int last = line;
        for (int i = line + 1; i < scope.text().lineCount(); i++) {
            if (scope.isCommentLine(i) && scope.indentOfLine(i) >= column) {
                last = i;
            } else if (!scope.isBlankLine(i)) {
                break;
            }
        }
        return last;
    }

    /**
     * The last of the comments in the members' column directly below a member that ends at a line, if a blank line parts them from
     * the next member, whose heading they would be otherwise.
     */
    int lastLineOfTail(int line, int column) {
        int last = line;
        while (last + 1 < scope.text().lineCount() && scope.isCommentLine(last + 1) && scope.indentOfLine(last + 1) == column) {
            last++;
        }
        return last + 1 < scope.text().lineCount() && scope.isBlankLine(last + 1) ? last : line;
    }

    /**
     * The first line that goes when a member is taken away.
     *
     * @param line         the member's first line
     * @param key          the member's key, empty for an item
     * @param nextIsJoined whether another member follows that has no heading of its own
     */
    int firstLineToRemove(int line, int column, String key, boolean nextIsJoined) {
        int first = firstLineOfHeading(line, column);
        int lastRule = -1;
        for (int i = first; i < line; i++) {
            if (RULE.matcher(scope.text().line(i)).matches()) {
                lastRule = i;
            }
        }
        if (lastRule < 0 || !nextIsJoined) {
            return first;
        }
        boolean named = false;
        for (int i = first; i <= lastRule; i++) {
            named |= !key.isEmpty() && scope.text().line(i).toLowerCase(Locale.ROOT).contains(key.toLowerCase(Locale.ROOT));
        }
        return named ? first : lastRule + 1;
    }
}
