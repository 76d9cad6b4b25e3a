package org.sitewright.yaml;

import java.util.List;
import java.util.function.IntFunction;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlChange.Remove;
import org.sitewright.yaml.YamlEditException.Reason;

/** Takes entries and items away, with the comments that belong to them alone. */
final class MemberRemover {
    private final EditScope scope;

    MemberRemover(EditScope scope) {
        this.scope = scope;
    }

    /** A member, its offsets counted in the text. */
    private record Member(int start, int end, YamlNode value, String key) {}

    TextPatch patch(Remove remove) throws YamlEditException {
        if (remove.path().isRoot()) {
            throw new YamlEditException(Reason.WRONG_KIND, remove.path());
        }
        YamlPlace place = scope.existing(remove.path());
        YamlPlace parent = scope.existing(remove.path().parent());
        return switch (parent.node()) {
            case YamlMapping mapping -> {
                int index = mapping.entries().indexOf(mapping.entry(remove.path().keyAt(remove.path().size() - 1)).orElseThrow());
                yield patch(parent, mapping.entries().size(), index, mapping.flow(), mapping.indent(),
                        i -> member(parent, mapping.entries().get(i)));
            }
            case YamlSequence sequence -> {
                int index = ((YamlPath.Index) remove.path().last()).index();
                yield patch(parent, sequence.items().size(), index, sequence.flow(), sequence.indent(),
                        i -> member(parent, sequence.items().get(i)));
            }
            default -> throw new YamlEditException(Reason.NOT_FOUND, place.path());
        };
    }

    private static Member member(YamlPlace parent, YamlEntry entry) {
        int base = parent.base() + entry.base();
        return new Member(base + entry.start(), base + entry.end(), entry.value(), entry.keyText());
    }

    private static Member member(YamlPlace parent, YamlSequence.Item item) {
        return new Member(parent.base() + item.start(), parent.base() + item.end(), item.node(), "");
    }

    private TextPatch patch(YamlPlace parent, int count, int index, boolean flow, int column, IntFunction<Member> members) {
        Member member = members.apply(index);
        if (flow) {
            return inFlow(parent, count, index, members);
        }
        if (count == 1) {
            return lastMember(parent, member, column);
        }
        if (!scope.isFirstOnLine(member.start())) {
            if (index + 1 < count) {
                return TextPatch.of(new TextChange(member.start(), startWithHeading(member, members.apply(index + 1), column), ""));
            }
        }
        boolean nextIsJoined = index + 1 < count
                && !new MemberComments(scope).hasHeading(scope.lineOf(members.apply(index + 1).start()), column);
        return TextPatch.of(lines(member, column, nextIsJoined, opensCollection(member, column, nextIsJoined)));
    }

    /** Where the next member begins behind one that stands behind a dash: at the comments above it, which may stand there as well. */
    private int startWithHeading(Member member, Member next, int column) {
        for (int line = scope.lineOf(member.end()) + 1; line < scope.lineOf(next.start()); line++) {
            if (scope.isCommentLine(line) && scope.indentOfLine(line) <= column) {
                return scope.text().lineStart(line) + scope.indentOfLine(line);
            }
        }
        return next.start();
    }

    /**
     * The whole lines of a member, and a blank line that would stand next to another one.
     *
     * @param opens whether blank lines below the member would stand directly below the key of the collection
     */
    private TextChange lines(Member member, int column, boolean nextIsJoined, boolean opens) {
        SourceText text = scope.text();
        int first = new MemberComments(scope).firstLineToRemove(scope.lineOf(member.start()), column, member.key(), nextIsJoined);
        int last = scope.lastLineOf(member.value(), member.end(), column);
        boolean blankBefore = first > 0 && scope.isBlankLine(first - 1);
        boolean lastOfText = last + 1 >= text.lineCount() || last + 2 == text.lineCount() && text.line(last + 1).isEmpty();
        if (blankBefore && lastOfText) {
            while (first > 0 && scope.isBlankLine(first - 1)) {
                first--;
            }
        } else if ((blankBefore || opens) && !lastOfText) {
            while (last + 2 < text.lineCount() && scope.isBlankLine(last + 1)) {
                last++;
            }
        }
        boolean unended = last == text.lineCount() - 1 && first > 0;
        int from = unended ? text.lineEnd(first - 1) : text.lineStart(first);
        return new TextChange(from, text.lineEndWithBreak(last), "");
    }

    private boolean opensCollection(Member member, int column, boolean nextIsJoined) {
        int first = new MemberComments(scope).firstLineToRemove(scope.lineOf(member.start()), column, member.key(), nextIsJoined);
        return first > 0 && scope.text().line(first - 1).stripTrailing().endsWith(":");
    }

    /** The last member of a block collection goes: an empty flow collection stays. */
    private TextPatch lastMember(YamlPlace parent, Member member, int column) {
        String empty = parent.node() instanceof YamlMapping ? "{}" : "[]";
        if (parent.path().isRoot()) {
            // Some readers take a document of nothing but its end mark for a mistake.
            String rest = scope.content().substring(member.end(), scope.tree().document().end());
            return TextPatch.of(rest.lines().anyMatch(line -> line.startsWith("..."))
                    ? new TextChange(member.start(), member.end(), empty) : lines(member, column, false, true));
        }
        if (!scope.isFirstOnLine(member.start())) {
            return TextPatch.of(new TextChange(member.start(), member.end(), empty));
        }
        // The blank lines below part what stays from what follows.
        TextChange lines = lines(member, column, false, false);
        // The key's line may end in a comment: the empty collection goes before it.
        int keyEnd = parent.entry() == null ? parent.range().start()
                : parent.entryBase() + parent.entry().body().colon() + 1;
        if (!parent.node().properties().isNone()) {
            keyEnd = parent.base() + parent.node().properties().end();
        }
        TextChange mark = TextChange.insert(keyEnd, " " + empty);
        return lines.start() < keyEnd ? TextPatch.of(new TextChange(member.start(), member.end(), empty))
                : new TextPatch(List.of(mark, lines));
    }

    private TextPatch inFlow(YamlPlace parent, int count, int index, IntFunction<Member> members) {
        Member member = members.apply(index);
        int parentEnd = parent.range().end();
        int open = parent.contentRange().start();
        if (count == 1 && scope.lineOf(open) == scope.lineOf(parentEnd)) {
            return TextPatch.of(new TextChange(open + 1, parentEnd - 1, ""));
        }
        if (index + 1 < count) {
            Member next = members.apply(index + 1);
            boolean ownLines = scope.isFirstOnLine(member.start()) && scope.isFirstOnLine(next.start())
                    && scope.lineOf(next.start()) > scope.lineOf(member.end());
            if (ownLines) {
                int last = scope.lineOf(member.end());
                return TextPatch.of(new TextChange(scope.text().lineStart(scope.lineOf(member.start())),
                        scope.text().lineEndWithBreak(last), ""));
            }
            return TextPatch.of(new TextChange(member.start(), next.start(), ""));
        }
        if (index == 0) {
            return TextPatch.of(new TextChange(member.start(), member.end(), ""));
        }
        int behindPrevious = members.apply(index - 1).end();
        int line = scope.lineOf(member.start());
        boolean ownLines = scope.isFirstOnLine(member.start()) && scope.lineOf(behindPrevious) < line;
        int comma = scope.commaBehind(behindPrevious);
        int lineEnd = scope.text().lineEnd(scope.lineOf(member.end()));
        if (!ownLines || comma < 0 || parentEnd <= lineEnd) {
            return TextPatch.of(new TextChange(behindPrevious, member.end(), ""));
        }
        TextChange lines = new TextChange(scope.text().lineStart(line), scope.text().lineEndWithBreak(scope.lineOf(member.end())), "");
        boolean trailingComma = scope.commaBehind(member.end()) >= 0;
        return trailingComma ? TextPatch.of(lines) : TextPatch.of(new TextChange(comma, comma + 1, ""), lines);
    }
}
