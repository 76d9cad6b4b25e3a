package org.sitewright.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sitewright.compose.Mount;
import org.sitewright.compose.Service;
import org.sitewright.compose.schema.MountSpec;
import org.sitewright.compose.schema.SpecPart;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;

/** Edits of mounts; short items stay short, long ones long. */
final class MountEdits {
    private static final String KEY = "volumes";

    private final Desk desk;

    MountEdits(Desk desk) {
        this.desk = desk;
    }

    void add(Edit.AddMount edit) throws EditException {
        Service service = desk.service(edit.service());
        MountSpec spec = parse(edit.spec());
        if (service.mounts().stream().anyMatch(mount -> mount.target().equals(spec.target().text()))) {
            throw desk.refusal("refuse.mount-exists", edit.service(), spec.target().text());
        }
        YamlPath path = service.path().key(KEY);
        YamlPath real = desk.shared().open(path, edit.shared(), true);
        ItemList list = new ItemList(desk, KEY);
        Optional<YamlMapping> sibling = list.longSibling(real).filter(ignored -> fitsLongForm(spec));
        if (sibling.isPresent()) {
            list.addLong(path, real, sibling.get(), longForm(spec));
        } else {
            list.addShort(path, real, edit.spec(), true);
        }
    }

    private MountSpec parse(String text) throws EditException {
        MountSpec spec = MountSpec.of(text);
        if (!spec.problems().isEmpty()) {
            throw desk.refusal("refuse.bad-mount", text);
        }
        return spec;
    }

    /** The long form says read-only and nothing else in the words of the short one; a variable may be anything. */
    private static boolean fitsLongForm(MountSpec spec) {
        return spec.kind() != MountSpec.Kind.UNKNOWN && spec.mode().map(SpecPart::known).orElse(true)
                && spec.modes().stream().allMatch(word -> word.equals("ro") || word.equals("rw"));
    }

    private static Map<String, String> longForm(MountSpec spec) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", spec.kind() == MountSpec.Kind.BIND ? "bind" : "volume");
        spec.source().map(SpecPart::text).ifPresent(text -> values.put("source", text));
        values.put("target", spec.target().text());
        if (spec.readOnly()) {
            values.put("read_only", "true");
        }
        return values;
    }

    void set(Edit.SetMount edit) throws EditException {
        Service service = desk.service(edit.service());
        if (edit.index() < 0 || edit.index() >= service.mounts().size()) {
            throw desk.refusal("refuse.no-mount-there", edit.service(), service.mounts().size());
        }
        Mount mount = service.mounts().get(edit.index());
        MountSpec spec = parse(edit.spec());
        if (!mount.longForm()) {
            desk.setShared(mount.path(), edit.spec(), edit.shared());
            return;
        }
        boolean variable = spec.kind() == MountSpec.Kind.UNKNOWN;
        if (!fitsLongForm(spec) && !(variable && spec.modes().stream().allMatch(word -> word.equals("ro") || word.equals("rw")))) {
            throw desk.refusal("refuse.mode-in-long-mount", edit.spec());
        }
        YamlPath real = desk.shared().open(mount.path(), edit.shared(), true);
        LongItems item = new LongItems(desk, mount.path(), real);
        Map<String, String> values = longForm(spec);
        if (!variable && (mount.kind() != Mount.Kind.TMPFS || spec.source().isPresent())) {
            item.set("type", values.get("type"));
        }
        item.set("source", values.getOrDefault("source", ""));
        item.set("target", values.get("target"));
        if (spec.readOnly() != mount.readOnly()) {
            item.set("read_only", spec.readOnly() ? "true" : "");
        }
    }

    void remove(Edit.RemoveMount edit) throws EditException {
        Service service = desk.service(edit.service());
        MountSpec spec = MountSpec.of(edit.spec());
        List<Mount> found = matches(service, mount -> mount.text().equals(edit.spec()));
        if (found.isEmpty()) {
            found = matches(service, mount -> mount.target().equals(spec.target().text())
                    && mount.source().equals(spec.source().map(SpecPart::text).orElse("")) && mount.readOnly() == spec.readOnly());
        }
        if (found.isEmpty() && spec.source().isEmpty()) {
            found = matches(service, mount -> mount.target().equals(edit.spec()));
        }
        if (found.size() != 1) {
            List<String> texts = (found.isEmpty() ? service.mounts() : found).stream().map(Mount::text).toList();
            throw desk.refusal(found.isEmpty() ? "refuse.no-such-mount" : "refuse.several-mounts", edit.service(), edit.spec(),
                    desk.sentences().names(texts));
        }
        desk.draft().remove(desk.shared().open(found.getFirst().path(), edit.shared(), false));
    }

    private static List<Mount> matches(Service service, Predicate<Mount> condition) {
        return service.mounts().stream().filter(condition).toList();
    }
}
