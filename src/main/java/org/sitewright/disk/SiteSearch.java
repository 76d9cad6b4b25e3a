package org.sitewright.disk;

import java.nio.file.Path;
import java.util.List;

/** What came of looking for a site. */
public sealed interface SiteSearch {
    /** There is one. */
    record Found(SiteFolder site) implements SiteSearch {
    }

    /**
     * The folder has no compose file, but several of the folders just below have one: a site, if these belong together.
     *
     * @param site      with the first of them as its main file
     * @param otherwise what there is to say if they do not
     */
    record Scattered(SiteFolder site, NotFound otherwise) implements SiteSearch {
    }

    /**
     * There is none.
     *
     * @param problem why
     * @param offers  compose files in the folders just below, and other YAML files in this one, that the user may have
     *                meant; compose files first
     */
    record NotFound(FileProblem problem, List<Path> offers) implements SiteSearch {
        public NotFound {
            offers = List.copyOf(offers);
        }
    }
}
