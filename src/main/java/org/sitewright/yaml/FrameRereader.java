package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;

/**
 * Reads only the frames again that a patch touches. That this gives what a whole reading gives rests on one property of
 * {@link BlockReader}: nothing in an entry reaches over a line that is indented no deeper than the entry's key. Wherever a
 * condition for it is in doubt, the answer is empty and the whole text is read.
 */
final class FrameRereader {
    private final YamlTree old;
    private final SourceText text;
    private final TextRange changed;
    private final int delta;
    private final int rootColumn;

    FrameRereader(YamlTree old, TextPatch patch, SourceText text) {
        this.old = old;
        this.text = text;
        this.changed = patch.extent();
        this.delta = patch.delta();
        this.rootColumn = old.document().root() instanceof YamlMapping root && !root.flow() ? root.indent() : 0;
    }

    Optional<YamlTree> reread() {
        if (old.documents().size() != 1) {
            return Optional.empty();
        }
        YamlDocument document = old.documents().getFirst();
        boolean whole = document.base() == 0 && document.end() == old.text().length();
        if (!whole || !(document.root() instanceof YamlMapping root) || root.flow() || !isAbove(document.frame(), root)) {
            return Optional.empty();
        }
        return withinSection(root, document.end())
                .or(() -> splice(root, 0, document.end(), 0))
                .map(mapping -> new YamlTree(text, List.of(
                        new YamlDocument(0, document.end() + delta, mapping, document.frame()))));
    }

    /** Tries to stay within the entries of one entry of the root mapping, such as the services of a compose file. */
    private Optional<YamlMapping> withinSection(YamlMapping root, int documentEnd) {
        List<YamlEntry> sections = root.entries();
        int at = lastStartingBefore(sections, 0);
        if (at < 0 || !(sections.get(at).value() instanceof YamlMapping members) || members.flow()) {
            return Optional.empty();
        }
        YamlEntry section = sections.get(at);
        if (!members.entries().getFirst().hasFrame() || section.body().frame() == null
                || !isAbove(section.body().frame(), members)) {
            return Optional.empty();
        }
        boolean last = at == sections.size() - 1;
        int end = last ? documentEnd : sections.get(at + 1).base();
        return splice(members, section.base(), end, 1).map(spliced -> {
            YamlEntry.Body body = section.body();
            YamlEntry next = new YamlEntry(section.base(), new YamlEntry.Body(body.start(), body.key(), body.colon(), spliced,
                    spliced.end(), body.explicit(), body.frame()));
            return withEntries(root, replaced(sections, at, at, List.of(next)));
        });
    }

    /** Whether a frame holds nothing that stands between or behind the entries of the mapping in it, and no problem. */
    private static boolean isAbove(YamlFrame frame, YamlMapping mapping) {
        int first = mapping.entries().getFirst().base();
        return frame.problems().isEmpty() && frame.aliases().isEmpty()
                && frame.anchors().stream().allMatch(node -> node != mapping && node.end() <= first)
                && frame.comments().stream().allMatch(comment -> comment.end() <= first);
    }

    /**
     * Reads the touched entries of a mapping again.
     *
     * @param containerBase where the frame around the mapping begins
     * @param containerEnd  where the next thing behind the mapping begins, in the old text
     * @param frameDepth    how many frames are around the mapping's entries
     */
    private Optional<YamlMapping> splice(YamlMapping mapping, int containerBase, int containerEnd, int frameDepth) {
        int first = lastStartingBefore(mapping.entries(), containerBase);
        // A key that is just being broken makes its lines those of the entry above.
        return first < 0 ? Optional.empty() : splice(mapping, first, containerBase, containerEnd, frameDepth)
                .or(() -> first == 0 ? Optional.empty() : splice(mapping, first - 1, containerBase, containerEnd, frameDepth));
    }

    private Optional<YamlMapping> splice(YamlMapping mapping, int first, int containerBase, int containerEnd, int frameDepth) {
        List<YamlEntry> entries = mapping.entries();
        int last = first;
        while (last < entries.size() && changed.end() >= endOfReach(entries, last, containerBase, containerEnd)) {
            last++;
        }
        if (last == entries.size()) {
            return Optional.empty();
        }
        int nextStart = startAfter(entries, last, containerBase, containerEnd);
        if (!indentedBySpaces(nextStart)) {
            return Optional.empty();
        }
        int from = containerBase + entries.get(first).base();
        int limit = old.text().lineStart(old.text().lineAt(nextStart));
        if (nextStart == old.text().length() || last == entries.size() - 1 && containerEnd == old.text().length()) {
            limit = old.text().length();
        }
        int behind = last + 1 < entries.size() ? mapping.indent() : nextStart < old.text().length() ? 0 : YamlInput.NO_CONTENT;
        List<YamlEntry> fresh = read(from, limit + delta, mapping.indent(), behind, frameDepth);
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        int moved = from - containerBase;
        List<YamlEntry> rebased = new ArrayList<>(fresh.size());
        for (YamlEntry entry : fresh) {
            rebased.add(new YamlEntry(entry.base() + moved, entry.body()));
        }
        return Optional.of(withEntries(mapping, replaced(entries, first, last, rebased)));
    }

    private int lastStartingBefore(List<YamlEntry> entries, int containerBase) {
        int low = 0;
        int high = entries.size() - 1;
        int found = -1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (containerBase + entries.get(middle).base() <= changed.start()) {
                found = middle;
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }

    /** A change that ends before this offset leaves the indentation of the entry behind alone. */
    private int endOfReach(List<YamlEntry> entries, int index, int containerBase, int containerEnd) {
        int next = startAfter(entries, index, containerBase, containerEnd);
        return next == old.text().length() ? next + 1 : old.text().lineStart(old.text().lineAt(next));
    }

    private int startAfter(List<YamlEntry> entries, int index, int containerBase, int containerEnd) {
        return index + 1 < entries.size() ? containerBase + entries.get(index + 1).base() : containerEnd;
    }

    private boolean indentedBySpaces(int nextStart) {
        if (nextStart == old.text().length()) {
            return true;
        }
        String content = old.text().content();
        char next = content.charAt(nextStart);
        int lineStart = old.text().lineStart(old.text().lineAt(nextStart));
        // A closing bracket may belong to what stands above, and so may the colon of an explicit key.
        return next != ']' && next != '}' && next != ':' && content.substring(lineStart, nextStart).isBlank()
                && content.indexOf('\t', lineStart, nextStart) < 0;
    }

    /** The entries of a stretch of the new text; none if it is not made of whole entries of this column. */
    private List<YamlEntry> read(int from, int limit, int column, int columnBehind, int frameDepth) {
        YamlInput in = new YamlInput(text.content(), from, limit, frameDepth);
        in.setColumnBehindLimit(columnBehind);
        in.collectionDepth = frameDepth + 1;
        if (frameDepth == 1) {
            in.openColumns().open(rootColumn);
        }
        in.openColumns().open(column);
        char first = in.current();
        if (in.atEnd() || YamlChars.isBlank(first) || YamlChars.isBreak(first) || first == '#' || in.isDocumentMarker(from)
                || !new BlockReader(in).atEntry()) {
            return List.of();
        }
        in.contentIsHere(column);
        List<YamlEntry> entries = new BlockReader(in).entries(column, true);
        return in.nextContent() == YamlInput.NO_CONTENT && in.atEnd() ? entries : List.of();
    }

    private List<YamlEntry> replaced(List<YamlEntry> entries, int first, int last, List<YamlEntry> fresh) {
        List<YamlEntry> result = new ArrayList<>(entries.size() - (last - first + 1) + fresh.size());
        result.addAll(entries.subList(0, first));
        result.addAll(fresh);
        for (YamlEntry entry : entries.subList(last + 1, entries.size())) {
            result.add(delta == 0 ? entry : new YamlEntry(entry.base() + delta, entry.body()));
        }
        return List.copyOf(result);
    }

    private static YamlMapping withEntries(YamlMapping mapping, List<YamlEntry> entries) {
        YamlEntry last = entries.getLast();
        return new YamlMapping(mapping.start(), mapping.contentStart(), last.base() + last.end(), false, mapping.indent(),
                entries, mapping.properties());
    }
}
