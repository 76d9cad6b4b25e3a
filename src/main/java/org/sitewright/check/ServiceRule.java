package org.sitewright.check;

import org.sitewright.compose.Service;

/**
 * A rule that looks at one service by itself. Its notes are kept for as long as the service's text stays the same, so it must
 * depend on nothing else.
 */
public interface ServiceRule {
    /** Reports what is found; ranges count from the start of the service's frame, as those of the service do. */
    void check(Service service, Reporter reporter);
}
