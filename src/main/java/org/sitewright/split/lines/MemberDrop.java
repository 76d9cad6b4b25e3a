package org.sitewright.split.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/**
 * Drops members of a list or mapping under a service's key, such as {@code depends_on}. What is dropped is not deleted: the
 * user's own lines stay as a comment, below a line that says why, so that they can be taken back. Lines in braces or brackets are
 * kept as a comment above.
 */
public final class MemberDrop {
    private final FileDraft draft;
    private final SourceText text;
    private final Walker walker;
    private final Predicate<String> drops;
    private final Function<List<String>, String> comment;

    /**
     * @param drops   which names go
     * @param comment the line above what is dropped, by the names, without the sign
     */
    public MemberDrop(FileDraft draft, Walker walker, Predicate<String> drops, Function<List<String>, String> comment) {
        this.draft = draft;
        this.text = draft.source();
        this.walker = walker;
        this.drops = drops;
        this.comment = comment;
    }

    /** A member of a collection: its name and the range of all that is its. */
    private record Member(String name, TextRange range) {}

    /**
     * Drops.
     *
     * @param service the service's value
     * @param key     the entry of the key, own or merged
     */
    public void from(YamlPlace service, YamlPlace key) {
        YamlPlace value = walker.follow(key);
        List<YamlPlace> containers = containers(value, new ArrayList<>());
        boolean own = value.node() == key.node();
        for (YamlPlace container : containers) {
            List<Member> members = members(container);
            List<Member> gone = members.stream().filter(each -> drops.test(each.name())).toList();
            if (gone.isEmpty()) {
                continue;
            }
            boolean whole = own && gone.size() == members.size() && containers.size() == 1 && container.node().anchor().isEmpty();
            boolean block = isAtLineStart(key.memberRange().start());
            if (whole && block) {
                commentLines(key.memberRange(), column(key.memberRange().start()), names(gone));
            } else if (isFlow(container.node())) {
                inFlow(service, key, container, members, gone, whole);
            } else {
                inBlock(container, members, gone);
            }
        }
    }

    /** A collection and those that are merged into it. */
    private List<YamlPlace> containers(YamlPlace value, List<YamlPlace> found) {
        if (found.stream().anyMatch(each -> each.node() == value.node()) || found.size() > 20) {
            return found;
        }
        if (value.node() instanceof YamlSequence) {
            found.add(value);
        } else if (value.node() instanceof YamlMapping mapping) {
            found.add(value);
            for (YamlEntry entry : mapping.entries()) {
                if (entry.isMerge()) {
                    YamlPlace merged = value.member(entry);
                    List<YamlPlace> sources = merged.node() instanceof YamlSequence ? walker.items(merged) : List.of(merged);
                    sources.forEach(source -> containers(walker.follow(source), found));
                }
            }
        }
        return found;
    }

    private List<Member> members(YamlPlace container) {
        List<Member> members = new ArrayList<>();
        if (container.node() instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (!entry.isMerge()) {
                    members.add(new Member(entry.keyText(), container.member(entry).memberRange()));
                }
            }
        } else if (container.node() instanceof YamlSequence sequence) {
            List<YamlPlace> items = walker.items(container);
            for (int i = 0; i < items.size(); i++) {
                YamlSequence.Item item = sequence.items().get(i);
                members.add(new Member(Walker.text(walker.follow(items.get(i))),
                        new TextRange(container.base() + item.start(), container.base() + item.end())));
            }
        }
        return members;
    }

    private static List<String> names(List<Member> members) {
        return members.stream().map(Member::name).toList();
    }

    private static boolean isFlow(YamlNode node) {
        return node instanceof YamlMapping mapping && mapping.flow() || node instanceof YamlSequence sequence && sequence.flow();
    }

    private boolean isAtLineStart(int offset) {
        return text.content().substring(text.lineStart(text.lineAt(offset)), offset).isBlank();
    }

    private int column(int offset) {
        return offset - text.lineStart(text.lineAt(offset));
    }

    private void commentLines(TextRange range, int column, List<String> names) {
        int first = text.lineAt(range.start());
        int last = lastLine(range);
        above(first, column, comment.apply(names));
        draft.commentOut(first, last + 1, column);
    }

    private int lastLine(TextRange range) {
        int last = text.lineAt(range.end());
        return last > text.lineAt(range.start()) && text.lineStart(last) == range.end() ? last - 1 : last;
    }

    private void above(int line, int column, String sentence) {
        draft.insertOnce(text.lineStart(line), sentence(line, column, sentence));
    }

    private String sentence(int line, int column, String sentence) {
        return text.line(line).substring(0, column) + "# " + sentence + text.lineBreak();
    }

    private void inBlock(YamlPlace container, List<Member> members, List<Member> gone) {
        for (Member member : gone) {
            commentLines(member.range(), column(member.range().start()), List.of(member.name()));
        }
        boolean merges = container.node() instanceof YamlMapping mapping && mapping.entries().size() > members.size();
        if (gone.size() == members.size() && !merges) {
            String empty = container.node() instanceof YamlSequence ? "[]" : "{}";
            int behind = container.node().anchor().isPresent()
                    ? container.base() + container.node().start() + container.node().anchor().orElseThrow().length() + 1
                    : container.entry() != null ? container.entryBase() + container.entry().body().colon() + 1 : container.range().start();
            draft.insertOnce(behind, " " + empty);
        }
    }

    private void inFlow(YamlPlace service, YamlPlace key, YamlPlace container, List<Member> members, List<Member> gone, boolean whole) {
        TextRange shown = container.node() == key.node() ? key.memberRange() : container.range();
        int line = text.lineAt(shown.start());
        boolean ownLines = isAtLineStart(shown.start());
        int at = ownLines ? line : text.lineAt(container.node() == key.node() ? service.memberRange().start() : shown.start());
        int column = text.line(at).length() - text.line(at).stripLeading().length();
        StringBuilder kept = new StringBuilder();
        text.substring(shown).lines().forEach(each -> kept.append(text.line(at), 0, column).append("# ").append(each.strip())
                .append(text.lineBreak()));
        draft.insertOnce(text.lineStart(at), sentence(at, column, comment.apply(names(gone))) + kept);
        if (whole && key.node() == container.node()) {
            removeKey(service, key);
        } else {
            removeItems(members, gone);
        }
    }

    /** Takes an entry out of a service in braces, with the comma before it, so that its neighbour can be taken out too. */
    private void removeKey(YamlPlace service, YamlPlace key) {
        List<Member> entries = members(service);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).range().equals(key.memberRange())) {
                TextRange range = entries.get(i).range();
                draft.replace(i > 0 ? new TextRange(entries.get(i - 1).range().end(), range.end())
                        : new TextRange(range.start(), entries.size() > 1 ? entries.get(1).range().start() : range.end()), "");
                return;
            }
        }
        draft.replace(key.contentRange(), key.node() instanceof YamlSequence ? "[]" : "{}");
    }

    private void removeItems(List<Member> members, List<Member> gone) {
        int lastKept = -1;
        for (int i = 0; i < members.size(); i++) {
            lastKept = gone.contains(members.get(i)) ? lastKept : i;
        }
        for (int i = 0; i < lastKept; i++) {
            if (gone.contains(members.get(i))) {
                draft.replace(new TextRange(members.get(i).range().start(), members.get(i + 1).range().start()), "");
            }
        }
        if (lastKept + 1 < members.size()) {
            int from = lastKept < 0 ? members.getFirst().range().start() : members.get(lastKept).range().end();
            draft.replace(new TextRange(from, members.getLast().range().end()), "");
        }
    }
}
