package org.sitewright.split.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitewright.compose.Declaration;
import org.sitewright.split.Place;
import org.sitewright.split.lines.EntryText;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/** A volume or network that is declared at the top level: which files use it, and what it is really called. */
final class SharedDeclaration {
    private final Planning planning;
    private final Declaration declaration;
    private final YamlPlace place;
    private final YamlPlace value;
    private final boolean inFlow;

    SharedDeclaration(Planning planning, Declaration declaration) {
        this.planning = planning;
        this.declaration = declaration;
        this.place = planning.compose().tree().find(declaration.path()).orElseThrow();
        this.value = planning.walker().follow(place);
        this.inFlow = planning.compose().tree().find(declaration.path().parent())
                .map(section -> section.node() instanceof YamlMapping mapping && mapping.flow()).orElse(false);
    }

    String name() {
        return declaration.name();
    }

    YamlPlace value() {
        return value;
    }

    Place place() {
        return planning.place(declaration.path(), declaration.nameRange());
    }

    /** The files whose services use it, in the order in which they are brought up. */
    List<GroupFile> users() {
        return planning.files().stream().filter(file -> file.used(declaration.kind()).contains(declaration.name()))
                .sorted(Comparator.comparingInt(file -> planning.order().rank(file.group().name()))).toList();
    }

    boolean isExternal() {
        return NetworkFacts.isExternal(planning.walker(), value);
    }

    /** The name that the file gives it; empty where the project's name decides. */
    Optional<String> writtenName() {
        return Optional.of(planning.walker().text(value, "name")).filter(text -> !text.isEmpty());
    }

    /** The name by which the engine knows it. */
    String realName() {
        return writtenName().map(planning::filled).orElseGet(() -> planning.project().real(declaration.name()));
    }

    /** Writes the real name beside what else is said. */
    void pin(GroupFile file) {
        if (writtenName().isEmpty()) {
            writer(file).add(place, inFlow, List.of(EntryText.Pair.of("name", ScalarText.written(realName()))));
        }
    }

    /** Says that it exists, and nothing else. */
    void makeExternal(GroupFile file, boolean older) {
        String name = ScalarText.written(realName());
        List<EntryText.Pair> pairs = new ArrayList<>();
        if (older) {
            pairs.add(EntryText.Pair.of("external", List.of(EntryText.Pair.of("name", name))));
        } else {
            pairs.add(EntryText.Pair.of("name", name));
            pairs.add(EntryText.Pair.of("external", "true"));
        }
        writer(file).replaceBody(place, inFlow, pairs);
    }

    private EntryText writer(GroupFile file) {
        return new EntryText(file.draft(), planning.style());
    }
}
