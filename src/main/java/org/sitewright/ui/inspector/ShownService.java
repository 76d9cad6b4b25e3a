package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.check.Finding;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Resolver;
import org.sitewright.compose.Service;
import org.sitewright.road.Road;
import org.sitewright.session.Snapshot;
import org.sitewright.site.SitePlace;
import org.sitewright.yaml.YamlPath;

/**
 * The service that the form shows, at one moment.
 *
 * @param findings those of the service and of all in it
 */
record ShownService(Snapshot snapshot, PlacedService placed, List<Finding> findings) implements Shown {
    /** Empty if the file has no such service. */
    static Optional<ShownService> of(Snapshot snapshot, String name) {
        return snapshot.compose().service(name).map(placed -> new ShownService(snapshot, placed, findings(snapshot, name)));
    }

    private static List<Finding> findings(Snapshot snapshot, String name) {
        List<Finding> found = new ArrayList<>();
        for (Finding finding : snapshot.findings()) {
            YamlPath path = finding.path();
            if (path.size() >= 2 && path.keyAt(1).equals(name) && path.keyAt(0).equals("services")
                    && finding.file().equals(snapshot.file())) {
                found.add(finding);
            }
        }
        return found;
    }

    /** Whether this is the same service of the same text, and what was found in it reads the same. */
    boolean showsSameAs(ShownService other) {
        if (snapshot.site() != other.snapshot.site() || !name().equals(other.name()) || findings.size() != other.findings.size()
                || !readsSame(roads(), other.roads())) {
            return false;
        }
        for (int i = 0; i < findings.size(); i++) {
            if (!readsSame(findings.get(i), other.findings.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The form shows a road in one line; what it is known from stands on a page of its own. */
    private static boolean readsSame(List<Road> some, List<Road> others) {
        return some.stream().map(ShownService::line).toList().equals(others.stream().map(ShownService::line).toList());
    }

    private static List<Object> line(Road road) {
        return List.of(road.kind(), road.verdict(), road.address());
    }

    /** The form shows neither lines nor columns of a finding; its fixes know places where they need them. */
    private static boolean readsSame(Finding one, Finding other) {
        return one.rule().equals(other.rule()) && one.severity() == other.severity() && one.message().equals(other.message())
                && one.path().equals(other.path()) && one.fixes().equals(other.fixes());
    }

    /** Whom it talks to. */
    List<Road> roads() {
        return snapshot.roads().from(SitePlace.service(snapshot.file(), name()));
    }

    Service service() {
        return placed.shown();
    }

    String name() {
        return placed.name();
    }

    @Override
    public YamlPath path() {
        return YamlPath.of("services", name());
    }

    YamlPath path(String key) {
        return path().key(key);
    }

    @Override
    public Resolver resolver() {
        return new Resolver(snapshot.compose().anchors(), placed.base());
    }

    @Override
    public boolean stale() {
        return placed.stale();
    }

    @Override
    public int base() {
        return placed.base();
    }

    @Override
    public List<Finding> findingsAt(YamlPath path) {
        return findings.stream().filter(finding -> finding.path().startsWith(path)).toList();
    }

    /** The findings that are about the service as a whole. */
    List<Finding> findingsOfWhole() {
        return findings.stream().filter(finding -> finding.path().size() == 2).toList();
    }

    /** The first and the last line, 1 for the text's first. */
    int firstLine() {
        return snapshot.compose().tree().text().lineAt(placed.nameRange().start()) + 1;
    }

    int lastLine() {
        return snapshot.compose().tree().text().lineAt(placed.range().end()) + 1;
    }
}
