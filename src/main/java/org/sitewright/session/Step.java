package org.sitewright.session;

/**
 * One step of the history.
 *
 * @param caption what the user did, for the menu: "Set tag of influxdb to 1.8"
 * @param typing  whether further typing may join it
 * @param before  what was selected before it
 */
record Step(String caption, SitePatch forward, SitePatch back, boolean typing, Selection before) {
    /** This step and a later one as a single step. */
    Step joined(Step later) {
        return new Step(caption, forward.then(later.forward), later.back.then(back), later.typing, before);
    }
}
