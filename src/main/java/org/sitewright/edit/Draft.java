package org.sitewright.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.ComposeReader;
import org.sitewright.compose.PlacedService;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlChange;
import org.sitewright.yaml.YamlEditException;
import org.sitewright.yaml.YamlEdited;
import org.sitewright.yaml.YamlEditor;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlReader;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlStyle;
import org.sitewright.yaml.YamlTree;
import org.sitewright.yaml.YamlValue;

/** A file while an edit is being made: the patches so far, and what the file says after them. */
final class Draft {
    private static final YamlPath SERVICES = YamlPath.of("services");
    private static final YamlPath HOSTS = YamlPath.of("hosts");
    /** Of a site config file: a host may be empty, and so may the list of its instances, but neither may be missing. */
    private static final int DEEPEST_KEPT = 3;

    private final YamlEditor editor = new YamlEditor();
    private final YamlReader reader = new YamlReader();
    private final ComposeReader compose = new ComposeReader();
    private final Sentences sentences;
    private final List<TextPatch> patches = new ArrayList<>();
    private Optional<YamlStyle> style = Optional.empty();
    private ComposeFile file;

    Draft(ComposeFile file, Sentences sentences) {
        this.file = file;
        this.sentences = sentences;
    }

    ComposeFile file() {
        return file;
    }

    YamlTree tree() {
        return file.tree();
    }

    String content() {
        return file.tree().text().content();
    }

    Planned planned() {
        return new Planned(List.copyOf(patches), file.tree());
    }

    /** The habits of the file, learned once and before the first change: that is a walk through much of the file. */
    YamlStyle style() {
        YamlStyle learned = style.orElseGet(() -> YamlStyle.of(tree()));
        style = Optional.of(learned);
        return learned;
    }

    // --- changes of the tree

    void set(YamlPath path, YamlValue value) throws EditException {
        apply(new YamlChange.SetValue(path, value));
    }

    /** @param index before which entry, or {@link YamlChange#AT_END} */
    void addEntry(YamlPath mapping, String key, YamlValue value, int index) throws EditException {
        openEmpty(mapping);
        apply(new YamlChange.AddEntry(mapping, key, value, index));
    }

    void addItem(YamlPath sequence, YamlValue value) throws EditException {
        openEmpty(sequence);
        apply(new YamlChange.AddItem(sequence, value));
    }

    /** @param to the item's index afterwards */
    void moveItem(YamlPath item, int to) throws EditException {
        apply(new YamlChange.MoveItem(item, to));
    }

    void renameKey(YamlPath path, String newKey) throws EditException {
        apply(new YamlChange.RenameKey(path, newKey));
    }

    /** Takes a member away, and the collections around it that would be empty then. */
    void remove(YamlPath path) throws EditException {
        YamlPath goes = path;
        while (goes.size() > 1 && goesWhenEmpty(goes.parent())) {
            goes = goes.parent();
        }
        removeOnly(goes);
    }

    /** Takes a member away; a collection that is empty then stays. */
    void removeOnly(YamlPath path) throws EditException {
        Optional<YamlPlace> place = tree().find(path);
        if (place.isPresent()) {
            List<String> users = usersOfAnchors(place.get().memberRange());
            if (!users.isEmpty()) {
                throw sentences.refusal("refuse.anchor-in-use", path, sentences.names(users));
            }
        }
        apply(new YamlChange.Remove(path, YamlChange.WhenEmpty.KEEP_EMPTY));
    }

    private boolean goesWhenEmpty(YamlPath path) {
        boolean kept = path.equals(SERVICES) || path.size() == 2 && path.startsWith(SERVICES)
                || path.startsWith(HOSTS) && path.size() <= DEEPEST_KEPT;
        return !kept && !hidesMerged(path) && tree().find(path).filter(place -> place.node().anchor().isEmpty()).map(place -> switch (place.node()) {
            case YamlMapping mapping -> mapping.entries().size() == 1;
            case YamlSequence sequence -> sequence.items().size() == 1;
            default -> false;
        }).orElse(false);
    }

    /** Whether another value would come from a merge key in the place of this one. */
    private boolean hidesMerged(YamlPath path) {
        Pathfinder paths = new Pathfinder(file);
        return !path.isRoot() && path.last() instanceof YamlPath.Key(String key) && tree().find(path.parent()).stream()
                .flatMap(parent -> paths.sources(parent).stream())
                .anyMatch(source -> paths.find(source.path().key(key), false).exists());
    }

    private void apply(YamlChange change) throws EditException {
        YamlEdited edited;
        try {
            edited = editor.apply(tree(), change, style());
        } catch (YamlEditException e) {
            throw sentences.refusal("refuse.yaml." + e.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                    e.path().isRoot() ? sentences.say("names.root") : e.path());
        }
        take(edited.patch(), edited.tree());
    }

    // --- changes of the text

    /** Changes the text of one member; all others must say what they said. */
    void replace(TextPatch patch, YamlPath member) throws EditException {
        YamlTree before = tree();
        SourceText after = before.text().apply(patch);
        YamlTree read = reader.reread(before, patch, after);
        boolean same = read.problems().size() <= before.problems().size()
                && TreeShape.of(before, Optional.of(member)).equals(TreeShape.of(read, Optional.of(member)));
        if (!same) {
            throw sentences.refusal("refuse.yaml.not-safe", member);
        }
        take(patch, read);
    }

    /** Changes the text as it is told to, whatever it says then. */
    void replaceFreely(TextPatch patch) {
        take(patch, reader.reread(tree(), patch, tree().text().apply(patch)));
    }

    /** Puts an empty line before a line, if there is none and nothing would mean something else then. */
    void blankLineBefore(int line) {
        SourceText text = tree().text();
        if (line <= 0 || line >= text.lineCount() || text.line(line - 1).isBlank() || text.line(line).isBlank()) {
            return;
        }
        TextPatch patch = TextPatch.of(TextChange.insert(text.lineStart(line), text.lineBreak()));
        YamlTree read = reader.reread(tree(), patch, text.apply(patch));
        if (TreeShape.of(tree(), Optional.empty()).equals(TreeShape.of(read, Optional.empty()))) {
            take(patch, read);
        }
    }

    /** An empty flow collection that stands in a block becomes a missing value, so that its first member goes on a line of its own. */
    private void openEmpty(YamlPath path) throws EditException {
        Optional<YamlPlace> place = tree().find(path);
        if (place.isEmpty() || path.isRoot() || isInFlow(path) || !place.get().node().properties().isNone()
                || place.get().entry() == null) {
            return;
        }
        boolean empty = switch (place.get().node()) {
            case YamlMapping mapping -> mapping.flow() && mapping.entries().isEmpty();
            case YamlSequence sequence -> sequence.flow() && sequence.items().isEmpty();
            default -> false;
        };
        TextRange range = place.get().range();
        if (empty && content().substring(range.start() + 1, range.end() - 1).isBlank()) {
            clear(place.get());
        }
    }

    /** Takes the text of an entry's value away, so that nothing stands behind its colon. */
    void clear(YamlPlace value) throws EditException {
        int start = value.range().start();
        while (start > 0 && (content().charAt(start - 1) == ' ' || content().charAt(start - 1) == '\t')) {
            start--;
        }
        replace(TextPatch.of(new TextChange(start, value.range().end(), "")), value.path());
    }

    /** Whether the member stands in a flow collection. */
    boolean isInFlow(YamlPath path) {
        for (int size = 0; size < path.size(); size++) {
            boolean flow = tree().find(path.prefix(size)).map(place -> switch (place.node()) {
                case YamlMapping mapping -> mapping.flow();
                case YamlSequence sequence -> sequence.flow();
                default -> false;
            }).orElse(false);
            if (flow) {
                return true;
            }
        }
        return false;
    }

    private void take(TextPatch patch, YamlTree read) {
        TextPatch smallest = SmallestPatch.of(patch, content());
        if (!smallest.isEmpty()) {
            patches.add(smallest);
            file = compose.read(read, file);
        }
    }

    // --- questions

    /** Who uses, outside of a stretch of text, an anchor that stands within it: names of services, or top-level keys. */
    List<String> usersOfAnchors(TextRange range) {
        Set<String> users = new LinkedHashSet<>();
        for (YamlAnchors.Aliased alias : file.anchors().aliases()) {
            if (!range.touches(alias.start())) {
                file.anchors().resolve(alias.alias().name(), alias.start())
                        .filter(anchored -> range.start() <= anchored.start() && anchored.start() < range.end())
                        .ifPresent(anchored -> users.add(ownerOf(alias.start())));
            }
        }
        return List.copyOf(users);
    }

    private String ownerOf(int offset) {
        for (PlacedService service : file.services()) {
            if (service.range().touches(offset)) {
                return service.name();
            }
        }
        return tree().at(offset).path().keyAt(0);
    }
}
