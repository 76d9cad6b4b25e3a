package org.sitewright.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.EnvironmentVariable;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;

/** Renames a service wherever the file refers to it; what comes from an anchor is renamed there, once. */
final class ServiceRename {
    private final Desk desk;
    /** New texts of scalars, by their path in the text. */
    private final Map<YamlPath, String> scalars = new LinkedHashMap<>();
    /** Keys to rename, by their path in the text. */
    private final Set<YamlPath> keys = new LinkedHashSet<>();

    ServiceRename(Desk desk) {
        this.desk = desk;
    }

    void rename(Edit.RenameService edit) throws EditException {
        Service service = desk.service(edit.service());
        String name = service.name();
        String newName = edit.newName();
        if (name.equals(newName)) {
            return;
        }
        new ServiceEdits(desk).checkNew(newName);
        for (PlacedService other : desk.file().services()) {
            references(other.service(), name, newName);
        }
        if (edit.inEnvironment()) {
            HostNames hosts = new HostNames(name);
            for (Use use : find(desk.file(), name)) {
                String text = ((YamlScalar) use.place().node()).value();
                String value = use.variable().value().orElse("");
                scalars.put(use.place().path(), text.substring(0, text.length() - value.length())
                        + hosts.renamed(use.variable().key(), value, newName));
            }
        }
        for (Map.Entry<YamlPath, String> scalar : scalars.entrySet()) {
            desk.setScalar(scalar.getKey(), scalar.getKey(), scalar.getValue());
        }
        for (YamlPath key : keys) {
            desk.draft().renameKey(key, newName);
        }
        desk.draft().renameKey(service.path(), newName);
    }

    private void references(Service service, String name, String newName) {
        for (Dependency dependency : service.dependencies()) {
            if (dependency.service().equals(name) && dependency.longForm()) {
                keys.add(new Pathfinder(desk.file()).find(dependency.path(), false).real());
            } else if (dependency.service().equals(name)) {
                put(dependency.path(), scalar -> 0, name, newName);
            }
        }
        for (Reference reference : service.references()) {
            if (reference.kind() == Reference.Kind.SERVICE && reference.name().equals(name)) {
                put(reference, name, newName);
            }
        }
    }

    private void put(Reference reference, String name, String newName) {
        put(reference.path(), text -> switch (reference.key()) {
            // The name stands behind "service:", and nothing behind the name.
            case "network_mode", "ipc", "pid", "additional_contexts" -> text.length() - name.length();
            default -> 0;
        }, name, newName);
    }

    /** @param before where the name begins in the scalar's text */
    private void put(YamlPath path, ToIntFunction<String> before, String name, String newName) {
        YamlPlace place = desk.shared().find(path).place();
        if (place.node() instanceof YamlScalar scalar) {
            String text = scalar.value();
            int start = before.applyAsInt(text);
            scalars.put(place.path(), text.substring(0, start) + newName + text.substring(start + name.length()));
        }
    }

    /** An entry, and where its text stands. */
    private record Use(String service, EnvironmentVariable variable, YamlPlace place) {}

    /** The environment entries whose value names a service as a host; one that several services share is there once. */
    static List<EnvironmentUse> uses(ComposeFile file, String name) {
        return find(file, name).stream().map(use -> new EnvironmentUse(use.service(), use.variable().path(),
                use.variable().key() + (use.variable().listForm() ? "=" : ": ") + use.variable().value().orElse(""))).toList();
    }

    private static List<Use> find(ComposeFile file, String name) {
        HostNames hosts = new HostNames(name);
        Pathfinder paths = new Pathfinder(file);
        Set<YamlPath> seen = new LinkedHashSet<>();
        List<Use> uses = new ArrayList<>();
        for (PlacedService service : file.services()) {
            for (EnvironmentVariable variable : service.service().environment()) {
                if (variable.value().isPresent() && hosts.isIn(variable.key(), variable.value().get())) {
                    YamlPlace place = paths.find(variable.path(), true).place();
                    if (place.node() instanceof YamlScalar && seen.add(place.path())) {
                        uses.add(new Use(service.name(), variable, place));
                    }
                }
            }
        }
        return uses;
    }
}
