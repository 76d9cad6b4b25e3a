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
        boolean parted = mapping.isRoot() && areParted(desk.draft().tree().root());
        desk.draft().addEntry(mapping, key, value, new KeyOrder(desk.file()).index(mapping, key));
        YamlPlace root = desk.draft().tree().root();
        if (parted && root.node() instanceof YamlMapping now && !now.flow()) {
            part(root, now.entries(), now.entries().indexOf(now.entry(key).orElseThrow()));
        }
    }

    private void part(YamlPlace root, List<YamlEntry> entries, int at) {
        // The lower line first: an inserted line moves all below it.
        if (at + 1 < entries.size()) {
            desk.draft().blankLineBefore(firstLine(root, entries.get(at + 1)));
        }
        if (at > 0) {
            desk.draft().blankLineBefore(firstLine(root, entries.get(at)));
        }
    }

    /** Whether at least half of the sections are followed by a blank line; so too if there are not two yet. */
    private boolean areParted(YamlPlace root) {
        int balance = 0;
        List<YamlEntry> entries = root.node() instanceof YamlMapping mapping && !mapping.flow() ? mapping.entries() : List.of();
        for (int i = 1; i < entries.size(); i++) {
            int line = firstLine(root, entries.get(i));
            balance += line > 0 && desk.draft().tree().text().line(line - 1).isBlank() ? 1 : -1;
        }
        return balance >= 0;
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
