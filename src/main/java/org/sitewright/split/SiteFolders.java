package org.sitewright.split;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.effective.HostFolder;
import org.sitewright.compose.effective.Value;

/** Absolute paths of a site of which only the folder's name is known: it stands deep below a root that nothing else names. */
public final class SiteFolders {
    private static final String ABOVE = "/sitewright/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/";

    private final HostFolder site;

    public SiteFolders(FolderView view) {
        this.site = new HostFolder(ABOVE + view.folderName());
    }

    public HostFolder site() {
        return site;
    }

    /** The path from the site's folder, for what lies in it. */
    public Optional<String> inSite(String absolute) {
        return absolute.startsWith(site.path() + "/") ? Optional.of(absolute.substring(site.path().length() + 1))
                : Optional.empty();
    }

    /** A value with the paths that what is moved will have. */
    public Value moved(Value value, List<PlannedMove> moves) {
        return switch (value) {
            case Value.HostPath(String path) -> new Value.HostPath(moved(path, moves));
            case Value.Items(List<Value> items) -> new Value.Items(items.stream().map(item -> moved(item, moves)).toList());
            case Value.Members mapping -> {
                Map<String, Value> members = new LinkedHashMap<>(mapping.members());
                members.replaceAll((key, member) -> moved(member, moves));
                yield new Value.Members(members);
            }
            default -> value;
        };
    }

    private String moved(String path, List<PlannedMove> moves) {
        for (PlannedMove move : moves) {
            String from = site.resolve(move.from()).path();
            if (path.equals(from) || path.startsWith(from + "/")) {
                return site.resolve(move.to()).path() + path.substring(from.length());
            }
        }
        return path;
    }
}
