package org.sitewright.ui.yaml;

import java.util.ArrayList;
import java.util.List;

/** The colours of a whole YAML text for views that only show it; the same as in the text that is edited. */
public final class YamlColours {
    /**
     * A coloured stretch of a line.
     *
     * @param start      column of the first unit
     * @param end        column behind the last unit
     * @param styleClass such as {@code sw-yaml-key}
     */
    public record Stretch(int start, int end, String styleClass) {}

    private final YamlHighlighter highlighter = new YamlHighlighter();

    /**
     * The stretches of each line, in ascending order, not overlapping.
     *
     * @param lines of one text, without their breaks
     */
    public List<List<Stretch>> of(List<String> lines) {
        List<List<Stretch>> all = new ArrayList<>(lines.size());
        YamlLineState state = YamlLineState.START;
        for (String line : lines) {
            YamlHighlighter.Result result = highlighter.highlight(line, state);
            state = result.next();
            all.add(result.tokens().stream().map(token -> new Stretch(token.start(), token.end(), token.kind().styleClass())).toList());
        }
        return all;
    }
}
