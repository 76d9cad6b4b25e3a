package org.sitewright.road;

import java.util.List;
import java.util.Optional;
import org.sitewright.site.SitePlace;

/**
 * The way from a service to one that it talks to.
 *
 * @param from    who asks
 * @param to      whose service it is meant to end at: the one that is reached, or else the one that was probably meant; empty where the
 *                site has none
 * @param address as it is asked for, such as {@code ws://crossbar:8001/ws}; empty if none is known
 * @param said    where the address stands; empty if none is known
 * @param cause   what decides a road that cannot work, or of which nobody can tell
 * @param steps   the reasoning, the last of them the one that decides
 * @param mends   what would make it work; none for a road that does
 */
public record Road(Kind kind, SitePlace from, Optional<SitePlace> to, String address, Optional<Where> said, Verdict verdict, Cause cause,
                   List<Step> steps, List<Mend> mends) {
    /** Who talks to whom. */
    public enum Kind {
        /** An agent connects to crossbar, over {@code ws://}. */
        HUB,
        /** A client calls agents through crossbar, over {@code http://}. */
        CALLS,
        /** An agent writes to the database. */
        PUBLISHER,
        /** Grafana reads from the database. */
        DASHBOARD
    }

    /** Whether the road leads there. */
    public enum Verdict {
        WORKS,
        CANNOT,
        UNKNOWN
    }

    /** What decides. */
    public enum Cause {
        /** Nothing: it works. */
        NONE,
        /** No address is given, or it is none. */
        ADDRESS,
        /** The site config file is not there for the agent. */
        CONFIG,
        /** The site config file has no entry for the agent's host. */
        ENTRY,
        /** The address does not lead there from where the service runs. */
        REACH,
        /** Crossbar is set up for another realm or other addresses. */
        SETTINGS,
        /** The database is of another version than the publisher speaks to. */
        VERSION
    }

    public Road {
        steps = List.copyOf(steps);
        mends = List.copyOf(mends);
    }

    /** The step that decides. */
    public Step decision() {
        return steps.getLast();
    }

    public boolean works() {
        return verdict == Verdict.WORKS;
    }

    public boolean cannot() {
        return verdict == Verdict.CANNOT;
    }
}
