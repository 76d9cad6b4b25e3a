package org.sitewright.road;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What was asked about a site's other services to follow the roads of one. The answers come from the services that are called by these
 * names and publish these ports, and from the lists that were looked through; while those stay, the roads do.
 *
 * @param names of services, however they are called by them
 * @param ports of the machine
 */
record Reads(Set<String> names, Set<Integer> ports, Set<Whole> wholes) {
    /** What is looked through as a whole. */
    enum Whole {
        ROUTERS,
        DATABASES,
        /** All names. */
        NAMES,
        /** Where agents get the folder of the site config file from. */
        SOURCES
    }

    /** For one service after the other; what is asked is the same for most. */
    static Reads empty() {
        return new Reads(new HashSet<>(2), new HashSet<>(0), EnumSet.noneOf(Whole.class));
    }
}
