package org.sitewright.picture;

import org.sitewright.layout.LayoutEdge;

/**
 * An arrow of the picture.
 *
 * @param from      id of the service that waits or refers
 * @param to        id of the service that is meant; with {@link Problem#UNDEFINED} no node has it
 * @param kind      what the arrow says
 * @param condition the dependency's condition as Compose writes it ("service_healthy"); empty for the plain form. With
 *                  {@link Kind#BY_NAME} the network, with a road what kind of road
 * @param problem   what is wrong with it
 * @param stale     whether it is of the last good reading of a service that cannot be read now
 * @param note      with {@link Kind#BY_NAME} how the name is known, with a road what there is to say of it, in words; else empty
 */
public record PictureEdge(String from, String to, Kind kind, String condition, Problem problem, boolean stale, String note) {
    /** What an arrow says. */
    public enum Kind {
        /** {@code depends_on}: the first waits for the second. */
        DEPENDS_ON,
        /** {@code links}, {@code volumes_from}, {@code network_mode: service:…}: the first needs the second. */
        REFERS_TO,
        /** The first needs the second, a service of another file, and reaches it by its name over a network that both are on. */
        BY_NAME,
        /** The first talks to the second, and gets there. */
        TALKS,
        /** The first means to talk to the second, and cannot. */
        CANNOT_TALK,
        /** The first may talk to the second; nobody can tell. */
        MAY_TALK;

        /** Whether it is the way from one that talks to the other. */
        public boolean isRoad() {
            return this == TALKS || this == CANNOT_TALK || this == MAY_TALK;
        }
    }

    /** What is wrong with an arrow. */
    public enum Problem {
        NONE,
        /** There is no such service. */
        UNDEFINED,
        /** The service is in a file of another project, over which Compose reaches nothing. */
        OTHER_FILE,
        /** It is part of a cycle, so that none of them can start. */
        CYCLE
    }

    public static PictureEdge waitsFor(String from, String to) {
        return of(from, to, Kind.DEPENDS_ON);
    }

    /** An arrow with which nothing is wrong. */
    public static PictureEdge of(String from, String to, Kind kind) {
        return new PictureEdge(from, to, kind, "", Problem.NONE, false, "");
    }

    public PictureEdge withStale(boolean nowStale) {
        return new PictureEdge(from, to, kind, condition, problem, nowStale, note);
    }

    public PictureEdge withCondition(String words) {
        return new PictureEdge(from, to, kind, words, problem, stale, note);
    }

    public PictureEdge withProblem(Problem found) {
        return new PictureEdge(from, to, kind, condition, found, stale, note);
    }

    public PictureEdge withNote(String words) {
        return new PictureEdge(from, to, kind, condition, problem, stale, words);
    }

    /** The key under which a placement has its route. */
    public LayoutEdge key() {
        return new LayoutEdge(from, to);
    }
}
