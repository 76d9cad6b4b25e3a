package org.sitewright.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sitewright.text.SourceText;

/**
 * A text and its reading.
 *
 * @param documents at least one; together they cover the text
 */
public record YamlTree(SourceText text, List<YamlDocument> documents) {
    /** The first document, the one that Compose and OCS read. */
    public YamlDocument document() {
        return documents.getFirst();
    }

    /** The first document's root. */
    public YamlPlace root() {
        return new YamlPlace(document().root(), document().base(), YamlPath.ROOT, null, 0);
    }

    /** The node at a path of the first document. Aliases are not followed. */
    public Optional<YamlPlace> find(YamlPath path) {
        Optional<YamlPlace> place = Optional.of(root());
        for (YamlPath.Step step : path.steps()) {
            place = place.flatMap(found -> found.step(step));
        }
        return place;
    }

    /** The deepest node of the first document whose member (key and value, or item) holds the offset; else the root. */
    public YamlPlace at(int offset) {
        YamlPlace place = root();
        while (true) {
            Optional<YamlPlace> deeper = memberAt(place, offset);
            if (deeper.isEmpty()) {
                return place;
            }
            place = deeper.get();
        }
    }

    private static Optional<YamlPlace> memberAt(YamlPlace place, int offset) {
        return switch (place.node()) {
            case YamlMapping mapping -> {
                List<YamlEntry> entries = mapping.entries();
                int low = 0;
                int high = entries.size() - 1;
                while (low <= high) {
                    int middle = (low + high) >>> 1;
                    YamlEntry entry = entries.get(middle);
                    int base = place.base() + entry.base();
                    if (offset < entry.start() + base) {
                        high = middle - 1;
                    } else if (offset > entry.end() + base) {
                        low = middle + 1;
                    } else {
                        yield Optional.of(place.member(entry));
                    }
                }
                yield Optional.empty();
            }
            case YamlSequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    YamlSequence.Item item = sequence.items().get(i);
                    if (item.start() + place.base() <= offset && offset <= item.end() + place.base()) {
                        yield place.item(i);
                    }
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** All that does not follow YAML, in the order of the text; ranges count from the start of the text. */
    public List<YamlProblem> problems() {
        List<YamlProblem> found = new ArrayList<>();
        for (YamlDocument document : documents) {
            addProblems(document.frame(), document.base(), found);
            framedProblems(document.root(), document.base(), found);
        }
        found.sort(Comparator.comparing(YamlProblem::range));
        return found;
    }

    private static void framedProblems(YamlNode node, int base, List<YamlProblem> found) {
        if (!(node instanceof YamlMapping mapping) || mapping.flow() || !mapping.entries().getFirst().hasFrame()) {
            return;
        }
        for (YamlEntry entry : mapping.entries()) {
            YamlFrame frame = entry.body().frame();
            if (frame != null) {
                addProblems(frame, base + entry.base(), found);
                framedProblems(entry.value(), base + entry.base(), found);
            }
        }
    }

    private static void addProblems(YamlFrame frame, int base, List<YamlProblem> found) {
        for (YamlProblem problem : frame.problems()) {
            found.add(problem.shifted(base));
        }
    }
}
