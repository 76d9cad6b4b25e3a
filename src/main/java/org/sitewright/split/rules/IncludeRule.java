package org.sitewright.split.rules;

import java.util.List;
import java.util.Optional;
import org.sitewright.split.Effect;
import org.sitewright.split.Obstacle;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/**
 * The other layout: the root's file includes those of the groups (Compose Specification, "include"; Compose 2.20 or later). They
 * are one project, so that names of volumes and networks, dependencies and variables stay what they are.
 */
final class IncludeRule implements Rule {
    private final Layout layout;

    IncludeRule(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void apply(Planning planning) {
        Optional<YamlPlace> existing = planning.compose().tree().find(YamlPath.of("include"));
        if (!planning.isInclude()) {
            existing.ifPresent(place -> stays(planning, place));
            return;
        }
        List<String> paths = planning.files().stream().filter(file -> !file.group().isRoot()).map(GroupFile::path).toList();
        planning.card("include:layout", planning.words().of("include.title"), planning.words().of("include.reason")).writes(planning.home().path()).tell(Effect.NOTHING);
        FileDraft draft = planning.home().draft();
        String lineBreak = draft.source().lineBreak();
        if (existing.isPresent() && existing.get().node() instanceof YamlSequence list && !list.items().isEmpty()) {
            add(draft, existing.get(), list, paths);
            return;
        }
        if (existing.isPresent()) {
            planning.refuse(new Obstacle(planning.words().of("refuse.include"), Optional.empty(), Optional.of(planning.place(existing.get()))));
            return;
        }
        StringBuilder lines = new StringBuilder("include:").append(lineBreak);
        String indent = " ".repeat(planning.style().dashOffset());
        paths.forEach(path -> lines.append(indent).append("- ").append(ScalarText.written(path)).append(lineBreak));
        new TopSection(layout).write(planning.home(), lines.toString());
    }

    private static void add(FileDraft draft, YamlPlace place, YamlSequence list, List<String> paths) {
        int behind = place.base() + list.items().getLast().end();
        if (list.flow()) {
            paths.forEach(path -> draft.insert(behind, ", " + ScalarText.written(path)));
            return;
        }
        int line = draft.source().lineAt(behind);
        int last = draft.source().lineStart(line) == behind ? line - 1 : line;
        paths.forEach(path -> draft.insert(draft.source().lineEnd(last),
                draft.source().lineBreak() + " ".repeat(list.indent()) + "- " + ScalarText.written(path)));
    }

    /** What the source includes stays with the root's file. */
    private static void stays(Planning planning, YamlPlace include) {
        if (planning.home().group().isRoot()) {
            planning.card("include:kept", planning.words().of("include.kept.title", planning.home().path()),
                    planning.words().of("include.kept.reason")).at(planning.place(include)).tell(Effect.NOTHING);
        } else {
            planning.refuse(new Obstacle(planning.words().of("refuse.include-root"), Optional.empty(), Optional.of(planning.place(include))));
        }
    }
}
