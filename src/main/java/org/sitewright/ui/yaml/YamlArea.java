package org.sitewright.ui.yaml;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextRange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The control itself. It tells of edits that were made with it when it is whole again, not in the middle of them. */
final class YamlArea extends CodeArea {
    /** Hears of edits. */
    interface Edits {
        /** Just before a stretch is replaced; answers with the stretch to replace. */
        TextRange before(int start, int end);

        /** After one edit; each change's place is that after the changes before it. */
        void after(List<PlainTextChange> changes);

        /** The text to put on the clipboard for what is selected. */
        String selected();
    }

    private final Edits edits;
    private final List<PlainTextChange> pending = new ArrayList<>();

    YamlArea(Edits edits) {
        this.edits = edits;
        getStyleClass().add("sw-yaml-area");
        setUndoManager(UndoUtils.noOpUndoManager());
        setUseInitialStyleForInsertion(false);
        multiPlainChanges().subscribe(pending::addAll);
    }

    @Override
    public void replace(int start, int end,
            StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        TextRange range = edits.before(start, end);
        super.replace(range.start(), range.end(), replacement);
        tell();
    }

    @Override
    public void moveSelectedText(int position) {
        super.moveSelectedText(position);
        tell();
    }

    /** As the control does it, but without putting the whole text together first. */
    @Override
    public void deletePreviousChar() {
        int caret = getCaretPosition();
        if (caret > 0) {
            int column = getCaretColumn();
            int start = column == 0 ? caret - 1 : caret - column + getText(getCurrentParagraph()).offsetByCodePoints(column, -1);
            deleteText(start, caret);
        }
    }

    /** As the control does it, but without putting the whole text together first. */
    @Override
    public void deleteNextChar() {
        int caret = getCaretPosition();
        if (caret < getLength()) {
            String line = getText(getCurrentParagraph());
            int column = getCaretColumn();
            int end = column == line.length() ? caret + 1 : caret - column + line.offsetByCodePoints(column, 1);
            deleteText(caret, end);
        }
    }

    /** Replaces without asking or telling anybody; the caret stays to be set. */
    void replaceQuietly(List<TextChange> descending) {
        if (descending.isEmpty()) {
            return;
        }
        var builder = createMultiChange(descending.size());
        for (TextChange change : descending) {
            builder.replaceTextAbsolutely(change.start(), change.end(), change.replacement());
        }
        builder.commit();
        pending.clear();
    }

    @Override
    public void copy() {
        if (getSelection().getLength() > 0) {
            ClipboardContent content = new ClipboardContent();
            content.putString(edits.selected());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private void tell() {
        List<PlainTextChange> changes = List.copyOf(pending);
        pending.clear();
        if (!changes.isEmpty()) {
            edits.after(changes);
        }
    }
}
