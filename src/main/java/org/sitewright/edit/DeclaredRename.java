package org.sitewright.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.site.RealName;
import org.sitewright.site.SiteFile;
import org.sitewright.site.SitePart;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;

/** Renames networks, volumes, secrets and configs in all files that Compose reads as one; what comes from an anchor is renamed there, once. */
final class DeclaredRename {
    private static final String NAMES = "[a-zA-Z0-9._-]+";

    private final SiteDesk desks;
    private final Desk desk;

    DeclaredRename(SiteDesk desks, Desk desk) {
        this.desks = desks;
        this.desk = desk;
    }

    void rename(SiteFile file, Edit.RenameDeclared edit) throws EditException {
        if (edit.name().equals(edit.newName())) {
            return;
        }
        SitePart own = desks.site().part(file).orElseThrow(() -> desk.refusal("refuse.not-a-compose-file", file));
        List<SitePart> project = desks.site().parts().stream().filter(part -> part.isOfProjectOf(own)).toList();
        check(edit, project);
        for (SitePart part : project) {
            renameIn(part, edit);
        }
    }

    private void check(Edit.RenameDeclared edit, List<SitePart> project) throws EditException {
        String section = Declaration.section(edit.kind());
        if (edit.kind() == Reference.Kind.SERVICE || !edit.newName().matches(NAMES)) {
            throw desk.refusal("refuse.bad-name", edit.newName());
        }
        if (project.stream().noneMatch(part -> part.compose().isDeclared(edit.kind(), edit.name()))) {
            throw desk.refusal("refuse.not-declared", section, edit.name());
        }
        Optional<SitePart> taken = project.stream().filter(part -> part.compose().isDeclared(edit.kind(), edit.newName())).findFirst();
        if (taken.isPresent()) {
            throw desk.refusal("refuse.declared", section, edit.newName());
        }
    }

    private void renameIn(SitePart part, Edit.RenameDeclared edit) throws EditException {
        Desk at = desks.desk(part.file());
        Uses uses = new Uses(at.file(), edit);
        for (Map.Entry<YamlPath, String> scalar : uses.scalars.entrySet()) {
            at.setScalar(scalar.getKey(), scalar.getKey(), scalar.getValue());
        }
        for (YamlPath key : uses.keys) {
            at.draft().renameKey(key, edit.newName());
        }
        Optional<Declaration> declared = part.compose().declarations().stream()
                .filter(each -> each.kind() == edit.kind() && each.name().equals(edit.name())).findFirst();
        if (declared.isPresent()) {
            at.draft().renameKey(declared.get().path(), edit.newName());
            RealName real = RealName.of(desks.site(), part, declared.get());
            if (edit.keepReal() && !real.fixed()) {
                YamlPath name = YamlPath.of(Declaration.section(edit.kind()), edit.newName()).key("name");
                new ValueEdits(at).set(new Edit.SetValue(name, real.text()));
            }
        }
    }

    /** Where a file's services name something. */
    private static final class Uses {
        private final String name;
        private final String newName;
        private final Pathfinder paths;
        /** New texts of scalars, by their path in the text. */
        private final Map<YamlPath, String> scalars = new LinkedHashMap<>();
        /** Keys to rename, by their path in the text. */
        private final Set<YamlPath> keys = new LinkedHashSet<>();

        Uses(ComposeFile file, Edit.RenameDeclared edit) {
            this.name = edit.name();
            this.newName = edit.newName();
            this.paths = new Pathfinder(file);
            for (PlacedService placed : file.services()) {
                for (Reference reference : placed.service().references()) {
                    if (reference.kind() == edit.kind() && reference.name().equals(name)) {
                        add(reference);
                    }
                }
                unreferenced(edit.kind(), placed.service().path()).forEach(this::addNamed);
            }
        }

        private void add(Reference reference) {
            boolean asKey = reference.key().equals("networks") && reference.path().last() instanceof YamlPath.Key;
            if (asKey) {
                keys.add(paths.find(reference.path(), false).real());
            } else {
                addNamed(reference.path());
            }
        }

        /** Places that only some services have, and that are not read as references. */
        private List<YamlPath> unreferenced(Reference.Kind kind, YamlPath service) {
            if (kind == Reference.Kind.CONFIG) {
                return List.of(service.key("credential_spec").key("config"));
            }
            List<YamlPath> found = new ArrayList<>();
            YamlPath secrets = service.key("build").key("secrets");
            if (kind == Reference.Kind.SECRET && paths.find(secrets, true) instanceof Found list && list.exists()
                    && list.place().node() instanceof YamlSequence sequence) {
                for (int i = 0; i < sequence.items().size(); i++) {
                    found.add(secrets.index(i));
                }
            }
            return found;
        }

        /** A text that begins with the name, or the {@code source} of the long form. */
        private void addNamed(YamlPath path) {
            Found found = paths.find(path, true);
            if (!found.exists()) {
                return;
            }
            YamlPlace place = found.place();
            if (!(place.node() instanceof YamlScalar)) {
                Found source = paths.find(path.key("source"), true);
                if (!source.exists()) {
                    return;
                }
                place = source.place();
            }
            if (place.node() instanceof YamlScalar scalar && (scalar.value().equals(name) || scalar.value().startsWith(name + ":"))) {
                scalars.put(place.path(), newName + scalar.value().substring(name.length()));
            }
        }
    }
}
