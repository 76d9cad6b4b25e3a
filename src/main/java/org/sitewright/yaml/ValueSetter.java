package org.sitewright.yaml;

import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlChange.SetValue;
import org.sitewright.yaml.YamlEditException.Reason;

/** Gives an entry or item another value. */
final class ValueSetter {
    private final EditScope scope;

    ValueSetter(EditScope scope) {
        this.scope = scope;
    }

    TextPatch patch(SetValue change) throws YamlEditException {
        YamlPlace place = scope.existing(change.path());
        if (place.node() instanceof YamlAlias) {
            throw new YamlEditException(Reason.ALIAS, change.path());
        }
        boolean flow = !change.path().isRoot() && scope.isFlow(change.path().parent());
        return switch (change.value()) {
            case YamlValue.Text(String text) when place.node() instanceof YamlScalar scalar ->
                    scalar(place, scalar, scalarText(place, scalar, text, flow));
            case YamlValue.Literal(String text) when place.node() instanceof YamlScalar scalar -> scalar(place, scalar, text);
            case YamlValue.Nothing() when place.node() instanceof YamlScalar scalar && flow && place.entry() == null ->
                    scalar(place, scalar, "null");
            case YamlValue.Nothing() when place.node() instanceof YamlScalar scalar && !scalar.isMissing() ->
                    TextPatch.of(new TextChange(behindIndicator(place), place.range().end(), ""));
            case YamlValue value -> whole(place, value, flow);
        };
    }

    private TextPatch scalar(YamlPlace place, YamlScalar scalar, String text) {
        if (scalar.isMissing()) {
            int at = place.range().end();
            int comma = scope.commaBehind(at);
            return TextPatch.of(new TextChange(at, scope.isFlow(place.path()) && comma >= 0 ? comma : at, " " + text));
        }
        return TextPatch.of(TextChange.replace(place.contentRange(), text));
    }

    private String scalarText(YamlPlace place, YamlScalar scalar, String text, boolean flow) {
        int column = scope.columnOfMember(place.path());
        if (scalar.style().isBlock()) {
            return inPlaceOfBlock(place, scalar, text, column);
        } else if (text.indexOf('\n') >= 0 && !flow && scalar.style() == ScalarStyle.PLAIN) {
            int indent = Math.max(column, 0) + scope.style().indentStep();
            String block = scope.printer().block(text, ScalarStyle.LITERAL, indent, column);
            if (!block.isEmpty() && scope.text().lineEnd(scope.lineOf(place.range().end())) == place.range().end()) {
                return block;
            }
        }
        return scope.printer().scalar(text, flow, scalar.style().isQuoted() ? scalar.style() : ScalarStyle.PLAIN);
    }

    /** Another text for a block scalar; a comment behind its indicators stays, and so do these where they can. */
    private String inPlaceOfBlock(YamlPlace place, YamlScalar scalar, String text, int column) {
        int start = place.contentRange().start();
        String header = scope.content().substring(start, scope.text().lineEnd(scope.lineOf(start)));
        int behind = 0;
        while (behind < header.length() && !YamlChars.isBlank(header.charAt(behind))) {
            behind++;
        }
        boolean empty = scope.lineOf(place.range().end()) == scope.lineOf(start);
        String comment = empty ? "" : header.substring(behind).stripTrailing();
        int indent = indentOfBlock(place, column);
        boolean written = !empty || header.substring(behind).isBlank();
        String block = written ? scope.printer().block(text, scalar.style(), indent, column) : "";
        if (written && block.isEmpty()) {
            block = scope.printer().block(text, ScalarStyle.LITERAL, indent, column);
        }
        if (block.isEmpty()) {
            return scope.printer().scalar(text, false, ScalarStyle.PLAIN) + comment;
        }
        int headerEnd = block.indexOf(scope.style().lineBreak());
        String indicators = block.substring(0, headerEnd);
        String old = header.substring(0, behind);
        boolean sameColumn = old.indexOf(String.valueOf(indent - Math.max(column, 0))) > 0;
        boolean nothingToKeep = old.indexOf('+') > 0 && !scalar.value().endsWith("\n\n");
        if (indicators.length() == 1 && indicators.charAt(0) == old.charAt(0) && old.indexOf('-') < 0
                && (old.length() == 1 || old.chars().skip(1).allMatch(c -> c == '+' ? nothingToKeep : sameColumn))) {
            indicators = old;
        }
        return indicators + comment + block.substring(headerEnd);
    }

    private int indentOfBlock(YamlPlace place, int column) {
        int first = scope.lineOf(place.contentRange().start()) + 1;
        int last = scope.lineOf(place.range().end());
        for (int line = first; line <= last; line++) {
            if (!scope.isBlankLine(line)) {
                return scope.indentOfLine(line);
            }
        }
        return Math.max(column, 0) + scope.style().indentStep();
    }

    /** Behind the colon or dash whose value this is, and behind its properties. */
    private int behindIndicator(YamlPlace place) {
        YamlEntry entry = place.entry();
        if (entry != null && entry.body().colon() >= 0) {
            return place.entryBase() + entry.body().colon() + 1;
        }
        int start = place.range().start();
        boolean blank = start > 0 && scope.content().charAt(start - 1) == ' ' && !scope.isFirstOnLine(start);
        return blank ? start - 1 : start;
    }

    /** Replaces the value as a whole, where a collection comes or goes. */
    private TextPatch whole(YamlPlace place, YamlValue value, boolean flow) throws YamlEditException {
        YamlEntry entry = place.entry();
        if (!place.node().properties().isNone() || place.path().isRoot()) {
            throw new YamlEditException(Reason.WRONG_KIND, place.path());
        }
        if (flow) {
            String text = entry == null ? scope.printer().flowItem(value, ScalarStyle.PLAIN, ScalarStyle.PLAIN)
                    : scope.printer().flow(value, ScalarStyle.PLAIN, ScalarStyle.PLAIN);
            return TextPatch.of(TextChange.replace(place.range(), place.range().isEmpty() ? " " + text : text));
        }
        if (entry != null) {
            return behindColon(place, scope.printer().behindColon(value, scope.columnOfMember(place.path())));
        }
        boolean missing = place.range().isEmpty();
        int column = missing ? scope.columnOfMember(place.path()) + 2
                : place.range().start() - scope.text().lineStart(scope.lineOf(place.range().start()));
        String item = scope.printer().item(value, column - 2, ScalarStyle.PLAIN).substring(1).stripLeading();
        return TextPatch.of(TextChange.replace(place.range(), missing && !item.isEmpty() ? " " + item : item));
    }

    /** Puts another value behind a colon; a comment on the key's line stays there. */
    private TextPatch behindColon(YamlPlace place, String value) {
        int from = behindIndicator(place);
        int end = Math.max(from, place.range().end());
        int keyLineEnd = scope.text().lineEnd(scope.lineOf(from));
        int lastLineEnd = scope.text().lineEnd(scope.lineOf(end));
        if (end > keyLineEnd && (scope.isCommentBehind(end) || scope.content().substring(end, lastLineEnd).isBlank())) {
            end = lastLineEnd;
        }
        boolean comment = scope.isCommentBehind(end <= keyLineEnd ? end : from);
        if (!comment) {
            return TextPatch.of(new TextChange(from, end, value));
        }
        boolean onLinesOfItsOwn = !value.startsWith(" ") && !value.isEmpty();
        if (end <= keyLineEnd) {
            return onLinesOfItsOwn ? TextPatch.of(new TextChange(from, end, ""), TextChange.insert(keyLineEnd, value))
                    : TextPatch.of(new TextChange(from, end, value));
        }
        return onLinesOfItsOwn ? TextPatch.of(new TextChange(keyLineEnd, end, value))
                : TextPatch.of(TextChange.insert(from, value), new TextChange(keyLineEnd, end, ""));
    }
}
