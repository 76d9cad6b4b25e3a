package org.sitewright.ui.yaml;

import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.StyledDocument;
import org.sitewright.text.SourceText;

/**
 * A text made ready for being shown, with its lines and their colours. What grows with the text is worked out here: make it on a
 * worker, and hand it to {@link YamlView#show(YamlDocument)} on the FX thread. Immutable.
 */
public final class YamlDocument {
    private final ControlText control;
    private final StyledDocument<Collection<String>, String, Collection<String>> lines;
    private final HighlightModel colours;

    private YamlDocument(ControlText control, StyledDocument<Collection<String>, String, Collection<String>> lines,
            HighlightModel colours) {
        this.control = control;
        this.lines = lines;
        this.colours = colours;
    }

    /** May be called on any thread. */
    public static YamlDocument of(SourceText text) {
        HighlightModel colours = new HighlightModel(text::line);
        colours.reset(text.lineCount());
        var lines = new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(SegmentOps.styledTextOps(), List.of());
        for (int line = 0; line < text.lineCount(); line++) {
            String content = text.line(line);
            lines.addParagraph(content, spans(new StyleSpansBuilder<>(), colours.colour(line), content.length()).create());
        }
        return new YamlDocument(ControlText.of(text, HiddenLines.NONE), lines.build(), colours);
    }

    /** The text. */
    public SourceText text() {
        return control.source();
    }

    ControlText control() {
        return control;
    }

    StyledDocument<Collection<String>, String, Collection<String>> lines() {
        return lines;
    }

    HighlightModel colours() {
        return colours;
    }

    static StyleSpans<Collection<String>> spans(List<YamlToken> tokens, int length) {
        return spans(new StyleSpansBuilder<>(), tokens, length).create();
    }

    /**
     * Adds the colours of a line. Blanks before a token are given its style, which cannot be seen: the control makes a node for
     * each stretch of one style, and nearly half of them would hold nothing but blanks.
     */
    static StyleSpansBuilder<Collection<String>> spans(StyleSpansBuilder<Collection<String>> builder, List<YamlToken> tokens,
            int length) {
        int at = 0;
        for (YamlToken token : tokens) {
            builder.add(List.of(token.kind().styleClass()), token.end() - at);
            at = token.end();
        }
        return builder.add(List.of(), length - at);
    }
}
