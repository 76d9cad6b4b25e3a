package org.sitewright.road;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.env.DotEnv;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.RealName;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SiteNetworks;
import org.sitewright.site.SitePart;
import org.sitewright.site.Variables;

/** What is around a site's services, and has a say in what each of them means. */
final class Context {
    private final @Nullable ConfigPart config;
    private final Map<SiteFile, DotEnv> environmentFiles;
    private final Map<SiteFile, OfFile> files = new HashMap<>();

    /** @param networks the real names of those that it declares, by their keys */
    private record OfFile(SiteFile project, String projectName, Variables variables, Map<String, Network> networks) {}

    /** @param fixed whether it is called so whatever the project's name is */
    private record Network(String name, boolean fixed) {}

    Context(Site site, SiteNetworks networks) {
        this.config = site.config().orElse(null);
        this.environmentFiles = site.environmentFiles();
        for (SitePart part : site.parts()) {
            Map<String, Network> declared = new HashMap<>();
            networks.declared(part).forEach((key, name) -> declared.put(key, new Network(name.text(), name.fixed())));
            files.put(part.file(), new OfFile(part.project(), RealName.project(site, part), site.variables(part.file()), declared));
        }
    }

    /** Whether a service that is as it was means what it meant. The site config file is compared as an object, for it is read anew only where it changes. */
    boolean isAs(Context other) {
        return config == other.config && environmentFiles.equals(other.environmentFiles) && files.equals(other.files);
    }

    /** The networks that have the same name in whichever project. */
    Set<String> reachingOut() {
        Set<String> names = new HashSet<>();
        files.values().forEach(file -> file.networks().values().stream().filter(Network::fixed).map(Network::name).forEach(names::add));
        return names;
    }

    /** A network that a file declares by a name which is the same in all projects, and that is among the given ones. */
    Optional<String> fixed(SiteFile file, Set<String> among) {
        return files.get(file).networks().values().stream().filter(Network::fixed).map(Network::name).filter(among::contains).sorted().findFirst();
    }

    /** Whether a file says something of the network that its services are on without a word. */
    boolean declaresDefault(SiteFile file) {
        return files.get(file).networks().containsKey("default");
    }
}
