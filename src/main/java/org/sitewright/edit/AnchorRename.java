package org.sitewright.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAnchors;

/** Renames an anchor, and the aliases that mean it: an anchor ends where its file does. */
final class AnchorRename {
    /** What an anchor's name may have: all but blanks and the signs of flow style (YAML 1.2, section 6.9.2). */
    private static final String NAMES = "[^\\s,\\[\\]{}\\p{Cntrl}]+";

    private final Desk desk;

    AnchorRename(Desk desk) {
        this.desk = desk;
    }

    void rename(Edit.RenameAnchor edit) throws EditException {
        YamlAnchors anchors = desk.file().anchors();
        Optional<TextRange> name = names(anchors).stream().filter(range -> range.start() <= edit.offset() && edit.offset() <= range.end()).findFirst();
        if (name.isEmpty()) {
            throw desk.refusal("refuse.no-anchor-there");
        }
        String old = text(name.get());
        if (old.equals(edit.newName())) {
            return;
        }
        if (!edit.newName().matches(NAMES)) {
            throw desk.refusal("refuse.bad-anchor", edit.newName());
        }
        if (anchors.names().contains(edit.newName())) {
            throw desk.refusal("refuse.anchor-exists", edit.newName());
        }
        // An anchor begins before its name does, and an alias means one that stands before it.
        YamlAnchors.Anchored meant = anchors.resolve(old, edit.offset()).orElseThrow(() -> desk.refusal("refuse.no-anchor-there"));
        List<TextRange> places = new ArrayList<>(List.of(meant.nameRange()));
        anchors.aliases().stream().filter(alias -> alias.alias().name().equals(old)
                        && anchors.resolve(old, alias.start()).filter(found -> found.start() == meant.start()).isPresent())
                .forEach(alias -> places.add(alias.nameRange()));
        places.sort(Comparator.comparing(TextRange::start).reversed());
        String before = shape(old, edit.newName());
        for (TextRange place : places) {
            desk.draft().replaceFreely(TextPatch.of(TextChange.replace(place, edit.newName())));
        }
        if (!before.equals(shape(old, edit.newName()))) {
            throw desk.refusal("refuse.yaml.not-safe", "&" + old);
        }
    }

    /** What the file says but for the two names. */
    private String shape(String old, String newName) {
        String shape = TreeShape.of(desk.draft().tree(), Optional.empty());
        for (String name : List.of(old, newName)) {
            shape = TreeShape.withoutAnchorName(shape, name);
        }
        return shape;
    }

    /** The names of all anchors and aliases. */
    private List<TextRange> names(YamlAnchors anchors) {
        List<TextRange> ranges = new ArrayList<>();
        anchors.all().forEach(anchored -> ranges.add(anchored.nameRange()));
        anchors.aliases().forEach(alias -> ranges.add(alias.nameRange()));
        return ranges;
    }

    private String text(TextRange range) {
        return desk.draft().content().substring(range.start(), range.end());
    }
}
