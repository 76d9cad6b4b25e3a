package org.sitewright.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sitewright.text.TextChange;
import org.sitewright.text.TextPatch;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/**
 * Decides where a value is changed that comes from an anchor: there, for all that use it, or here, after it was written out. A
 * value that has the anchor itself, or stands within one that has, is shared as well if another service uses it.
 */
final class SharedValues {
    private static final int MOST_ROUNDS = 64;

    private final Draft draft;
    private final Sentences sentences;

    SharedValues(Draft draft, Sentences sentences) {
        this.draft = draft;
        this.sentences = sentences;
    }

    /**
     * The path in the text at which a change must be made.
     *
     * @param path       as Compose sees the file; it may lead further than what exists
     * @param wholeValue whether the value is changed, so that an alias at the path's end counts; else its key or the member as
     *                   such
     * @throws EditException that is a choice, if the value is shared and the user has not chosen
     */
    YamlPath open(YamlPath path, Edit.Shared shared, boolean wholeValue) throws EditException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Found found = new Pathfinder(draft.file()).find(path, wholeValue);
            if (found.crossings().isEmpty()) {
                askForOwnAnchor(found, shared);
                return path;
            }
            Found.Crossing first = found.crossings().getFirst();
            switch (shared) {
                case ASK -> throw choice(path, first.anchor(), new Reach(draft.file(), found.place().node()).services());
                case AT_ANCHOR -> {
                    return found.real();
                }
                case HERE -> writeOut(first, path, wholeValue);
            }
        }
        throw sentences.refusal("refuse.cannot-copy", path);
    }

    /** Where a value stands in the text, whoever uses it. */
    Found find(YamlPath path) {
        return new Pathfinder(draft.file()).find(path, true);
    }

    private EditException choice(YamlPath path, String anchor, List<String> touched) {
        return new EditException(sentences.say("refuse.shared", path, anchor, sentences.names(touched)), anchor, touched);
    }

    /** The anchor stands here: others may use what is changed. */
    private void askForOwnAnchor(Found found, Edit.Shared shared) throws EditException {
        if (shared == Edit.Shared.AT_ANCHOR || found.asked().size() < 3 || !found.asked().keyAt(0).equals("services")) {
            return;
        }
        Optional<String> anchor = anchorAround(found.place().path());
        if (anchor.isEmpty()) {
            return;
        }
        List<String> touched = new Reach(draft.file(), found.place().node()).services();
        if (touched.stream().allMatch(found.asked().keyAt(1)::equals)) {
            return;
        }
        if (shared == Edit.Shared.HERE) {
            throw sentences.refusal("refuse.anchor-here", found.asked(), anchor.get(), sentences.names(touched));
        }
        throw choice(found.asked(), anchor.get(), touched);
    }

    private Optional<String> anchorAround(YamlPath path) {
        for (int size = path.size(); size > 0; size--) {
            Optional<String> anchor = draft.tree().find(path.prefix(size)).flatMap(place -> place.node().anchor());
            if (anchor.isPresent()) {
                return anchor;
            }
        }
        return Optional.empty();
    }

    // --- writing out

    private void writeOut(Found.Crossing crossing, YamlPath path, boolean wholeValue) throws EditException {
        if (!crossing.merge()) {
            writeOutAlias(crossing.at());
        } else if (!wholeValue && path.size() == crossing.at().size() + 1) {
            writeOutMerge(crossing.at());
        } else {
            YamlPath member = path.prefix(crossing.at().size() + 1);
            Pathfinder paths = new Pathfinder(draft.file());
            YamlValue copy = new ValueCopy(paths, sentences).of(paths.find(member, true).place());
            String key = member.keyAt(member.size() - 1);
            draft.addEntry(crossing.at(), key, copy, new KeyOrder(draft.file()).index(crossing.at(), key));
        }
    }

    private void writeOutAlias(YamlPath path) throws EditException {
        Pathfinder paths = new Pathfinder(draft.file());
        YamlPlace alias = draft.tree().find(path).orElseThrow();
        YamlValue copy = new ValueCopy(paths, sentences).of(alias);
        boolean lines = alias.entry() != null && !draft.isInFlow(path)
                && (copy instanceof YamlValue.Items(List<YamlValue> items) && !items.isEmpty()
                || copy instanceof YamlValue.Members(List<YamlValue.Member> members) && !members.isEmpty());
        if (copy instanceof YamlValue.Nothing || lines) {
            draft.clear(alias);
        } else {
            // The editor never writes over an alias; a word in its place is no alias any more.
            draft.replace(TextPatch.of(TextChange.replace(alias.range(), "x")), path);
            draft.set(path, copy);
        }
        if (lines) {
            addAll(path, copy);
        }
    }

    private void addAll(YamlPath path, YamlValue copy) throws EditException {
        if (copy instanceof YamlValue.Items(List<YamlValue> items)) {
            for (YamlValue item : items) {
                draft.addItem(path, item);
            }
        } else if (copy instanceof YamlValue.Members(List<YamlValue.Member> members)) {
            for (YamlValue.Member member : members) {
                draft.addEntry(path, member.key(), member.value(), Integer.MAX_VALUE);
            }
        }
    }

    /** Writes what merge keys bring into the mapping itself, in their place. */
    private void writeOutMerge(YamlPath path) throws EditException {
        YamlPlace place = draft.tree().find(path).orElseThrow();
        YamlMapping mapping = (YamlMapping) place.node();
        List<YamlValue.Member> members = new ValueCopy(new Pathfinder(draft.file()), sentences).merged(place);
        int index = 0;
        while (!mapping.entries().get(index).isMerge()) {
            index++;
        }
        for (YamlValue.Member member : new ArrayList<>(members)) {
            draft.addEntry(path, member.key(), member.value(), ++index);
        }
        while (draft.tree().find(path.key("<<")).isPresent()) {
            draft.removeOnly(path.key("<<"));
        }
    }

    /** Whether a list or a mapping with text in it stands at a place. */
    static boolean isCollection(YamlPlace place) {
        return place.node() instanceof YamlMapping || place.node() instanceof YamlSequence;
    }
}
