package org.sitewright.compose;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlFrame;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlTree;

/** Reads compose files from trees. A service whose text and anchors have not changed is the object of the reading before. */
public final class ComposeReader {
    /** Reads a file for the first time. */
    public ComposeFile read(YamlTree tree) {
        return read(tree, null);
    }

    /** Reads a file again after a change. */
    public ComposeFile read(YamlTree tree, @Nullable ComposeFile before) {
        YamlAnchors anchors = new YamlAnchors(tree);
        Reading reading = new Reading(tree, anchors, before != null && anchors.sameAs(before.anchors()), before);
        return reading.file();
    }

    /** One reading of one file. */
    private static final class Reading {
        private final YamlTree tree;
        private final YamlAnchors anchors;
        private final boolean anchorsKept;
        private final Map<YamlEntry.Body, Service> known = new IdentityHashMap<>();
        private final Map<YamlEntry.Body, Declaration> knownDeclarations = new IdentityHashMap<>();
        private final Optional<BrokenText> broken;
        private final List<PlacedService> services = new ArrayList<>();
        private final List<Declaration> declarations = new ArrayList<>();
        private final List<VariableUse> variables = new ArrayList<>();

        Reading(YamlTree tree, YamlAnchors anchors, boolean anchorsKept, @Nullable ComposeFile before) {
            this.tree = tree;
            this.anchors = anchors;
            this.anchorsKept = anchorsKept;
            this.broken = before == null ? Optional.empty() : Optional.of(new BrokenText(tree, anchors, before));
            if (before != null) {
                for (PlacedService placed : before.services()) {
                    known.put(placed.service().body(), placed.service());
                }
                before.declarations().forEach(declaration -> knownDeclarations.put(declaration.entry().body(), declaration));
            }
        }

        ComposeFile file() {
            YamlPlace root = tree.root();
            if (root.node() instanceof YamlMapping mapping) {
                for (YamlEntry entry : mapping.entries()) {
                    section(root.member(entry));
                }
            }
            List<PlacedService> all = broken.isPresent() && !tree.problems().isEmpty() ? broken.get().complete(services) : services;
            Map<String, PlacedService> byName = new LinkedHashMap<>();
            all.forEach(service -> byName.putIfAbsent(service.name(), service));
            return new ComposeFile(tree, anchors, List.copyOf(all), byName, List.copyOf(declarations), List.copyOf(variables));
        }

        private void section(YamlPlace section) {
            switch (section.path().keyAt(0)) {
                case "services" -> members(section).forEach(member -> service(section, member));
                case "networks" -> members(section).forEach(member -> declaration(section, member, Reference.Kind.NETWORK));
                case "volumes" -> members(section).forEach(member -> declaration(section, member, Reference.Kind.VOLUME));
                case "secrets" -> members(section).forEach(member -> declaration(section, member, Reference.Kind.SECRET));
                case "configs" -> members(section).forEach(member -> declaration(section, member, Reference.Kind.CONFIG));
                default -> {
                    for (VariableUse use : new VariableFinder(section.path()).find(section.node())) {
                        variables.add(new VariableUse(use.reference(), use.range().shifted(section.base()), use.path()));
                    }
                }
            }
        }

        private static List<YamlEntry> members(YamlPlace section) {
            return section.node() instanceof YamlMapping mapping ? mapping.entries() : List.of();
        }

        private void service(YamlPlace section, YamlEntry entry) {
            if (entry.isMerge() || entry.keyText().startsWith("x-")) {
                return;
            }
            int base = section.base() + entry.base();
            Service before = known.get(entry.body());
            boolean usable = before != null && (anchorsKept || !hasAliases(entry));
            Service service = usable ? before : new ServiceReader(anchors, entry, base).read();
            PlacedService.State state = service.broken() ? PlacedService.State.BROKEN : PlacedService.State.WHOLE;
            services.add(broken.filter(_ -> service.broken()).map(text -> text.broken(service, base, state))
                    .orElseGet(() -> new PlacedService(service, base, state, null)));
        }

        private static boolean hasAliases(YamlEntry entry) {
            YamlFrame frame = entry.body().frame();
            return frame == null || !frame.aliases().isEmpty();
        }

        private void declaration(YamlPlace section, YamlEntry entry, Reference.Kind kind) {
            if (entry.isMerge() || entry.keyText().startsWith("x-")) {
                return;
            }
            int base = section.base() + entry.base();
            Declaration before = knownDeclarations.get(entry.body());
            List<VariableUse> uses = before != null ? before.variables()
                    : new VariableFinder(YamlPath.of(Declaration.section(kind), entry.keyText())).find(entry.value());
            declarations.add(new Declaration(kind, entry.keyText(), base, entry, uses));
        }
    }
}
