package org.sitewright.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.ImageReference;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlValue;

/** Adds services and takes them away. */
final class ServiceEdits {
    private static final YamlPath SERVICES = YamlPath.of("services");

    private final Desk desk;

    ServiceEdits(Desk desk) {
        this.desk = desk;
    }

    void add(Edit.AddService edit) throws EditException {
        add(edit, "");
    }

    /** @param behind the service below which it goes; empty, or one that is not there, for behind all others */
    void add(Edit.AddService edit, String behind) throws EditException {
        checkNew(edit.name());
        if (!edit.image().isEmpty() && !ImageReference.of(edit.image()).problems().isEmpty()) {
            throw desk.refusal("refuse.bad-image", edit.image());
        }
        YamlValue body = edit.image().isEmpty() ? new YamlValue.Members(List.of())
                : new YamlValue.Members(List.of(new YamlValue.Member("image", new YamlValue.Text(edit.image()))));
        if (desk.draft().tree().find(SERVICES).isEmpty()) {
            new Sections(desk).addEntry(YamlPath.ROOT, "services",
                    new YamlValue.Members(List.of(new YamlValue.Member(edit.name(), body))));
            return;
        }
        desk.draft().addEntry(SERVICES, edit.name(), body, indexBehind(behind));
    }

    private int indexBehind(String service) {
        return desk.draft().tree().find(SERVICES).map(YamlPlace::node).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast)
                .flatMap(services -> services.entry(service).map(entry -> services.entries().indexOf(entry) + 1)).orElse(YamlChange.AT_END);
    }

    /** @throws EditException if no service can have the name */
    void checkNew(String name) throws EditException {
        Optional<Pattern> pattern = desk.forms().spec(SERVICES).flatMap(KeySpec::namePattern);
        if (name.isEmpty() || pattern.isPresent() && !pattern.get().matcher(name).matches()) {
            throw desk.refusal("refuse.bad-name", name);
        }
        if (desk.file().byName().containsKey(name)) {
            throw desk.refusal("refuse.service-exists", name);
        }
    }

    void remove(Edit.RemoveService edit) throws EditException {
        Service service = desk.service(edit.service());
        String name = service.name();
        refuseUsers(name);
        YamlPath path = service.path();
        List<String> users = desk.draft().usersOfAnchors(desk.draft().tree().find(path).orElseThrow().memberRange());
        if (!users.isEmpty()) {
            throw desk.refusal("refuse.anchors-of-service", name, desk.sentences().names(users));
        }
        Optional<YamlPath> named = nextNaming(name);
        while (named.isPresent()) {
            desk.draft().remove(desk.shared().open(named.get(), Edit.Shared.AT_ANCHOR, false));
            named = nextNaming(name);
        }
        desk.draft().removeOnly(path);
    }

    /** Services that cannot do without this one. */
    private void refuseUsers(String name) throws EditException {
        Set<String> users = new LinkedHashSet<>();
        List<String> keys = new ArrayList<>();
        for (PlacedService other : desk.file().services()) {
            for (Reference reference : other.service().references()) {
                if (reference.kind() == Reference.Kind.SERVICE && reference.name().equals(name) && !other.name().equals(name)
                        && !reference.key().equals("links")) {
                    users.add(other.name());
                    if (!keys.contains(reference.key())) {
                        keys.add(reference.key());
                    }
                }
            }
        }
        if (!users.isEmpty()) {
            throw desk.refusal("refuse.service-needed", name, desk.sentences().names(List.copyOf(users)),
                    desk.sentences().names(keys));
        }
    }

    /** The next dependency on, or link to, a service, in another one. */
    private Optional<YamlPath> nextNaming(String name) {
        for (PlacedService other : desk.file().services()) {
            if (other.name().equals(name)) {
                continue;
            }
            for (Dependency dependency : other.service().dependencies()) {
                if (dependency.service().equals(name)) {
                    return Optional.of(dependency.path());
                }
            }
            for (Reference reference : other.service().references()) {
                if (reference.key().equals("links") && reference.name().equals(name)) {
                    return Optional.of(reference.path());
                }
            }
        }
        return Optional.empty();
    }
}
