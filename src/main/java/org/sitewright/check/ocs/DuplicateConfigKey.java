package org.sitewright.check.ocs;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;

/** A key that stands twice: PyYAML takes the last one, without a word, so that a host can lose all of its instances. */
public final class DuplicateConfigKey implements ConfigRule {
    private static final String ID = "duplicate-config-key";

    private final KeyTable keys;

    /** @param keys those of site config files */
    public DuplicateConfigKey(KeyTable keys) {
        this.keys = keys;
    }

    @Override
    public boolean isOfTextAlone() {
        return true;
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        ConfigWalker.walk(agents.config().tree(), keys, at -> {
            if (at.node() instanceof YamlMapping mapping && mapping.entries().size() > 1) {
                Set<String> seen = new HashSet<>();
                for (YamlEntry entry : mapping.entries()) {
                    if (!entry.isMerge() && !entry.keyText().isEmpty() && !seen.add(entry.keyText())) {
                        YamlPath path = at.path().key(entry.keyText());
                        config.report(ID, "", Severity.ERROR, ConfigWalker.keyRange(at, entry), path, entry.keyText())
                                .fix("remove-first", new Edit.Unset(path), entry.keyText());
                    }
                }
            }
        });
    }
}
