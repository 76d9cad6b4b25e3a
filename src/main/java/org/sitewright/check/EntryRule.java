package org.sitewright.check;

import java.util.List;
import org.sitewright.yaml.YamlEntry;

/**
 * A rule that looks at one entry of a file and all below it. Its notes are kept for as long as the entry's text stays the same,
 * so it must depend on nothing else.
 */
public interface EntryRule {
    /**
     * Reports what is found.
     *
     * @param body    ranges count from its frame's start
     * @param parents the keys above it: empty for a top-level entry, {@code services} for a service
     */
    void check(YamlEntry.Body body, List<String> parents, Reporter reporter);
}
