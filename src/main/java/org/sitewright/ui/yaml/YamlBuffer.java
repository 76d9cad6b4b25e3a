package org.sitewright.ui.yaml;

import org.fxmisc.richtext.model.PlainTextChange;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextPosition;
import org.sitewright.text.TextRange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Keeps the control and the file's text the same. What is typed becomes a patch; a patch from elsewhere becomes changes
 * of the control, with caret, selection and folds where they were.
 */
final class YamlBuffer implements YamlArea.Edits {
    private final YamlArea area = new YamlArea(this);
    private final List<Consumer<BufferChange>> changed = new ArrayList<>();
    private final List<Consumer<HiddenLines.Stretch>> revealed = new ArrayList<>();
    private final List<Consumer<YamlDocument>> shown = new ArrayList<>();
    private ControlText control = ControlText.of(SourceText.of(""), HiddenLines.NONE);
    private BiConsumer<TextPatch, SourceText> typed = (patch, text) -> { };
    /** More than 0 while the control follows the text. */
    private int following;

    YamlArea area() {
        return area;
    }

    ControlText control() {
        return control;
    }

    SourceText text() {
        return control.source();
    }

    boolean isFollowing() {
        return following > 0;
    }

    void setOnTyped(BiConsumer<TextPatch, SourceText> handler) {
        typed = handler;
    }

    /** Called when another text is shown. */
    void onShown(Consumer<YamlDocument> handler) {
        shown.add(handler);
    }

    /** Called after each change, typed or not, when control and text agree again. */
    void onChanged(Consumer<BufferChange> handler) {
        changed.add(handler);
    }

    /** Called with lines that were hidden and are not any more. */
    void onRevealed(Consumer<HiddenLines.Stretch> handler) {
        revealed.add(handler);
    }

    /** The caret's place in the file. */
    int caret() {
        return control.toSource(area.getCaretPosition());
    }

    /** Where the selection began; the caret's place when nothing is selected. */
    int anchor() {
        return control.toSource(area.getAnchor());
    }

    TextPosition caretPosition() {
        return text().position(caret());
    }

    TextRange selection() {
        return new TextRange(Math.min(anchor(), caret()), Math.max(anchor(), caret()));
    }

    void select(int anchor, int caret) {
        area.selectRange(control.toControl(anchor), control.toControl(caret));
    }

    /** Shows a text for the first time. */
    void show(YamlDocument document) {
        follow(() -> {
            control = document.control();
            area.replace(0, area.getLength(), document.lines());
            area.selectRange(0, 0);
            // The control follows the end of what was put into it, once it has a size.
            area.showParagraphAtTop(0);
        });
        // Replacing a text leaves the control at its end.
        area.showParagraphAtTop(0);
        shown.forEach(handler -> handler.accept(document));
    }

    /** Takes over a patch that was made elsewhere. */
    void update(SourceText next, TextPatch patch) {
        if (next.equals(text())) {
            return;
        }
        TextPatch right = leadsTo(next, patch) ? patch : TextPatch.between(text().content(), next.content());
        apply(right, next, mapped(anchor(), right, next), mapped(caret(), right, next));
    }

    /** Where a place goes; one within replaced text stays on its line and column as far as it can. */
    private int mapped(int offset, TextPatch patch, SourceText next) {
        boolean within = patch.changes().stream().anyMatch(c -> c.start() < offset && offset < c.end());
        return within ? next.offset(text().position(offset)) : patch.mapOffset(offset);
    }

    private boolean leadsTo(SourceText next, TextPatch patch) {
        return patch.extent().end() <= text().length() && text().length() + patch.delta() == next.length()
                && patch.applyTo(text().content()).equals(next.content());
    }

    /** Does what a key meant, as one edit. */
    void type(Gesture gesture) {
        SourceText next = text().apply(gesture.patch());
        if (gesture.patch().isEmpty()) {
            select(next.offset(gesture.anchor()), next.offset(gesture.caret()));
            area.requestFollowCaret();
            return;
        }
        apply(gesture.patch(), next, next.offset(gesture.anchor()), next.offset(gesture.caret()));
        area.requestFollowCaret();
        typed.accept(gesture.patch(), next);
    }

    private void apply(TextPatch patch, SourceText next, int anchor, int caret) {
        SourceText before = text();
        HiddenLines kept = control.meddlesWithPairs(patch, next) ? HiddenLines.NONE
                : control.hidden().withoutCut(before, patch);
        hide(kept);
        follow(() -> {
            area.replaceQuietly(control.toControl(patch, next).changes().reversed());
            control = ControlText.of(next, kept.mapped(before, patch, next));
            mend();
            select(anchor, caret);
        });
        BufferChange change = new BufferChange(before, patch, next);
        changed.forEach(handler -> handler.accept(change));
    }

    /** Hides these lines and no others. */
    void hide(HiddenLines wanted) {
        HiddenLines old = control.hidden();
        if (old.equals(wanted)) {
            return;
        }
        int anchor = anchor();
        int caret = caret();
        List<HiddenLines.Stretch> opened = without(old, wanted);
        follow(() -> {
            List<TextChange> inserted = new ArrayList<>();
            for (HiddenLines.Stretch stretch : opened.reversed()) {
                inserted.add(TextChange.insert(control.toControl(text().lineEnd(stretch.first() - 1)),
                        "\n" + control.lines(stretch.first(), stretch.last())));
            }
            area.replaceQuietly(inserted);
            control = ControlText.of(text(), new HiddenLines(without(old, new HiddenLines(opened))));
            List<TextChange> removed = new ArrayList<>();
            for (HiddenLines.Stretch stretch : without(wanted, old).reversed()) {
                removed.add(new TextChange(control.toControl(text().lineEnd(stretch.first() - 1)),
                        control.toControl(text().lineEnd(stretch.last())), ""));
            }
            area.replaceQuietly(removed);
            control = ControlText.of(text(), wanted);
            select(anchor, caret);
        });
        opened.forEach(stretch -> revealed.forEach(handler -> handler.accept(stretch)));
    }

    private static List<HiddenLines.Stretch> without(HiddenLines from, HiddenLines others) {
        return from.stretches().stream().filter(s -> !others.stretches().contains(s)).toList();
    }

    /** Lines may part or join where a lone CR meets an LF: then the control is given the whole text again. */
    private void mend() {
        int length = control.toControl(text().length());
        if (area.getLength() != length || area.getParagraphs().size() != control.lineCount()) {
            control = ControlText.of(text(), HiddenLines.NONE);
            area.replaceText(control.content());
        }
    }

    private void follow(Runnable work) {
        following++;
        try {
            work.run();
        } finally {
            following--;
        }
    }

    /** Deleting the line break before hidden lines brings them into sight first, so that nothing goes unseen. */
    @Override
    public TextRange before(int start, int end) {
        TextRange range = new TextRange(start, end);
        if (isFollowing() || start == end || control.hidden().isEmpty() || area.getSelection().getLength() > 0) {
            return range;
        }
        int first = control.position(start).line();
        int last = control.position(end).line();
        HiddenLines kept = new HiddenLines(control.hidden().stretches().stream()
                .filter(s -> s.last() < first || s.first() > last).toList());
        if (kept.equals(control.hidden())) {
            return range;
        }
        boolean forwards = area.getCaretPosition() <= start;
        int fixed = control.toSource(forwards ? start : end);
        hide(kept);
        int place = control.toControl(fixed);
        return forwards ? new TextRange(place, place + range.length()) : new TextRange(place - range.length(), place);
    }

    @Override
    public void after(List<PlainTextChange> changes) {
        if (isFollowing()) {
            return;
        }
        SourceText before = text();
        TextPatch patch = TextPatch.NONE;
        for (PlainTextChange change : changes) {
            TextPatch one = control.typed(change.getPosition(), change.getRemovalEnd(), change.getInserted());
            SourceText next = text().apply(one);
            HiddenLines kept = control.hidden().withoutCut(text(), one).mapped(text(), one, next);
            control = ControlText.of(next, kept);
            patch = changes.size() == 1 ? one : TextPatch.between(before.content(), next.content());
        }
        int anchor = anchor();
        int caret = caret();
        follow(() -> {
            mend();
            if (area.getAnchor() != control.toControl(anchor) || area.getCaretPosition() != control.toControl(caret)) {
                select(anchor, caret);
            }
        });
        SourceText now = text();
        TextPatch whole = patch;
        changed.forEach(handler -> handler.accept(new BufferChange(before, whole, now)));
        if (!whole.isEmpty()) {
            typed.accept(whole, now);
        }
    }

    @Override
    public String selected() {
        return text().substring(selection());
    }
}
