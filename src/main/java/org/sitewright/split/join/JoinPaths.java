package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.split.Effect;
import org.sitewright.split.JoinPart;
import org.sitewright.split.Place;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.PathFinder;
import org.sitewright.split.lines.PathUse;
import org.sitewright.split.lines.Relative;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.split.lines.Walker;

/** Writes the paths of a part so that they mean the same files from the site's folder. */
final class JoinPaths {
    private final JoinContext context;
    /** How the file before the split wrote the paths of each service. */
    private final Map<String, String> before = new HashMap<>();

    JoinPaths(JoinContext context) {
        this.context = context;
        context.source().original().ifPresent(file -> forEach(file, (owner, use) ->
                before.putIfAbsent(owner + "\n" + shortest("", use.text()), use.text())));
    }

    void rewrite(JoinPart part, FileDraft draft) {
        if (part.folder().isEmpty()) {
            return;
        }
        forEach(part.compose(), (owner, use) -> {
            String path = shortest(part.folder(), use.text());
            String written = before.getOrDefault(owner + "\n" + path, path);
            if (!written.equals(use.text())) {
                context.card("path:" + part.folder() + "/" + owner + "/" + use.text(), context.words().of("join.path.title", use.text(), part.folder()),
                                context.words().of("join.path.reason", written))
                        .at(new Place(part.file().name(), use.at().path(), ScalarText.part(use.at(), use.part()))).tell(Effect.CHANGES_LINE);
                ScalarText.replace(draft, use.at(), use.part(), written);
            }
        });
    }

    /** The paths that count from a file's folder, each with the service or declaration that names it. */
    private static void forEach(ComposeFile file, BiConsumer<String, PathUse> action) {
        PathFinder finder = new PathFinder(file, new Walker(file));
        for (PlacedService placed : file.byName().values()) {
            finder.of(placed).stream().filter(use -> Relative.is(use.text())).forEach(use -> action.accept(placed.name(), use));
        }
        for (Declaration declaration : file.declarations()) {
            finder.of(declaration).stream().filter(use -> Relative.is(use.text()))
                    .forEach(use -> action.accept(declaration.path().toString(), use));
        }
    }

    /** A path that counts from a folder below the site's, as it counts from the site's folder; begins with a dot. */
    static String shortest(String folder, String path) {
        List<String> names = new ArrayList<>();
        for (String name : (folder + "/" + path).split("/")) {
            boolean known = !names.isEmpty() && !names.getLast().equals("..") && names.getLast().indexOf('$') < 0;
            if (name.equals("..") && known) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        String joined = String.join("/", names);
        String slash = path.endsWith("/") && !joined.isEmpty() ? "/" : "";
        return joined.isEmpty() ? "." : joined.startsWith("..") ? joined + slash : "./" + joined + slash;
    }
}
