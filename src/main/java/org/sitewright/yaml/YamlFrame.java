package org.sitewright.yaml;

import java.util.List;
import org.sitewright.text.TextRange;

/**
 * What was noticed while a frame was read, but for the frames within it; offsets count from the frame's start.
 *
 * @param problems what does not follow YAML, in the order of the text
 * @param comments from {@code #} to the line's end
 * @param anchors  the nodes that have an anchor, in the order of the text
 * @param aliases  in the order of the text
 */
public record YamlFrame(List<YamlProblem> problems, List<TextRange> comments, List<YamlNode> anchors,
                        List<YamlAlias> aliases) {
    static final YamlFrame EMPTY = new YamlFrame(List.of(), List.of(), List.of(), List.of());

    static YamlFrame of(List<YamlProblem> problems, List<TextRange> comments, List<YamlNode> anchors, List<YamlAlias> aliases) {
        if (problems.isEmpty() && comments.isEmpty() && anchors.isEmpty() && aliases.isEmpty()) {
            return EMPTY;
        }
        return new YamlFrame(List.copyOf(problems), List.copyOf(comments), List.copyOf(anchors), List.copyOf(aliases));
    }
}
