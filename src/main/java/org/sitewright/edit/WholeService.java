package org.sitewright.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlValue;

/** Adds a service with all of its keys, each written as the file's other services write it. */
final class WholeService {
    private static final String ENVIRONMENT = "environment";
    /** Lists whose first item is written with or without quotes, as the file's others are. */
    private static final Set<String> LISTS = Set.of("devices", "cap_add", "security_opt", "group_add", "dns", "extra_hosts");

    private final Desk desk;

    WholeService(Desk desk) {
        this.desk = desk;
    }

    void add(Edit.AddWholeService edit) throws EditException {
        String image = edit.keys().stream().filter(key -> key.key().equals("image")).findFirst().map(YamlValue.Member::value)
                .map(WholeService::text).orElse("");
        new ServiceEdits(desk).add(new Edit.AddService(edit.name(), image), edit.behind());
        for (YamlValue.Member key : edit.keys()) {
            if (!key.key().equals("image") || image.isEmpty()) {
                add(edit, key.key(), key.value());
            }
        }
    }

    private void add(Edit.AddWholeService edit, String key, YamlValue value) throws EditException {
        YamlPath path = Desk.path(edit.name()).key(key);
        switch (value) {
            case YamlValue.Members(List<YamlValue.Member> entries) when key.equals(ENVIRONMENT) -> addEnvironment(edit, entries);
            case YamlValue.Items(List<YamlValue> items) when areTexts(items) -> {
                for (YamlValue item : items) {
                    addItem(edit.name(), key, text(item));
                }
            }
            case YamlValue.Text(String text) -> new Sections(desk).addEntry(path.parent(), key,
                    desk.forms().value(desk.draft().tree(), path, path, text));
            default -> new Sections(desk).addEntry(path.parent(), key, value);
        }
    }

    private void addItem(String service, String key, String text) throws EditException {
        YamlPath list = Desk.path(service).key(key);
        switch (key) {
            case "ports" -> new PortEdits(desk).add(new Edit.AddPort(service, text));
            case "volumes" -> new MountEdits(desk).add(new Edit.AddMount(service, text));
            case "depends_on" -> new DependencyEdits(desk).add(new Edit.AddDependency(service, text));
            default -> {
                ItemList items = new ItemList(desk, key);
                items.addShort(list, list, text, !LISTS.contains(key) || items.isPlainInFile());
            }
        }
    }

    private void addEnvironment(Edit.AddWholeService edit, List<YamlValue.Member> entries) throws EditException {
        EnvironmentEdits environment = new EnvironmentEdits(desk);
        for (YamlValue.Member entry : entries) {
            if (entry.value() instanceof YamlValue.Nothing) {
                environment.addFromShell(edit.name(), entry.key());
            } else {
                environment.set(new Edit.SetEnvironment(edit.name(), entry.key(), text(entry.value())));
            }
        }
        merge(Desk.path(edit.name()).key(ENVIRONMENT), edit.anchor());
    }

    /** Puts a merge key before the entries of an environment that is written as a mapping on lines of its own. */
    private void merge(YamlPath environment, String anchor) throws EditException {
        Optional<YamlPlace> place = desk.draft().tree().find(environment);
        if (anchor.isEmpty() || place.isEmpty() || !(place.get().node() instanceof YamlMapping mapping) || mapping.flow()
                || !desk.file().anchors().names().contains(anchor)) {
            return;
        }
        SourceText text = desk.draft().tree().text();
        int first = place.get().contentRange().start();
        String line = "<<: *" + anchor + text.lineBreak() + " ".repeat(mapping.indent());
        desk.draft().replace(TextPatch.of(TextChange.insert(first, line)), environment);
    }

    private static boolean areTexts(List<YamlValue> items) {
        return !items.isEmpty() && items.stream().allMatch(item -> item instanceof YamlValue.Text || item instanceof YamlValue.Literal);
    }

    private static String text(YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> text;
            case YamlValue.Literal(String text) -> text;
            default -> "";
        };
    }
}
