package org.sitewright.yaml;

import java.util.List;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlChange.AddEntry;
import org.sitewright.yaml.YamlChange.AddItem;
import org.sitewright.yaml.YamlEditException.Reason;

/** Adds entries to mappings and items to sequences. */
final class MemberInserter {
    private final EditScope scope;
    private final YamlPrinter printer;

    MemberInserter(EditScope scope) {
        this.scope = scope;
        this.printer = scope.printer();
    }

    TextPatch patch(AddEntry add) throws YamlEditException {
        YamlPlace place = scope.existing(add.path());
        YamlValue.Member member = new YamlValue.Member(add.key(), add.value());
        if (place.node() instanceof YamlMapping mapping) {
            if (mapping.entry(add.key()).isPresent()) {
                throw new YamlEditException(Reason.EXISTS, add.path().key(add.key()));
            }
            int index = Math.min(add.index(), mapping.entries().size());
            if (mapping.entries().isEmpty() && isReplaceable(place)) {
                return linesInPlaceOf(place, new YamlValue.Members(List.of(member)));
            }
            if (mapping.flow()) {
                ScalarStyle keysLike = mapping.entries().isEmpty() ? ScalarStyle.PLAIN : styleOf(mapping.entries().getFirst().key());
                ScalarStyle like = mapping.entries().isEmpty() ? ScalarStyle.PLAIN : styleOf(mapping.entries().getFirst().value());
                return inFlow(place, mapping.entries().stream().map(entry -> new Span(entry.start(), entry.end())).toList(), index,
                        printer.flowMember(member, keysLike, like));
            }
            return inMapping(place, mapping, index, member);
        }
        return firstMember(place, new YamlValue.Members(List.of(member)));
    }

    TextPatch patch(AddItem add) throws YamlEditException {
        YamlPlace place = scope.existing(add.path());
        if (place.node() instanceof YamlSequence sequence) {
            int index = Math.min(add.index(), sequence.items().size());
            if (sequence.items().isEmpty() && isReplaceable(place)) {
                return linesInPlaceOf(place, new YamlValue.Items(List.of(add.value())));
            }
            ScalarStyle like = sequence.items().isEmpty() ? ScalarStyle.PLAIN
                    : styleOf(sequence.items().get(Math.max(0, index - 1)).node());
            if (sequence.flow()) {
                return inFlow(place, sequence.items().stream().map(item -> new Span(item.start(), item.end())).toList(), index,
                        printer.flowItem(add.value(), ScalarStyle.PLAIN, like));
            }
            String item = printer.item(add.value(), sequence.indent(), like);
            if (index == 0) {
                return beforeFirst(place.base() + sequence.items().getFirst().start(), sequence.indent(), item, false);
            }
            YamlSequence.Item previous = sequence.items().get(index - 1);
            int line = scope.lastLineOf(previous.node(), place.base() + previous.end(), sequence.indent());
            return behind(line, sequence.indent(), item, false);
        }
        return firstMember(place, new YamlValue.Items(List.of(add.value())));
    }

    private static ScalarStyle styleOf(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.style().isQuoted() ? scalar.style() : ScalarStyle.PLAIN;
    }

    private TextPatch inMapping(YamlPlace place, YamlMapping mapping, int index, YamlValue.Member member) {
        String text = printer.blockMember(member, mapping.indent(), styleOf(mapping.entries().getFirst().key()));
        boolean parted = member.value() instanceof YamlValue.Members && isParted(place, mapping);
        if (index == 0) {
            YamlEntry first = mapping.entries().getFirst();
            return beforeFirst(place.base() + first.base() + first.start(), mapping.indent(), text, parted);
        }
        YamlEntry previous = mapping.entries().get(index - 1);
        int end = place.base() + previous.base() + previous.end();
        int last = scope.lastLineOf(previous.value(), end, mapping.indent());
        boolean atEnd = index == mapping.entries().size();
        MemberComments comments = new MemberComments(scope);
        int comment = place.path().size() != 1 ? last : atEnd ? comments.lastLineOfSection(last, mapping.indent())
                : comments.lastLineOfTail(last, mapping.indent());
        // Directly below a comment the member would have it as its heading.
        TextPatch patch = behind(comment, mapping.indent(), text, parted || comment > last);
        boolean partNext = parted && !atEnd && !scope.isBlankLine(comment + 1);
        TextChange change = patch.changes().getFirst();
        return partNext ? TextPatch.of(TextChange.insert(change.start(), change.replacement() + scope.style().lineBreak())) : patch;
    }

    /** Whether blank lines part the sections of the file, or the members of a section. */
    private boolean isParted(YamlPlace place, YamlMapping mapping) {
        if (place.path().size() > 1) {
            return false;
        }
        if (place.path().size() == 1 || mapping.entries().size() < 2) {
            return scope.style().blankLines();
        }
        YamlEntry last = mapping.entries().getLast();
        int line = new MemberComments(scope).firstLineOfHeading(scope.lineOf(place.base() + last.base() + last.start()), mapping.indent());
        return line > 0 && scope.isBlankLine(line - 1);
    }

    private TextPatch behind(int line, int column, String text, boolean parted) {
        String blank = parted ? scope.style().lineBreak() : "";
        return TextPatch.of(TextChange.insert(scope.text().lineEnd(line), blank + printer.newLine(column) + text));
    }

    private TextPatch beforeFirst(int start, int column, String text, boolean parted) {
        if (!scope.isFirstOnLine(start)) {
            return TextPatch.of(TextChange.insert(start, text + printer.newLine(column)));
        }
        int line = new MemberComments(scope).firstLineOfHeading(scope.lineOf(start), column);
        return TextPatch.of(TextChange.insert(scope.text().lineStart(line), " ".repeat(column) + text
                + scope.style().lineBreak().repeat(parted ? 2 : 1)));
    }

    /** The first member of a collection that is not written yet: the value is missing, or null. */
    private TextPatch firstMember(YamlPlace place, YamlValue value) throws YamlEditException {
        if (place.node() instanceof YamlAlias) {
            throw new YamlEditException(Reason.ALIAS, place.path());
        }
        if (!(place.node() instanceof YamlScalar scalar) || scalar.isAlwaysText() || !PlainScalars.isNull(scalar.value())) {
            throw new YamlEditException(Reason.WRONG_KIND, place.path());
        }
        if (place.path().isRoot()) {
            return firstOfDocument(value);
        }
        if (place.entry() == null || scope.isFlow(place.path().parent())) {
            String text = printer.flow(value, ScalarStyle.PLAIN, ScalarStyle.PLAIN);
            return TextPatch.of(TextChange.replace(place.contentRange(), scalar.isMissing() ? " " + text : text));
        }
        return linesInPlaceOf(place, value);
    }

    /** Whether the value is an empty flow collection behind a block mapping's key, which may become lines below the key. */
    private boolean isReplaceable(YamlPlace place) {
        return place.entry() != null && !scope.isFlow(place.path().parent())
                && scope.lineOf(place.range().start()) == scope.lineOf(place.range().end())
                && scope.lineOf(place.entryBase() + place.entry().body().colon()) == scope.lineOf(place.range().start());
    }

    /** Writes a collection on lines below its key, whose line may go on with a comment. */
    private TextPatch linesInPlaceOf(YamlPlace place, YamlValue value) {
        String lines = printer.behindColon(value, scope.columnOfMember(place.path()));
        int lineEnd = scope.text().lineEnd(scope.lineOf(place.range().end()));
        if (place.contentRange().isEmpty()) {
            return TextPatch.of(TextChange.insert(lineEnd, lines));
        }
        int from = scope.content().lastIndexOf(':', place.contentRange().start()) + 1;
        int start = Math.max(from, behindProperties(place));
        if (lineEnd == place.range().end()) {
            return TextPatch.of(new TextChange(start, lineEnd, lines));
        }
        return TextPatch.of(new TextChange(start, place.range().end(), ""), TextChange.insert(lineEnd, lines));
    }

    private static int behindProperties(YamlPlace place) {
        return place.base() + place.node().properties().end();
    }

    private TextPatch firstOfDocument(YamlValue value) throws YamlEditException {
        if (!(value instanceof YamlValue.Members(List<YamlValue.Member> members))) {
            throw new YamlEditException(Reason.WRONG_KIND, YamlPath.ROOT);
        }
        String text = printer.blockMember(members.getFirst(), 0, ScalarStyle.PLAIN) + scope.style().lineBreak();
        int at = scope.tree().document().end();
        boolean open = at > 0 && !YamlChars.isBreak(scope.content().charAt(at - 1));
        return TextPatch.of(TextChange.insert(at, (open ? scope.style().lineBreak() : "") + text));
    }

    // --- flow collections

    /** A member of a flow collection, counted like its node. */
    private record Span(int start, int end) {}

    private TextPatch inFlow(YamlPlace place, List<Span> members, int index, String text) {
        int open = place.contentRange().start();
        if (members.isEmpty()) {
            boolean blank = scope.content().substring(open + 1, place.range().end() - 1).chars().allMatch(c -> c == ' ');
            return TextPatch.of(new TextChange(open + 1, blank ? place.range().end() - 1 : open + 1, text));
        }
        if (index < members.size() && scope.isFirstOnLine(place.base() + members.get(index).start())) {
            int next = place.base() + members.get(index).start();
            int column = next - scope.text().lineStart(scope.lineOf(next));
            return TextPatch.of(TextChange.insert(next, text + "," + printer.newLine(column)));
        }
        if (index == 0) {
            return TextPatch.of(TextChange.insert(place.base() + members.getFirst().start(), text + ", "));
        }
        int end = place.base() + members.get(index - 1).end();
        int start = place.base() + members.get(index - 1).start();
        boolean ownLine = scope.isFirstOnLine(start) && index == members.size();
        if (!ownLine) {
            return TextPatch.of(TextChange.insert(end, ", " + text));
        }
        int column = start - scope.text().lineStart(scope.lineOf(start));
        int comma = scope.commaBehind(end);
        int lineEnd = scope.text().lineEnd(scope.lineOf(end));
        boolean closedOnLine = place.range().end() <= lineEnd;
        if (closedOnLine) {
            return TextPatch.of(TextChange.insert(end, "," + printer.newLine(column) + text));
        }
        return comma >= 0
                ? TextPatch.of(TextChange.insert(lineEnd, printer.newLine(column) + text + ","))
                : TextPatch.of(TextChange.insert(end, ","), TextChange.insert(lineEnd, printer.newLine(column) + text));
    }
}
