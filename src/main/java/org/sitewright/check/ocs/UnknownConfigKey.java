package org.sitewright.check.ocs;

import java.util.Optional;
import java.util.function.Function;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.Reporter;
import org.sitewright.check.Severity;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.edit.Edit;
import org.sitewright.site.SiteAgents;
import org.sitewright.site.SitePart;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;

/** A key of the site config file that OCS does not read. */
public final class UnknownConfigKey implements ConfigRule {
    private static final String ID = "unknown-config-key";
    private static final String EXTENSION = "x-";

    private final KeyTable keys;

    /** @param keys those of site config files */
    public UnknownConfigKey(KeyTable keys) {
        this.keys = keys;
    }

    @Override
    public boolean isOfTextAlone() {
        return true;
    }

    @Override
    public void check(SiteAgents agents, Function<SitePart, Reporter> reporters, Reporter config) {
        ConfigWalker.walk(agents.config().tree(), keys, at -> {
            if (at.node() instanceof YamlMapping mapping && !at.spec().children().isEmpty()) {
                mapping.entries().stream().filter(entry -> isUnknown(at.spec(), entry)).forEach(entry -> report(at, mapping, entry, config));
            }
        });
    }

    private static boolean isUnknown(KeySpec spec, YamlEntry entry) {
        String key = entry.keyText();
        return !entry.isMerge() && !key.isEmpty() && !key.startsWith(EXTENSION) && spec.child(key).isEmpty();
    }

    private static void report(ConfigWalker.At at, YamlMapping mapping, YamlEntry entry, Reporter config) {
        String key = entry.keyText();
        Optional<String> near = at.spec().nearest(key);
        YamlPath path = at.path().key(key);
        if (near.isPresent()) {
            Reporter.Report report = config.report(ID, "near", Severity.WARNING, ConfigWalker.keyRange(at, entry), path, key, near.get());
            if (mapping.entry(near.get()).isEmpty()) {
                report.fix("rename", new Edit.RenameKey(path, near.get()), near.get());
            }
        } else if (!at.path().isRoot()) {
            // At the top a site may keep what anchors share.
            config.report(ID, "", Severity.INFO, ConfigWalker.keyRange(at, entry), path, key).fix("remove", new Edit.Unset(path), key);
        }
    }
}
