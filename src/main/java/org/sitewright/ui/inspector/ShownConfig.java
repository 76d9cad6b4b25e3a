package org.sitewright.ui.inspector;

import java.util.List;
import java.util.Optional;
import org.sitewright.check.Finding;
import org.sitewright.compose.Resolver;
import org.sitewright.ocs.config.ConfigHost;
import org.sitewright.ocs.config.Instance;
import org.sitewright.session.Snapshot;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.SiteAgents;
import org.sitewright.yaml.YamlPath;

/**
 * A part of the site config file, at one moment: its hub, one of its hosts, or an instance.
 *
 * @param path that of the part as a whole
 */
record ShownConfig(Snapshot snapshot, ConfigPart part, YamlPath path) implements Shown {
    private static final YamlPath HUB = YamlPath.of("hub");
    private static final String HOSTS = "hosts";
    /** {@code hosts}, the host, {@code agent-instances}, an index. */
    private static final int OF_INSTANCE = 4;

    /** The part that a path leads to or into; empty while another file is shown, and for a path to nothing. */
    static Optional<ShownConfig> at(Snapshot snapshot, YamlPath path) {
        Optional<ConfigPart> config = snapshot.site().config().filter(part -> part.file().equals(snapshot.file()));
        return config.flatMap(part -> place(path).filter(found -> part.config().tree().find(found).isPresent())
                .map(found -> new ShownConfig(snapshot, part, found)).filter(shown -> shown.isHub() || shown.host().isPresent()));
    }

    private static Optional<YamlPath> place(YamlPath path) {
        if (path.startsWith(HUB)) {
            return Optional.of(HUB);
        }
        if (path.size() < 2 || !path.keyAt(0).equals(HOSTS)) {
            return Optional.empty();
        }
        boolean instance = path.size() >= OF_INSTANCE && path.steps().get(OF_INSTANCE - 1) instanceof YamlPath.Index;
        return Optional.of(path.prefix(instance ? OF_INSTANCE : 2));
    }

    boolean isHub() {
        return path.equals(HUB);
    }

    Optional<ConfigHost> host() {
        return part.config().hosts().stream().filter(host -> path.startsWith(host.path())).findFirst();
    }

    /** The instance, if it is one. */
    Optional<Instance> instance() {
        return path.size() < OF_INSTANCE ? Optional.empty() : part.config().instances().filter(each -> each.path().equals(path)).findFirst();
    }

    /** The services that run an instance. */
    List<SiteAgents.Agent> runners(Instance instance) {
        return SiteAgents.of(snapshot.site()).map(agents -> agents.runners(instance)).orElse(List.of());
    }

    /** The line that it begins in, 1 for the text's first. */
    int line() {
        int start = part.config().tree().find(path).map(place -> place.memberRange().start()).orElse(0);
        return part.config().tree().text().lineAt(start) + 1;
    }

    @Override
    public List<Finding> findingsAt(YamlPath of) {
        return snapshot.findings().stream().filter(finding -> finding.file().equals(part.file()) && finding.path().startsWith(of)).toList();
    }

    @Override
    public Resolver resolver() {
        return Resolver.asPython(part.reading().anchors(), base());
    }

    @Override
    public boolean stale() {
        return !part.config().tree().problems().isEmpty();
    }

    @Override
    public int base() {
        return part.config().tree().document().base();
    }
}
