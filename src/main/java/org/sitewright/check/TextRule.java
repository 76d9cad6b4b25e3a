package org.sitewright.check;

import org.sitewright.compose.ComposeFile;

/** A rule for any text of a site, compose file or site config file: whether it can be read at all. Runs after every change. */
public interface TextRule {
    /** Reports what is found; ranges count from the start of the text. */
    void check(ComposeFile reading, Reporter reporter);
}
