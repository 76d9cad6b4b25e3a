package org.sitewright.check.rules;

import java.util.List;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.SiteRule;

/** All rules of our own, in the order of the help pages. None of them keeps anything. */
public final class Rules {
    private static final List<ServiceRule> OF_SERVICES = List.of(new NetworkMode(), new ContainerNameScaled(), new InvalidImage(),
            new UnquotedPort(), new InvalidPort(), new MalformedInterpolation(), new AbsoluteBindMount(), new CoveredMount(),
            new DuplicateEnvironment());
    private static final List<SiteRule> OF_SITES = List.of(new AliasBomb(), new UndefinedDependency(), new DependencyCycle(),
            new UndefinedService(), new DuplicateHostPort(), new UndefinedName(), new UnusedName(), new DuplicateContainerName(),
            new NothingToRun(), new ImageNotPinned(), new UndefinedVariable(), new MalformedInterpolation(), new OldForms(),
            new NoServices(), new InvalidServiceName());

    private Rules() {}

    /** Those that look at one service by itself. */
    public static List<ServiceRule> ofServices() {
        return OF_SERVICES;
    }

    /** Those that look at services together. */
    public static List<SiteRule> ofSites() {
        return OF_SITES;
    }
}
