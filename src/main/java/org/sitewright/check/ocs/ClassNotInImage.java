package org.sitewright.check.ocs;

import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.ScalarValue;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.AgentEntry;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.site.SitePart;

/** The image of a service has not the class of its instance: {@code simonsobs/ocs} has the agents of OCS alone, {@code simonsobs/socs} both. */
public final class ClassNotInImage implements ConfigRule {
    private static final String ID = "class-not-in-image";
    private static final String OCS = "simonsobs/ocs";
    private static final String SOCS = "simonsobs/socs";

    private final KnownAgents known;
    private final KnownImages images;

    public ClassNotInImage(KnownAgents known, KnownImages images) {
        this.known = known;
        this.images = images;
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        for (Agent agent : agents.all()) {
            Optional<ScalarValue> image = agent.start().service().scalar("image").filter(value -> value.text().startsWith(OCS));
            if (image.isPresent() && agent.instance().isPresent() && !agent.start().service().has("build")
                    && ImageReference.of(image.get().text()).name().equals(OCS)) {
                known.of(agent.instance().get(), agents.part()).filter(entry -> entry.inPackage().equals("socs"))
                        .ifPresent(entry -> report(agents, agent, image.get(), entry, reporters.apply(agent.start().part())));
            }
        }
    }

    private void report(SiteAgents agents, Agent agent, ScalarValue image, AgentEntry entry, Reporter reporter) {
        Reporter.Report report = reporter.report(ID, "", Severity.ERROR, image.part(ImageReference.of(image.text()).nameRange()).shifted(agent.start().placed().base()),
                image.path(), agent.name(), entry.agentClass(), OCS, SOCS);
        tag(agents).ifPresent(tag -> report.fix("use", new Edit.SetValue(image.path(), SOCS + ":" + tag), SOCS + ":" + tag));
    }

    /** That of the site's other services, or else one that is known. */
    private Optional<String> tag(SiteAgents agents) {
        return agents.all().stream().map(each -> ImageReference.of(each.start().service().text("image"))).filter(each -> each.name().equals(SOCS))
                .flatMap(each -> each.tag().stream()).filter(tag -> tag.indexOf('$') < 0).findFirst()
                .or(() -> images.versions(ImageReference.of(SOCS)).stream().findFirst().map(KnownImages.Version::tag));
    }
}
