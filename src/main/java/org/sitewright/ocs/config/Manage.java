package org.sitewright.ocs.config;

import java.util.Optional;

/**
 * What HostManager does with an instance ({@code manage}; {@code ocs/agents/host_manager/agent.py}).
 *
 * @param place where the instance runs
 * @param start whether HostManager starts it by itself; says nothing where it is left alone
 */
public record Manage(Place place, boolean start) {
    /** Where an instance runs. */
    public enum Place {
        /** As a process of the host. */
        HOST,
        /** As a service of a compose file. */
        DOCKER,
        /** Not HostManager's affair. */
        IGNORED
    }

    /** What an instance without {@code manage} gets. */
    public static final Manage USUAL = new Manage(Place.HOST, true);
    static final Manage IGNORE = new Manage(Place.IGNORED, false);

    /** What a text means; empty for one that HostManager does not know, so that it drops the instance. Capitals matter. */
    public static Optional<Manage> of(String text) {
        return switch (text) {
            case "host/up", "host", "up", "yes" -> Optional.of(USUAL);
            case "host/down", "down" -> Optional.of(new Manage(Place.HOST, false));
            case "docker/up", "docker" -> Optional.of(new Manage(Place.DOCKER, true));
            case "docker/down" -> Optional.of(new Manage(Place.DOCKER, false));
            case "ignore", "no" -> Optional.of(IGNORE);
            default -> Optional.empty();
        };
    }

    public boolean isDocker() {
        return place == Place.DOCKER;
    }
}
