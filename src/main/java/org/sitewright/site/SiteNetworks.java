package org.sitewright.site;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;

/** The networks of a site by their real names, and the services that are on them. */
public final class SiteNetworks {
    private static final String DEFAULT = "default";

    private final Site site;
    private final Map<SitePart, Map<String, RealName>> declared = new IdentityHashMap<>();
    private final Map<SitePart, String> projects = new IdentityHashMap<>();

    public SiteNetworks(Site site) {
        this.site = site;
        for (SitePart part : site.parts()) {
            Map<String, RealName> names = new LinkedHashMap<>();
            for (Declaration declaration : part.compose().declarations()) {
                if (declaration.kind() == Reference.Kind.NETWORK) {
                    names.putIfAbsent(declaration.name(), RealName.of(site, part, declaration));
                }
            }
            declared.put(part, names);
        }
    }

    /** The declared networks of a file, by their keys. */
    public Map<String, RealName> declared(SitePart part) {
        return declared.getOrDefault(part, Map.of());
    }

    /** The real names of the networks that a service is on, its first one first; none for one with a {@code network_mode}. */
    public Set<String> of(SitePart part, Service service) {
        if (!service.text("network_mode").isEmpty()) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (Reference reference : service.references()) {
            if (reference.kind() == Reference.Kind.NETWORK) {
                names.add(realName(part, reference.name()));
            }
        }
        return names.isEmpty() ? Set.of(realName(part, DEFAULT)) : names;
    }

    /** The real name of a network of a file, declared there or not, by its key. */
    public String realName(SitePart part, String key) {
        RealName name = declared(part).get(key);
        return name != null ? name.text() : projects.computeIfAbsent(part, each -> RealName.project(site, each)) + "_" + key;
    }

    /** The networks that files of several projects are on, by their real names, each with these files. */
    public Map<String, List<SitePart>> shared() {
        Map<String, List<SitePart>> shared = new TreeMap<>();
        Set<String> fixed = declared.values().stream().flatMap(names -> names.values().stream()).filter(RealName::fixed)
                .map(RealName::text).collect(Collectors.toSet());
        for (String name : fixed) {
            List<SitePart> parts = site.parts().stream().filter(part -> names(part).contains(name)).toList();
            if (parts.stream().map(SitePart::project).distinct().count() > 1) {
                shared.put(name, parts);
            }
        }
        return shared;
    }

    /** The real names of the networks that a file declares, and of the default one, which needs no declaration. */
    public Set<String> names(SitePart part) {
        Set<String> names = declared(part).values().stream().map(RealName::text).collect(Collectors.toCollection(LinkedHashSet::new));
        names.add(realName(part, DEFAULT));
        return names;
    }
}
