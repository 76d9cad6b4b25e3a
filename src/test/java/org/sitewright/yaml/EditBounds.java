package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlChange.AddEntry;
import org.sitewright.yaml.YamlChange.AddItem;
import org.sitewright.yaml.YamlChange.MoveItem;
import org.sitewright.yaml.YamlChange.Remove;
import org.sitewright.yaml.YamlChange.RenameKey;
import org.sitewright.yaml.YamlChange.SetValue;
import org.sitewright.yaml.YamlChange.WhenEmpty;

/**
 * How much of a file an edit may touch.
 *
 * @param removed how many lines may go or change
 * @param added   how many lines may come or change
 */
record EditBounds(int removed, int added) {
    static EditBounds of(YamlTree before, YamlChange change) {
        SourceText text = before.text();
        return switch (change) {
            case SetValue(YamlPath path, YamlValue value) -> {
                YamlPlace place = before.find(path).orElseThrow();
                TextRange range = lines(text, place.entry() == null ? place.range() : valueWithKey(place));
                int last = ownLines(text, range.end(), columnOf(before, path));
                yield new EditBounds(last - range.start() + 1 + trailing(text, last), linesOf(value) + 1);
            }
            case AddEntry add -> new EditBounds(1, linesOf(add.value()) + 2);
            case AddItem add -> new EditBounds(1, linesOf(add.value()) + 1);
            case Remove remove -> {
                TextRange range = removed(before, remove);
                TextRange lines = lines(text, range);
                int blank = 0;
                while (lines.start() - 1 - blank >= 0 && text.line(lines.start() - 1 - blank).isBlank()) {
                    blank++;
                }
                // The line before may lose its comma, its break or get an empty collection.
                yield new EditBounds(lines.length() + 1 + blank + trailing(text, lines.end()) + 2, 2);
            }
            case RenameKey(YamlPath path, String ignored) -> {
                TextRange key = lines(text, before.find(path).orElseThrow().keyRange().orElseThrow());
                yield new EditBounds(key.length() + 1, 1);
            }
            case MoveItem(YamlPath path, int ignored) -> {
                int lines = lines(text, before.find(path.parent()).orElseThrow().range()).length() + 3;
                yield new EditBounds(lines, lines);
            }
        };
    }

    /** The comments in this stretch may vanish; nothing but the comment's start is asked for. */
    static TextRange commentsThatMayGo(YamlTree before, YamlChange change) {
        SourceText text = before.text();
        return switch (change) {
            case SetValue(YamlPath path, YamlValue ignored) -> {
                YamlPlace place = before.find(path).orElseThrow();
                TextRange lines = lines(text, place.range());
                boolean several = lines.length() > 0 && !place.range().isEmpty();
                boolean onNextLine = place.entry() != null
                        && text.lineAt(place.keyRange().orElseThrow().start()) < lines.start();
                yield several || onNextLine
                        ? new TextRange(onNextLine ? text.lineEnd(text.lineAt(place.keyRange().orElseThrow().end())) + 1
                                : place.range().start(), text.lineEnd(ownLines(text, lines.end(), columnOf(before, path)))) : place.range();
            }
            case Remove remove -> {
                TextRange range = removed(before, remove);
                yield new TextRange(range.start(), Math.max(range.end(), text.lineEnd(text.lineAt(range.end()))));
            }
            default -> TextRange.at(text.length());
        };
    }

    private static TextRange valueWithKey(YamlPlace place) {
        return new TextRange(place.keyRange().orElseThrow().start(), Math.max(place.range().end(), place.memberRange().end()));
    }

    /** From the comments directly above the removed member to the comments below that are indented deeper. */
    private static TextRange removed(YamlTree before, Remove remove) {
        YamlPath path = remove.path();
        while (remove.whenEmpty() == WhenEmpty.REMOVE_PARENT && path.size() > 1
                && members(before.find(path.parent()).orElseThrow().node()) == 1) {
            path = path.parent();
        }
        SourceText text = before.text();
        YamlPlace place = before.find(path).orElseThrow();
        YamlPlace parent = before.find(path.parent()).orElseThrow();
        TextRange member = parent.node() instanceof YamlSequence sequence && path.last() instanceof YamlPath.Index(int index)
                ? new TextRange(parent.base() + sequence.items().get(index).start(), parent.base() + sequence.items().get(index).end())
                : place.memberRange();
        int first = text.lineAt(member.start());
        boolean flow = parent.node() instanceof YamlMapping mapping && mapping.flow()
                || parent.node() instanceof YamlSequence items && items.flow();
        if (!flow) {
            while (first > 0 && text.line(first - 1).stripLeading().startsWith("#")) {
                first--;
            }
        }
        int last = ownLines(text, text.lineAt(member.end()), columnOf(before, path));
        return new TextRange(flow ? member.start() : text.lineStart(first), text.lineEnd(last));
    }

    private static int ownLines(SourceText text, int line, int column) {
        int last = line;
        for (int next = line + 1; next < text.lineCount(); next++) {
            String content = text.line(next);
            String stripped = content.stripLeading();
            if (!stripped.isEmpty() && !(stripped.startsWith("#") && content.length() - stripped.length() > column)) {
                break;
            }
            if (!stripped.isEmpty()) {
                last = next;
            }
        }
        return last;
    }

    private static int columnOf(YamlTree before, YamlPath path) {
        return switch (before.find(path.parent()).orElseThrow().node()) {
            case YamlMapping mapping -> mapping.indent() < 0 ? 1000 : mapping.indent();
            case YamlSequence sequence -> sequence.indent() < 0 ? 1000 : sequence.indent();
            default -> 0;
        };
    }

    private static int members(YamlNode node) {
        return switch (node) {
            case YamlMapping mapping -> mapping.entries().size();
            case YamlSequence sequence -> sequence.items().size();
            default -> 0;
        };
    }

    private static int trailing(SourceText text, int line) {
        int count = 0;
        while (line + 1 + count < text.lineCount() && text.line(line + 1 + count).isBlank()) {
            count++;
        }
        return count;
    }

    /** From the number of the first line to that of the last. */
    private static TextRange lines(SourceText text, TextRange range) {
        return new TextRange(text.lineAt(range.start()), text.lineAt(range.end()));
    }

    private static int linesOf(YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> 2 + (int) text.chars().filter(c -> c == '\n').count();
            case YamlValue.Literal ignored -> 1;
            case YamlValue.Nothing ignored -> 1;
            case YamlValue.Items(List<YamlValue> items) -> 1 + items.stream().mapToInt(EditBounds::linesOf).sum();
            case YamlValue.Members(List<YamlValue.Member> members) ->
                    1 + members.stream().mapToInt(member -> linesOf(member.value())).sum();
        };
    }

    static List<TextRange> comments(YamlTree tree) {
        List<TextRange> found = new ArrayList<>();
        for (YamlDocument document : tree.documents()) {
            document.frame().comments().forEach(comment -> found.add(comment.shifted(document.base())));
            collect(document.root(), document.base(), found);
        }
        found.sort(null);
        return found;
    }

    private static void collect(YamlNode node, int base, List<TextRange> found) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                YamlFrame frame = entry.body().frame();
                if (frame != null) {
                    frame.comments().forEach(comment -> found.add(comment.shifted(base + entry.base())));
                    collect(entry.value(), base + entry.base(), found);
                }
            }
        }
    }
}
