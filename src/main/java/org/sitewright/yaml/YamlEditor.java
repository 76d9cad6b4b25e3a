package org.sitewright.yaml;

import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlChange.AddEntry;
import org.sitewright.yaml.YamlChange.AddItem;
import org.sitewright.yaml.YamlChange.MoveItem;
import org.sitewright.yaml.YamlChange.Remove;
import org.sitewright.yaml.YamlChange.RenameKey;
import org.sitewright.yaml.YamlChange.SetValue;
import org.sitewright.yaml.YamlChange.WhenEmpty;
import org.sitewright.yaml.YamlEditException.Reason;

/**
 * Makes the smallest patch for a change, in the file's own style. After every patch the text is read again, and the new tree
 * must equal the old one but for what the change says; else the change is refused and nothing happens.
 */
public final class YamlEditor {
    private final YamlReader reader = new YamlReader();

    /**
     * Makes a change in the style of the text.
     *
     * @throws YamlEditException if it cannot be made, or not safely
     */
    public YamlEdited apply(YamlTree tree, YamlChange change) throws YamlEditException {
        return apply(tree, change, YamlStyle.of(tree));
    }

    /**
     * Makes a change, as one of several.
     *
     * @param style learned from the text as it was before all of them
     * @throws YamlEditException if it cannot be made, or not safely
     */
    public YamlEdited apply(YamlTree tree, YamlChange change, YamlStyle style) throws YamlEditException {
        YamlChange effective = effective(tree, change);
        requireFreeAnchors(tree, effective);
        EditScope scope = new EditScope(tree, style);
        TextPatch patch = switch (effective) {
            case SetValue set -> new ValueSetter(scope).patch(set);
            case AddEntry add -> new MemberInserter(scope).patch(add);
            case AddItem add -> new MemberInserter(scope).patch(add);
            case Remove remove -> new MemberRemover(scope).patch(remove);
            case RenameKey rename -> renameKey(scope, rename);
            case MoveItem move -> new ItemMover(scope).patch(move);
        };
        SourceText after = tree.text().apply(patch);
        YamlTree read = reader.reread(tree, patch, after);
        if (!new ChangeVerifier(tree, read).isOnly(effective)) {
            throw new YamlEditException(read.problems().size() > tree.problems().size() || !tree.problems().isEmpty()
                    ? Reason.BROKEN_TEXT : Reason.NOT_SAFE, change.path());
        }
        return new YamlEdited(patch, read);
    }

    /** Removing the last member may mean removing its parent. */
    private static YamlChange effective(YamlTree tree, YamlChange change) {
        if (!(change instanceof Remove(YamlPath path, WhenEmpty whenEmpty)) || whenEmpty != WhenEmpty.REMOVE_PARENT
                || path.size() < 2) {
            return change;
        }
        int members = tree.find(path.parent()).map(parent -> switch (parent.node()) {
            case YamlMapping mapping -> mapping.entries().size();
            case YamlSequence sequence -> sequence.items().size();
            default -> 0;
        }).orElse(0);
        boolean found = tree.find(path).isPresent();
        return members == 1 && found ? effective(tree, new Remove(path.parent(), whenEmpty)) : change;
    }

    /** What goes must not hold an anchor that an alias elsewhere means; the anchor of a value that is only set stays. */
    private static void requireFreeAnchors(YamlTree tree, YamlChange change) throws YamlEditException {
        if (!(change instanceof Remove || change instanceof SetValue) || tree.find(change.path()).isEmpty()) {
            return;
        }
        YamlPlace place = tree.find(change.path()).orElseThrow();
        TextRange gone = change instanceof Remove ? place.memberRange() : place.contentRange();
        YamlAnchors anchors = new YamlAnchors(tree);
        for (YamlAnchors.Aliased alias : anchors.aliases()) {
            boolean means = anchors.resolve(alias.alias().name(), alias.start())
                    .filter(anchored -> gone.start() <= anchored.start() && anchored.start() < gone.end())
                    .filter(anchored -> change instanceof Remove || anchored.start() != place.range().start()).isPresent();
            if (means && !(gone.start() <= alias.start() && alias.start() < gone.end())) {
                throw new YamlEditException(Reason.ANCHOR_IN_USE, change.path());
            }
        }
    }

    private static TextPatch renameKey(EditScope scope, RenameKey rename) throws YamlEditException {
        YamlPlace place = scope.existing(rename.path());
        YamlEntry entry = place.entry();
        if (entry == null || !(entry.key() instanceof YamlScalar key) || key.style().isBlock()) {
            throw new YamlEditException(Reason.WRONG_KIND, rename.path());
        }
        YamlPlace parent = scope.existing(rename.path().parent());
        if (parent.entry(rename.newKey()).isPresent()) {
            throw new YamlEditException(Reason.EXISTS, rename.path());
        }
        int start = place.entryBase() + key.contentStart();
        int end = place.entryBase() + key.end();
        String text = scope.printer().key(rename.newKey(), scope.isFlow(rename.path().parent()), key.style());
        return TextPatch.of(new TextChange(start, end, text));
    }
}
