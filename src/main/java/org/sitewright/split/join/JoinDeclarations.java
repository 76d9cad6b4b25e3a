package org.sitewright.split.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.compose.Declaration;
import org.sitewright.compose.Reference;
import org.sitewright.compose.effective.EffectiveConfig;
import org.sitewright.compose.effective.Value;
import org.sitewright.split.Effect;
import org.sitewright.split.JoinPart;
import org.sitewright.split.Place;
import org.sitewright.split.lines.Cutter;
import org.sitewright.split.lines.EntryText;
import org.sitewright.split.lines.FileDraft;
import org.sitewright.split.lines.ScalarText;
import org.sitewright.split.lines.Walker;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlStyle;

/**
 * Decides which file's volumes, networks, secrets and configs are taken where several declare them, and which names that were
 * written so that they outlive a split can go.
 */
final class JoinDeclarations {
    private static final String DEFAULT = "default";

    private final JoinContext context;
    private final Map<JoinPart, EffectiveConfig> configs;
    private final Map<JoinPart, FileDraft> drafts;
    private final String project;
    /** By section and name the file that is taken. */
    private final Map<String, JoinPart> owners = new HashMap<>();
    private boolean defaultGoes;

    /** @param project the joined project's name */
    JoinDeclarations(JoinContext context, Map<JoinPart, EffectiveConfig> configs, Map<JoinPart, FileDraft> drafts, String project) {
        this.context = context;
        this.configs = configs;
        this.drafts = drafts;
        this.project = project;
    }

    void decide() {
        Map<String, List<JoinPart>> declaring = new LinkedHashMap<>();
        for (JoinPart part : context.source().parts()) {
            for (Declaration declaration : part.compose().declarations()) {
                declaring.computeIfAbsent(id(declaration.kind(), declaration.name()), key -> new ArrayList<>()).add(part);
            }
        }
        decideDefault(declaring.containsKey(id(Reference.Kind.NETWORK, DEFAULT)));
        declaring.forEach((id, parts) -> {
            Declaration first = parts.getFirst().compose().declarations().stream()
                    .filter(each -> id(each.kind(), each.name()).equals(id)).findFirst().orElseThrow();
            owners.put(id, switch (first.kind()) {
                case VOLUME, NETWORK -> owner(first.kind(), first.name(), parts);
                default -> parts.getFirst();
            });
        });
    }

    private static String id(Reference.Kind kind, String name) {
        return Declaration.section(kind) + "\n" + name;
    }

    boolean takes(JoinPart part, String section, String name) {
        if (defaultGoes && section.equals("networks") && name.equals(DEFAULT)) {
            return false;
        }
        return owners.getOrDefault(section + "\n" + name, part).equals(part);
    }

    // --- the network that joined the groups

    private void decideDefault(boolean declared) {
        List<String> names = context.source().parts().stream().map(part -> configs.get(part)).map(EffectiveConfig::defaultNetwork)
                .distinct().toList();
        boolean external = context.source().parts().stream().allMatch(part -> {
            EffectiveConfig config = configs.get(part);
            return isExternal(config.networks().get(config.defaultNetwork()));
        });
        if (!declared || names.size() > 1 || !external || wasThereBefore()) {
            return;
        }
        String name = names.getFirst();
        defaultGoes = context.card("network:default", context.words().of("join.network.title", name),
                        context.words().of("join.network.reason", name))
                .at(place(Reference.Kind.NETWORK, DEFAULT))
                .choice("remove", Effect.CHANGES_LINE, context.words().of("join.network.remove", name))
                .choice("keep", Effect.NOTHING, context.words().of("join.network.keep", name)).decide().equals("remove");
    }

    /** Where the first file declares something. */
    private Optional<Place> place(Reference.Kind kind, String name) {
        return context.source().parts().stream().flatMap(part -> part.compose().declarations().stream()
                .filter(each -> each.kind() == kind && each.name().equals(name))
                .map(each -> new Place(part.file().name(), each.path(), each.nameRange()))).findFirst();
    }

    private boolean wasThereBefore() {
        return context.source().original().filter(file -> file.isDeclared(Reference.Kind.NETWORK, DEFAULT)).isPresent();
    }

    private static boolean isExternal(Value.@org.jspecify.annotations.Nullable Members declared) {
        return declared != null && declared.member("external").isPresent();
    }

    // --- volumes and other networks

    private JoinPart owner(Reference.Kind kind, String name, List<JoinPart> parts) {
        List<String> real = parts.stream().map(part -> realName(kind, name, part)).distinct().toList();
        List<JoinPart> owners = parts.stream().filter(part -> !isExternal(declared(kind, name, part))).toList();
        boolean shared = kind == Reference.Kind.NETWORK && name.equals(DEFAULT);
        if (!shared && real.size() > 1) {
            context.refuse(context.words().of("join.refuse.name", name, String.join(", ", real), files(parts)));
            return parts.getFirst();
        }
        if (!shared && owners.stream().map(part -> declared(kind, name, part)).distinct().count() > 1) {
            context.refuse(context.words().of("join.refuse.declared", name, files(owners)));
            return parts.getFirst();
        }
        JoinPart owner = owners.isEmpty() ? parts.getFirst() : owners.getFirst();
        if (!owners.isEmpty() && real.getFirst().equals(project + "_" + name)) {
            unpin(kind, name, owner);
        } else if (!owners.isEmpty() && !shared) {
            pin(kind, name, owner, real.getFirst());
        }
        return owner;
    }

    private static String files(List<JoinPart> parts) {
        return String.join(", ", parts.stream().map(part -> part.file().name()).toList());
    }

    private String realName(Reference.Kind kind, String name, JoinPart part) {
        EffectiveConfig config = configs.get(part);
        return (kind == Reference.Kind.VOLUME ? config.volumeNames() : config.networkNames()).getOrDefault(name, name);
    }

    private Value.@org.jspecify.annotations.Nullable Members declared(Reference.Kind kind, String name, JoinPart part) {
        EffectiveConfig config = configs.get(part);
        return (kind == Reference.Kind.VOLUME ? config.volumes() : config.networks()).get(realName(kind, name, part));
    }

    private static Optional<YamlPlace> find(Reference.Kind kind, String name, JoinPart owner) {
        return owner.compose().declarations().stream().filter(each -> each.kind() == kind && each.name().equals(name)).findFirst()
                .flatMap(each -> owner.compose().tree().find(each.path()));
    }

    /** Writes the name that its own project gave it: by that a volume's data are found, and others know a network. */
    private void pin(Reference.Kind kind, String name, JoinPart owner, String realName) {
        boolean volume = kind == Reference.Kind.VOLUME;
        YamlPlace declared = find(kind, name, owner).orElseThrow();
        if (!new Walker(owner.compose()).text(declared, "name").isEmpty()) {
            return;
        }
        context.card((volume ? "volume:" : "network:") + name, context.words().of(volume ? "volume.title" : "join.network.pin.title", name),
                        context.words().of("join.pin.reason", realName, owner.file(), project + "_" + name))
                .at(new Place(owner.file().name(), declared.path(), declared.memberRange()))
                .choice("pin", volume ? Effect.KEEPS_DATA : Effect.CHANGES_LINE, context.words().of("volume.pin", context.source().target())).decide();
        boolean inFlow = owner.compose().tree().find(declared.path().parent())
                .filter(section -> section.node() instanceof YamlMapping mapping && mapping.flow()).isPresent();
        new EntryText(drafts.get(owner), YamlStyle.of(owner.compose().tree()))
                .add(declared, inFlow, List.of(EntryText.Pair.of("name", ScalarText.written(realName))));
    }

    /** Takes a name away that the joined project gives by itself. */
    private void unpin(Reference.Kind kind, String name, JoinPart owner) {
        Optional<YamlPlace> declared = find(kind, name, owner);
        if (declared.isEmpty() || !(declared.get().node() instanceof YamlMapping mapping) || mapping.entry("name").isEmpty()) {
            return;
        }
        boolean wasNamed = context.source().original().filter(file -> file.isDeclared(kind, name))
                .filter(file -> !new Walker(file).text(file.tree().find(declared.get().path()).orElseThrow(), "name").isEmpty())
                .isPresent();
        if (wasNamed) {
            return;
        }
        YamlPlace written = declared.get().member(mapping.entry("name").orElseThrow());
        boolean goes = context.card((kind == Reference.Kind.VOLUME ? "volume:" : "network:") + name,
                        context.words().of("join.volume.title", name), context.words().of("join.volume.reason", project + "_" + name))
                .at(new Place(owner.file().name(), written.path(), written.memberRange()))
                .choice("unpin", Effect.KEEPS_DATA, context.words().of("join.volume.unpin", name))
                .choice("keep", Effect.NOTHING, context.words().of("join.volume.keep", project + "_" + name)).decide().equals("unpin");
        if (goes) {
            removeName(drafts.get(owner), declared.get(), mapping);
        }
    }

    private static void removeName(FileDraft draft, YamlPlace declared, YamlMapping mapping) {
        SourceText text = draft.source();
        if (mapping.entries().size() == 1) {
            int colon = declared.entryBase() + declared.entry().body().colon() + 1;
            int end = declared.memberRange().end();
            boolean below = text.lineAt(colon) < text.lineAt(end);
            if (below) {
                draft.removeLines(text.lineAt(colon) + 1, text.lineAt(end - 1) + 1);
            } else {
                draft.remove(colon, end);
            }
        } else if (mapping.flow()) {
            new Cutter(draft).cutFlow(declared, key -> !key.equals("name"));
        } else {
            YamlEntry entry = mapping.entry("name").orElseThrow();
            YamlPlace place = declared.member(entry);
            draft.removeLines(text.lineAt(place.memberRange().start()), text.lineAt(place.memberRange().end() - 1) + 1);
        }
    }
}
