package org.sitewright.edit;

import java.util.List;
import org.sitewright.text.SourceText;
import org.sitewright.yaml.YamlEntry;
import org.sitewright.yaml.YamlMapping;
import org.sitewright.yaml.YamlPath;
import org.sitewright.yaml.YamlPlace;
import org.sitewright.yaml.YamlValue;

/** Adds keys where they belong, and parts the top-level sections by blank lines where the file does so. */
final class Sections {
    private final Desk desk;

    Sections(Desk desk) {
        this.desk = desk;
    }

    void addEntry(YamlPath mapping, String key, YamlValue value) throws EditException {
        desk.draft().addEntry(mapping, key, value, new KeyOrder(desk.file()).index(mapping, key));
        if (mapping.isRoot()) {
            part(key);
        }
    }

    private void part(String key) {
        YamlPlace root = desk.draft().tree().root();
        if (!(root.node() instanceof YamlMapping mapping) || mapping.flow() || mapping.entries().size() < 2) {
            return;
        }
        List<YamlEntry> entries = mapping.entries();
        int at = entries.indexOf(mapping.entry(key).orElseThrow());
        if (!areParted(root, entries, at)) {
            return;
        }
        if (at + 1 < entries.size()) {
            desk.draft().blankLineBefore(firstLine(root, entries.get(at + 1)));
        }
        if (at > 0) {
            YamlPlace now = desk.draft().tree().root();
            desk.draft().blankLineBefore(firstLine(now, ((YamlMapping) now.node()).entries().get(at)));
        }
    }

    /** Whether most sections of more than one line are followed by a blank line; so too if there are none yet. */
    private boolean areParted(YamlPlace root, List<YamlEntry> entries, int added) {
        int parted = 0;
        int joined = 0;
        for (int i = 0; i + 1 < entries.size(); i++) {
            if (i == added || i + 1 == added) {
                continue;
            }
            int line = firstLine(root, entries.get(i + 1));
            if (line > 0 && desk.draft().tree().text().line(line - 1).isBlank()) {
                parted++;
            } else {
                joined++;
            }
        }
        return parted >= joined;
    }

    /** The line of an entry, or of the comments directly above it. */
    private int firstLine(YamlPlace root, YamlEntry entry) {
        SourceText text = desk.draft().tree().text();
        int line = text.lineAt(root.base() + entry.base() + entry.start());
        while (line > 0 && text.line(line - 1).startsWith("#")) {
            line--;
        }
        return line;
    }
}
