package org.sitewright.adding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.ocs.ServiceRole;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.ocs.catalogue.CatalogueEntry;
import org.sitewright.ocs.catalogue.ServiceBlock;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.Site;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteFile;

/** Where in a compose file a new service goes: with its like, as a person would put it. */
final class ServicePlace {
    private final Site site;
    private final SiteFile file;
    private final List<PlacedService> services;

    ServicePlace(Site site, SiteFile file) {
        this.site = site;
        this.file = file;
        this.services = site.compose(file).orElseThrow().services();
    }

    /**
     * The service below which it goes: the last agent of its class, else the last agent; of what is no agent the last of its image
     * or of its part at the site, else the last that is no agent. Empty for behind all.
     */
    String behind(CatalogueEntry entry, ServiceBlock block) {
        if (entry instanceof AgentEntry agent) {
            Set<String> alike = ofClass(agent.agentClass());
            return last(service -> alike.contains(service.name())).or(() -> last(service -> role(service) == ServiceRole.AGENT)).orElse("");
        }
        ServiceRole wanted = ServiceRole.ofImage(block.image());
        String image = ImageReference.of(block.image()).name();
        return last(service -> ImageReference.of(service.shown().text("image")).name().equals(image))
                .or(() -> wanted == ServiceRole.OTHER ? Optional.empty() : last(service -> role(service) == wanted))
                .or(() -> last(service -> role(service) != ServiceRole.AGENT)).orElse("");
    }

    /** The services of the file whose instance is of a class. */
    private Set<String> ofClass(String agentClass) {
        return SiteAgents.of(site).stream().flatMap(agents -> agents.all().stream())
                .filter(agent -> agent.start().part().file().equals(file)
                        && agent.instance().flatMap(Instance::className).filter(agentClass::equals).isPresent())
                .map(SiteAgents.Agent::name).collect(Collectors.toSet());
    }

    private static ServiceRole role(PlacedService service) {
        return ServiceRole.of(service.shown());
    }

    private Optional<String> last(Predicate<PlacedService> wanted) {
        return services.stream().filter(wanted).reduce((_, later) -> later).map(PlacedService::name);
    }
}
