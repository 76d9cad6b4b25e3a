package org.sitewright.ui.split;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.text.SourceText;

/**
 * What the wizard that joins files begins with.
 *
 * @param site     the name of the site's folder
 * @param target   the path of the joined file, from that folder
 * @param parts    the files that become one, that of the site's folder first where there is one
 * @param original the name of the file as it was before a split, which knows the order of things
 * @param texts    of all files that lines may come from, by their paths from the site's folder
 */
public record JoinStart(String site, String target, List<Part> parts, Optional<String> original, Map<String, SourceText> texts) {
    public JoinStart {
        parts = List.copyOf(parts);
        texts = Map.copyOf(texts);
    }

    /**
     * One of the files that become one.
     *
     * @param path     from the site's folder
     * @param services in the order of its text
     */
    public record Part(String path, List<SplitService> services) {
        public Part {
            services = List.copyOf(services);
        }

        /** Its folder; empty for the site's. */
        String folder() {
            int slash = path.lastIndexOf('/');
            return slash < 0 ? "" : path.substring(0, slash);
        }
    }

    /** The services of all parts. */
    List<SplitService> services() {
        return parts.stream().flatMap(part -> part.services().stream()).toList();
    }
}
