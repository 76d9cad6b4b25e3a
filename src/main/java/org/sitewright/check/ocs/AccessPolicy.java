package org.sitewright.check.ocs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.NearMiss;
import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Hub;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;

/** {@code access_policy} is none that agents can read, or names an instance that is no AccessDirector. */
public final class AccessPolicy implements ConfigRule {
    private static final String ID = "access-policy";
    private static final String DIRECTOR = "AccessDirector";

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        Hub hub = agents.config().hub();
        hub.accessPolicy().filter(value -> !value.is(ConfigValue.Kind.NULL) && !value.text().isEmpty()).ifPresent(value -> {
            String text = value.asText().orElse("");
            Optional<String> director = hub.director();
            if (director.isPresent()) {
                director(agents, value, director.get(), config);
            } else if (!text.equals("none") && !text.startsWith("override:")) {
                // What is behind override: are passwords, so the value is never said.
                config.report(ID, "form", Severity.ERROR, value.range(), value.path());
            }
        });
    }

    private static void director(SiteAgents agents, ConfigValue value, String id, Reporter config) {
        List<Instance> named = agents.config().instances().filter(each -> each.id().equals(Optional.of(id))).toList();
        if (named.isEmpty()) {
            List<String> directors = agents.config().instances().filter(each -> each.className().equals(Optional.of(DIRECTOR)))
                    .flatMap(each -> each.id().stream()).toList();
            Reporter.Report report = config.report(ID, "", Severity.ERROR, value.range(), value.path(), id);
            new NearMiss().nearest(id, directors).or(() -> directors.stream().findFirst()).filter(_ -> value.origin().isOwn())
                    .ifPresent(meant -> report.fix("use", new Edit.SetValue(value.path(), "director:" + meant), meant));
        } else if (!named.getFirst().className().equals(Optional.of(DIRECTOR))) {
            config.report(ID, "class", Severity.ERROR, value.range(), value.path(), id, named.getFirst().className().orElse("?"));
        }
    }
}
