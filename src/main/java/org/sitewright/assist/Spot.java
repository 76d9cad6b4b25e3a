package org.sitewright.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sitewright.text.TextRange;

/**
 * A place where something can be written, as the text around it tells.
 *
 * @param kind          what can stand there
 * @param path          for a key the mapping that it would belong to, for a line the node whose content it would be, else
 *                      the scalar itself; {@code []} for an item of a list
 * @param word          what is written there, before and behind the caret, quotation marks not counted
 * @param typed         the part of it before the caret
 * @param quote         the quotation mark that it stands in, or 0
 * @param flow          whether it stands in brackets or braces
 * @param neighbours    what stands beside it
 * @param present       the keys, or the plain items, that stand beside it
 * @param colonFollows  whether a colon stands behind the word, so that it is a whole key
 * @param blankNeeded   whether a blank is missing before it, as right behind a colon or a dash
 * @param line          the caret's line, 0 for the first
 */
record Spot(Kind kind, List<String> path, TextRange word, String typed, char quote, boolean flow, Neighbours neighbours,
            Set<String> present, boolean colonFollows, boolean blankNeeded, int line) {
    /** How a path writes an item of a list. */
    static final String ITEM = "[]";

    /** What can stand at a place. */
    enum Kind {
        /** The first text of a line: a key, or a dash and an item, or a scalar. */
        LINE,
        /** A key between braces. */
        FLOW_KEY,
        /** An item of a list, behind its dash or between brackets; it may begin a mapping. */
        LIST_ITEM,
        /** The value behind a key's colon. */
        VALUE
    }

    /** What stands beside a place, at the same level. */
    enum Neighbours {
        NONE,
        KEYS,
        ITEMS
    }

    Spot {
        path = List.copyOf(path);
        present = Set.copyOf(present);
    }

    /** The place with another path. */
    Spot at(List<String> newPath) {
        return new Spot(kind, newPath, word, typed, quote, flow, neighbours, present, colonFollows, blankNeeded, line);
    }

    /** The place with a part of its word alone. */
    Spot part(int from, int to, String newTyped) {
        return new Spot(kind, path, new TextRange(from, to), newTyped, quote, flow, neighbours, present, colonFollows,
                blankNeeded, line);
    }

    /** The path of an item of the list that this place belongs to. */
    List<String> itemPath() {
        List<String> longer = new ArrayList<>(path);
        longer.add(ITEM);
        return longer;
    }

    boolean isQuoted() {
        return quote != 0;
    }

    /** The offset of the caret. */
    int caret() {
        return word.start() + typed.length();
    }
}
