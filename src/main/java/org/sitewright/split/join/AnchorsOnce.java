package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sitewright.compose.ComposeFile;
import org.sitewright.split.LineOrigin;
import org.sitewright.split.PlannedFile;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.Origins;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/**
 * Takes back what a split has written twice: an anchor that two files defined alike is defined once in the joined file, and an
 * alias stands in the place of the other.
 */
final class AnchorsOnce {
    private final PlannedFile joined;
    private final SourceText text;
    private final ComposeFile file;
    private final FileDraft draft;
    private final Map<String, TextRange> known = new LinkedHashMap<>();

    AnchorsOnce(PlannedFile joined) {
        this.joined = joined;
        this.text = joined.after();
        this.file = JoinContext.read(text);
        this.draft = new FileDraft(joined.path(), text);
    }

    PlannedFile file() {
        walk(file.tree().root());
        TextPatch patch = draft.patch();
        if (patch.isEmpty()) {
            return joined;
        }
        SourceText after = text.apply(patch);
        List<LineOrigin> lines = new ArrayList<>();
        for (LineOrigin origin : new Origins(joined.path(), text, patch).of(after)) {
            lines.add(switch (origin) {
                case LineOrigin.Same(var ignored, int line) -> joined.origins().get(line);
                case LineOrigin.Changed(var ignored, int line) -> joined.origins().get(line).changed();
                case LineOrigin.New ignored -> LineOrigin.NEW;
            });
        }
        return new PlannedFile(joined.path(), joined.before(), after, lines);
    }

    private void walk(YamlPlace place) {
        if (place.node().anchor().isPresent() && !isFirst(place, place.node().anchor().get())) {
            draft.replace(place.range(), "*" + place.node().anchor().get());
            return;
        }
        if (place.node() instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> walk(place.member(entry)));
        } else if (place.node() instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                place.item(i).ifPresent(this::walk);
            }
        }
    }

    /** Whether it is not defined by another file in the same words. */
    private boolean isFirst(YamlPlace place, String name) {
        TextRange before = known.get(name);
        if (before != null && !fileOf(before).equals(fileOf(place.range()))
                && content(before, name).equals(content(place.range(), name))) {
            return false;
        }
        known.put(name, place.range());
        return true;
    }

    private String fileOf(TextRange range) {
        return switch (joined.origins().get(text.lineAt(range.start()))) {
            case LineOrigin.Same(String from, int ignored) -> from;
            case LineOrigin.Changed(String from, int ignored) -> from;
            case LineOrigin.New() -> "";
        };
    }

    /** The lines behind the anchor, those but for the first moved to the left. */
    private List<String> content(TextRange range, String name) {
        List<String> lines = text.substring(range).substring(name.length() + 1).strip().lines().toList();
        int least = lines.stream().skip(1).filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length()).min().orElse(0);
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            result.add(i == 0 || lines.get(i).isBlank() ? lines.get(i).strip() : lines.get(i).substring(least).stripTrailing());
        }
        return result;
    }
}
