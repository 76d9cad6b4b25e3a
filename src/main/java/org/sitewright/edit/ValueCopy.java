package org.sitewright.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sitewright.yaml.PlainScalars;
import org.sitewright.yaml.YamlAlias;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlNode;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlSequence;
import org.sitewright.yaml.YamlValue;

/** Writes out what an alias or a merge key stands for, so that it can be changed in one place alone. */
final class ValueCopy {
    /** So much is copied at most; real blocks have some dozens of nodes. */
    private static final int MOST_COPIED = 5_000;

    private final Pathfinder paths;
    private final Sentences sentences;
    private int copied;

    ValueCopy(Pathfinder paths, Sentences sentences) {
        this.paths = paths;
        this.sentences = sentences;
    }

    /** @throws EditException if it is too large, or holds what a copy could not say: tags, or keys that are no text */
    YamlValue of(YamlPlace start) throws EditException {
        YamlPlace place = paths.follow(start);
        YamlNode node = place.node();
        check(node, place.path());
        return switch (node) {
            case YamlScalar scalar -> scalar(scalar);
            case YamlAlias alias -> throw sentences.refusal("refuse.unknown-alias", alias.name(), place.path());
            case YamlMapping ignored -> {
                List<YamlValue.Member> members = new ArrayList<>();
                collect(place, members, new HashSet<>());
                yield new YamlValue.Members(members);
            }
            case YamlSequence sequence -> {
                List<YamlValue> items = new ArrayList<>();
                for (int i = 0; i < sequence.items().size(); i++) {
                    items.add(of(place.item(i).orElseThrow()));
                }
                yield new YamlValue.Items(items);
            }
        };
    }

    /** What a mapping has from merge keys alone. */
    List<YamlValue.Member> merged(YamlPlace mapping) throws EditException {
        Set<String> own = new HashSet<>();
        for (YamlEntry entry : ((YamlMapping) mapping.node()).entries()) {
            own.add(entry.keyText());
        }
        List<YamlValue.Member> members = new ArrayList<>();
        for (YamlPlace source : paths.sources(mapping)) {
            collect(paths.follow(source), members, own);
        }
        return members;
    }

    private void collect(YamlPlace mapping, List<YamlValue.Member> members, Set<String> seen) throws EditException {
        if (!(mapping.node() instanceof YamlMapping node)) {
            return;
        }
        check(node, mapping.path());
        for (YamlEntry entry : node.entries()) {
            if (!(entry.key() instanceof YamlScalar)) {
                throw sentences.refusal("refuse.cannot-copy", mapping.path());
            }
            if (!entry.isMerge() && seen.add(entry.keyText())) {
                members.add(new YamlValue.Member(entry.keyText(), of(mapping.member(entry))));
            }
        }
        for (YamlPlace source : paths.sources(mapping)) {
            collect(paths.follow(source), members, seen);
        }
    }

    private void check(YamlNode node, YamlPath path) throws EditException {
        if (node.tag().isPresent() || ++copied > MOST_COPIED) {
            throw sentences.refusal("refuse.cannot-copy", path);
        }
    }

    private static YamlValue scalar(YamlScalar scalar) {
        if (scalar.isMissing()) {
            return new YamlValue.Nothing();
        }
        boolean literal = !scalar.isAlwaysText() && PlainScalars.isAmbiguous(scalar.value());
        return literal ? new YamlValue.Literal(scalar.value()) : new YamlValue.Text(scalar.value());
    }
}
