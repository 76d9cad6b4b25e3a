package org.sitewright.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextPatch;

/**
 * A change of one or several files of a site.
 *
 * @param files for each file that changes its patches, one after the other; in the order in which they were asked for
 */
public record SitePatch(Map<SiteFile, List<TextPatch>> files) {
    public SitePatch {
        Map<SiteFile, List<TextPatch>> copy = new LinkedHashMap<>();
        files.forEach((file, patches) -> copy.put(file, List.copyOf(patches)));
        files = Collections.unmodifiableMap(copy);
    }

    static SitePatch of(SiteFile file, List<TextPatch> patches) {
        return new SitePatch(Map.of(file, patches));
    }

    /** The patches of a file; none if it stays as it is. */
    public List<TextPatch> of(SiteFile file) {
        return files.getOrDefault(file, List.of());
    }

    /** The files that change. */
    public Set<SiteFile> touched() {
        return files.keySet();
    }

    /** This one and then a later one. */
    SitePatch then(SitePatch later) {
        Map<SiteFile, List<TextPatch>> both = new LinkedHashMap<>(files);
        later.files.forEach((file, patches) -> both.merge(file, patches, (first, second) -> {
            List<TextPatch> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }));
        return new SitePatch(both);
    }
}
