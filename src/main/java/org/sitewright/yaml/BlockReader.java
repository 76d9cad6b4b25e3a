package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitewright.yaml.YamlProblem.Kind;

/**
 * Reads block collections (YAML 1.2, chapter 8) and goes on behind what it cannot read: each entry is read for itself, so
 * that a mistake in one leaves the others alone.
 */
final class BlockReader {
    private final YamlInput in;
    private final ScalarReader scalars;
    private final FlowReader flows;
    private final KeyLookahead keys;
    private final StrayLines strays;

    BlockReader(YamlInput in) {
        this.in = in;
        this.scalars = new ScalarReader(in);
        this.flows = new FlowReader(in, scalars);
        this.keys = new KeyLookahead(in);
        this.strays = new StrayLines(in, keys);
    }

    /** The root of a document that begins without a marker; the place is at its content. */
    YamlNode root() {
        return nodeAtContent(-1, in.nextContent(), false, YamlProperties.NONE, in.pos);
    }

    /** Whether an entry of a block mapping may begin here. */
    boolean atEntry() {
        return in.atIndicator('?') || in.atIndicator(':') || !in.atIndicator('-') && keys.isAhead(in.pos);
    }

    /**
     * The node behind an indicator ({@code :}, {@code -}, {@code ?}) or at the start of a document.
     *
     * @param indent  the column of the collection around the node, -1 for the document
     * @param compact whether a collection may begin on the indicator's line, as behind a dash
     * @param dashAtIndent whether the dashes of a sequence may stand in the column {@code indent}, as behind a colon
     */
    YamlNode nodeBehindIndicator(int indent, boolean compact, boolean dashAtIndent) {
        int behind = in.pos;
        in.skipBlanks();
        if (in.isBreakOrEnd(in.pos) || in.current() == '#' && in.pos > behind) {
            in.pos = behind;
            return nodeOnNextLine(indent, dashAtIndent, YamlProperties.NONE, behind);
        }
        if (compact) {
            int column = in.column(in.pos);
            if (in.text.substring(behind, in.pos).indexOf('\t') >= 0 && (startsCollection() || keys.isAhead(in.pos))) {
                in.problem(Kind.TAB_INDENTATION, behind, in.pos);
            }
            if (startsCollection() || keys.isAhead(in.pos)) {
                in.contentIsHere(column);
                return nodeAtContent(indent, column, false, YamlProperties.NONE, in.pos);
            }
        }
        return inlineNode(indent, !compact, dashAtIndent);
    }

    private boolean startsCollection() {
        return in.atIndicator('-') || in.atIndicator('?');
    }

    /** A node that begins on a line of its own, if the next content is indented deep enough; else a missing one. */
    private YamlNode nodeOnNextLine(int indent, boolean dashAtIndent, YamlProperties properties, int start) {
        int behind = in.pos;
        int column = in.nextContent();
        boolean here = column > indent || dashAtIndent && indent >= 0 && column == indent && in.atIndicator('-');
        if (column == YamlInput.NO_CONTENT || !here) {
            in.pos = behind;
            return missing(start, behind, properties);
        }
        return nodeAtContent(indent, column, dashAtIndent, properties, start);
    }

    private YamlNode missing(int start, int end, YamlProperties properties) {
        int base = in.base();
        YamlScalar node = new YamlScalar((properties.isNone() ? end : start) - base, end - base, end - base,
                ScalarStyle.PLAIN, "", properties);
        in.anchored(node);
        return node;
    }

    /** The node whose first character stands here, first on its line or behind a dash. */
    private YamlNode nodeAtContent(int indent, int column, boolean dashAtIndent, YamlProperties properties, int start) {
        int nodeStart = properties.isNone() ? in.pos : start;
        if (in.atIndicator('-')) {
            return sequence(column, column > indent, properties, nodeStart);
        }
        if (atEntry()) {
            return mapping(column, properties, nodeStart);
        }
        YamlNode node = propertiesAndNode(indent, dashAtIndent, properties, nodeStart);
        return properties.isNone() && node.properties().isNone() && isCollectionBelow(node, column)
                ? nodeAtContent(indent, column, dashAtIndent, properties, in.pos) : node;
    }

    /**
     * Whether entries or items follow in the column of a scalar: then the scalar is no value, but a line of theirs that is
     * not finished yet, such as a key without its colon. The place is at the first of them.
     */
    private boolean isCollectionBelow(YamlNode node, int column) {
        if (!(node instanceof YamlScalar scalar) || scalar.style().isBlock()) {
            return false;
        }
        int behind = in.pos;
        if (in.nextContent() != column || !in.atIndicator('-') && !atEntry()) {
            in.pos = behind;
            return false;
        }
        int start = in.base() + node.start();
        int end = in.base() + node.end();
        in.problem(Kind.MISSING_COLON, start, end, in.text.substring(start, end));
        return true;
    }

    /** A node that begins on the line of its key or dash: properties, then a scalar, a flow collection or an alias. */
    private YamlNode inlineNode(int indent, boolean behindColon, boolean dashAtIndent) {
        if (behindColon && in.atIndicator('-')) {
            int start = in.pos;
            in.problem(Kind.VALUE_AND_MAPPING_ON_LINE, in.pos, in.pos + 1, "-");
            in.pos = in.endOfLine(in.pos);
            return missing(start, start, YamlProperties.NONE);
        }
        return propertiesAndNode(indent, dashAtIndent, YamlProperties.NONE, in.pos);
    }

    /** What stands here, with the properties that were read on lines before, and those that stand here. */
    private YamlNode propertiesAndNode(int indent, boolean dashAtIndent, YamlProperties before, int start) {
        YamlProperties properties = before;
        if (in.current() == '&' || in.current() == '!') {
            properties = before.and(scalars.properties());
            int behind = in.pos;
            in.skipBlanks();
            if (in.isBreakOrEnd(in.pos) || in.current() == '#' && in.pos > behind) {
                in.pos = behind;
                return nodeOnNextLine(indent, dashAtIndent, properties, start);
            }
            if (in.atIndicator('-')) {
                in.problem(Kind.VALUE_AND_MAPPING_ON_LINE, in.pos, in.pos + 1, "-");
                in.pos = in.endOfLine(in.pos);
                return missing(start, behind, properties);
            }
        }
        return scalarOrFlow(indent, properties, start);
    }

    private YamlNode scalarOrFlow(int indent, YamlProperties properties, int start) {
        if (in.current() == '*' && !properties.isNone()) {
            in.problem(Kind.BAD_ALIAS, in.pos, in.pos + 1, "*");
        }
        YamlNode node = switch (in.current()) {
            case '*' -> scalars.alias();
            case '"' -> scalars.doubleQuoted(indent, properties, start);
            case '\'' -> scalars.singleQuoted(indent, properties, start);
            case '[', '{' -> flows.collection(indent, properties, start);
            case '|', '>' -> new BlockScalarReader(in).read(indent, properties, start);
            default -> scalars.plain(indent, false, properties, start);
        };
        in.anchored(node);
        rejectSecondValue(node);
        return node;
    }

    /** {@code a: b: c}: whoever writes it means the first colon or forgot quotes. */
    private void rejectSecondValue(YamlNode node) {
        int behind = in.pos;
        in.skipBlanks();
        if (in.atIndicator(':') && !(node instanceof YamlScalar scalar && scalar.style().isBlock())) {
            in.problem(Kind.VALUE_AND_MAPPING_ON_LINE, in.pos, in.pos + 1, ":");
            in.pos = in.endOfLine(in.pos);
        } else {
            in.pos = behind;
        }
    }

    // --- sequences

    /**
     * A sequence.
     *
     * @param ownColumn whether nothing but its items may stand in the column of the dashes
     */
    private YamlNode sequence(int column, boolean ownColumn, YamlProperties properties, int start) {
        if (!enter(start, column)) {
            return missing(start, in.pos, YamlProperties.NONE);
        }
        int contentStart = in.pos;
        int base = in.base();
        List<YamlSequence.Item> items = new ArrayList<>();
        int end = in.pos;
        int next;
        do {
            int dash = in.pos;
            in.pos++;
            YamlNode node = nodeBehindIndicator(column, true, false);
            end = Math.max(dash + 1, node.end() + base);
            items.add(new YamlSequence.Item(dash - base, end - base, node));
            next = contentAtMost(column);
            while (ownColumn && next == column && !in.atIndicator('-')) {
                next = skipMember(Kind.KEY_IN_SEQUENCE, column);
            }
        } while (next == column && in.atIndicator('-'));
        leave();
        YamlSequence sequence = new YamlSequence(start - base, contentStart - base, end - base, false, column,
                List.copyOf(items), properties);
        in.anchored(sequence);
        return sequence;
    }

    /** Over lines that are indented deeper than the collection's members, each a problem, to the next content. */
    private int contentAtMost(int column) {
        int next = in.nextContent();
        while (next > column || in.openColumns().isMisplaced(next, column) || strays.isStray(next, column)) {
            int end = in.trimmedEnd(in.pos, in.endOfLine(in.pos));
            if (next > column || in.openColumns().isMisplaced(next, column)) {
                in.problem(Kind.BAD_INDENTATION, in.pos, end, String.valueOf(next), String.valueOf(column));
                in.skipDeeperThan(next > column ? next - 1 : in.isFramed(column) ? column : strays.lastBelonging(next, column));
            } else {
                in.problem(Kind.MISSING_COLON, in.pos, end, in.text.substring(in.pos, end));
                in.pos = in.endOfLine(in.pos);
            }
            next = in.nextContent();
        }
        return next;
    }

    private boolean enter(int start, int column) {
        if (in.collectionDepth >= YamlInput.DEEPEST) {
            in.problem(Kind.TOO_DEEP, start, start + 1, String.valueOf(YamlInput.DEEPEST));
            in.pos = in.endOfLine(in.pos);
            return false;
        }
        in.collectionDepth++;
        in.openColumns().open(column);
        return true;
    }

    private void leave() {
        in.collectionDepth--;
        in.openColumns().close();
    }

    // --- mappings

    private YamlNode mapping(int column, YamlProperties properties, int start) {
        boolean framed = in.collectionDepth == in.frameDepth() && in.frameDepth() < 2 && in.explicitKeys == 0;
        if (!enter(start, column)) {
            return missing(start, in.pos, YamlProperties.NONE);
        }
        int contentStart = in.pos;
        List<YamlEntry> entries = entries(column, framed);
        leave();
        int base = in.base();
        YamlEntry last = entries.getLast();
        YamlMapping mapping = new YamlMapping(start - base, contentStart - base, last.base() + last.end(), false, column,
                List.copyOf(entries), properties);
        in.anchored(mapping);
        return mapping;
    }

    /** The entries from here on, each with all that stands up to the next one. */
    List<YamlEntry> entries(int column, boolean framed) {
        List<YamlEntry> entries = new ArrayList<>();
        int next;
        do {
            int outerBase = in.base();
            int start = in.pos;
            if (framed) {
                in.openFrame();
            }
            EntryParts parts = entry(column);
            next = entryAhead(column);
            YamlFrame frame = framed ? in.closeFrame() : null;
            entries.add(new YamlEntry(framed ? start - outerBase : 0, parts.body(frame)));
        } while (next == column);
        return entries;
    }

    /** Goes to the next entry of the mapping, over lines that cannot be one. Returns its column, or a smaller one. */
    private int entryAhead(int column) {
        int next = contentAtMost(column);
        while (next == column && !atEntry()) {
            next = skipMember(in.atIndicator('-') ? Kind.ITEM_IN_MAPPING : Kind.MISSING_COLON, column);
        }
        return next;
    }

    /** Over a line that is no member of the collection around it, and all that is indented deeper. */
    private int skipMember(Kind kind, int column) {
        int end = in.trimmedEnd(in.pos, in.endOfLine(in.pos));
        in.problem(kind, in.pos, end, in.text.substring(in.pos, end));
        in.skipDeeperThan(column);
        return contentAtMost(column);
    }

    private record EntryParts(int start, YamlNode key, int colon, YamlNode value, int end, boolean explicit) {
        YamlEntry.Body body(@Nullable YamlFrame frame) {
            return new YamlEntry.Body(start, key, colon, value, end, explicit, frame);
        }
    }

    private EntryParts entry(int column) {
        int base = in.base();
        int start = in.pos;
        boolean explicit = in.atIndicator('?');
        YamlNode key;
        int colon;
        if (explicit) {
            in.pos++;
            in.explicitKeys++;
            key = nodeBehindIndicator(column, true, true);
            in.explicitKeys--;
            int behind = in.pos;
            boolean hasValue = in.nextContent() == column && in.atIndicator(':');
            colon = hasValue ? in.pos : -1;
            in.pos = hasValue ? in.pos : behind;
        } else {
            key = implicitKey();
            in.skipBlanks();
            colon = in.pos;
        }
        YamlNode value;
        if (colon >= 0) {
            in.pos = colon + 1;
            value = nodeBehindIndicator(column, explicit, true);
        } else {
            value = missing(key.end() + base, key.end() + base, YamlProperties.NONE);
        }
        int end = Math.max(Math.max(key.end(), value.end()), colon < 0 ? 0 : colon + 1 - base);
        return new EntryParts(start - base, key, colon < 0 ? -1 : colon - base, value, end, explicit);
    }

    private YamlNode implicitKey() {
        int start = in.pos;
        YamlProperties properties = scalars.properties();
        in.skipBlanks();
        YamlNode key = switch (in.current()) {
            case '*' -> scalars.alias();
            case '"' -> scalars.doubleQuoted(Integer.MAX_VALUE - 1, properties, start);
            case '\'' -> scalars.singleQuoted(Integer.MAX_VALUE - 1, properties, start);
            case '[', '{' -> flows.collection(-1, properties, start);
            default -> in.atIndicator(':') ? missing(start, in.pos, properties) : scalars.plainKey(properties, start);
        };
        in.anchored(key);
        return key;
    }
}
