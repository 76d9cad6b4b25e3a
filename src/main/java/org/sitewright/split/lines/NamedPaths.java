package org.sitewright.split.lines;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sitewright.compose.ComposeFile;
import org.sitewright.split.FolderView;

/**
 * What compose files of one folder name by paths from there, variables filled in.
 *
 * @param inside  what is there in that folder; none of them lies within another
 * @param outside paths that lead out of the folder
 */
public record NamedPaths(List<String> inside, List<String> outside) {
    public NamedPaths {
        inside = List.copyOf(inside);
        outside = List.copyOf(outside);
    }

    /**
     * Finds them.
     *
     * @param filled fills variables into a text
     * @param more   further paths that belong to the site
     */
    public static NamedPaths of(List<ComposeFile> files, UnaryOperator<String> filled, FolderView folder, List<String> more) {
        Set<String> inside = new LinkedHashSet<>(more);
        Set<String> outside = new LinkedHashSet<>();
        for (ComposeFile file : files) {
            PathFinder finder = new PathFinder(file, new Walker(file));
            file.byName().values().forEach(service -> finder.of(service).forEach(use -> add(use, filled, inside, outside)));
            file.declarations().forEach(declaration -> finder.of(declaration).forEach(use -> add(use, filled, inside, outside)));
        }
        List<String> there = inside.stream().filter(path -> !path.isEmpty() && isThere(folder, path)).toList();
        return new NamedPaths(there.stream().filter(path -> there.stream().noneMatch(above -> path.startsWith(above + "/"))).toList(),
                List.copyOf(outside));
    }

    private static boolean isThere(FolderView folder, String path) {
        FolderView.Kind kind = folder.kind(path);
        return kind == FolderView.Kind.FILE || kind == FolderView.Kind.FOLDER;
    }

    private static void add(PathUse use, UnaryOperator<String> filled, Set<String> inside, Set<String> outside) {
        String path = filled.apply(use.text());
        // Where a variable stands for a mount's source, one that begins with no dot is a volume's name.
        boolean volume = use.what() == PathUse.What.MOUNT && use.text().startsWith("$") && !path.startsWith(".");
        if (Relative.is(path) && !volume) {
            Optional<String> within = Relative.inside(path);
            within.ifPresentOrElse(inside::add, () -> outside.add(path));
        }
    }
}
