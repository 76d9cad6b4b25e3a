package org.sitewright.ocs.catalogue;

import java.util.Optional;

/**
 * Where the facts of an entry come from.
 *
 * @param repository on GitHub, as {@code simonsobs/socs}; empty for an entry of the site's own
 * @param commit     that was read; empty as above
 * @param page       of the documentation, from the repository's root; empty where there is none
 * @param line       of its example there, counted from 1; 0 where it is not known
 * @param code       the agent's file, from the repository's root, in which its arguments have their lines
 */
public record EntrySource(String repository, String commit, String page, int line, Optional<String> code) {
    /** Of an entry that names none: the site's own. */
    public static final EntrySource OF_SITE = new EntrySource("", "", "", 0, Optional.empty());

    public boolean isOfSite() {
        return repository.isEmpty();
    }
}
