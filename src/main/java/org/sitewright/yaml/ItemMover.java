package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlChange.MoveItem;
import org.sitewright.yaml.YamlEditException.Reason;

/** Gives items of a sequence other places. What stands between the items (blank lines, commas) stays where it is. */
final class ItemMover {
    private final EditScope scope;

    ItemMover(EditScope scope) {
        this.scope = scope;
    }

    TextPatch patch(MoveItem move) throws YamlEditException {
        YamlPlace parent = scope.existing(move.path().parent());
        scope.existing(move.path());
        if (!(parent.node() instanceof YamlSequence sequence) || !(move.path().last() instanceof YamlPath.Index(int from))) {
            throw new YamlEditException(Reason.WRONG_KIND, move.path());
        }
        if (move.to() < 0 || move.to() >= sequence.items().size()) {
            throw new YamlEditException(Reason.NOT_FOUND, parent.path().index(move.to()));
        }
        int first = Math.min(from, move.to());
        int last = Math.max(from, move.to());
        List<TextRange> places = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            places.add(place(move, parent, sequence, sequence.items().get(i)));
        }
        return TextPatch.of(TextChange.replace(new TextRange(places.getFirst().start(), places.getLast().end()),
                written(places, moved(places, from - first, move.to() - first))));
    }

    /** An item's text; in a block all of its lines, with its heading and without the last line break. */
    private TextRange place(MoveItem move, YamlPlace parent, YamlSequence sequence, YamlSequence.Item item) throws YamlEditException {
        int start = parent.base() + item.start();
        int end = parent.base() + item.end();
        if (sequence.flow()) {
            return new TextRange(start, end);
        }
        if (!scope.isFirstOnLine(start)) {
            throw new YamlEditException(Reason.NOT_SAFE, move.path());
        }
        int line = new MemberComments(scope).firstLineOfHeading(scope.lineOf(start), sequence.indent());
        return new TextRange(scope.text().lineStart(line), scope.text().lineEnd(scope.lastLineOf(item.node(), end, sequence.indent())));
    }

    /** The texts in their new order, each in a place of the old one. */
    private String written(List<TextRange> places, List<TextRange> order) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            if (i > 0) {
                text.append(scope.content(), places.get(i - 1).end(), places.get(i).start());
            }
            text.append(scope.content(), order.get(i).start(), order.get(i).end());
        }
        return text.toString();
    }

    static <T> List<T> moved(List<T> items, int from, int to) {
        List<T> order = new ArrayList<>(items);
        order.add(to, order.remove(from));
        return order;
    }
}
