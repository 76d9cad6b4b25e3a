package org.sitewright.edit;

import java.util.List;
import org.sitewright.compose.Dependency;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.KeySpec;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlValue;

/** Edits of {@code depends_on}, in the form (list or mapping) that stands there. */
final class DependencyEdits {
    private static final String KEY = "depends_on";
    private static final YamlValue.Member STARTED = new YamlValue.Member("condition", new YamlValue.Text("service_started"));

    private final Desk desk;

    DependencyEdits(Desk desk) {
        this.desk = desk;
    }

    void add(Edit.AddDependency edit) throws EditException {
        Service service = desk.service(edit.service());
        if (edit.awaited().equals(edit.service())) {
            throw desk.refusal("refuse.waits-for-itself", edit.service());
        }
        // With "include" the other service may stand in another file.
        if (desk.file().topLevel("include").isEmpty()) {
            desk.service(edit.awaited());
        }
        if (service.dependencies().stream().anyMatch(dependency -> dependency.service().equals(edit.awaited()))) {
            throw desk.refusal("refuse.waits-already", edit.service(), edit.awaited());
        }
        YamlPath path = service.path().key(KEY);
        YamlPath real = desk.shared().open(path, edit.shared(), true);
        YamlValue text = new YamlValue.Text(edit.awaited());
        YamlValue condition = new YamlValue.Members(List.of(STARTED));
        if (desk.draft().tree().find(real).isEmpty()) {
            YamlValue value = prefersLongForm() ? new YamlValue.Members(List.of(new YamlValue.Member(edit.awaited(), condition)))
                    : new YamlValue.Items(List.of(text));
            new Sections(desk).addEntry(real.parent(), KEY, value);
            return;
        }
        YamlPlace place = desk.draft().tree().find(real).orElseThrow();
        if (!(place.node() instanceof YamlMapping mapping)) {
            desk.draft().addItem(real, text);
        } else if (!mapping.flow() && isFlow(mapping)) {
            addInBraces(real, edit.awaited());
        } else {
            desk.draft().addEntry(real, edit.awaited(), condition, YamlChange.AT_END);
        }
    }

    private static boolean isFlow(YamlMapping mapping) {
        return !mapping.entries().isEmpty() && mapping.entries().getLast().value() instanceof YamlMapping last && last.flow();
    }

    private void addInBraces(YamlPath mapping, String name) throws EditException {
        desk.draft().addEntry(mapping, name, new YamlValue.Nothing(), YamlChange.AT_END);
        YamlPlace added = desk.draft().tree().find(mapping.key(name)).orElseThrow();
        YamlEntry entry = added.entry();
        int colon = added.entryBase() + (entry == null ? 0 : entry.body().colon()) + 1;
        desk.draft().replace(TextPatch.of(TextChange.insert(colon, " {condition: service_started}")), mapping.key(name));
    }

    /** Whether the file's other services mostly use the long form. */
    private boolean prefersLongForm() {
        int balance = 0;
        for (PlacedService service : desk.file().services()) {
            if (!service.service().dependencies().isEmpty()) {
                balance += service.service().dependencies().getFirst().longForm() ? 1 : -1;
            }
        }
        return balance > 0;
    }

    void remove(Edit.RemoveDependency edit) throws EditException {
        Dependency dependency = find(edit.service(), edit.awaited());
        YamlPath real = desk.shared().open(dependency.path(), edit.shared(), false);
        desk.draft().remove(real);
    }

    void setCondition(Edit.SetCondition edit) throws EditException {
        Dependency dependency = find(edit.service(), edit.awaited());
        if (!dependency.longForm()) {
            throw desk.refusal("refuse.short-dependency", edit.service(), edit.awaited());
        }
        YamlPath path = dependency.path().key("condition");
        List<String> allowed = desk.forms().spec(path).map(KeySpec::allowedValues).orElse(List.of());
        if (!allowed.contains(edit.condition())) {
            throw desk.refusal("refuse.bad-condition", edit.condition(), desk.sentences().names(allowed));
        }
        new ValueEdits(desk).set(new Edit.SetValue(path, edit.condition(), edit.shared()));
    }

    private Dependency find(String service, String awaited) throws EditException {
        for (Dependency dependency : desk.service(service).dependencies()) {
            if (dependency.service().equals(awaited)) {
                return dependency;
            }
        }
        throw desk.refusal("refuse.does-not-wait", service, awaited);
    }
}
