package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.List;
import org.sitewright.check.ConfigRule;
import org.sitewright.check.CrossFileRule;
import org.sitewright.check.InstanceRule;
import org.sitewright.check.RuleSet;
import org.sitewright.check.ServiceRule;
import org.sitewright.check.SiteRule;
import org.sitewright.check.ocs.AccessPolicy;
import org.sitewright.check.ocs.AlteredArgument;
import org.sitewright.check.ocs.AlwaysTrueArgument;
import org.sitewright.check.ocs.ArgumentValue;
import org.sitewright.check.ocs.ClassNotInImage;
import org.sitewright.check.ocs.ConfigForm;
import org.sitewright.check.ocs.DataNotKept;
import org.sitewright.check.ocs.DeviceNotPassed;
import org.sitewright.check.ocs.DuplicateConfigKey;
import org.sitewright.check.ocs.DuplicateInstance;
import org.sitewright.check.ocs.HostNotSaid;
import org.sitewright.check.ocs.InstanceIdForm;
import org.sitewright.check.ocs.InstanceWithoutService;
import org.sitewright.check.ocs.InvalidManage;
import org.sitewright.check.ocs.KnownAgents;
import org.sitewright.check.ocs.ListenerNotPublished;
import org.sitewright.check.ocs.LostArgument;
import org.sitewright.check.ocs.ManagedTwice;
import org.sitewright.check.ocs.ManagerAddress;
import org.sitewright.check.ocs.ManagerFiles;
import org.sitewright.check.ocs.MissingArgument;
import org.sitewright.check.ocs.MissingConfigKey;
import org.sitewright.check.ocs.MissingInstanceId;
import org.sitewright.check.ocs.OptionInCommand;
import org.sitewright.check.ocs.RestartForgotten;
import org.sitewright.check.ocs.RestartOfStopped;
import org.sitewright.check.ocs.RetiredImage;
import org.sitewright.check.ocs.UnknownAgentClass;
import org.sitewright.check.ocs.UnknownArgument;
import org.sitewright.check.ocs.UnknownConfigKey;
import org.sitewright.check.ocs.UnknownHost;
import org.sitewright.check.ocs.UnknownImage;
import org.sitewright.check.ocs.UnknownInstance;
import org.sitewright.check.ocs.UnknownPartner;
import org.sitewright.check.ocs.UnmanagedService;
import org.sitewright.check.schema.SchemaCheck;
import org.sitewright.check.syntax.SyntaxFindings;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.ocs.KnownImages;
import org.sitewright.ocs.catalogue.Catalogue;
import org.sitewright.ocs.config.SiteConfigKeys;

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
            new AmbiguousServiceName(), new MergedService(), new NetworkApart(), new SharedVolume(), new MissingInstanceId());
    private static final List<ConfigRule> OF_CONFIG = List.of(new UnknownHost(), new UnknownInstance(), new HostNotSaid(),
            new DuplicateInstance(), new InvalidManage(), new ManagedTwice(), new UnmanagedService(), new ManagerFiles(), new AccessPolicy(),
            new InstanceIdForm(), new RestartOfStopped(), new RestartForgotten(), new InstanceWithoutService(), new MissingConfigKey());

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
        ofSites.add((_, part, reporter) -> schema.checkTopLevel(part.compose().tree(), reporter));
        ofSites.addAll(OF_SITES);
        KnownImages images = KnownImages.load();
        ofSites.add(new ImageNotPinned(images));
        KeyTable configKeys = SiteConfigKeys.load();
        KnownAgents known = new KnownAgents(Catalogue::load);
        List<ConfigRule> ofConfig = new ArrayList<>(OF_CONFIG);
        ofConfig.addAll(List.of(new ClassNotInImage(known, images), new OptionInCommand(), new ManagerAddress(), new DataNotKept(known),
                new DeviceNotPassed(known), new ListenerNotPublished(known), new UnknownPartner(known)));
        ofConfig.addAll(List.of(new UnknownConfigKey(configKeys), new DuplicateConfigKey(configKeys), new ConfigForm(configKeys)));
        List<InstanceRule> ofInstances = List.of(new UnknownAgentClass(known), new UnknownArgument(known), new MissingArgument(known),
                new ArgumentValue(known), new LostArgument(), new AlteredArgument(), new AlwaysTrueArgument(known));
        List<ServiceRule> ofServices = new ArrayList<>(OF_SERVICES);
        ofServices.addAll(List.of(new UnknownImage(images), new RetiredImage(images)));
        return new RuleSet(List.of(syntax::check), ofSites, ACROSS_FILES, List.of(new RoadFindings()), ofConfig, ofInstances, ofServices,
                List.of(schema::checkEntry));
    }
}
