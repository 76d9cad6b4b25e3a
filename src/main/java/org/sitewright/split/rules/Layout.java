package org.sitewright.split.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.Reference;
import org.sitewright.split.lines.Cutter;
import org.sitewright.split.lines.Unit;
import org.sitewright.split.lines.UnitReader;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPlace;

/**
 * Decides which members of the source a group's file keeps, and takes the others out. Sections keep what the group's services
 * name; {@code version} and {@code name} stand in every file; an {@code x-} block in each that uses its anchors; all else stays
 * in the first file.
 */
final class Layout {
    private final ComposeFile file;
    private final SourceText text;
    private final List<Unit> top;
    private Set<String> everywhere = Set.of();

    Layout(ComposeFile file) {
        this.file = file;
        this.text = file.tree().text();
        this.top = UnitReader.read(text, file.tree().root(), 0, text.lineCount(), true);
    }

    /**
     * Takes out what does not belong into a group's file.
     *
     * @param home     whether it is the file that keeps what belongs to none
     * @param included whether all files are one project, which is named once
     */
    void cut(GroupFile target, boolean home, boolean included) {
        everywhere = included ? Set.of("version") : Set.of("version", "name");
        Set<String> blocks = new LinkedHashSet<>();
        for (Unit unit : top) {
            if (unit.member() != null && keepsMember(unit, target, home)) {
                keepMember(unit, target, home);
            }
        }
        boolean more = true;
        while (more) {
            more = keepBlocks(target, blocks);
        }
        Cutter cutter = new Cutter(target.draft());
        cutter.cut(top, unit -> blocks.contains(unit.name()) || keepsMember(unit, target, home), home);
        for (Unit unit : top) {
            if (unit.member() != null && isSection(unit.name()) && keepsMember(unit, target, home)) {
                cutSection(cutter, unit, target, home);
            }
        }
    }

    private void keepMember(Unit unit, GroupFile target, boolean home) {
        YamlPlace member = unit.member();
        if (!isSection(unit.name()) || member == null || !(member.node() instanceof YamlMapping mapping)) {
            target.keep(unit.member().memberRange());
            return;
        }
        mapping.entries().stream().filter(entry -> keeps(unit.name(), entry.keyText(), target, home))
                .forEach(entry -> target.keep(member.member(entry).memberRange()));
    }

    private static boolean isSection(String key) {
        return key.equals("services") || kind(key) != null;
    }

    private static Reference.@org.jspecify.annotations.Nullable Kind kind(String section) {
        return switch (section) {
            case "networks" -> Reference.Kind.NETWORK;
            case "volumes" -> Reference.Kind.VOLUME;
            case "secrets" -> Reference.Kind.SECRET;
            case "configs" -> Reference.Kind.CONFIG;
            default -> null;
        };
    }

    private boolean keepsMember(Unit unit, GroupFile target, boolean home) {
        String key = unit.name();
        if (everywhere.contains(key)) {
            return true;
        }
        if (key.equals("models")) {
            return target.services().stream().anyMatch(each -> each.service().has("models"));
        }
        if (isSection(key) && unit.member() != null && unit.member().node() instanceof YamlMapping mapping) {
            return mapping.entries().stream().anyMatch(entry -> keeps(key, entry.keyText(), target, home));
        }
        return home;
    }

    private boolean keeps(String section, String name, GroupFile target, boolean home) {
        Reference.Kind kind = kind(section);
        if (kind == null) {
            return target.has(name) || home && (name.startsWith("x-") || name.equals("<<"));
        }
        return target.used(kind).contains(name) || home && (name.startsWith("x-") || name.equals("<<"));
    }

    /** Keeps the top-level blocks that aliases mean, and notes what must be copied from elsewhere; whether there was more. */
    private boolean keepBlocks(GroupFile target, Set<String> blocks) {
        boolean more = false;
        for (YamlAnchors.Aliased alias : file.anchors().aliases()) {
            if (target.uses(alias.start())) {
                Optional<YamlAnchors.Anchored> anchored = file.anchors().resolve(alias.alias().name(), alias.start())
                        .filter(each -> !target.uses(each.start()));
                more |= anchored.isPresent() && keepBlock(anchored.get(), target, blocks);
            }
        }
        return more;
    }

    private boolean keepBlock(YamlAnchors.Anchored anchored, GroupFile target, Set<String> blocks) {
        for (Unit unit : top) {
            if (unit.member() != null && !isSection(unit.name())) {
                TextRange range = unit.member().memberRange();
                if (range.start() <= anchored.start() && anchored.start() < range.end()) {
                    blocks.add(unit.name());
                    target.keep(range);
                    return true;
                }
            }
        }
        target.copy(new TextRange(anchored.start(), anchored.base() + anchored.node().end()));
        return true;
    }

    private void cutSection(Cutter cutter, Unit section, GroupFile target, boolean home) {
        YamlPlace place = section.member();
        if (place == null || !(place.node() instanceof YamlMapping mapping)) {
            return;
        }
        if (mapping.flow()) {
            cutter.cutFlow(place, name -> keeps(section.name(), name, target, home));
        } else {
            cutter.cut(units(section), unit -> keeps(section.name(), unit.name(), target, home), true);
        }
    }

    /** The units of a section that is a block mapping. */
    List<Unit> units(Unit section) {
        int header = text.lineAt(section.member().memberRange().start());
        return UnitReader.read(text, section.member(), header + 1, section.end(), false);
    }

    /** The members of the file and the comments between them. */
    List<Unit> top() {
        return top;
    }
}
