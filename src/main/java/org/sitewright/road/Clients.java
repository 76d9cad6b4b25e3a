package org.sitewright.road;

import java.util.Optional;
import java.util.Set;
import org.sitewright.ocs.ServiceRole;

/** Tells which services call agents through crossbar, and what they go by ({@code get_control_client} in the agents of SOCS). */
final class Clients {
    /** They hand {@code SITE_HTTP} on to their client themselves. */
    private static final Set<String> HEED_ENVIRONMENT = Set.of("HWPGripperAgent", "HWPPMXAgent", "HWPSupervisor");
    /** Their clients read the site config file alone, whatever the environment says. */
    private static final Set<String> HEED_FILE = Set.of("ACUAgent", "WiregridKikusuiAgent");
    /** The backend of the sequencer, which is no agent. */
    private static final String SEQUENCER = "so-daq-sequencer";

    private Clients() {}

    /** What a client goes by. */
    enum Heeds {
        /** Its command and environment first, as agents do. */
        ENVIRONMENT,
        /** The site config file alone. */
        FILE,
        /** The same, and it needs no entry there for its host: the hub will do. */
        HUB
    }

    static boolean isSequencer(String image) {
        return image.contains(SEQUENCER);
    }

    /** What a service goes by as a client; empty if it is none, or nobody can tell. */
    static Optional<Heeds> of(Located service, ConfigFile config) {
        if (service.role() == ServiceRole.OTHER) {
            return isSequencer(service.text("image")) ? Optional.of(Heeds.HUB) : Optional.empty();
        }
        return config.known().flatMap(ConfigFile.Entry::instance).flatMap(instance -> instance.className()).flatMap(Clients::of);
    }

    /** What an agent of a class goes by. */
    static Optional<Heeds> of(String agentClass) {
        return HEED_ENVIRONMENT.contains(agentClass) ? Optional.of(Heeds.ENVIRONMENT)
                : HEED_FILE.contains(agentClass) ? Optional.of(Heeds.FILE) : Optional.empty();
    }
}
