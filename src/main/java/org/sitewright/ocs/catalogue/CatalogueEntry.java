package org.sitewright.ocs.catalogue;

import java.util.Optional;

/** What can be added to a site. */
public sealed interface CatalogueEntry permits AgentEntry, SupportEntry {
    /** What it is known by: mostly an agent's class, or the id of another service. Unique in a catalogue. */
    String key();

    About about();

    /** The service that it becomes; none for an agent that runs outside of Docker. */
    Optional<ServiceBlock> block();
}
