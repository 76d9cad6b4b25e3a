package org.sitewright.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sitewright.compose.PlacedService.State;
import org.sitewright.text.SourceText;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.ScalarStyle;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlFrame;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlProperties;
import org.sitewright.yaml.YamlScalar;
import org.sitewright.yaml.YamlTree;

/**
 * What becomes of services while their text does not follow YAML. A mistake may hide lines from the reader: those of the service
 * that it stands in, or whole services behind it. Those that were there before, and whose names still stand in the text, stay as
 * they were read last.
 */
final class BrokenText {
    private final YamlTree tree;
    private final SourceText text;
    private final YamlAnchors anchors;
    private final ComposeFile before;
    private final ServiceLines lines;

    BrokenText(YamlTree tree, YamlAnchors anchors, ComposeFile before) {
        this.tree = tree;
        this.text = tree.text();
        this.anchors = anchors;
        this.before = before;
        this.lines = new ServiceLines(text);
    }

    /** The services of the text: those that were read, with what is known of them from before, and those that are lost on the reader. */
    List<PlacedService> complete(List<PlacedService> read) {
        List<PlacedService> all = new ArrayList<>(read);
        lost(read).forEach(all::add);
        all.sort(Comparator.comparingInt(PlacedService::base));
        for (int i = 0; i < all.size(); i++) {
            PlacedService placed = all.get(i);
            int next = i + 1 < all.size() ? lines.start(all.get(i + 1)) : text.length();
            if (!placed.broken() && lines.hasUnread(placed, next)) {
                all.set(i, broken(placed.service(), placed.base(), State.BROKEN));
            }
        }
        return all;
    }

    /** A service whose text cannot be read as a whole, with its last reading, if there is one. */
    PlacedService broken(Service service, int base, State state) {
        Optional<PlacedService> last = before.service(service.name());
        boolean known = last.isPresent() && (last.get().stale() || !last.get().broken());
        return new PlacedService(service, base, state, known ? last.get().shown() : null);
    }

    private List<PlacedService> lost(List<PlacedService> read) {
        Set<String> missing = new HashSet<>(before.byName().keySet());
        read.forEach(service -> missing.remove(service.name()));
        if (missing.isEmpty()) {
            return List.of();
        }
        Map<String, PlacedService> found = new HashMap<>();
        int deepest = deepest();
        for (int line = 0; line < text.lineCount(); line++) {
            if (lines.hasContent(line) && lines.indentation(line) <= deepest) {
                TextRange name = name(lines.content(line));
                String word = text.substring(name);
                if (missing.contains(word) && !found.containsKey(word) && !isRead(lines.content(line))) {
                    found.put(word, lost(word, lines.content(line), name));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** One deeper than services were indented before: a slip of one blank hides a service, two make it something else. */
    private int deepest() {
        SourceText old = before.tree().text();
        ServiceLines oldLines = new ServiceLines(old);
        return 1 + before.services().stream().mapToInt(service -> oldLines.indentation(old.lineAt(service.base()))).max().orElse(0);
    }

    /** The word that begins here, quoted or not, where nothing but a colon or the line's end stands behind it; else empty. */
    private TextRange name(int content) {
        String all = text.content();
        int start = all.charAt(content) == '"' || all.charAt(content) == '\'' ? content + 1 : content;
        int end = start;
        while (end < all.length() && (Character.isLetterOrDigit(all.charAt(end)) || "._-".indexOf(all.charAt(end)) >= 0)) {
            end++;
        }
        boolean whole = end == all.length() || "\"': \t\r\n".indexOf(all.charAt(end)) >= 0;
        return whole ? new TextRange(start, end) : TextRange.at(start);
    }

    /** Whether the reader takes what begins here for a key: then it is one, even if of something else than the services. */
    private boolean isRead(int content) {
        YamlPlace place = tree.at(content);
        YamlEntry entry = place.entry();
        return entry != null && place.entryBase() + entry.start() == content;
    }

    private PlacedService lost(String name, int start, TextRange word) {
        int end = word.end() - start;
        YamlScalar key = new YamlScalar(0, 0, end, ScalarStyle.PLAIN, name, YamlProperties.NONE);
        YamlScalar nothing = new YamlScalar(end, end, end, ScalarStyle.PLAIN, "", YamlProperties.NONE);
        YamlFrame frame = new YamlFrame(List.of(), List.of(), List.of(), List.of());
        YamlEntry entry = new YamlEntry(start, new YamlEntry.Body(0, key, -1, nothing, end, false, frame));
        return broken(new ServiceReader(anchors, entry, start).read(), start, State.LOST);
    }
}
