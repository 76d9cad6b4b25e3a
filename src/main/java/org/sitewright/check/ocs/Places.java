package org.sitewright.check.ocs;

import org.sitewright.edit.Edit;
import org.sitewright.ocs.config.ConfigValue;
import org.sitewright.ocs.config.Instance;
import org.sitewright.site.AgentStart;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SiteAgents.Agent;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlPath;

/** Where rules of this package report, and the edits that more than one of them offers. */
final class Places {
    private Places() {}

    /** Of an instance its id, or the first line of its entry where it has none. */
    static TextRange of(SiteAgents agents, Instance instance) {
        return instance.instanceId().map(ConfigValue::range).filter(range -> !range.isEmpty()).orElseGet(() -> firstLine(agents, instance.range()));
    }

    /** Of a value the value, or of one that is not written the first line of the entry around it. */
    static TextRange firstLine(SiteAgents agents, TextRange range) {
        return firstLine(agents.part(), range);
    }

    static TextRange firstLine(ConfigPart part, TextRange range) {
        SourceText text = part.config().tree().text();
        return new TextRange(range.start(), Math.min(range.end(), Math.max(range.start(), text.lineEnd(text.lineAt(range.start())))));
    }

    static YamlPath id(Instance instance) {
        return instance.instanceId().map(ConfigValue::path).orElse(instance.path());
    }

    /** An edit of the site config file. */
    static Edit inConfig(SiteAgents agents, Edit edit) {
        return new Edit.In(agents.part().file(), edit);
    }

    /** An edit of the file of a service. */
    static Edit in(Agent agent, Edit edit) {
        return new Edit.In(agent.start().part().file(), edit);
    }

    /** Lets a service say another value where it says one. */
    static Edit say(Agent agent, AgentStart.Said said, String value) {
        return said.source() == AgentStart.Source.ENVIRONMENT ? new Edit.SetEnvironment(agent.name(), said.key(), value)
                : new Edit.SetValue(said.path(), said.with(value));
    }
}
