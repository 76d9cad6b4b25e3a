package org.sitewright.split.lines;

import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPlace;

/**
 * A path that a file names.
 *
 * @param at   the scalar that holds it, where it really stands
 * @param part the stretch of the scalar's value that is the path
 * @param what the kind of thing it leads to, for people; also whether it may be moved along
 */
public record PathUse(YamlPlace at, TextRange part, What what) {
    /** What a path leads to. */
    public enum What { MOUNT, ENV_FILE, BUILD, EXTENDS, SECRET, CONFIG, OTHER }

    public String text() {
        return Walker.text(at).substring(part.start(), part.end());
    }

    public static PathUse whole(YamlPlace at, What what) {
        return new PathUse(at, new TextRange(0, Walker.text(at).length()), what);
    }

    /** The path behind a sign, such as the equals sign of {@code id=path}. */
    public static PathUse behind(YamlPlace at, int start, What what) {
        return new PathUse(at, new TextRange(start, Walker.text(at).length()), what);
    }
}
