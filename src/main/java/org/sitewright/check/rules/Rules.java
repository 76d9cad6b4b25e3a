package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.RuleSet;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.SiteRule;
import org.sitewright.check.schema.SchemaCheck;
import org.sitewright.check.syntax.SyntaxFindings;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.KnownImages;

/** All rules, in the order of the help pages. None of them keeps anything. */
public final class Rules {
    private static final List<ServiceRule> OF_SERVICES = List.of(new NetworkMode(), new ContainerNameScaled(), new InvalidImage(),
            new UnquotedPort(), new InvalidPort(), new MalformedInterpolation(), new AbsoluteBindMount(), new CoveredMount(),
            new DuplicateEnvironment(), new AddressPair(), new UnreadSetting());
    private static final List<SiteRule> OF_SITES = List.of(new AliasBomb(), new UndefinedDependency(), new DependencyCycle(),
            new UndefinedService(), new UndefinedName(), new UnusedName(),
            new NothingToRun(), new UndefinedVariable(), new MalformedInterpolation(), new OldForms(),
            new NoServices(), new InvalidServiceName());
    private static final List<CrossFileRule> ACROSS_FILES = List.of(new DuplicateHostPort(), new DuplicateContainerName(),
            new AmbiguousServiceName(), new NetworkApart(), new SharedVolume());

    private Rules() {}

    /**
     * What is wrong as YAML, what the Compose Specification does not allow, and the rules of our own.
     *
     * @param keys those that the specification knows
     */
    public static RuleSet all(KeyTable keys) {
        SchemaCheck schema = new SchemaCheck(keys);
        SyntaxFindings syntax = new SyntaxFindings();
        List<SiteRule> ofSites = new ArrayList<>();
        ofSites.add((_, part, reporter) -> syntax.check(part.compose(), reporter));
        ofSites.add((_, part, reporter) -> schema.checkTopLevel(part.compose().tree(), reporter));
        ofSites.addAll(OF_SITES);
        ofSites.add(new ImageNotPinned(KnownImages.load()));
        return new RuleSet(ofSites, ACROSS_FILES, List.of(new RoadFindings()), OF_SERVICES, List.of(schema::checkEntry));
    }
}
