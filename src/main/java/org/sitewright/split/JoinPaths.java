package org.sitewright.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.ComposeFile;

/** Writes the paths of a part so that they mean the same files from the site's folder. */
final class JoinPaths {
    /** How the file before the split wrote the paths of each service. */
    private final Map<String, String> before = new HashMap<>();

    JoinPaths(Optional<ComposeFile> original) {
        original.ifPresent(file -> HostPathPlaces.of(file).forEach(found ->
                before.putIfAbsent(found.owner() + "\n" + shortest("", found.path()), found.path())));
    }

    void rewrite(JoinPart part, FileDraft draft) {
        if (part.folder().isEmpty()) {
            return;
        }
        for (HostPathPlaces.Found found : HostPathPlaces.of(part.compose())) {
            String path = shortest(part.folder(), found.path());
            String written = before.getOrDefault(found.owner() + "\n" + path, path);
            if (!written.equals(found.path())) {
                ScalarText.replace(draft, found.place(), found.part(), written);
            }
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
