package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;
import org.sitewright.split.JoinPart;
import org.sitewright.split.JoinSource;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.Walker;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;

/**
 * The files that a root file includes (Compose Specification, "Include").
 *
 * @param paths from the site's folder
 */
record Includes(List<String> paths) {
    private static final String KEY = "include";

    static Includes of(JoinSource source) {
        return new Includes(source.root().map(JoinPart::compose).map(Includes::paths).orElse(List.of()));
    }

    private static List<String> paths(ComposeFile file) {
        Walker walker = new Walker(file);
        List<String> paths = new ArrayList<>();
        file.topLevel(KEY).map(walker::items).orElse(List.of()).forEach(item -> paths.addAll(paths(walker, walker.follow(item))));
        return paths;
    }

    private static List<String> paths(Walker walker, YamlPlace item) {
        if (!(item.node() instanceof YamlMapping)) {
            return List.of(normal(Walker.text(item)));
        }
        Optional<YamlPlace> path = walker.value(item, "path");
        if (path.isPresent() && path.get().node() instanceof YamlSequence) {
            return walker.items(path.get()).stream().map(each -> normal(Walker.text(walker.follow(each)))).toList();
        }
        return path.map(each -> List.of(normal(Walker.text(each)))).orElse(List.of());
    }

    private static String normal(String path) {
        return JoinPaths.shortest("", path).replaceFirst("^\\./", "");
    }

    boolean names(JoinPart part) {
        return !part.folder().isEmpty() && paths.contains(part.file().name());
    }

    /** Takes the entries away that name parts of a join; the whole key where none is left. */
    static void remove(ComposeFile root, FileDraft draft, List<JoinPart> parts) {
        Optional<YamlPlace> include = root.topLevel(KEY);
        if (include.isEmpty() || !(include.get().node() instanceof YamlSequence sequence)) {
            return;
        }
        SourceText text = draft.source();
        Walker walker = new Walker(root);
        List<YamlPlace> items = walker.items(include.get());
        List<String> joined = parts.stream().map(part -> part.file().name()).toList();
        List<Integer> gone = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (joined.containsAll(paths(walker, walker.follow(items.get(i))))) {
                gone.add(i);
            }
        }
        if (gone.size() == items.size()) {
            int last = text.lineAt(include.get().memberRange().end() - 1);
            int next = last + 1;
            while (next < text.lineCount() - 1 && text.line(next).isBlank()) {
                next++;
            }
            draft.removeLines(text.lineAt(include.get().memberRange().start()), next);
        } else if (!sequence.flow()) {
            gone.forEach(index -> draft.removeLines(text.lineAt(include.get().base() + sequence.items().get(index).start()),
                    text.lineAt(include.get().base() + sequence.items().get(index).end() - 1) + 1));
        }
    }
}
